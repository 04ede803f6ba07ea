/*
 * Easter by the anonymous Gregorian computus and by the Julian one (Meeus
 * 1991); the Hebrew calendar with its delays and the tabular Islamic one with
 * eleven leap years in thirty (Reingold and Dershowitz, Calendrical
 * Calculations).  All in whole numbers.
 */
#include "date/calendar.h"
#include "date/computus.h"

#define FIXED_DAY	719163		/* 1970-01-01 counted from 0001-01-01
					   as day 1 */
#define HEBREW_EPOCH	(-1373427)	/* in such days, day 0 of year 1 */
#define ISLAMIC_EPOCH	227015

int32_t
dl_easter(int y)
{
	int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4;
	int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return dl_day_from_civil(y, n / 31, n % 31 + 1);
}

int32_t
dl_easter_orthodox(int y)
{
	int d = (19 * (y % 19) + 15) % 30;
	int e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7, n = d + e + 114;

	/* The Julian calendar is behind by this many days. */
	return dl_day_from_civil(y, n / 31, n % 31 + 1) + y / 100 - y / 400 -
	    2;
}

/* Days from the epoch to the new moon of Tishri, with the first delay. */
static int32_t
hebrew_elapsed(int32_t y)
{
	int32_t months = (235 * y - 234) / 19;
	int64_t parts = 12084 + 13753 * (int64_t)months;
	int32_t day = 29 * months + (int32_t)(parts / 25920);

	return day + (3 * (day + 1) % 7 < 3);
}

/* The first of Tishri. */
static int32_t
hebrew_new_year(int32_t y)
{
	int32_t before = hebrew_elapsed(y - 1), now = hebrew_elapsed(y);
	int32_t after = hebrew_elapsed(y + 1);
	int delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;

	return HEBREW_EPOCH + now + delay - FIXED_DAY;
}

/* Days from the first of Tishri to the first of a month. */
static int32_t
hebrew_months(int32_t y, int month)
{
	int32_t length = hebrew_new_year(y + 1) - hebrew_new_year(y);
	bool leap = (7 * y + 1) % 19 < 7;
	/* Tishri to Elul; Adar is the last one, Shevat has the other. */
	const int len[] = {
		30, 29 + (length % 10 == 5), 30 - (length % 10 == 3), 29,
		30 + (leap ? 30 : 0), 29, 30, 29, 30, 29, 30, 29
	};
	int32_t n = 0;
	int i;

	for (i = 0; i < (month + 5) % 12; i++)
		n += len[i];
	return n;
}

static int
year_of(int32_t day)
{
	int y, m, d;

	dl_day_civil(day, &y, &m, &d);
	return y;
}

bool
dl_hebrew_day(int year, int month, int mday, int32_t *day)
{
	int32_t y;

	for (y = year + 3760; y <= year + 3761; y++) {
		*day = hebrew_new_year(y) + hebrew_months(y, month) + mday - 1;
		if (year_of(*day) == year)
			return true;
	}
	return false;
}

bool
dl_islamic_day(int year, int month, int mday, int32_t *day)
{
	int32_t y = (year - 622) * 33 / 32 - 2, last = y + 5;

	for (y = y < 1 ? 1 : y; y <= last; y++) {
		*day = ISLAMIC_EPOCH - 1 + (y - 1) * 354 + (3 + 11 * y) / 30 +
		    29 * (month - 1) + month / 2 + mday - FIXED_DAY;
		if (year_of(*day) == year)
			return true;
	}
	return false;
}
