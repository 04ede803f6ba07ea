/*
 * First the shift by units (two years ago, next month), then names with a
 * relation (last Friday, next spring), then what is still open: a month or
 * a day without a year is the nearest one, a weekday the last one up to the
 * document's own day, unless a cue points the other way.  These defaults were
 * measured on news; narrative takes the last date named as its reference, as
 * HeidelTime does (Stroetgen and Gertz 2010).
 */
#include "date/calendar.h"
#include "date/holiday.h"
#include "date/resolve.h"
#include "date/value.h"

#define NONE		DL_TX_NONE
#define AHEAD		5		/* months; else it is past */
#define STORY_BACK	10		/* months */

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

/* The reference of one expression: a day and how exact it is. */
struct ref {
	enum dl_grain grain;
	int32_t day;
	int y, m, d;
};

static struct ref
make_ref(enum dl_grain grain, int32_t day)
{
	struct ref f = { grain, day, 0, 0, 0 };

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
 * Even in a story `today' is the writer's, and so is a Monday that no day
 * was named before.
 */
static bool
deictic(const struct dl_timex *t, const struct dl_refs *r)
{
	if (dl_timex_has(t, DL_TX_SHIFT))
		return true;
	return dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_MONTH) &&
	    last_grain(&r->last) != DL_GRAIN_DAY;
}

static struct ref
reference(const struct dl_timex *t, const struct dl_refs *r)
{
	bool last = r->has_last && (anaphoric(t) || (r->narrative &&
	    !deictic(t, r)));

	if (last)
		return make_ref(last_grain(&r->last), r->first);
	return make_ref(r->grain, r->day);
}

static void
set_day(struct dl_timex *t, int32_t day)
{
	int y, m, d;

	dl_day_civil(day, &y, &m, &d);
	t->s[DL_TX_YEAR] = y;
	t->s[DL_TX_MONTH] = m;
	t->s[DL_TX_DAY] = d;
	t->s[DL_TX_WDAY] = t->s[DL_TX_WEEK] = NONE;
}

static void
set_week(struct dl_timex *t, int32_t day)
{
	int y, w;

	dl_day_week(day, &y, &w);
	t->s[DL_TX_YEAR] = y;
	t->s[DL_TX_WEEK] = w;
	if (dl_timex_known(t, DL_TX_WDAY))
		set_day(t, dl_week_day(y, w) + t->s[DL_TX_WDAY] - 1);
}

/* Months from the year 0. */
static void
set_month(struct dl_timex *t, long n)
{
	t->s[DL_TX_YEAR] = (int32_t)(n / 12);
	t->s[DL_TX_MONTH] = (int32_t)(n % 12) + 1;
}

/* What the reference cannot tell is X. */
static void
unknown(struct dl_timex *t, int32_t unit)
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

/* How many units, with the sign of the relation; DL_TX_SOME if not told. */
static long
distance(const struct dl_timex *t)
{
	int32_t n = t->s[DL_TX_COUNT];

	if (dl_timex_has(t, DL_TX_SHIFT))
		return t->s[DL_TX_SHIFT];
	switch (t->s[DL_TX_REL]) {
	case DL_SYM_LAST:
	case DL_SYM_PREVIOUS:
		return -1;
	case DL_SYM_NEXT:
	case DL_SYM_COMING:
	case DL_SYM_FOLLOWING:
		return 1;
	case DL_SYM_AGO:
	case DL_SYM_BEFORE:
		return n == NONE ? -1 : -(long)n;
	case DL_SYM_FROMNOW:
	case DL_SYM_AFTER:
	case DL_SYM_IN:
		return n == NONE ? 1 : n;
	default:
		return 0;
	}
}

static bool
counted(const struct dl_timex *t)
{
	int32_t rel = t->s[DL_TX_REL];

	return rel == DL_SYM_AGO || rel == DL_SYM_BEFORE ||
	    rel == DL_SYM_FROMNOW || rel == DL_SYM_AFTER || rel == DL_SYM_IN;
}

/* The slots of the shifted year, month, week or day. */
static void
shift_years(struct dl_timex *t, const struct ref *f, long n)
{
	long y = f->y + n;

	if (y < DL_YEAR_MIN + 1 || y > DL_YEAR_MAX)
		unknown(t, DL_SYM_Y);
	else
		t->s[DL_TX_YEAR] = (int32_t)y;
}

static void
shift_months(struct dl_timex *t, const struct ref *f, long n)
{
	long m = 12L * f->y + f->m - 1 + n;

	if (m < 12 || m > 12L * DL_YEAR_MAX)
		unknown(t, DL_SYM_M);
	else
		set_month(t, m);
}

static void
shift_quarters(struct dl_timex *t, const struct dl_refs *r,
    const struct ref *f, long n)
{
	long q = 4L * f->y + (f->m - 1) / 3 + n;

	/* `the quarter', `the latest quarter' is the one the text is on. */
	if ((t->s[DL_TX_REL] == DL_SYM_THE ||
	    t->s[DL_TX_REL] == DL_SYM_LATEST ||
	    t->s[DL_TX_REL] == DL_SYM_THAT) && r->has_grainy &&
	    dl_timex_known(&r->grainy, DL_TX_QUARTER)) {
		if (!dl_timex_has(t, DL_TX_YEAR))
			t->s[DL_TX_YEAR] = r->grainy.s[DL_TX_YEAR];
		t->s[DL_TX_QUARTER] = r->grainy.s[DL_TX_QUARTER];
		return;
	}
	if (t->s[DL_TX_REL] == DL_SYM_THE || t->s[DL_TX_REL] == DL_SYM_LATEST)
		q--;
	if (q < 4 || q > 4L * DL_YEAR_MAX) {
		unknown(t, DL_SYM_Q);
		return;
	}
	if (!dl_timex_has(t, DL_TX_YEAR))
		t->s[DL_TX_YEAR] = (int32_t)(q / 4);
	t->s[DL_TX_QUARTER] = (int32_t)(q % 4) + 1;
}

