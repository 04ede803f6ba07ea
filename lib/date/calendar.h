/*
 * The calendar: days as integers and back, weekdays, ISO 8601 weeks, lengths
 * of months.  The calendar is the proleptic Gregorian one of ISO 8601 with
 * astronomical years (0 is 1 BC), from year -9999 to 9999.
 *
 * A day is an int32_t that counts from 1970-01-01.  Functions that take a day
 * take any int32_t; those that take year, month and day want a date that
 * dl_civil_valid accepts.  Nothing here overflows.
 */
#ifndef DL_DATE_CALENDAR_H
#define DL_DATE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define DL_YEAR_MIN	(-9999)
#define DL_YEAR_MAX	9999
#define DL_DAY_MIN	(-4371587)	/* -9999-01-01 */
#define DL_DAY_MAX	2932896		/* 9999-12-31 */

/* Days in the month; 0 if month is not 1..12. */
int	dl_month_length(int year, int month);

/* True if the day exists and its year is in range. */
bool	dl_civil_valid(int year, int month, int day);

int32_t	dl_day_from_civil(int year, int month, int day);
void	dl_day_civil(int32_t day, int *year, int *month, int *mday);

/* 1 Monday .. 7 Sunday. */
int	dl_day_weekday(int32_t day);

/* ISO week: its year (the one that has its Thursday) and number 1..53. */
void	dl_day_week(int32_t day, int *year, int *week);

/* The Monday of an ISO week; week 1..53. */
int32_t	dl_week_day(int year, int week);

/* Number of ISO weeks in a year: 52 or 53. */
int	dl_year_weeks(int year);

/* The day that many months away, at most the last day of its month. */
int32_t	dl_day_add_months(int32_t day, long months);

/*
 * Reads `YYYY-MM-DD' (or `-YYYY-MM-DD') at the beginning of the slice; what
 * follows must not be another digit.  False if there is no such day.
 */
bool	dl_day_parse(struct dl_str, int32_t *day);

/* Writes `YYYY-MM-DD' and a NUL; returns the length without it. */
size_t	dl_day_format(int32_t day, char out[16]);

#endif
