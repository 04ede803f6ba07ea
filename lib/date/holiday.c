/*
 * A rule gives the day; where no rule does there is a row for each year.  The
 * feasts that move are in computus.c.
 */
#include <string.h>

#include "date/calendar.h"
#include "date/computus.h"
#include "date/holiday.h"
#include "tables.h"
#include "text/table.h"

static bool
built_in(int32_t row)
{
	return row < DL_BOOK_ROW;
}

/* The rule of a row; false behind the last one. */
static bool
rule_of(const struct dl_book *book, int32_t row, struct dl_dayrule *r)
{
	const struct dl_table *t = &dl_tab_holidays;
	struct dl_str cells[6];
	unsigned i;

	if (!built_in(row)) {
		if (book == NULL || (size_t)(row - DL_BOOK_ROW) >= book->n)
			return false;
		*r = book->rows[row - DL_BOOK_ROW].rule;
		return true;
	}
	if (row >= (int32_t)t->nrows)
		return false;
	for (i = 0; i < 6; i++) {
		const char *s = dl_table_cell(t, row, DL_HOLIDAYS_RULE + i);

		cells[i] = dl_str(s, strlen(s));
	}
	return dl_dayrule_read(r, cells, 6) == NULL;
}

/* Is the next row one of the same name? */
static bool
same_name(const struct dl_book *book, int32_t row)
{
	const struct dl_table *t = &dl_tab_holidays;
	const struct dl_bookrow *a;

	if (built_in(row))
		return row + 1 < (int32_t)t->nrows &&
		    strcmp(dl_table_cell(t, row, DL_HOLIDAYS_NAME),
		    dl_table_cell(t, row + 1, DL_HOLIDAYS_NAME)) == 0;
	a = &book->rows[row - DL_BOOK_ROW];
	return (size_t)(row - DL_BOOK_ROW) + 1 < book->n &&
	    a->len == a[1].len && memcmp(book->names.p + a->name,
	    book->names.p + a[1].name, a->len) == 0;
}

/*
 * The n-th such weekday of the month, from its end if n is negative, or from
 * the day on that the rule has.
 */
static int32_t
nth_weekday(int y, const struct dl_dayrule *r)
{
	int32_t d;

	if (r->n > 0) {
		d = dl_day_from_civil(y, r->month, r->day > 0 ? r->day : 1);
		return d + (r->weekday - dl_day_weekday(d) + 7) % 7 +
		    (r->n - 1) * 7;
	}
	d = dl_day_from_civil(y, r->month, r->day > 0 ? r->day :
	    dl_month_length(y, r->month));
	return d - (dl_day_weekday(d) - r->weekday + 7) % 7 +
	    (r->n + 1) * 7;
}

static bool
rule_day(const struct dl_dayrule *r, int year, int32_t *day)
{
	switch (r->rule) {
	case DL_SYM_EASTER:
		*day = dl_easter(year) + r->n;
		return true;
	case DL_SYM_ORTHODOX:
		*day = dl_easter_orthodox(year) + r->n;
		return true;
	case DL_SYM_HEBREW:
		return dl_hebrew_day(year, r->month, r->day, day);
	case DL_SYM_ISLAMIC:
		return dl_islamic_day(year, r->month, r->day, day);
	case DL_SYM_NTH:
		*day = nth_weekday(year, r);
		return true;
	default:
		if (!dl_civil_valid(year, r->month, r->day))
			return false;
		*day = dl_day_from_civil(year, r->month, r->day);
		return true;
	}
}

bool
dl_holiday(const struct dl_book *book, int32_t row, int year, int32_t *month,
    int32_t *mday)
{
	struct dl_dayrule r;
	int32_t day;
	int y, m, d;

	if (year < 1 || year > DL_YEAR_MAX || !rule_of(book, row, &r))
		return false;
	/* A list of years: its row of this year, or none. */
	while (r.year != 0 && r.year != year) {
		if (!same_name(book, row) || !rule_of(book, ++row, &r))
			return false;
	}
	if (!rule_day(&r, year, &day))
		return false;
	dl_day_civil(day, &y, &m, &d);
	*month = m;
	*mday = d;
	return true;
}

int
dl_holiday_year(const struct dl_book *book, int32_t row)
{
	struct dl_dayrule r;

	return rule_of(book, row, &r) && !same_name(book, row) ? r.year : 0;
}

bool
dl_holiday_fixed(const struct dl_book *book, int32_t row)
{
	struct dl_dayrule r;

	return rule_of(book, row, &r) && r.rule == DL_SYM_FIXED &&
	    r.year == 0;
}
