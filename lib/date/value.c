/*
 * Values follow TimeML 1.2.1 and ISO 8601: 2018-W13, 2018-W13-WE, 1989-Q3,
 * 1989-H1, 1989-SU, 199 (a decade), 19 (a century), BC0264, 1998-02-06TMO,
 * P20Y, PT2H, PXD, XXXX-WXX-4, PAST_REF.
 */
#include "date/calendar.h"
#include "date/value.h"

static void
padded(struct dl_buf *b, int32_t v, int width)
{
	if (v == DL_TX_NONE || v == DL_TX_SOME)
		while (width-- > 0)
			dl_buf_addc(b, 'X');
	else
		dl_buf_addu0(b, (uint64_t)v, width);
}

static void
print_year(struct dl_buf *b, const struct dl_timex *t)
{
	if (dl_timex_has(t, DL_TX_BC))
		dl_buf_adds(b, "BC");
	if (!dl_timex_has(t, DL_TX_YEAR) && dl_timex_known(t, DL_TX_DECADE)) {
		if (t->s[DL_TX_DECADE] < 10)
			dl_buf_adds(b, "XX");
		dl_buf_addu0(b, (uint64_t)t->s[DL_TX_DECADE],
		    t->s[DL_TX_DECADE] < 10 ? 1 : 3);
	} else if (!dl_timex_has(t, DL_TX_YEAR) &&
	    dl_timex_known(t, DL_TX_CENTURY))
		dl_buf_addu0(b, (uint64_t)t->s[DL_TX_CENTURY] - 1, 2);
	else
		padded(b, t->s[DL_TX_YEAR], 4);
}

static void
numbered(struct dl_buf *b, const char *prefix, int32_t v, int width)
{
	dl_buf_adds(b, prefix);
	padded(b, v, width);
}

static void
print_date(struct dl_buf *b, const struct dl_timex *t)
{
	print_year(b, t);
	/* Nothing smaller fits into a decade or a century. */
	if (!dl_timex_has(t, DL_TX_YEAR) && (dl_timex_known(t, DL_TX_DECADE) ||
	    dl_timex_known(t, DL_TX_CENTURY)))
		return;
	if (dl_timex_has(t, DL_TX_HALF))
		numbered(b, "-H", t->s[DL_TX_HALF], 1);
	else if (dl_timex_has(t, DL_TX_QUARTER))
		numbered(b, "-Q", t->s[DL_TX_QUARTER], 1);
	else if (dl_timex_has(t, DL_TX_SEASON)) {
		dl_buf_addc(b, '-');
		dl_buf_adds(b, dl_timex_symbol(t->s[DL_TX_SEASON]));
	} else if (dl_timex_has(t, DL_TX_MONTH) ||
	    dl_timex_has(t, DL_TX_DAY)) {
		numbered(b, "-", t->s[DL_TX_MONTH], 2);
		if (dl_timex_has(t, DL_TX_DAY))
			numbered(b, "-", t->s[DL_TX_DAY], 2);
	} else if (dl_timex_has(t, DL_TX_WEEK) ||
	    dl_timex_has(t, DL_TX_WDAY) || dl_timex_has(t, DL_TX_WEEKEND)) {
		numbered(b, "-W", t->s[DL_TX_WEEK], 2);
		if (dl_timex_has(t, DL_TX_WEEKEND))
			dl_buf_adds(b, "-WE");
		else if (dl_timex_has(t, DL_TX_WDAY))
			numbered(b, "-", t->s[DL_TX_WDAY], 1);
	} else if (dl_timex_has(t, DL_TX_HOUR) || dl_timex_has(t, DL_TX_PART))
		dl_buf_adds(b, "-XX-XX");
}

