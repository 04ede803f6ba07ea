/*
 * Days with names: from a row of holidays.tsv, or of the user's own, to the
 * day of a year.
 */
#ifndef DL_DATE_HOLIDAY_H
#define DL_DATE_HOLIDAY_H

#include "date/book.h"

/*
 * Month and day in a year 1..9999; false if the row cannot say.  book may be
 * NULL.
 */
bool	dl_holiday(const struct dl_book *, int32_t row, int year,
	    int32_t *month, int32_t *mday);

/* The only year of a day that came once, or 0. */
int	dl_holiday_year(const struct dl_book *, int32_t row);

/* True if the day is the same in every year. */
bool	dl_holiday_fixed(const struct dl_book *, int32_t row);

#endif
