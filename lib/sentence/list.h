/*
 * The numbers of items in a list.
 */
#ifndef DL_SENTENCE_LIST_H
#define DL_SENTENCE_LIST_H

#include "sentence/around.h"

/* True if the stop belongs to the number or letter that counts an item. */
bool	dl_sent_counts_list(const struct dl_win *, const struct dl_around *);

/*
 * Where a sentence ends before the stop, because it is an item of a list and
 * the stop belongs to the number of the next one, `1. Red 2. Blue': the first
 * byte of that item, or 0.  The window must reach back to the beginning of
 * the sentence.
 */
size_t	dl_sent_next_item(const struct dl_win *, const struct dl_around *);

#endif
