/*
 * A month or a day without a year is the nearest one, a weekday the last one
 * up to the reference itself, unless relation or cue points the other way.
 * The defaults were measured on news.
 */
#include "date/calendar.h"
#include "date/holiday.h"
#include "date/names.h"
#include "date/shift.h"
#include "date/value.h"
#include "date/when.h"
#include "date/year.h"

/* The steps of a story, in days. */
#define STEP_WITHIN	80		/* into a year it is in */
#define STEP_YEARS	400		/* out of it */
#define STEP_BACK	2		/* that many back count as one */
#define STEP_PAST	50		/* to go on from the time before */

#define AROUND		75		/* days, of a day that is known */

/* The weekday that the relation points to. */
static int32_t
named_weekday(const struct dl_timex *t, const struct dl_ref *f,
    struct dl_lean lean)
{
	int32_t d = f->day, want = t->s[DL_TX_WDAY];
	int32_t back = (dl_day_weekday(d) - want + 7) % 7;
	bool ahead;
	/* Three Fridays ago. */
	int32_t weeks = dl_timex_known(t, DL_TX_COUNT) &&
	    t->s[DL_TX_COUNT] < 5000 ? t->s[DL_TX_COUNT] - 1 : 0;

	switch (t->s[DL_TX_REL]) {
	case DL_SYM_LAST:
	case DL_SYM_PREVIOUS:
		return d - (back == 0 ? 7 : back);
	case DL_SYM_NEXT:
	case DL_SYM_COMING:
	case DL_SYM_FOLLOWING:
		return d + 7 - back;
	case DL_SYM_AGO:
		return d - (back == 0 ? 7 : back) - weeks * 7;
	case DL_SYM_FROMNOW:
		return d + 7 - back + weeks * 7;
	case DL_SYM_THIS:
		return d - (dl_day_weekday(d) - 1) + want - 1;
	default:
		/* `Could come on Friday': the nearest. */
		ahead = lean.cue != 0 ? lean.cue > 0 : lean.tense > 2 ||
		    (lean.tense > 0 && back > 3);
		return ahead && back > 0 ? d + 7 - back : d - back;
	}
}

/*
 * `On Friday it fell from the previous Friday': not the one that was named.
 */
static int32_t
not_named(const struct dl_timex *t, const struct dl_refs *r, int32_t day)
{
	int32_t step = t->s[DL_TX_REL] == DL_SYM_PREVIOUS ? -7 :
	    t->s[DL_TX_REL] == DL_SYM_FOLLOWING ? 7 : 0;
	size_t i;

	for (i = 0; i < r->npoints; i++)
		if (r->points[i].first == day && r->points[i].end == day)
			return day + step;
	return day;
}

/* What decided on the side of a name: its relation, a word before it, .. */
static const char *
side(const struct dl_timex *t, struct dl_lean lean, const char *otherwise)
{
	if (dl_timex_has(t, DL_TX_REL) && t->s[DL_TX_REL] != DL_SYM_THE)
		return "relation";
	return lean.cue != 0 ? "cue" : otherwise;
}

static int
season_month(int32_t season)
{
	return season == DL_SYM_SP ? 2 : season == DL_SYM_SU ? 5 :
	    season == DL_SYM_FA ? 8 : 11;
}

/* `every Christmas': the day, if it is the same in all years. */
void
dl_resolve_feast(struct dl_timex *t, const struct dl_refs *r)
{
	int32_t row = t->s[DL_TX_HOLIDAY];

	if (dl_holiday_fixed(r->book, row))
		dl_holiday(r->book, row, 2000, &t->s[DL_TX_MONTH],
		    &t->s[DL_TX_DAY]);
}

/* The year of a holiday; day: its month and day in about that year. */
static int32_t
year_of_holiday(const struct dl_timex *day, const struct dl_ref *f,
    struct dl_lean lean)
{
	int32_t rel = day->s[DL_TX_REL];

	/* Last Easter may have been this month. */
	if (dl_timex_has(day, DL_TX_REL) && f->grain >= DL_GRAIN_MONTH &&
	    (f->grain < DL_GRAIN_DAY || rel == DL_SYM_THIS ||
	    rel == DL_SYM_THE))
		return dl_year_of(12L * f->y + f->m - 1,
		    day->s[DL_TX_MONTH] - 1, 1, rel, lean);
	if (f->grain == DL_GRAIN_DAY)
		return dl_year_of_day(day, f, lean);
	return f->grain > DL_GRAIN_NONE ? f->y : DL_TX_NONE;
}

