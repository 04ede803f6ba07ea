/*
 * `April 3 and May 4, 1998', `from Dec. 7 to Jan. 3', `the quarter ended July
 * 31': what stands beside an expression fills what it leaves open, before
 * either is resolved.
 */
#include "date/join.h"
#include "date/value.h"

/*
 * `the quarter ended July 31' is the one that has most of the three months up
 * to that day.
 */
static void
ended(struct dl_exprs *ms)
{
	size_t i;
	int32_t m;

	for (i = 1; i < ms->n; i++) {
		struct dl_timex *q = &ms->m[i - 1].t;

		m = ms->m[i].t.s[DL_TX_MONTH];
		if (!ms->m[i - 1].ends || ms->m[i].sent != ms->m[i - 1].sent ||
		    !dl_timex_known(&ms->m[i].t, DL_TX_MONTH) ||
		    q->s[DL_TX_UNIT] != DL_SYM_Q)
			continue;
		q->s[DL_TX_UNIT] = DL_TX_NONE;
		q->s[DL_TX_REL] = DL_SYM_LAST;
		q->s[DL_TX_QUARTER] = (m + 10) % 12 / 3 + 1;
		q->s[DL_TX_YEAR] = ms->m[i].t.s[DL_TX_YEAR];
	}
}

/*
 * `April 3 and May 4, 1998', `from Dec. 7 to Jan. 3, 1999': what is joined
 * shares its year, month and direction.
 */
static void
share(struct dl_exprs *ms)
{
	size_t i;

	for (i = ms->n; i-- > 1;) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked || a->sent != b->sent)
			continue;
		if (dl_timex_has(&a->t, DL_TX_OPEN) &&
		    dl_timex_has(&b->t, DL_TX_MONTH)) {
			a->t.s[DL_TX_MONTH] = b->t.s[DL_TX_MONTH];
			a->t.s[DL_TX_YEAR] = b->t.s[DL_TX_YEAR];
		}
		/* From 5 to 6 p.m. */
		if (a->t.type == DL_TX_TIME && b->t.type == DL_TX_TIME &&
		    !dl_timex_has(&a->t, DL_TX_AMPM) &&
		    dl_timex_known(&a->t, DL_TX_HOUR) &&
		    a->t.s[DL_TX_HOUR] <= b->t.s[DL_TX_HOUR])
			a->t.s[DL_TX_AMPM] = b->t.s[DL_TX_AMPM];
		if (a->lean.cue == 0)
			a->lean.cue = b->lean.cue;
		else if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		if (!dl_timex_known(&a->t, DL_TX_MONTH) ||
		    dl_timex_has(&a->t, DL_TX_YEAR) ||
		    dl_timex_has(&a->t, DL_TX_UNIT) ||
		    dl_timex_has(&a->t, DL_TX_REL) ||
		    !dl_timex_known(&b->t, DL_TX_YEAR) ||
		    !dl_timex_known(&b->t, DL_TX_MONTH))
			continue;
		a->t.s[DL_TX_YEAR] = b->t.s[DL_TX_YEAR] -
		    (a->t.s[DL_TX_MONTH] > b->t.s[DL_TX_MONTH]);
	}
	/* Directions go on to the right, and so does the century: 1989-90. */
	for (i = 1; i < ms->n; i++) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked)
			continue;
		if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		if (dl_timex_has(&b->t, DL_TX_YY) &&
		    dl_timex_known(&a->t, DL_TX_YEAR) &&
		    !dl_timex_has(&a->t, DL_TX_BC))
			b->t.s[DL_TX_YEAR] = a->t.s[DL_TX_YEAR] -
			    a->t.s[DL_TX_YEAR] % 100 + b->t.s[DL_TX_YY];
	}
}

void
dl_join(struct dl_exprs *ms)
{
	ended(ms);
	share(ms);
}

/*
 * A time of day without a day is on the day that was named last, if that was
 * in this sentence or the one before.
 */
void
dl_join_time(struct dl_expr *m, size_t i, size_t last,
    const struct dl_refs *r)
{
	struct dl_timex *t = &m[i].t;

	if (t->type == DL_TX_TIME && r->has_last && last < i &&
	    m[i].sent - m[last].sent <= 1 &&
	    dl_timex_known(&r->last, DL_TX_DAY) &&
	    !dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_UNIT) && !dl_timex_has(t, DL_TX_REL) &&
	    !dl_timex_has(t, DL_TX_HOLIDAY))
		t->s[DL_TX_REL] = DL_SYM_THAT;
}

void
dl_join_range(struct dl_expr *m, size_t i)
{
	int32_t b, e, first;

	if (i == 0 || !m[i].ranged || !m[i].yearless || !m[i - 1].yearless ||
	    !dl_value_days(&m[i - 1].t, &first, &e) ||
	    !dl_value_days(&m[i].t, &b, &e) || first <= b ||
	    first - b > 366 || m[i - 1].t.s[DL_TX_YEAR] < 2)
		return;
	/* From May to September, said in October: both are of this year. */
	if (m[i - 1].t.s[DL_TX_MONTH] <= m[i].t.s[DL_TX_MONTH])
		m[i - 1].t.s[DL_TX_YEAR]--;
	else
		m[i].t.s[DL_TX_YEAR]++;
}