static void
shift_days(struct dl_timex *t, const struct ref *f, long n, int32_t unit)
{
	long d = f->day + n;

	if (d < DL_DAY_MIN + 366 || d > DL_DAY_MAX)
		unknown(t, unit);
	else if (unit == DL_SYM_W)
		set_week(t, (int32_t)d);
	else
		set_day(t, (int32_t)d);
}

/*
 * `a year earlier' in a report on a quarter is that quarter of the year
 * before: the grain is that of what was named last.
 */
static bool
year_earlier(struct dl_timex *t, const struct dl_refs *r)
{
	const struct dl_timex *g = &r->grainy;

	if (t->s[DL_TX_UNIT] != DL_SYM_Y || t->s[DL_TX_COUNT] != 1 ||
	    !r->has_grainy || dl_timex_has(t, DL_TX_MOD) ||
	    dl_timex_has(g, DL_TX_BC) ||
	    (t->s[DL_TX_REL] != DL_SYM_BEFORE &&
	    t->s[DL_TX_REL] != DL_SYM_AGO))
		return false;
	if (t->s[DL_TX_REL] == DL_SYM_AGO &&
	    !dl_timex_known(g, DL_TX_QUARTER))
		return false;
	if (!dl_timex_has(t, DL_TX_QUARTER))
		t->s[DL_TX_QUARTER] = g->s[DL_TX_QUARTER];
	t->s[DL_TX_MONTH] = g->s[DL_TX_MONTH];
	t->s[DL_TX_YEAR] = g->s[DL_TX_YEAR] - 1;
	return true;
}

static enum dl_grain
grain_of(int32_t unit)
{
	if (unit == DL_SYM_D || unit == DL_SYM_W)
		return DL_GRAIN_DAY;
	if (unit == DL_SYM_M || unit == DL_SYM_Q)
		return DL_GRAIN_MONTH;
	return DL_GRAIN_YEAR;
}