static void
resolve_holiday(struct dl_timex *t, const struct dl_refs *r,
    const struct dl_ref *f, struct dl_lean lean)
{
	int32_t row = t->s[DL_TX_HOLIDAY], year = t->s[DL_TX_YEAR];
	int only = dl_holiday_year(r->book, row);
	struct dl_timex day = *t;

	if (only > 0)
		year = only;
	/* Any year gives the month well enough to choose the year. */
	if (!dl_holiday(r->book, row, dl_timex_known(t, DL_TX_YEAR) ||
	    only > 0 ? year : f->grain > DL_GRAIN_NONE ? f->y : 2000,
	    &day.s[DL_TX_MONTH], &day.s[DL_TX_DAY])) {
		t->s[DL_TX_MONTH] = t->s[DL_TX_DAY] = DL_TX_SOME;
		return;
	}
	dl_why(r, "table");
	if (year == DL_TX_NONE) {
		dl_why(r, side(t, lean, "nearest"));
		year = year_of_holiday(&day, f, lean);
	}
	if (year != DL_TX_NONE && dl_holiday(r->book, row, year,
	    &t->s[DL_TX_MONTH], &t->s[DL_TX_DAY]))
		t->s[DL_TX_YEAR] = year;
	else if (dl_holiday_fixed(r->book, row)) {
		t->s[DL_TX_MONTH] = day.s[DL_TX_MONTH];
		t->s[DL_TX_DAY] = day.s[DL_TX_DAY];
	}
}

static void
resolve_weekend(struct dl_timex *t, const struct dl_ref *f, struct dl_lean lean)
{
	int64_t n = dl_shift_distance(t);

	if (f->grain < DL_GRAIN_DAY)
		return;
	/* `the weekend' is the one that was, unless it is spoken of as
	 * coming; on Saturday and Sunday it is this one. */
	if (t->s[DL_TX_REL] == DL_SYM_THE && lean.cue <= 0 &&
	    dl_day_weekday(f->day) < 5 + (lean.tense < 0))
		n = -1;
	/* `They met this weekend', said on Monday. */
	if (t->s[DL_TX_REL] == DL_SYM_THIS && lean.tense < 0 &&
	    dl_day_weekday(f->day) < 4)
		n = -1;
	dl_shift_days(t, f, n * 7, DL_SYM_W);
}

/* Parts of the day and clock times without a day. */
static void
resolve_time(struct dl_timex *t, const struct dl_ref *f)
{
	int64_t n = dl_shift_distance(t);

	/* `At 4 a.m. last night' is of the morning after it. */
	if (t->s[DL_TX_REL] == DL_SYM_LAST && t->s[DL_TX_PART] == DL_SYM_NI &&
	    t->s[DL_TX_AMPM] == DL_SYM_AM)
		n = 0;
	if (f->grain == DL_GRAIN_DAY)
		dl_shift_days(t, f, n, DL_SYM_D);
}

/*
 * The century of `the '80s': the last ones; in a story those nearest to the
 * year it is in.
 */
static void
resolve_decade(struct dl_timex *t, const struct dl_refs *r,
    const struct dl_ref *f)
{
	bool story = r->narrative && r->has_last;
	int32_t now, d;

	if (t->s[DL_TX_DECADE] >= 10 || f->grain == DL_GRAIN_NONE ||
	    f->y < 100)
		return;
	now = f->y / 10;
	d = now - now % 10 + t->s[DL_TX_DECADE];
	if (d > now + (story ? 5 : 0))
		d -= 10;
	else if (story && d < now - 5)
		d += 10;
	t->s[DL_TX_DECADE] = d;
}

/* Two digits: the year nearest to the reference. */
static void
resolve_yy(struct dl_timex *t, const struct dl_ref *f)
{
	int32_t now = f->grain == DL_GRAIN_NONE || f->y < 200 ? 2000 : f->y;
	int32_t y = now - now % 100 + t->s[DL_TX_YY];

	if (y > now + 30)
		y -= 100;
	else if (y < now - 70)
		y += 100;
	t->s[DL_TX_YEAR] = y;
}

