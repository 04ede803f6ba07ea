/*
 * Feasts that move: the day of a feast in a year of the Gregorian calendar.
 */
#ifndef DL_DATE_COMPUTUS_H
#define DL_DATE_COMPUTUS_H

#include <stdbool.h>
#include <stdint.h>

/* Easter Sunday of the Western churches in the years 1 to 9999. */
int32_t	dl_easter(int year);

/* Easter Sunday of the Orthodox churches. */
int32_t	dl_easter_orthodox(int year);

/*
 * The first day in that year that has this month (1 Nisan .. 7 Tishri .. 12
 * the last Adar) and day of the Hebrew calendar; false if there is none.
 */
bool	dl_hebrew_day(int year, int month, int mday, int32_t *day);

/* The same for the tabular Islamic calendar, 1 Muharram .. 12. */
bool	dl_islamic_day(int year, int month, int mday, int32_t *day);

#endif
