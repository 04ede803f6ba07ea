/*
 * Days with names: from a row of holidays.tsv to the day of a year.
 */
#ifndef DL_DATE_HOLIDAY_H
#define DL_DATE_HOLIDAY_H

#include <stdbool.h>
#include <stdint.h>

/* Month and day in a year 1..9999; false if the row cannot say. */
bool	dl_holiday(int32_t row, int year, int32_t *month, int32_t *mday);

/* The only year of a day that came once, or 0. */
int	dl_holiday_year(int32_t row);

/* True if the day is the same in every year. */
bool	dl_holiday_fixed(int32_t row);

#endif
