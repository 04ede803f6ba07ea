/*
 * `April 3 and May 4, 1998', `from Dec. 7 to Jan. 3', `the quarter ended July
 * 31': what stands beside an expression fills what it leaves open, before
 * either is resolved.
 */
#include "date/calendar.h"
#include "date/join.h"
#include "date/value.h"
#include "date/when.h"

#define GAP	5			/* bytes of `, in ' */
#define NEAR	1			/* years from the document's */
#define LISTED	3			/* days between two of a list */

/*
 * The quarter that has most of the three months up to the end of a month:
 * firms whose year begins in February have theirs up to April.
 */
static int32_t
quarter_to(int32_t month)
{
	return (month + 10) % 12 / 3 + 1;
}

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
		q->s[DL_TX_QUARTER] = quarter_to(m);
		q->s[DL_TX_YEAR] = ms->m[i].t.s[DL_TX_YEAR];
	}
}

/* The March quarter is the one of three months that ends with March. */
static void
named_quarter(struct dl_exprs *ms)
{
	size_t i;

	for (i = 0; i < ms->n; i++) {
		struct dl_timex *t = &ms->m[i].t;
		int32_t m = t->s[DL_TX_MONTH];

		if (t->s[DL_TX_QUARTER] != DL_TX_SOME || m == DL_TX_NONE)
			continue;
		t->s[DL_TX_QUARTER] = quarter_to(m);
		t->s[DL_TX_MONTH] = DL_TX_NONE;
		if (m == 1 && dl_timex_known(t, DL_TX_YEAR))
			t->s[DL_TX_YEAR]--;
		ms->m[i].yearless = ms->m[i].dated = false;
	}
}

/* Where in the year a name of the calendar stands, in months; -1: nowhere. */
static int32_t
place(const struct dl_timex *t)
{
	if (dl_timex_known(t, DL_TX_MONTH))
		return t->s[DL_TX_MONTH];
	if (dl_timex_known(t, DL_TX_QUARTER))
		return t->s[DL_TX_QUARTER] * 3;
	switch (t->s[DL_TX_SEASON]) {
	case DL_SYM_SP:
		return 3;
	case DL_SYM_SU:
		return 6;
	case DL_SYM_FA:
		return 9;
	case DL_SYM_WI:
		return 12;
	default:
		return -1;
	}
}

/* The year of b for a, which comes before it. */
static void
share_year(struct dl_timex *a, const struct dl_timex *b)
{
	int32_t from = place(a), to = place(b);

	if (from < 0 || to < 0 || dl_timex_has(a, DL_TX_YEAR) ||
	    dl_timex_has(a, DL_TX_UNIT) || dl_timex_has(a, DL_TX_REL) ||
	    !dl_timex_known(b, DL_TX_YEAR) || dl_timex_has(b, DL_TX_BC))
		return;
	a->s[DL_TX_YEAR] = b->s[DL_TX_YEAR] - (from > to);
}

/* A time of day that says no day. */
static bool
dayless(const struct dl_timex *t)
{
	return t->type == DL_TX_TIME && (dl_timex_known(t, DL_TX_HOUR) ||
	    t->s[DL_TX_PART] == DL_SYM_NOON) &&
	    !dl_timex_has(t, DL_TX_UNIT) && !dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_HOLIDAY);
}

/* Puts the time a on the day that b says. */
static void
same_day(struct dl_expr *a, const struct dl_expr *b)
{
	static const enum dl_tx_slot slots[] = {
		DL_TX_YEAR, DL_TX_MONTH, DL_TX_DAY, DL_TX_WDAY, DL_TX_REL,
		DL_TX_UNIT, DL_TX_SHIFT
	};
	size_t k;

	for (k = 0; k < sizeof(slots) / sizeof(slots[0]); k++)
		a->t.s[slots[k]] = b->t.s[slots[k]];
	a->lean = b->lean;
}

/*
 * The year with these last two digits in the century of y, or behind y if it
 * ends a range: 1989-90, 1999-00.
 */
static int32_t
year_beside(int32_t y, int32_t yy, bool ranged)
{
	return y - y % 100 + yy + (ranged && yy < y % 100 ? 100 : 0);
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
		    dl_timex_has(&a->t, DL_TX_DAY) &&
		    !dl_timex_has(&a->t, DL_TX_MONTH) &&
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
		/* Between 3 and 5 p.m. on Friday. */
		if (dayless(&a->t) &&
		    b->t.type == DL_TX_TIME && !dayless(&b->t))
			same_day(a, b);
		if (a->lean.cue == 0)
			a->lean.cue = b->lean.cue;
		else if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		share_year(&a->t, &b->t);
	}
	/* Directions go on to the right, and so does the century: 1989-90. */
	for (i = 1; i < ms->n; i++) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked)
			continue;
		if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		if (dl_timex_has(&b->t, DL_TX_YY) &&
		    !dl_timex_has(&b->t, DL_TX_YEAR) &&
		    dl_timex_known(&a->t, DL_TX_YEAR) &&
		    !dl_timex_has(&a->t, DL_TX_BC))
			b->t.s[DL_TX_YEAR] = year_beside(a->t.s[DL_TX_YEAR],
			    b->t.s[DL_TX_YY], b->ranged);
	}
}

/* A day, said by its name, number or distance, and nothing but a day. */
static bool
is_day(const struct dl_timex *t)
{
	return t->type == DL_TX_DATE && (dl_timex_has(t, DL_TX_WDAY) ||
	    dl_timex_has(t, DL_TX_DAY) || (t->s[DL_TX_UNIT] == DL_SYM_D &&
	    dl_timex_has(t, DL_TX_SHIFT)));
}

