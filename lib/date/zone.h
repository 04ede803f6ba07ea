/*
 * Time zones: clock times that are told in another zone than the document's.
 */
#ifndef DL_DATE_ZONE_H
#define DL_DATE_ZONE_H

#include "date/refs.h"

/*
 * Minutes east of UTC of Z, +09:00, +0900, +09, or a name of timex-words.tsv;
 * false if it is none of them.
 */
bool	dl_zone_read(struct dl_str, int32_t *minutes);

/*
 * Brings a reference time that has a zone of its own (2018-03-29T23:30Z) to
 * that of the document; it may change its day.
 */
void	dl_zone_dct(struct dl_refs *, struct dl_str dct, int32_t zone);

/* Brings a resolved clock time of a zone of its own to the document's. */
void	dl_zone_move(struct dl_timex *, int32_t zone);

#endif
