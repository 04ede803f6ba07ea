/*
 * Stops inside addresses, and ends of sentences without a space.
 */
#ifndef DL_SENTENCE_GLUED_H
#define DL_SENTENCE_GLUED_H

#include "sentence/around.h"

/* Two or more small letters of ASCII. */
bool	dl_sent_is_small(struct dl_str word);

/* True if the word is such an end of a host or file name as com or pdf. */
bool	dl_sent_is_domain(struct dl_str word);

/*
 * The end of the address that the stop is the last of, if a sentence ends
 * with it: before another address or a word that begins a sentence; or 0.
 */
size_t	dl_sent_link_end(struct dl_win *, const struct dl_around *,
	    size_t *next);

/*
 * True if a sentence may end at a stop without white space after it: between
 * a word and a capitalised one, and not inside a link or a name (Node.js).
 */
bool	dl_sent_glued_ends(struct dl_win *, const struct dl_around *);

#endif