/*
 * `at 3 p.m. (1900 GMT) on Friday': both times are of the day behind the
 * brackets.
 */
static void
bracketed(struct dl_exprs *ms)
{
	size_t i;

	for (i = 2; i < ms->n; i++) {
		struct dl_expr *a = &ms->m[i - 2], *b = &ms->m[i - 1];
		struct dl_expr *day = &ms->m[i];

		if (!dayless(&a->t) || b->t.type != DL_TX_TIME ||
		    !b->aside || a->aside || a->sent != day->sent ||
		    !dl_timex_known(&b->t, DL_TX_HOUR) ||
		    b->start - a->end > 3 || day->start - b->end > 5 ||
		    !is_day(&day->t))
			continue;
		same_day(a, day);
		same_day(b, day);
	}
}

/*
 * `Two years later, in 1947': the year that is told is the one that was
 * counted.
 */
static void
told(struct dl_exprs *ms)
{
	size_t i;

	for (i = 1; i < ms->n; i++) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked || b->ranged || b->start - a->end > GAP ||
		    a->t.type != DL_TX_DATE || a->t.s[DL_TX_UNIT] != DL_SYM_Y ||
		    (a->t.s[DL_TX_REL] != DL_SYM_AFTER &&
		    a->t.s[DL_TX_REL] != DL_SYM_BEFORE &&
		    a->t.s[DL_TX_REL] != DL_SYM_FOLLOWING) ||
		    !dl_timex_known(&b->t, DL_TX_YEAR) ||
		    dl_timex_has(&b->t, DL_TX_UNIT) ||
		    dl_timex_has(&a->t, DL_TX_MONTH) ||
		    dl_timex_has(&a->t, DL_TX_QUARTER))
			continue;
		a->t.s[DL_TX_UNIT] = a->t.s[DL_TX_REL] = DL_TX_NONE;
		a->t.s[DL_TX_COUNT] = DL_TX_NONE;
		a->t.s[DL_TX_YEAR] = b->t.s[DL_TX_YEAR];
		a->t.s[DL_TX_BC] = b->t.s[DL_TX_BC];
	}
}

void
dl_join(struct dl_exprs *ms)
{
	told(ms);
	ended(ms);
	named_quarter(ms);
	share(ms);
	bracketed(ms);
}

/*
 * A time of day without a day is on the day that was named last, if that was
 * in this sentence or the one before.
 */
void
dl_join_time(struct dl_expr *m, size_t last, const struct dl_refs *r)
{
	struct dl_timex *t = &m->t;

	if (t->type == DL_TX_TIME && r->has_last && m->sent - last <= 1 &&
	    dl_timex_known(&r->last, DL_TX_DAY) &&
	    !dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_UNIT) && (!dl_timex_has(t, DL_TX_REL) ||
	    t->s[DL_TX_REL] == DL_SYM_THE) &&
	    !dl_timex_has(t, DL_TX_HOLIDAY))
		t->s[DL_TX_REL] = DL_SYM_THAT;
}

/*
 * From Monday to Friday, said on Thursday: Friday comes behind Monday; so does
 * Tuesday in `talks on Monday and Tuesday', said on Monday.
 */
static void
weekday_range(struct dl_expr *a, struct dl_expr *b)
{
	int32_t first, last, e;

	if (!dl_value_days(&a->t, &first, &e) ||
	    !dl_value_days(&b->t, &last, &e) || first <= last ||
	    first - last > 7)
		return;
	/* In a list the order tells less. */
	if (b->listed && (b->lean.tense < 0 || b->lean.cue < 0 ||
	    last + 7 > first + LISTED))
		return;
	if (b->lean.tense < 0 || b->lean.cue < 0)
		dl_when_day(&a->t, first - 7);
	else
		dl_when_day(&b->t, last + 7);
}

void
dl_join_year(struct dl_expr *m, size_t i, const struct dl_refs *r)
{
	struct dl_timex *t = &m[i].t;
	int32_t year, back;
	int y, mon, d;

	if (i == 0 || r->narrative || m[i - 1].sent != m[i].sent ||
	    !m[i].yearless || !m[i - 1].dated || m[i - 1].aside ||
	    !dl_timex_known(t, DL_TX_DAY) ||
	    !dl_timex_known(&m[i - 1].t, DL_TX_DAY) ||
	    dl_timex_has(t, DL_TX_YEAR) || dl_timex_has(t, DL_TX_REL) ||
	    dl_timex_has(t, DL_TX_UNIT) || dl_timex_has(t, DL_TX_HOLIDAY) ||
	    dl_timex_has(t, DL_TX_WDAY))
		return;
	year = m[i - 1].t.s[DL_TX_YEAR];
	dl_day_civil(r->day, &y, &mon, &d);
	if (r->grain > DL_GRAIN_NONE && year >= y - NEAR && year <= y + NEAR)
		return;
	/* What was earlier in that year is rather meant than the next. */
	back = m[i - 1].t.s[DL_TX_MONTH] - t->s[DL_TX_MONTH];
	t->s[DL_TX_YEAR] = year + (back > 0 && back > 2 * (12 - back));
	m[i].dated = true;
	dl_why(r, "same-year");
}

void
dl_join_range(struct dl_expr *m, size_t i)
{
	int32_t b, e, first;

	if (i > 0 && (m[i].ranged || m[i].listed) && m[i].weekday &&
	    m[i - 1].weekday)
		weekday_range(&m[i - 1], &m[i]);
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
