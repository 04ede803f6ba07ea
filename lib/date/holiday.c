/*
 * Three kinds of rules: a fixed day, the n-th weekday of a month, a number
 * of days from Easter (the anonymous Gregorian computus, Meeus 1991).
 */
#include "date/calendar.h"
#include "date/holiday.h"
#include "date/timex.h"
#include "tables.h"
#include "text/table.h"

static int32_t
number(int32_t row, unsigned col)
{
	const char *s = dl_table_cell(&dl_tab_holidays, row, col);
	int32_t v;

	return dl_timex_value(dl_str(s, strlen(s)), &v) ? v : 0;
}

static int32_t
easter(int y)
{
	int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4;
	int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return dl_day_from_civil(y, n / 31, n % 31 + 1);
}

/* The n-th such weekday of the month, from the end if n is negative. */
static int32_t
nth_weekday(int y, int month, int wday, int n)
{
	int32_t d;

	if (n > 0) {
		d = dl_day_from_civil(y, month, 1);
		return d + (wday - dl_day_weekday(d) + 7) % 7 + (n - 1) * 7;
	}
	d = dl_day_from_civil(y, month, dl_month_length(y, month));
	return d - (dl_day_weekday(d) - wday + 7) % 7 + (n + 1) * 7;
}

bool
dl_holiday(int32_t row, int year, int32_t *month, int32_t *mday)
{
	int32_t rule = number(row, DL_HOLIDAYS_RULE);
	int32_t a = number(row, DL_HOLIDAYS_A), day;
	int y, m, d;

	if (year < 1 || year > DL_YEAR_MAX)
		return false;
	if (rule == DL_SYM_EASTER)
		day = easter(year) + a;
	else if (rule == DL_SYM_NTHDAY)
		day = nth_weekday(year, a, number(row, DL_HOLIDAYS_B),
		    number(row, DL_HOLIDAYS_C));
	else
		day = dl_day_from_civil(year, a, number(row, DL_HOLIDAYS_B));
	dl_day_civil(day, &y, &m, &d);
	*month = m;
	*mday = d;
	return true;
}

int
dl_holiday_year(int32_t row)
{
	return number(row, DL_HOLIDAYS_YEAR);
}

bool
dl_holiday_fixed(int32_t row)
{
	return number(row, DL_HOLIDAYS_RULE) == DL_SYM_FIXED;
}
