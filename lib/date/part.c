/*
 * The time in the calendar slots is resolved first; its first and last day
 * give the part.  A week belongs to the month or year that has its Thursday,
 * as in ISO 8601, so that the first week of 2015 is 2015-W01.
 */
#include "date/calendar.h"
#include "date/part.h"
#include "date/shift.h"
#include "date/value.h"
#include "date/when.h"

/* Forgets all of the calendar but the year. */
static void
forget(struct dl_timex *t)
{
	static const enum dl_tx_slot slots[] = {
		DL_TX_DECADE, DL_TX_CENTURY, DL_TX_HALF, DL_TX_QUARTER,
		DL_TX_SEASON, DL_TX_MONTH, DL_TX_WEEK, DL_TX_WEEKEND,
		DL_TX_DAY, DL_TX_WDAY, DL_TX_NTH, DL_TX_NTHUNIT,
		DL_TX_NTHDAY, DL_TX_OFFREL, DL_TX_BC, DL_TX_HOLIDAY
	};
	size_t i;

	for (i = 0; i < sizeof(slots) / sizeof(slots[0]); i++)
		t->s[slots[i]] = DL_TX_NONE;
}

/* The n-th such weekday in [begin, end], from its end if n is negative. */
static int32_t
nth_weekday(int32_t begin, int32_t end, int32_t wday, int32_t n)
{
	if (n > 0)
		return begin + (wday - dl_day_weekday(begin) + 7) % 7 +
		    (n - 1) * 7;
	return end - (dl_day_weekday(end) - wday + 7) % 7 + (n + 1) * 7;
}

/* X for a part of a time that is not known. */
static void
unknown(struct dl_timex *t, bool day, bool weekend)
{
	bool month = dl_timex_known(t, DL_TX_MONTH);

	if (month && day) {
		t->s[DL_TX_DAY] = DL_TX_SOME;
		return;
	}
	forget(t);
	dl_when_unknown(t, day ? DL_SYM_D : DL_SYM_W);
	if (weekend)
		t->s[DL_TX_WEEKEND] = 1;
}

/*
 * `the first decade of the 20th century' is 190, its last year 1999, its last
 * quarter 19 with the days of that quarter; false if it is no such part of a
 * century.
 */
static bool
part_of_century(struct dl_timex *t)
{
	int32_t n = t->s[DL_TX_NTH], unit = t->s[DL_TX_NTHUNIT], first;
	int32_t all = unit == DL_SYM_DE ? 10 : unit == DL_SYM_Y ? 100 :
	    unit == DL_SYM_Q ? 4 : 0;

	if (all == 0 || !dl_timex_known(t, DL_TX_CENTURY) ||
	    n > all || n < -all || n == 0)
		return false;
	if (unit == DL_SYM_Q) {
		t->s[DL_TX_QUARTER] = n > 0 ? n : all + 1 + n;
		t->s[DL_TX_NTH] = t->s[DL_TX_NTHUNIT] = DL_TX_NONE;
		return true;
	}
	first = (t->s[DL_TX_CENTURY] - 1) * all;
	if (unit == DL_SYM_DE && first + n < 10)
		return false;
	forget(t);
	t->s[unit == DL_SYM_DE ? DL_TX_DECADE : DL_TX_YEAR] = n > 0 ?
	    first + n - 1 : first + all + n;
	return true;
}