/*
 * A day that is known for its year, Sept. 11: the nearest one only around that
 * day of the year, and before that year.
 */
static void
resolve_known(struct dl_timex *t, const struct dl_ref *f, struct dl_lean lean)
{
	int32_t near = dl_year_of_day(t, f, lean), day;

	resolve_yy(t, f);
	if (near == DL_TX_SOME)
		return;
	day = dl_day_from_civil(near, t->s[DL_TX_MONTH], t->s[DL_TX_DAY]);
	if (t->s[DL_TX_YEAR] > f->y ||
	    (day > f->day ? day - f->day : f->day - day) < AROUND)
		t->s[DL_TX_YEAR] = near;
}

/* How far a story would have to step from a time that it named to a day. */
static long
step(const struct dl_point *p, int32_t day)
{
	if (p->grain == DL_GRAIN_YEAR)
		return day >= p->first && day <= p->end ? STEP_WITHIN :
		    STEP_YEARS;
	if (day >= p->first)
		return day - p->first;
	return (p->first - day) / STEP_BACK;
}

/*
 * A story goes on: after December comes the January of the next year, but
 * August after September is a look back within the year.  An aside about
 * another year does not lead away from the days that were named before it.
 */
static int32_t
story_year(const struct dl_timex *t, const struct dl_refs *r)
{
	struct dl_timex try = *t;
	int32_t best = DL_TX_SOME, b, e;
	long cost, least = -1;
	size_t i;
	int y, m, d, k;

	for (i = 0; i < r->npoints; i++) {
		dl_day_civil(r->points[i].first, &y, &m, &d);
		for (k = 0; k < 2 && y + k < DL_YEAR_MAX; k++) {
			try.s[DL_TX_YEAR] = y + k < 1 ? 1 - (y + k) : y + k;
			try.s[DL_TX_BC] = y + k < 1 ? 1 : DL_TX_NONE;
			if (!dl_value_days(&try, &b, &e))
				continue;
			cost = step(&r->points[i], b) + (long)i * STEP_PAST;
			if (least < 0 || cost < least) {
				least = cost;
				best = y + k;
			}
		}
	}
	return best;
}

/* A calendar name without its year. */
static void
resolve_year(struct dl_timex *t, const struct dl_refs *r,
    const struct dl_ref *f, struct dl_lean lean)
{
	const struct dl_lean none = { 0 };
	long now = 12L * f->y + f->m - 1;
	int32_t rel = t->s[DL_TX_REL];

	if (r->narrative && r->has_last && rel == DL_TX_NONE) {
		t->s[DL_TX_YEAR] = story_year(t, r);
		dl_why(r, "story");
		return;
	}
	if (f->grain == DL_GRAIN_YEAR) {
		t->s[DL_TX_YEAR] = f->y;
		dl_why(r, "same-year");
		return;
	}
	dl_why(r, side(t, lean, lean.tense < 0 ? "nearest-tense" : "nearest"));
	if (dl_timex_known(t, DL_TX_DAY) && f->grain == DL_GRAIN_DAY)
		t->s[DL_TX_YEAR] = dl_year_of_day(t, f, lean);
	else if (dl_timex_known(t, DL_TX_MONTH))
		t->s[DL_TX_YEAR] = dl_year_of(now, t->s[DL_TX_MONTH] - 1, 1,
		    rel, lean);
	else if (dl_timex_known(t, DL_TX_QUARTER))
		t->s[DL_TX_YEAR] = dl_year_of(now,
		    t->s[DL_TX_QUARTER] * 3 - 3, 3, rel, none);
	else if (dl_timex_known(t, DL_TX_HALF))
		t->s[DL_TX_YEAR] = dl_year_of(now, t->s[DL_TX_HALF] * 6 - 6, 6,
		    rel, none);
	else if (dl_timex_has(t, DL_TX_SEASON))
		t->s[DL_TX_YEAR] = dl_year_of(now,
		    season_month(t->s[DL_TX_SEASON]), 3, rel, lean);
}