static void
shift_unit(struct dl_timex *t, const struct dl_refs *r)
{
	struct ref f = reference(t, r);
	int32_t unit = t->s[DL_TX_UNIT];
	long n = distance(t);
	bool half = dl_timex_known(t, DL_TX_TENTH) && t->s[DL_TX_TENTH] == 5;

	if (counted(t) && t->s[DL_TX_COUNT] == DL_TX_SOME) {
		t->s[DL_TX_REF] = t->s[DL_TX_REL] == DL_SYM_AGO ||
		    t->s[DL_TX_REL] == DL_SYM_BEFORE ? DL_SYM_PAST_REF :
		    DL_SYM_FUTURE_REF;
		return;
	}
	if (year_earlier(t, r))
		return;
	if (f.grain < grain_of(unit)) {
		/* A few days within a year that is known is in that year. */
		if (f.grain > DL_GRAIN_NONE && f.y > 0)
			t->s[DL_TX_YEAR] = f.y;
		unknown(t, unit);
		return;
	}
	switch (unit) {
	case DL_SYM_Y:
		shift_years(t, &f, n);
		break;
	case DL_SYM_DE:
		if (counted(t))
			shift_years(t, &f, n * 10 + (half ?
			    n < 0 || t->s[DL_TX_REL] == DL_SYM_AGO ? -5 : 5 :
			    0));
		else if (f.y > 0 && f.y / 10 + n > 0)
			t->s[DL_TX_DECADE] = (int32_t)(f.y / 10 + n);
		break;
	case DL_SYM_CE:
		if (counted(t))
			shift_years(t, &f, n * 100 + (half ? -50 : 0));
		else if (f.y > 0 && f.y / 100 + n >= 0)
			t->s[DL_TX_CENTURY] = (int32_t)(f.y / 100 + n + 1);
		break;
	case DL_SYM_ML:
		shift_years(t, &f, n * 1000);
		break;
	case DL_SYM_Q:
		shift_quarters(t, r, &f, n);
		break;
	case DL_SYM_M:
		shift_months(t, &f, n);
		break;
	case DL_SYM_W:
		shift_days(t, &f, n * 7, unit);
		break;
	case DL_SYM_D:
		shift_days(t, &f, n, unit);
		break;
	default:
		/* Hours and minutes stay within the day, as far as we know. */
		if (f.grain == DL_GRAIN_DAY)
			set_day(t, f.day);
		else
			unknown(t, DL_SYM_D);
		break;
	}
}

/* The weekday that the relation points to. */
static int32_t
named_weekday(const struct dl_timex *t, const struct ref *f, int cue)
{
	int32_t d = f->day, want = t->s[DL_TX_WDAY];
	int32_t back = (dl_day_weekday(d) - want + 7) % 7;

	switch (t->s[DL_TX_REL]) {
	case DL_SYM_LAST:
	case DL_SYM_PREVIOUS:
		return d - (back == 0 ? 7 : back);
	case DL_SYM_NEXT:
	case DL_SYM_COMING:
	case DL_SYM_FOLLOWING:
		return d + 7 - back;
	case DL_SYM_THIS:
		return d - (dl_day_weekday(d) - 1) + want - 1;
	default:
		return cue > 0 ? d + (back == 0 ? 0 : 7 - back) : d - back;
	}
}

/*
 * The year of something that comes once a year in month m (0 for the first)
 * and lasts len months, by its relation to month `now', both from year 0.
 */