void
dl_part_nth(struct dl_timex *t)
{
	int32_t n = t->s[DL_TX_NTH], unit = t->s[DL_TX_NTHUNIT], b, e, d;
	int32_t wday = t->s[DL_TX_NTHDAY], mod = t->s[DL_TX_MOD];
	bool day = wday != DL_TX_NONE || unit == DL_SYM_D, known;

	if (n == DL_TX_NONE || ((!dl_timex_has(t, DL_TX_BC) ||
	    unit == DL_SYM_Q) && part_of_century(t)))
		return;
	t->s[DL_TX_MOD] = DL_TX_NONE;
	known = dl_value_days(t, &b, &e) && n != 0 && n < 367 &&
	    unit != DL_SYM_DE && unit != DL_SYM_Y && unit != DL_SYM_M &&
	    unit != DL_SYM_Q;
	t->s[DL_TX_MOD] = mod;
	if (!known) {
		unknown(t, day, unit == DL_SYM_WE);
		return;
	}
	if (wday == DL_TX_NONE)
		wday = unit == DL_SYM_WE ? 6 : 4;
	if (unit == DL_SYM_D)
		d = n > 0 ? b + n - 1 : e + n + 1;
	else
		d = nth_weekday(b, e, wday, n);
	if (d < b || d > e) {
		unknown(t, day, unit == DL_SYM_WE);
		return;
	}
	forget(t);
	if (day)
		dl_when_day(t, d);
	else
		dl_when_week(t, d);
	if (unit == DL_SYM_WE)
		t->s[DL_TX_WEEKEND] = 1;
}

/*
 * `the Monday after Thanksgiving': the first one on that side of the time, or
 * the second, as is said.
 */
static void
weekday_beside(struct dl_timex *t, bool before)
{
	int32_t wday = t->s[DL_TX_NTHDAY], b, e;
	int32_t n = dl_timex_known(t, DL_TX_OFFCOUNT) ?
	    t->s[DL_TX_OFFCOUNT] : 1;
	bool known = n > 0 && n < 367 && dl_value_days(t, &b, &e);

	forget(t);
	t->s[DL_TX_YEAR] = DL_TX_NONE;
	if (!known)
		dl_when_unknown(t, DL_SYM_D);
	else if (before)
		dl_when_day(t, nth_weekday(b - 7 * n, b - 1, wday, 1));
	else
		dl_when_day(t, nth_weekday(e + 1, e + 7 * n, wday, n));
}

/* Day of the offset: days count from the near edge, months from the first. */
static int32_t
moved(int32_t edge, int32_t first, int32_t unit, int32_t n)
{
	long length = dl_timex_length(unit);

	if (unit == DL_SYM_BD)
		return edge + (int32_t)dl_shift_workdays(edge, n);
	if (length > 0)
		return dl_day_add_months(first, length * n);
	return edge - (int32_t)length * n;
}

/*
 * From a day the offset leads to a day, from a month or a year by months or
 * years to a month or a year, by days to a day before or after all of it.
 */
void
dl_part_offset(struct dl_timex *t)
{
	int32_t n = t->s[DL_TX_OFFCOUNT], unit = t->s[DL_TX_OFFUNIT], b, e;
	bool before = t->s[DL_TX_OFFREL] == DL_SYM_BEFORE, day, month, known;
	long months = dl_timex_length(unit);
	int y, m, d;

	if (!dl_timex_has(t, DL_TX_OFFREL))
		return;
	if (dl_timex_known(t, DL_TX_NTHDAY)) {
		weekday_beside(t, before);
		return;
	}
	day = dl_timex_has(t, DL_TX_DAY) || dl_timex_has(t, DL_TX_WDAY) ||
	    months <= 0;
	month = dl_timex_has(t, DL_TX_MONTH);
	known = dl_value_days(t, &b, &e) && n <= 20000 && (day || month ||
	    months % 12 == 0);
	forget(t);
	t->s[DL_TX_YEAR] = DL_TX_NONE;
	if (known)
		b = moved(before ? b : e, b, unit, before ? -n : n);
	if (!known || b <= DL_DAY_MIN + 366 || b >= DL_DAY_MAX) {
		dl_when_unknown(t, day ? DL_SYM_D : month ? DL_SYM_M :
		    DL_SYM_Y);
		return;
	}
	dl_day_civil(b, &y, &m, &d);
	if (day)
		dl_when_day(t, b);
	else if (month)
		dl_when_month(t, 12L * y + m - 1);
	else
		dl_when_year(t, y);
}