/* The nearest month in which that day is the weekday named with it. */
static bool
month_of_weekday(const struct dl_timex *t, const struct dl_ref *f, int32_t *m)
{
	int32_t now = 12 * f->y + f->m - 1, k, d, best = -1;
	bool found = false;

	for (k = now - 11; k <= now + 11; k++) {
		if (k < 12 || !dl_civil_valid(k / 12, k % 12 + 1,
		    t->s[DL_TX_DAY]))
			continue;
		d = dl_day_from_civil(k / 12, k % 12 + 1, t->s[DL_TX_DAY]);
		if (dl_day_weekday(d) != t->s[DL_TX_WDAY])
			continue;
		d = d < f->day ? f->day - d : d - f->day;
		if (!found || d < best) {
			best = d;
			*m = k;
		}
		found = true;
	}
	return found;
}

/* A day of a month that is not named: the nearest month that has it. */
static void
resolve_mday(struct dl_timex *t, const struct dl_ref *f, struct dl_lean lean)
{
	int32_t m, d = t->s[DL_TX_DAY];

	if (f->grain < DL_GRAIN_MONTH)
		return;
	if (dl_timex_known(t, DL_TX_WDAY) && month_of_weekday(t, f, &m)) {
		dl_when_month(t, m);
		return;
	}
	m = 12 * f->y + f->m - 1;
	if (f->grain == DL_GRAIN_DAY && ((lean.cue > 0 && d < f->d) ||
	    (lean.cue == 0 && d < f->d - 15)))
		m++;
	else if (f->grain == DL_GRAIN_DAY && ((lean.cue < 0 && d > f->d) ||
	    (lean.cue == 0 && d > f->d + 15)))
		m--;
	/* No two months in a row are without a 31st. */
	if (!dl_civil_valid(m / 12, m % 12 + 1, d))
		m += lean.cue > 0 || (lean.cue == 0 && m > 12 * f->y +
		    f->m - 1) ? 1 : -1;
	if (dl_civil_valid(m / 12, m % 12 + 1, d))
		dl_when_month(t, m);
}

static bool
yearly(const struct dl_timex *t)
{
	return dl_timex_known(t, DL_TX_MONTH) ||
	    dl_timex_known(t, DL_TX_QUARTER) ||
	    dl_timex_known(t, DL_TX_HALF) || dl_timex_has(t, DL_TX_SEASON);
}

void
dl_resolve_names(struct dl_timex *t, const struct dl_refs *r,
    struct dl_lean lean)
{
	struct dl_ref f = dl_reference(t, r);

	if (dl_timex_has(t, DL_TX_YY) && !dl_timex_has(t, DL_TX_YEAR)) {
		if (!dl_timex_has(t, DL_TX_OPEN))
			resolve_yy(t, &f);
		else if (f.grain == DL_GRAIN_DAY && !r->narrative)
			resolve_known(t, &f, lean);
	}
	if (dl_timex_has(t, DL_TX_HOLIDAY))
		resolve_holiday(t, r, &f, lean);
	if (dl_timex_known(t, DL_TX_DECADE))
		resolve_decade(t, r, &f);
	if (dl_timex_has(t, DL_TX_YEAR) || dl_timex_has(t, DL_TX_CENTURY) ||
	    dl_timex_has(t, DL_TX_DECADE) || f.grain == DL_GRAIN_NONE)
		return;
	/* `at night' is any night, `on a Sunday' any Sunday. */
	if ((dl_timex_has(t, DL_TX_PART) || dl_timex_has(t, DL_TX_WDAY)) &&
	    dl_timex_has(t, DL_TX_OPEN))
		return;
	if (dl_timex_has(t, DL_TX_WEEKEND) && !dl_timex_known(t, DL_TX_DAY)) {
		dl_why(r, side(t, lean, "past"));
		resolve_weekend(t, &f, lean);
	}
	else if (yearly(t))
		resolve_year(t, r, &f, lean);
	else if (dl_timex_known(t, DL_TX_DAY)) {
		dl_why(r, side(t, lean, "nearest"));
		resolve_mday(t, &f, lean);
	} else if (dl_timex_known(t, DL_TX_WDAY)) {
		dl_why(r, side(t, lean, "past"));
		if (f.grain == DL_GRAIN_DAY)
			dl_when_day(t, not_named(t, r,
			    named_weekday(t, &f, lean)));
	} else if (dl_timex_has(t, DL_TX_PART) ||
	    dl_timex_has(t, DL_TX_HOUR)) {
		dl_why(r, "same-day");
		resolve_time(t, &f);
	}
}
