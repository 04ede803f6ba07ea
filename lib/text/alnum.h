/*
 * Letters and digits of ASCII, in lower case; 0 for every other byte.
 */
#ifndef DL_TEXT_ALNUM_H
#define DL_TEXT_ALNUM_H

extern const unsigned char dl_alnum[256];

#endif
