/*
 * Times that are told by another one: the first Monday of June, the last week
 * of 2019, three days before Christmas.
 */
#ifndef DL_DATE_PART_H
#define DL_DATE_PART_H

#include "date/timex.h"

/*
 * Puts the n-th day, weekday, week or weekend of the time that the calendar
 * slots name in their place; X for what they do not tell.
 */
void	dl_part_nth(struct dl_timex *);

/* Moves the time by the offset before or after it that the frame has. */
void	dl_part_offset(struct dl_timex *);

#endif
