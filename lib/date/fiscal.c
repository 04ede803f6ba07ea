/*
 * A fiscal year begins on one day of a month, in the year that names it or
 * the one before; its quarters and halves are counted from there.
 */
#include "date/calendar.h"
#include "date/fiscal.h"

bool
dl_fiscal_days(const struct dl_book *book, const struct dl_timex *t,
    int32_t *begin, int32_t *end)
{
	const struct dl_dayrule *r;
	long months;

	if (book == NULL || book->fiscal.rule != DL_SYM_FISCAL ||
	    dl_timex_has(t, DL_TX_MONTH) || dl_timex_has(t, DL_TX_SEASON))
		return false;
	r = &book->fiscal;
	months = r->month - 1 + 12L * r->n;
	*begin = dl_day_add_months(*begin, months) + r->day - 1;
	*end = dl_day_add_months(*end + 1, months) + r->day - 2;
	return true;
}

int
dl_fiscal_year(const struct dl_book *book, int32_t day)
{
	const struct dl_dayrule *r;
	int y, m, d;

	dl_day_civil(day, &y, &m, &d);
	if (book == NULL || book->fiscal.rule != DL_SYM_FISCAL)
		return y;
	r = &book->fiscal;
	/* The one that begins in this calendar year, or that goes on. */
	if (m < r->month || (m == r->month && d < r->day))
		y--;
	return y - r->n;
}