static int32_t
year_of(long now, long m, long len, int32_t rel, int cue)
{
	long y = now / 12, at = y * 12 + m, mid;

	switch (rel) {
	case DL_SYM_LAST:
	case DL_SYM_PREVIOUS:
		return (int32_t)(at + len <= now ? y : y - 1);
	case DL_SYM_NEXT:
	case DL_SYM_COMING:
	case DL_SYM_FOLLOWING:
		return (int32_t)(at > now ? y : y + 1);
	case DL_SYM_THIS:
	case DL_SYM_THE:
		return (int32_t)y;
	default:
		break;
	}
	if (cue > 0)
		return (int32_t)(at + len > now ? y : y + 1);
	if (cue < 0)
		return (int32_t)(at <= now ? y : y - 1);
	/* The nearest one, twice the distance to stay with integers. */
	mid = 2 * at + len - 1 - 2 * now;
	if (mid > 2 * AHEAD)
		return (int32_t)(y - 1);
	/* A quarter that has been is not taken for one to come. */
	return (int32_t)(mid < 2 * AHEAD - 24 && len == 1 ? y + 1 : y);
}

/*
 * The year of a month and day: the nearest one that has this day and that
 * keeps to what relation and cue say.  29 February needs up to eight years.
 */
static int32_t
year_of_day(const struct dl_timex *t, const struct ref *f, int cue)
{
	int32_t rel = t->s[DL_TX_REL];
	int y, best = DL_TX_SOME, k;
	long d, cost, least = -1;

	if (rel == DL_SYM_LAST || rel == DL_SYM_PREVIOUS)
		cue = -1;
	if (rel == DL_SYM_NEXT || rel == DL_SYM_COMING)
		cue = 1;
	for (k = -8; k <= 8; k++) {
		y = f->y + k;
		if (!dl_civil_valid(y, t->s[DL_TX_MONTH], t->s[DL_TX_DAY]))
			continue;
		d = dl_day_from_civil(y, t->s[DL_TX_MONTH],
		    t->s[DL_TX_DAY]);
		cost = d < f->day ? f->day - d : d - f->day;
		if ((cue > 0 && d < f->day) || (cue < 0 && d > f->day))
			cost += 3000;
		/* A weekday that is named with the day must be right, but
		 * a slip of the pen is not to move it by many years. */
		if (dl_timex_known(t, DL_TX_WDAY) &&
		    dl_day_weekday((int32_t)d) != t->s[DL_TX_WDAY])
			cost += 700;
		if (least < 0 || cost < least) {
			least = cost;
			best = y;
		}
	}
	return best;
}

static int
season_month(int32_t season)
{
	return season == DL_SYM_SP ? 2 : season == DL_SYM_SU ? 5 :
	    season == DL_SYM_FA ? 8 : 11;
}

static void
resolve_holiday(struct dl_timex *t, const struct ref *f, int cue)
{
	int32_t row = t->s[DL_TX_HOLIDAY], year = t->s[DL_TX_YEAR];
	struct dl_timex day = *t;

	if (dl_holiday_year(row) > 0)
		year = dl_holiday_year(row);
	/* Any year gives the month well enough to choose the year. */
	if (!dl_holiday(row, f->grain > DL_GRAIN_NONE ? f->y : 2000,
	    &day.s[DL_TX_MONTH], &day.s[DL_TX_DAY]))
		return;
	if (year == NONE && dl_timex_has(t, DL_TX_REL) &&
	    f->grain >= DL_GRAIN_MONTH)
		year = year_of(12L * f->y + f->m - 1,
		    day.s[DL_TX_MONTH] - 1, 1, t->s[DL_TX_REL], cue);
	else if (year == NONE && f->grain == DL_GRAIN_DAY)
		year = year_of_day(&day, f, cue);
	else if (year == NONE && f->grain > DL_GRAIN_NONE)
		year = f->y;
	if (year != NONE && dl_holiday(row, year, &t->s[DL_TX_MONTH],
	    &t->s[DL_TX_DAY]))
		t->s[DL_TX_YEAR] = year;
	else if (dl_holiday_fixed(row)) {
		t->s[DL_TX_MONTH] = day.s[DL_TX_MONTH];
		t->s[DL_TX_DAY] = day.s[DL_TX_DAY];
	}
}