static void
print_time(struct dl_buf *b, const struct dl_timex *t)
{
	int32_t h = t->s[DL_TX_HOUR], part = t->s[DL_TX_PART];
	int32_t m = t->s[DL_TX_MIN];

	if (dl_timex_has(t, DL_TX_HOUR)) {
		numbered(b, "T", h, 2);
		numbered(b, ":", m, 2);
		if (dl_timex_known(t, DL_TX_SEC))
			numbered(b, ":", t->s[DL_TX_SEC], 2);
	} else if (part == DL_SYM_NOON)
		dl_buf_adds(b, "T12:00");
	else if (part == DL_SYM_MIDNIGHT)
		dl_buf_adds(b, "T24:00");
	else if (dl_timex_has(t, DL_TX_PART)) {
		dl_buf_addc(b, 'T');
		dl_buf_adds(b, dl_timex_symbol(part));
	}
}

/* Letter of a unit, and into how many of them one of ours goes. */
static const char *
unit_letter(int32_t unit, int *times)
{
	*times = 1;
	switch (unit) {
	case DL_SYM_DE:
		*times = 10;
		return "Y";
	case DL_SYM_CE:
		*times = 100;
		return "Y";
	case DL_SYM_ML:
		*times = 1000;
		return "Y";
	case DL_SYM_Q:
		*times = 3;
		return "M";
	case DL_SYM_BD:
		return "D";
	case DL_SYM_FN:
		*times = 2;
		return "W";
	case DL_SYM_MIN:
		return "M";
	case DL_SYM_SEC:
		return "S";
	default:
		return dl_timex_symbol(unit);
	}
}

/* A half of one unit is told in whole ones of a smaller one. */
static const char *
half_unit(int32_t unit)
{
	switch (unit) {
	case DL_SYM_Y:
		return "P6M";
	case DL_SYM_D:
		return "PT12H";
	case DL_SYM_H:
		return "PT30M";
	case DL_SYM_MIN:
		return "PT30S";
	case DL_SYM_DE:
		return "P5Y";
	case DL_SYM_CE:
		return "P50Y";
	default:
		return NULL;
	}
}

/* So is a quarter, and three of them. */
static const char *
quarter_unit(int32_t unit, bool three)
{
	switch (unit) {
	case DL_SYM_Y:
		return three ? "P9M" : "P3M";
	case DL_SYM_H:
		return three ? "PT45M" : "PT15M";
	case DL_SYM_CE:
		return three ? "P75Y" : "P25Y";
	default:
		return NULL;
	}
}

static bool
clock_unit(int32_t unit)
{
	return unit == DL_SYM_H || unit == DL_SYM_MIN || unit == DL_SYM_SEC;
}

/* The months of two years and three months: what follows P2Y. */
static void
print_more(struct dl_buf *b, int32_t count, int32_t unit, int32_t before)
{
	const char *letter;
	int times;

	if (unit == DL_TX_NONE || count == DL_TX_NONE || count == DL_TX_SOME)
		return;
	if (clock_unit(unit) && !clock_unit(before))
		dl_buf_addc(b, 'T');
	letter = unit_letter(unit, &times);
	dl_buf_addu(b, (uint64_t)count * (uint64_t)times);
	dl_buf_adds(b, letter);
}

static void
print_amount(struct dl_buf *b, const struct dl_timex *t)
{
	int32_t unit = t->s[DL_TX_UNIT], n = t->s[DL_TX_COUNT];
	int32_t tenth = t->s[DL_TX_TENTH];
	const char *part = n != 0 ? NULL : tenth == 5 ? half_unit(unit) :
	    tenth > 9 ? quarter_unit(unit, tenth == 75) : NULL;
	const char *letter;
	int times;

	if (part != NULL) {
		dl_buf_adds(b, part);
		return;
	}
	letter = unit_letter(unit, &times);
	dl_buf_addc(b, 'P');
	if (clock_unit(unit))
		dl_buf_addc(b, 'T');
	if (n == DL_TX_SOME || n == DL_TX_NONE) {
		dl_buf_addc(b, 'X');
		dl_buf_adds(b, unit == DL_SYM_DE ? "DE" : unit == DL_SYM_CE ?
		    "CE" : unit == DL_SYM_Q ? "Q" : letter);
		return;
	}
	if (times > 1 && tenth > 0 && tenth < 10)
		dl_buf_addu(b, (uint64_t)n * (uint64_t)times +
		    (uint64_t)(tenth * times / 10));
	else
		dl_buf_addu(b, (uint64_t)n * (uint64_t)times);
	if (times == 1 && tenth > 0) {
		dl_buf_addc(b, '.');
		dl_buf_addu(b, (uint64_t)tenth);
	}
	dl_buf_adds(b, letter);
	print_more(b, t->s[DL_TX_COUNT2], t->s[DL_TX_UNIT2], unit);
	print_more(b, t->s[DL_TX_COUNT3], t->s[DL_TX_UNIT3],
	    t->s[DL_TX_UNIT2]);
}

