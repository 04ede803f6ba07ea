/*
 * The grammar marks with `open' what only looks like a time: the 12th with no
 * month behind it, soon, 732.  Here the sentence or the whole text tells.
 */
#include "date/open.h"

/* A year of three digits that nothing but its place says is one. */
static bool
small_year(const struct dl_timex *t)
{
	return dl_timex_has(t, DL_TX_OPEN) && dl_timex_known(t, DL_TX_YEAR) &&
	    t->s[DL_TX_YEAR] < 1000;
}

/* A time before 1500 that is said to be one. */
static bool
old(const struct dl_timex *t)
{
	return dl_timex_has(t, DL_TX_BC) || (dl_timex_known(t, DL_TX_YEAR) &&
	    t->s[DL_TX_YEAR] < 1500) || (dl_timex_known(t, DL_TX_CENTURY) &&
	    t->s[DL_TX_CENTURY] <= 15);
}

int
dl_open_years(const struct dl_exprs *ms)
{
	size_t i, sure = 0, maybe = 0;

	for (i = 0; i < ms->n; i++)
		if (!small_year(&ms->m[i].t))
			sure += old(&ms->m[i].t);
		else if (ms->m[i].t.s[DL_TX_OPEN] == 1)
			maybe++;
	return sure + maybe >= 2 ? 2 : sure > 0;
}

/*
 * A day whose month stood with the next one, and did not after all (from the
 * second to the third try), is none; nor is `soon' the future in what has been
 * told (it soon became), nor 732 a year where nobody speaks of old times.
 */
static bool
no_time(struct dl_expr *m, int years)
{
	struct dl_timex *t = &m->t;

	if (!dl_timex_has(t, DL_TX_OPEN))
		return false;
	if (small_year(t)) {
		if (t->s[DL_TX_OPEN] <= years)
			return false;
		/* In August 385 were sold: of this year. */
		t->s[DL_TX_YEAR] = DL_TX_NONE;
		return !dl_timex_has(t, DL_TX_MONTH) &&
		    !dl_timex_has(t, DL_TX_SEASON);
	}
	if (dl_timex_has(t, DL_TX_REF))
		return m->lean.tense <= 1;
	return dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_MONTH);
}

void
dl_open_drop(struct dl_exprs *ms, int years)
{
	size_t i, n = 0;

	for (i = 0; i < ms->n; i++)
		if (!no_time(&ms->m[i], years))
			ms->m[n++] = ms->m[i];
	ms->n = n;
}