static void
resolve_weekend(struct dl_timex *t, const struct ref *f, int cue)
{
	long n = distance(t);

	if (f->grain < DL_GRAIN_DAY)
		return;
	/* `the weekend' is the one that was, unless it is spoken of as
	 * coming; on Saturday and Sunday it is this one. */
	if (t->s[DL_TX_REL] == DL_SYM_THE && cue <= 0 &&
	    dl_day_weekday(f->day) < 5)
		n = -1;
	shift_days(t, f, n * 7, DL_SYM_W);
}

/* Parts of the day and clock times without a day. */
static void
resolve_time(struct dl_timex *t, const struct ref *f)
{
	long n = distance(t);

	if (f->grain == DL_GRAIN_DAY)
		shift_days(t, f, n, DL_SYM_D);
}

/* The century of `the '80s'. */
static void
resolve_decade(struct dl_timex *t, const struct ref *f)
{
	int32_t now;

	if (t->s[DL_TX_DECADE] >= 10 || f->grain == DL_GRAIN_NONE ||
	    f->y < 100)
		return;
	now = f->y / 10;
	t->s[DL_TX_DECADE] += now - now % 10;
	if (t->s[DL_TX_DECADE] > now)
		t->s[DL_TX_DECADE] -= 10;
}

/* Two digits: the year nearest to the reference. */
static void
resolve_yy(struct dl_timex *t, const struct ref *f)
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
 * A story goes on: after December comes the January of the next year; but
 * August after September is a look back within the year.
 */
static int32_t
story_year(const struct dl_timex *t, const struct ref *f)
{
	int32_t m = t->s[DL_TX_MONTH];

	if (f->grain >= DL_GRAIN_MONTH && dl_timex_known(t, DL_TX_MONTH) &&
	    f->m - m >= STORY_BACK)
		return f->y + 1;
	return f->y;
}

/* A calendar name without its year. */
static void
resolve_year(struct dl_timex *t, const struct dl_refs *r,
    const struct ref *f, int cue)
{
	long now = 12L * f->y + f->m - 1;
	int32_t rel = t->s[DL_TX_REL];

	if (r->narrative && r->has_last && rel == NONE) {
		t->s[DL_TX_YEAR] = story_year(t, f);
		return;
	}
	if (f->grain == DL_GRAIN_YEAR) {
		t->s[DL_TX_YEAR] = f->y;
		return;
	}
	if (dl_timex_known(t, DL_TX_DAY) && f->grain == DL_GRAIN_DAY)
		t->s[DL_TX_YEAR] = year_of_day(t, f, cue);
	else if (dl_timex_known(t, DL_TX_MONTH))
		t->s[DL_TX_YEAR] = year_of(now, t->s[DL_TX_MONTH] - 1, 1,
		    rel, cue);
	else if (dl_timex_known(t, DL_TX_QUARTER))
		t->s[DL_TX_YEAR] = year_of(now, t->s[DL_TX_QUARTER] * 3 - 3,
		    3, rel, 0);
	else if (dl_timex_known(t, DL_TX_HALF))
		t->s[DL_TX_YEAR] = year_of(now, t->s[DL_TX_HALF] * 6 - 6, 6,
		    rel, 0);
	else if (dl_timex_has(t, DL_TX_SEASON))
		t->s[DL_TX_YEAR] = year_of(now,
		    season_month(t->s[DL_TX_SEASON]), 3, rel, cue);
}

/* A day of a month that is not named: the nearest month that has it. */
static void
resolve_mday(struct dl_timex *t, const struct ref *f, int cue)
{
	int32_t m, d = t->s[DL_TX_DAY];

	if (f->grain < DL_GRAIN_MONTH)
		return;
	m = 12 * f->y + f->m - 1;
	if (f->grain == DL_GRAIN_DAY && ((cue > 0 && d < f->d) ||
	    (cue == 0 && d < f->d - 15)))
		m++;
	else if (f->grain == DL_GRAIN_DAY && ((cue < 0 && d > f->d) ||
	    (cue == 0 && d > f->d + 15)))
		m--;
	if (dl_civil_valid(m / 12, m % 12 + 1, d))
		set_month(t, m);
}

