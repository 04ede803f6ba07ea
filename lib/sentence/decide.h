/*
 * Whether a sentence ends at a stop or at the end of a line.
 */
#ifndef DL_SENTENCE_DECIDE_H
#define DL_SENTENCE_DECIDE_H

#include "sentence/around.h"

/* True if a sentence ends at the stop that a describes. */
bool	dl_sent_ends(struct dl_win *, const struct dl_around *);

/*
 * Where a sentence ends before the stop, because it is an item of a list and
 * the stop belongs to the number of the next one, `1. Red 2. Blue': the first
 * byte of that item, or 0.  The window must reach back to the beginning of
 * the sentence.
 */
size_t	dl_sent_next_item(const struct dl_win *, const struct dl_around *);

/*
 * The end of the address that the stop is the last of, if a sentence ends
 * with it: before another address or a word that begins a sentence; or 0.
 */
size_t	dl_sent_link_end(struct dl_win *, const struct dl_around *,
	    size_t *next);

/*
 * True if a sentence ends with the line whose newline is at offset i; *next
 * becomes the first byte after the white space there.
 */
bool	dl_sent_line_ends(struct dl_win *, size_t i, size_t *next);

/*
 * The end of the dateline that begins at k, `TOKYO (Reuters) -', or 0.
 */
size_t	dl_sent_dateline(struct dl_win *, size_t k);

#endif