void
dl_value_print(struct dl_buf *b, const struct dl_timex *t)
{
	if (dl_timex_has(t, DL_TX_REF))
		dl_buf_adds(b, dl_timex_symbol(t->s[DL_TX_REF]));
	else if (t->type == DL_TX_DURATION || (t->type == DL_TX_SET &&
	    dl_timex_has(t, DL_TX_UNIT)))
		print_amount(b, t);
	else {
		print_date(b, t);
		print_time(b, t);
	}
}

/* Months that a season begins in; winter begins in December. */
static int
season_month(int32_t season)
{
	return season == DL_SYM_SP ? 3 : season == DL_SYM_SU ? 6 :
	    season == DL_SYM_FA ? 9 : 12;
}

static void
months(int y, int m, int n, int32_t *begin, int32_t *end)
{
	*begin = dl_day_from_civil(y, m, 1);
	*end = dl_day_add_months(*begin, n);
	if (*end < DL_DAY_MAX)
		*end -= 1;
}

/* A span of whole years; before Christ they count from 1 BC = year 0. */
static bool
years(const struct dl_timex *t, int first, int n, int32_t *begin,
    int32_t *end)
{
	int last = first + n - 1, tmp;

	if (dl_timex_has(t, DL_TX_BC)) {
		tmp = 1 - first;
		first = 1 - last;
		last = tmp;
	}
	if (first < DL_YEAR_MIN || last > DL_YEAR_MAX)
		return false;
	*begin = dl_day_from_civil(first, 1, 1);
	*end = dl_day_from_civil(last, 12, 31);
	return true;
}

/* A decade or a century, or the half or quarter of it that is said. */
static bool
age(const struct dl_timex *t, int first, int n, int32_t *begin, int32_t *end)
{
	int parts = dl_timex_known(t, DL_TX_HALF) ? 2 :
	    dl_timex_known(t, DL_TX_QUARTER) ? 4 : 1;
	int nth = parts == 2 ? t->s[DL_TX_HALF] : parts == 4 ?
	    t->s[DL_TX_QUARTER] : 1;

	/* Before Christ the first part has the higher numbers. */
	if (dl_timex_has(t, DL_TX_BC))
		nth = parts + 1 - nth;
	first += (nth - 1) * n / parts;
	n /= parts;
	/* There is no year 0. */
	if (first == 0) {
		first++;
		n--;
	}
	return years(t, first, n, begin, end);
}