static bool
yearly(const struct dl_timex *t)
{
	return dl_timex_known(t, DL_TX_MONTH) ||
	    dl_timex_known(t, DL_TX_QUARTER) ||
	    dl_timex_known(t, DL_TX_HALF) || dl_timex_has(t, DL_TX_SEASON);
}

static void
resolve_names(struct dl_timex *t, const struct dl_refs *r, int cue)
{
	struct ref f = reference(t, r);

	if (dl_timex_has(t, DL_TX_YY) && !dl_timex_has(t, DL_TX_YEAR))
		resolve_yy(t, &f);
	if (dl_timex_has(t, DL_TX_HOLIDAY))
		resolve_holiday(t, &f, cue);
	if (dl_timex_known(t, DL_TX_DECADE))
		resolve_decade(t, &f);
	if (dl_timex_has(t, DL_TX_YEAR) || dl_timex_has(t, DL_TX_CENTURY) ||
	    dl_timex_has(t, DL_TX_DECADE) || f.grain == DL_GRAIN_NONE)
		return;
	if (dl_timex_has(t, DL_TX_WEEKEND))
		resolve_weekend(t, &f, cue);
	else if (yearly(t))
		resolve_year(t, r, &f, cue);
	else if (dl_timex_known(t, DL_TX_DAY))
		resolve_mday(t, &f, cue);
	else if (dl_timex_known(t, DL_TX_WDAY)) {
		if (f.grain == DL_GRAIN_DAY)
			set_day(t, named_weekday(t, &f, cue));
	} else if (dl_timex_has(t, DL_TX_PART) ||
	    dl_timex_has(t, DL_TX_HOUR))
		resolve_time(t, &f);
}

void
dl_resolve(struct dl_timex *t, const struct dl_refs *r, int cue)
{
	if (dl_timex_has(t, DL_TX_REF) || t->type == DL_TX_DURATION ||
	    t->type == DL_TX_SET)
		return;
	if (dl_timex_has(t, DL_TX_UNIT))
		shift_unit(t, r);
	if (!dl_timex_has(t, DL_TX_REF))
		resolve_names(t, r, cue);
	/* A story's year may not have this 29 February. */
	if (dl_timex_known(t, DL_TX_YEAR) && dl_timex_known(t, DL_TX_DAY) &&
	    dl_timex_known(t, DL_TX_MONTH) && !dl_timex_has(t, DL_TX_BC) &&
	    !dl_civil_valid(t->s[DL_TX_YEAR], t->s[DL_TX_MONTH],
	    t->s[DL_TX_DAY]))
		t->s[DL_TX_YEAR] = DL_TX_SOME;
	/* The year 0 is 1 BC, and so on back. */
	if (dl_timex_known(t, DL_TX_YEAR) && t->s[DL_TX_YEAR] < 1) {
		t->s[DL_TX_YEAR] = 1 - t->s[DL_TX_YEAR];
		t->s[DL_TX_BC] = 1;
	}
	/* A weekday beside a full date has done its work. */
	if (dl_timex_has(t, DL_TX_DAY))
		t->s[DL_TX_WDAY] = NONE;
}

void
dl_refs_note(struct dl_refs *r, const struct dl_timex *t)
{
	int32_t first, end;

	if (!dl_value_days(t, &first, &end))
		return;
	/* A look back does not move the story. */
	if (t->s[DL_TX_REL] == DL_SYM_AGO || t->s[DL_TX_REL] == DL_SYM_BEFORE)
		return;
	r->has_last = true;
	r->last = *t;
	r->first = first;
	r->end = end;
	if (dl_timex_known(t, DL_TX_QUARTER) ||
	    (dl_timex_known(t, DL_TX_MONTH) && !dl_timex_has(t, DL_TX_DAY))) {
		r->grainy = *t;
		r->has_grainy = true;
	}
}
