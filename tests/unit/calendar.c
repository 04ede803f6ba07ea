/*
 * The calendar: every day of its range there and back, known days, edges.
 */
#include "date/calendar.h"
#include "unit.h"

/* Walks all days; each check would be seven million lines of TAP. */
static void
every_day(void)
{
	int y, m, d, py = DL_YEAR_MIN, pm = 1, pd = 0, wy, w;
	long civil = 0, order = 0, week = 0, text = 0;
	char out[16];
	int32_t day, back;

	for (day = DL_DAY_MIN; day <= DL_DAY_MAX; day++) {
		dl_day_civil(day, &y, &m, &d);
		if (!dl_civil_valid(y, m, d) ||
		    dl_day_from_civil(y, m, d) != day)
			civil++;
		if (!(y == py && m == pm && d == pd + 1) && (d != 1 ||
		    pd != dl_month_length(py, pm)))
			order++;
		py = y;
		pm = m;
		pd = d;
		dl_day_week(day, &wy, &w);
		if (w < 1 || w > dl_year_weeks(wy) ||
		    dl_week_day(wy, w) + dl_day_weekday(day) - 1 != day)
			week++;
		if (day % 97 == 0) {
			size_t n = dl_day_format(day, out);

			if (!dl_day_parse(dl_str(out, n), &back) ||
			    back != day)
				text++;
		}
	}
	unit_int(civil, 0, "every day is its own date");
	unit_int(order, 0, "every day follows the one before");
	unit_int(week, 0, "every day is in its ISO week");
	unit_int(text, 0, "every day is read as it is written");
}

static void
months(const char *from, long n, const char *to)
{
	char out[16];
	int32_t day = 0;

	dl_day_parse(dl_str(from, strlen(from)), &day);
	unit_str(dl_str(out, dl_day_format(dl_day_add_months(day, n), out)),
	    to, "%s and %ld months", from, n);
}

static void
bad(const char *s)
{
	int32_t day;

	unit_ok(!dl_day_parse(dl_str(s, strlen(s)), &day), "[%s] is no day",
	    s);
}

int
main(void)
{
	int y, w;
	int32_t day;

	every_day();
	unit_int(dl_day_from_civil(1970, 1, 1), 0, "the epoch");
	unit_int(dl_day_weekday(0), 4, "the epoch was a Thursday");
	unit_int(dl_day_from_civil(-9999, 1, 1), DL_DAY_MIN, "first day");
	unit_int(dl_day_from_civil(9999, 12, 31), DL_DAY_MAX, "last day");
	dl_day_week(dl_day_from_civil(2016, 1, 3), &y, &w);
	unit_int(y * 100 + w, 201553, "3 January 2016 is in 2015-W53");
	dl_day_week(dl_day_from_civil(2018, 12, 31), &y, &w);
	unit_int(y * 100 + w, 201901, "31 December 2018 is in 2019-W01");
	unit_int(dl_year_weeks(2020), 53, "2020 has 53 weeks");
	unit_int(dl_year_weeks(2019), 52, "2019 has 52 weeks");
	unit_int(dl_month_length(1900, 2), 28, "1900 was no leap year");
	unit_int(dl_month_length(2000, 2), 29, "2000 was one");
	unit_int(dl_month_length(2018, 13), 0, "there is no month 13");
	unit_int(dl_month_length(2018, 0), 0, "there is no month 0");
	months("2018-03-31", -1, "2018-02-28");
	months("2018-01-31", 1, "2018-02-28");
	months("2016-02-29", 12, "2017-02-28");
	months("2018-11-30", 3, "2019-02-28");
	months("2018-03-31", 1000000000L, "9999-12-31");
	months("2018-03-31", -1000000000L, "-9999-01-01");
	dl_day_civil(INT32_MAX, &y, &w, &w);
	unit_int(y, 9999, "a day beyond the calendar is its last");
	dl_day_civil(INT32_MIN, &y, &w, &w);
	unit_int(y, -9999, "a day before the calendar is its first");
	unit_ok(dl_day_parse(DL_STR("2018-03-29T19:30"), &day),
	    "a time may follow");
	bad("");
	bad("2018-03-2");
	bad("2018-02-30");
	bad("2018-13-01");
	bad("2018-00-01");
	bad("2018-01-00");
	bad("2018-01-011");
	bad("2018/01/01");
	bad("+018-01-01");
	return unit_done();
}
