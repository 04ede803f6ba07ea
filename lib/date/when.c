/*
 * Days into slots; ISO weeks have a year of their own.
 */
#include "date/calendar.h"
#include "date/when.h"

/* The year 0 is 1 BC, and so on back. */
void
dl_when_year(struct dl_timex *t, int y)
{
	t->s[DL_TX_YEAR] = y < 1 ? 1 - y : y;
	t->s[DL_TX_BC] = y < 1 ? 1 : DL_TX_NONE;
}

void
dl_when_day(struct dl_timex *t, int32_t day)
{
	int y, m, d;

	dl_day_civil(day, &y, &m, &d);
	dl_when_year(t, y);
	t->s[DL_TX_MONTH] = m;
	t->s[DL_TX_DAY] = d;
	t->s[DL_TX_WDAY] = DL_TX_NONE;
	if (t->s[DL_TX_WEEK] != DL_TX_SOME)
		t->s[DL_TX_WEEK] = DL_TX_NONE;
}

void
dl_when_week(struct dl_timex *t, int32_t day)
{
	int y, w;

	dl_day_week(day, &y, &w);
	dl_when_year(t, y);
	t->s[DL_TX_WEEK] = w;
	if (dl_timex_known(t, DL_TX_WDAY))
		dl_when_day(t, dl_week_day(y, w) + t->s[DL_TX_WDAY] - 1);
}

/* Months from the year 0. */
void
dl_when_month(struct dl_timex *t, long n)
{
	long y = n >= 0 ? n / 12 : -((11 - n) / 12);

	dl_when_year(t, (int)y);
	t->s[DL_TX_MONTH] = (int32_t)(n - 12 * y) + 1;
}

/* What the reference cannot tell is X. */
void
dl_when_unknown(struct dl_timex *t, int32_t unit)
{
	if (!dl_timex_has(t, DL_TX_YEAR))
		t->s[DL_TX_YEAR] = DL_TX_SOME;
	if (unit == DL_SYM_Q && !dl_timex_has(t, DL_TX_QUARTER))
		t->s[DL_TX_QUARTER] = DL_TX_SOME;
	if (unit == DL_SYM_W && !dl_timex_has(t, DL_TX_WEEK))
		t->s[DL_TX_WEEK] = DL_TX_SOME;
	if ((unit == DL_SYM_M || unit == DL_SYM_D) &&
	    !dl_timex_has(t, DL_TX_MONTH))
		t->s[DL_TX_MONTH] = DL_TX_SOME;
	if (unit == DL_SYM_D && !dl_timex_has(t, DL_TX_DAY))
		t->s[DL_TX_DAY] = DL_TX_SOME;
}
