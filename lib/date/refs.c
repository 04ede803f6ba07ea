/*
 * News starts from the date of the document, a narrative from the date named
 * last; words like `the following' always start from the date named last
 * (HeidelTime keeps the same two, Stroetgen and Gertz 2010).
 */
#include "date/calendar.h"
#include "date/refs.h"
#include "date/shift.h"
#include "date/value.h"

#define REPORTED	150		/* days since what a report is about */

static int32_t
digits(struct dl_str s, size_t at, size_t n)
{
	int32_t v = 0;
	size_t i;

	if (s.n < at + n)
		return -1;
	for (i = at; i < at + n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return -1;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

bool
dl_refs_dct(struct dl_refs *r, struct dl_str s)
{
	int32_t y, m;

	r->grain = DL_GRAIN_NONE;
	if (dl_day_parse(s, &r->day)) {
		if (s.n > 10 && s.p[10] != 'T')
			return false;
		r->grain = DL_GRAIN_DAY;
		return true;
	}
	y = digits(s, 0, 4);
	if (y < 1)
		return false;
	if (s.n == 4) {
		r->grain = DL_GRAIN_YEAR;
		r->day = dl_day_from_civil(y, 7, 1);
		return true;
	}
	m = digits(s, 5, 2);
	if (s.n != 7 || s.p[4] != '-' || m < 1 || m > 12)
		return false;
	r->grain = DL_GRAIN_MONTH;
	r->day = dl_day_from_civil(y, m, 1);
	return true;
}

static struct dl_ref
make_ref(enum dl_grain grain, int32_t day)
{
	struct dl_ref f = { grain, day, 0, 0, 0 };

	dl_day_civil(day, &f.y, &f.m, &f.d);
	return f;
}

static enum dl_grain
last_grain(const struct dl_timex *t)
{
	if (dl_timex_has(t, DL_TX_DAY))
		return DL_GRAIN_DAY;
	if (dl_timex_has(t, DL_TX_MONTH) || dl_timex_has(t, DL_TX_QUARTER) ||
	    dl_timex_has(t, DL_TX_SEASON))
		return DL_GRAIN_MONTH;
	if (dl_timex_has(t, DL_TX_WEEK))
		return DL_GRAIN_DAY;
	return DL_GRAIN_YEAR;
}

/* Does the relation start from what the text named last? */
static bool
anaphoric(const struct dl_timex *t)
{
	switch (t->s[DL_TX_REL]) {
	case DL_SYM_PREVIOUS:
	case DL_SYM_FOLLOWING:
	case DL_SYM_THAT:
	case DL_SYM_BEFORE:
	case DL_SYM_AFTER:
		return true;
	case DL_SYM_NEXT:
		/* `the next day', but `next year' and `next month'. */
		return dl_timex_has(t, DL_TX_THE) &&
		    (t->s[DL_TX_UNIT] == DL_SYM_D ||
		    dl_timex_has(t, DL_TX_PART));
	default:
		return false;
	}
}

/*
 * Even in a story `today' and `two years ago' are the writer's, and so is a
 * Monday that no day was named before.
 */
static bool
deictic(const struct dl_timex *t, const struct dl_refs *r)
{
	if (dl_timex_has(t, DL_TX_SHIFT))
		return true;
	if (t->s[DL_TX_REL] == DL_SYM_AGO)
		return true;
	return dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_MONTH) &&
	    last_grain(&r->last) != DL_GRAIN_DAY;
}

/*
 * `the previous month' behind `2020', this year: of the time named last no
 * more is known than that it is about now.
 */
static bool
about_now(const struct dl_timex *t, const struct dl_refs *r)
{
	return !r->narrative && r->grain == DL_GRAIN_DAY &&
	    dl_timex_has(t, DL_TX_UNIT) &&
	    last_grain(&r->last) < dl_unit_grain(t->s[DL_TX_UNIT]) &&
	    r->day >= r->first && r->day <= r->end;
}

/* `The prior quarter' of a report goes on from the one that it is on. */
static bool
reported(const struct dl_timex *t, const struct dl_refs *r)
{
	return t->s[DL_TX_REL] == DL_SYM_PREVIOUS && !r->narrative &&
	    t->s[DL_TX_UNIT] == DL_SYM_Q && r->grain == DL_GRAIN_DAY;
}

struct dl_ref
dl_reference(const struct dl_timex *t, const struct dl_refs *r)
{
	bool last = r->has_last && ((anaphoric(t) && !about_now(t, r) &&
	    !reported(t, r)) || (r->narrative && !deictic(t, r)));

	if (r->why != NULL)
		r->why->from = last ? "last" : r->grain > DL_GRAIN_NONE ?
		    "dct" : "none";
	if (last)
		return make_ref(last_grain(&r->last), r->first);
	return make_ref(r->grain, r->day);
}

static void
add_point(struct dl_refs *r, int32_t first, int32_t end, enum dl_grain grain)
{
	size_t i;

	if (r->npoints < DL_POINTS)
		r->npoints++;
	for (i = r->npoints - 1; i > 0; i--)
		r->points[i] = r->points[i - 1];
	r->points[0] = (struct dl_point){ first, end, grain };
}

/*
 * Is t the period that the next `a year ago' will compare, rather than the one
 * named before?  Not if it is a forecast or long past, nor an earlier quarter
 * or month with which the one before is compared.
 */
static bool
compared(const struct dl_refs *r, const struct dl_timex *t, int32_t first,
    int32_t end)
{
	const struct dl_timex *g = &r->grainy;

	if (r->grain != DL_GRAIN_DAY || r->narrative)
		return true;
	if (first + (end - first) / 2 > r->day || r->day - end > REPORTED)
		return false;
	if (!dl_timex_known(t, DL_TX_YEAR) || !dl_timex_known(g, DL_TX_YEAR))
		return true;
	if (dl_timex_known(t, DL_TX_MONTH) && dl_timex_known(g, DL_TX_MONTH))
		return 12 * t->s[DL_TX_YEAR] + t->s[DL_TX_MONTH] >=
		    12 * g->s[DL_TX_YEAR] + g->s[DL_TX_MONTH];
	if (!dl_timex_known(t, DL_TX_QUARTER) ||
	    !dl_timex_known(g, DL_TX_QUARTER))
		return true;
	return 4 * t->s[DL_TX_YEAR] + t->s[DL_TX_QUARTER] >=
	    4 * g->s[DL_TX_YEAR] + g->s[DL_TX_QUARTER];
}

bool
dl_refs_grainy(const struct dl_timex *t)
{
	return dl_timex_known(t, DL_TX_QUARTER) ||
	    (dl_timex_known(t, DL_TX_MONTH) && !dl_timex_has(t, DL_TX_DAY));
}

bool
dl_refs_note(struct dl_refs *r, const struct dl_timex *t)
{
	int32_t first, end;

	if (!dl_value_days(t, &first, &end))
		return false;
	/* A look back does not move the story. */
	if (t->s[DL_TX_REL] == DL_SYM_AGO || t->s[DL_TX_REL] == DL_SYM_BEFORE)
		return false;
	add_point(r, first, end, last_grain(t));
	r->has_last = true;
	r->last = *t;
	r->first = first;
	r->end = end;
	if (r->has_grainy && !compared(r, t, first, end))
		return true;
	if (dl_refs_grainy(t)) {
		r->grainy = *t;
		r->has_grainy = true;
	}
	return true;
}
