/*
 * The form under which words are counted and looked up in classes of words:
 * numbers of one pattern are one word, very long words are cut.
 */
#ifndef DL_TEXT_WORDFORM_H
#define DL_TEXT_WORDFORM_H

#include "base/str.h"

#define DL_WORDFORM	48		/* bytes */

/* Each digit as 0, and no more than DL_WORDFORM bytes; in buf if changed. */
struct dl_str dl_wordform(struct dl_str, char buf[DL_WORDFORM]);

#endif
