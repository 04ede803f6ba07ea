/*
 * Puts a day, week or month into the slots of a frame.
 */
#ifndef DL_DATE_WHEN_H
#define DL_DATE_WHEN_H

#include "date/timex.h"

void	dl_when_day(struct dl_timex *, int32_t day);

/* The week of the day, or the weekday in it that the frame names. */
void	dl_when_week(struct dl_timex *, int32_t day);

/* A year as astronomers count, 0 is 1 BC; in the slots it has its era. */
void	dl_when_year(struct dl_timex *, int year);

/* n: months from the year 0. */
void	dl_when_month(struct dl_timex *, long n);

/* What the reference cannot tell of a year, month, week or day is X. */
void	dl_when_unknown(struct dl_timex *, int32_t unit);

#endif
