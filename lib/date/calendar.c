/*
 * Calendar arithmetic on the proleptic Gregorian calendar of ISO 8601.  Days
 * and dates are converted by the method of eras of 400 years that begin in
 * March (H. Hinnant, "chrono-compatible low-level date algorithms"), which
 * needs no loop and no table and is exact over the whole range.
 */
#include "date/calendar.h"

#define ERA_DAYS	146097		/* days in 400 years */

static bool
leap(int y)
{
	return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
}

int
dl_month_length(int year, int month)
{
	static const int len[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	if (month < 1 || month > 12)
		return 0;
	return len[month - 1] + (month == 2 && leap(year));
}

bool
dl_civil_valid(int year, int month, int day)
{
	return year >= DL_YEAR_MIN && year <= DL_YEAR_MAX && day >= 1 &&
	    day <= dl_month_length(year, month);
}

/* Division that rounds down, so that years before 0 fall into their era. */
static int32_t
floor_div(int32_t a, int32_t b)
{
	return a / b - (a % b < 0);
}

int32_t
dl_day_from_civil(int year, int month, int day)
{
	int32_t y, era, yoe, doy;

	y = year - (month <= 2);
	era = floor_div(y, 400);
	yoe = y - era * 400;
	doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * ERA_DAYS + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static int32_t
clamp(int32_t day)
{
	if (day < DL_DAY_MIN)
		return DL_DAY_MIN;
	return day > DL_DAY_MAX ? DL_DAY_MAX : day;
}

void
dl_day_civil(int32_t day, int *year, int *month, int *mday)
{
	int32_t z, era, doe, yoe, doy, mp;

	z = clamp(day) + 719468;
	era = floor_div(z, ERA_DAYS);
	doe = z - era * ERA_DAYS;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	*mday = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + era * 400 + (*month <= 2);
}

static int
weekday(int32_t day)
{
	/* 1970-01-01 was a Thursday. */
	return day + 3 - floor_div(day + 3, 7) * 7 + 1;
}

int
dl_day_weekday(int32_t day)
{
	return weekday(clamp(day));
}

/* The Monday of week 1: the week that has 4 January in it. */
static int32_t
first_monday(int year)
{
	int32_t jan4 = dl_day_from_civil(year, 1, 4);

	return jan4 - (weekday(jan4) - 1);
}

void
dl_day_week(int32_t day, int *year, int *week)
{
	int32_t d = clamp(day), thursday;
	int y, m, md;

	/* A week belongs to the year of its Thursday. */
	thursday = clamp(d - weekday(d) + 4);
	dl_day_civil(thursday, &y, &m, &md);
	*year = y;
	*week = (thursday - dl_day_from_civil(y, 1, 1)) / 7 + 1;
}

int32_t
dl_week_day(int year, int week)
{
	return first_monday(year) + (week - 1) * 7;
}

int
dl_year_weeks(int year)
{
	return (first_monday(year + 1) - first_monday(year)) / 7;
}

int32_t
dl_day_add_months(int32_t day, long months)
{
	int y, m, d, len;
	long n;

	/* More months than the calendar has end at its edge. */
	if (months > 12L * 20000)
		return DL_DAY_MAX;
	if (months < -12L * 20000)
		return DL_DAY_MIN;
	dl_day_civil(day, &y, &m, &d);
	n = 12L * y + (m - 1) + months;
	y = (int)(n >= 0 ? n / 12 : -((11 - n) / 12));
	m = (int)(n - 12L * y) + 1;
	if (y < DL_YEAR_MIN)
		return DL_DAY_MIN;
	if (y > DL_YEAR_MAX)
		return DL_DAY_MAX;
	len = dl_month_length(y, m);
	return dl_day_from_civil(y, m, d < len ? d : len);
}

/* Reads exactly n digits; -1 if they are not there. */
static int
digits(const char *p, size_t n)
{
	int v = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9')
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

bool
dl_day_parse(struct dl_str s, int32_t *day)
{
	bool bc = s.n > 0 && s.p[0] == '-';
	int y, m, d;

	if (bc)
		s = dl_str(s.p + 1, s.n - 1);
	if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	if (s.n > 10 && s.p[10] >= '0' && s.p[10] <= '9')
		return false;
	y = digits(s.p, 4);
	m = digits(s.p + 5, 2);
	d = digits(s.p + 8, 2);
	if (y < 0 || m < 0 || d < 0 || !dl_civil_valid(bc ? -y : y, m, d))
		return false;
	*day = dl_day_from_civil(bc ? -y : y, m, d);
	return true;
}

static char *
put(char *p, int v, int width)
{
	int i;

	for (i = width - 1; i >= 0; i--) {
		p[i] = (char)('0' + v % 10);
		v /= 10;
	}
	return p + width;
}

size_t
dl_day_format(int32_t day, char out[16])
{
	int y, m, d;
	char *p = out;

	dl_day_civil(day, &y, &m, &d);
	if (y < 0)
		*p++ = '-';
	p = put(p, y < 0 ? -y : y, 4);
	*p++ = '-';
	p = put(p, m, 2);
	*p++ = '-';
	p = put(p, d, 2);
	*p = '\0';
	return (size_t)(p - out);
}
