/*
 * News starts from the date of the document, a narrative from the date named
 * last; words like `the following' always start from the date named last
 * (HeidelTime keeps the same two, Stroetgen and Gertz 2010).
 */
#include "date/calendar.h"
#include "date/refs.h"
#include "date/shift.h"
#include "date/value.h"

#define REPORTED	200		/* days since what a report is about */

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

void
dl_refs_begin(struct dl_refs *r)
{
	r->own = make_ref(r->grain, r->day);
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
 * Even in a story `today', `last week' and `two years ago' are the writer's,
 * and so is a Monday that no day was named before.
 */
static bool
deictic(const struct dl_timex *t, const struct dl_refs *r)
{
	int32_t rel = t->s[DL_TX_REL], unit = t->s[DL_TX_UNIT];

	if (dl_timex_has(t, DL_TX_SHIFT) || rel == DL_SYM_AGO)
		return true;
	if (rel == DL_SYM_LAST || rel == DL_SYM_NEXT)
		return unit != DL_TX_NONE && !dl_timex_has(t, DL_TX_THE);
	if (rel == DL_SYM_THIS && unit == DL_SYM_W)
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

/* The newest day among the times named last, or NULL. */
static const struct dl_point *
last_day(const struct dl_refs *r)
{
	size_t i;

	for (i = 0; i < r->npoints; i++)
		if (r->points[i].grain == DL_GRAIN_DAY)
			return &r->points[i];
	return NULL;
}

struct dl_ref
dl_reference(const struct dl_timex *t, const struct dl_refs *r)
{
	bool last = r->has_last && ((anaphoric(t) && !about_now(t, r) &&
	    !reported(t, r)) || (r->narrative && !deictic(t, r)));
	const struct dl_point *day;

	if (r->why != NULL)
		r->why->from = last ? "last" : r->grain > DL_GRAIN_NONE ?
		    "dct" : "none";
	/* `Since May it fell, and from the previous week': of a week that was
	 * named before. */
	if (last && !r->narrative && t->s[DL_TX_UNIT] == DL_SYM_W &&
	    last_grain(&r->last) < DL_GRAIN_DAY && (day = last_day(r)) != NULL)
		return make_ref(DL_GRAIN_DAY, day->first);
	if (last)
		return make_ref(last_grain(&r->last), r->first);
	return r->own.day == r->day && r->own.grain == r->grain ? r->own :
	    make_ref(r->grain, r->day);
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

/* Months from year 0 to the begin of a quarter or month. */
static int32_t
months_to(const struct dl_timex *t)
{
	return 12 * t->s[DL_TX_YEAR] + (dl_timex_known(t, DL_TX_QUARTER) ?
	    3 * t->s[DL_TX_QUARTER] - 2 : t->s[DL_TX_MONTH]);
}

/* How many days before the document's date its middle was. */
static int32_t
days_ago(const struct dl_refs *r, const struct dl_timex *t)
{
	int32_t first, end;

	if (!dl_value_days(t, &first, &end))
		return 0;
	return r->day - first - (end - first) / 2;
}

/*
 * Is t, rather than the quarter or month g named before it, what a report is
 * on?  Not if it is a forecast, nor an earlier one with which g is compared.
 */
static bool
reports(const struct dl_refs *r, const struct dl_timex *t,
    const struct dl_timex *g)
{
	if (g == NULL || r->grain != DL_GRAIN_DAY || r->narrative ||
	    days_ago(r, g) < 0)
		return true;
	return days_ago(r, t) >= 0 && (dl_timex_known(t, DL_TX_QUARTER) !=
	    dl_timex_known(g, DL_TX_QUARTER) ||
	    months_to(t) >= months_to(g));
}

/* Notes a quarter or month. */
static void
note_grainy(struct dl_refs *r, const struct dl_timex *t)
{
	bool here = r->has_grainy && r->grainy_sent == r->sent;
	bool old = r->grain == DL_GRAIN_DAY && !r->narrative &&
	    days_ago(r, t) > REPORTED;

	if (!dl_timex_known(t, DL_TX_YEAR))
		return;
	if (reports(r, t, here ? &r->grainy : NULL)) {
		r->grainy = *t;
		r->grainy_sent = r->sent;
		r->has_grainy = true;
	}
	if (dl_timex_known(t, DL_TX_QUARTER) && !(old && r->has_quarter) &&
	    reports(r, t, r->has_quarter ? &r->quarter : NULL)) {
		r->quarter = *t;
		r->has_quarter = true;
	}
}

const struct dl_timex *
dl_refs_compared(const struct dl_refs *r)
{
	if (r->has_grainy && r->grainy_sent == r->sent)
		return &r->grainy;
	return r->has_quarter ? &r->quarter : NULL;
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
	if (dl_timex_known(t, DL_TX_QUARTER) ||
	    (dl_timex_known(t, DL_TX_MONTH) && !dl_timex_has(t, DL_TX_DAY)))
		note_grainy(r, t);
	return true;
}
