/*
 * Whether a sentence ends at a stop or at the end of a line.
 */
#ifndef DL_SENTENCE_DECIDE_H
#define DL_SENTENCE_DECIDE_H

#include "sentence/around.h"

/* True if a sentence ends at the stop that a describes. */
bool	dl_sent_ends(struct dl_win *, const struct dl_around *);

/*
 * True if a sentence ends with the line whose newline is at offset i; *next
 * becomes the first byte after the white space there.
 */
bool	dl_sent_line_ends(struct dl_win *, size_t i, size_t *next);

/*
 * The end of the dateline that begins at k, `TOKYO (Reuters) -', or that stands
 * behind a headline that begins at k, with its bracket less than
 * DL_SENT_HEADLINE bytes away; or 0.
 */
enum { DL_SENT_HEADLINE = 128 };
size_t	dl_sent_dateline(struct dl_win *, size_t k);

#endif