/* The whole of the time that the calendar slots name. */
static bool
whole(const struct dl_timex *t, int32_t *b, int32_t *e)
{
	const int32_t *s = t->s;
	int y;

	if (!dl_timex_known(t, DL_TX_YEAR)) {
		if (dl_timex_has(t, DL_TX_YEAR))
			return false;
		if (dl_timex_known(t, DL_TX_DECADE) && s[DL_TX_DECADE] >= 10)
			return age(t, s[DL_TX_DECADE] * 10, 10, b, e);
		if (dl_timex_known(t, DL_TX_CENTURY))
			return age(t, (s[DL_TX_CENTURY] - 1) * 100, 100, b,
			    e);
		return false;
	}
	y = s[DL_TX_YEAR];
	if (dl_timex_has(t, DL_TX_BC))
		y = 1 - y;
	if (y < DL_YEAR_MIN || y > DL_YEAR_MAX)
		return false;
	if (dl_timex_has(t, DL_TX_HALF))
		months(y, s[DL_TX_HALF] * 6 - 5, 6, b, e);
	else if (dl_timex_has(t, DL_TX_QUARTER)) {
		if (!dl_timex_known(t, DL_TX_QUARTER))
			return false;
		months(y, s[DL_TX_QUARTER] * 3 - 2, 3, b, e);
	} else if (dl_timex_has(t, DL_TX_SEASON))
		months(y, season_month(s[DL_TX_SEASON]), 3, b, e);
	else if (dl_timex_has(t, DL_TX_MONTH) || dl_timex_has(t, DL_TX_DAY)) {
		if (!dl_timex_known(t, DL_TX_MONTH))
			return false;
		if (!dl_timex_has(t, DL_TX_DAY)) {
			months(y, s[DL_TX_MONTH], 1, b, e);
			return true;
		}
		if (!dl_timex_known(t, DL_TX_DAY) || !dl_civil_valid(y,
		    s[DL_TX_MONTH], s[DL_TX_DAY]))
			return false;
		*b = *e = dl_day_from_civil(y, s[DL_TX_MONTH], s[DL_TX_DAY]);
	} else if (dl_timex_has(t, DL_TX_WEEK)) {
		if (!dl_timex_known(t, DL_TX_WEEK))
			return false;
		*b = dl_week_day(y, s[DL_TX_WEEK]);
		*e = *b + 6;
		if (*b < DL_DAY_MIN || *e > DL_DAY_MAX)
			return false;
		if (dl_timex_has(t, DL_TX_WEEKEND))
			*b += 5;
		else if (dl_timex_known(t, DL_TX_WDAY))
			*b = *e = *b + s[DL_TX_WDAY] - 1;
	} else if (dl_timex_has(t, DL_TX_WDAY) ||
	    dl_timex_has(t, DL_TX_WEEKEND))
		return false;
	else
		return years(t, s[DL_TX_YEAR], 1, b, e);
	return true;
}

/* Months from the first to the last one of a span. */
static long
months_of(int32_t b, int32_t e)
{
	int y, m, y2, m2, d;

	dl_day_civil(b, &y, &m, &d);
	dl_day_civil(e, &y2, &m2, &d);
	return 12L * (y2 - y) + m2 - m + 1;
}

/*
 * Of a week the days 1-2, 3-4 and 5-7, of a month 1-10, 11-20 and the rest;
 * of anything longer a third in whole months, or years from a decade on: the
 * first has what is left over (early 1980s: 1980-1983).
 */
static void
thirds(int32_t mod, int32_t *b, int32_t *e)
{
	int32_t n = *e - *b + 1, first, last;
	long months = months_of(*b, *e), unit, k;

	if (n < 7)
		return;
	if (n < 32) {
		first = *b + (n == 7 ? 2 : 10);
		last = *b + (n == 7 ? 4 : 20);
	} else {
		unit = months >= 120 ? 12 : 1;
		k = months / unit;
		first = dl_day_add_months(*b, (k + 2) / 3 * unit);
		last = dl_day_add_months(*b, (k - k / 3) * unit);
	}
	if (mod == DL_SYM_START)
		*e = first - 1;
	else if (mod == DL_SYM_END)
		*b = last;
	else if (mod == DL_SYM_MID) {
		*b = first;
		*e = last - 1;
	}
}

bool
dl_value_days(const struct dl_timex *t, int32_t *begin, int32_t *end)
{
	if (t->type == DL_TX_DURATION || t->type == DL_TX_SET ||
	    dl_timex_has(t, DL_TX_REF) || !whole(t, begin, end))
		return false;
	/* `early on Monday' is still Monday, `late in the week' is not all. */
	if (dl_timex_has(t, DL_TX_MOD) && !dl_timex_has(t, DL_TX_CLIP))
		thirds(t->s[DL_TX_MOD], begin, end);
	/* Year-end is a day, on which books are closed. */
	if (dl_timex_has(t, DL_TX_LASTDAY) && t->s[DL_TX_MOD] == DL_SYM_END)
		*begin = *end;
	return true;
}
