/*
 * The result has the grain of its unit: a year ago is a year, ten days ago a
 * day.  Only `a year earlier' takes the grain of the quarter or month that
 * the text is on.  Distances that leave the calendar give X.
 */
#include "date/calendar.h"
#include "date/fiscal.h"
#include "date/shift.h"
#include "date/when.h"

/* How many units, with the sign of the relation; DL_TX_SOME if not told. */
int64_t
dl_shift_distance(const struct dl_timex *t)
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
		return n == DL_TX_NONE ? -1 : -(int64_t)n;
	case DL_SYM_FROMNOW:
	case DL_SYM_AFTER:
	case DL_SYM_IN:
		return n == DL_TX_NONE ? 1 : n;
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

static bool
backward(const struct dl_timex *t)
{
	return t->s[DL_TX_REL] == DL_SYM_AGO ||
	    t->s[DL_TX_REL] == DL_SYM_BEFORE;
}

/* Half a unit more: two and a half years ago. */
static bool
half(const struct dl_timex *t)
{
	return counted(t) && t->s[DL_TX_TENTH] == 5;
}

/* The slots of the shifted year, month, week or day. */
static void
shift_years(struct dl_timex *t, const struct dl_ref *f, int64_t n)
{
	int64_t y = f->y + n;

	if (y < DL_YEAR_MIN + 1 || y > DL_YEAR_MAX)
		dl_when_unknown(t, DL_SYM_Y);
	else
		t->s[DL_TX_YEAR] = (int32_t)y;
}

/*
 * Decades and centuries: `the last decade' is one of the calendar, `two
 * decades ago' a year.
 */
static void
shift_ages(struct dl_timex *t, const struct dl_ref *f, int64_t n, int years)
{
	int64_t more = half(t) ? years / 2 : counted(t) &&
	    t->s[DL_TX_TENTH] == 25 ? years / 4 : 0;

	if (counted(t))
		shift_years(t, f, n * years + (backward(t) ? -more : more));
	else if (f->y <= 0 || f->y / years + n <= 0)
		dl_when_unknown(t, DL_SYM_Y);
	else if (years == 10)
		t->s[DL_TX_DECADE] = (int32_t)(f->y / 10 + n);
	else
		t->s[DL_TX_CENTURY] = (int32_t)(f->y / 100 + n + 1);
}

static void
shift_months(struct dl_timex *t, const struct dl_ref *f, int64_t n)
{
	int64_t m = 12L * f->y + f->m - 1 + n;

	if (m < 12 || m > 12L * DL_YEAR_MAX)
		dl_when_unknown(t, DL_SYM_M);
	else
		dl_when_month(t, (long)m);
}

/*
 * The quarter before the one that the news is on, whatever year was named
 * last; quarters are counted from year 0.
 */
static int64_t
prior_quarter(const struct dl_refs *r)
{
	const struct dl_timex *g = dl_refs_compared(r);
	int y, m, d;

	dl_day_civil(r->day, &y, &m, &d);
	if (g != NULL && !dl_timex_has(g, DL_TX_BC)) {
		y = g->s[DL_TX_YEAR];
		m = dl_timex_known(g, DL_TX_QUARTER) ?
		    3 * g->s[DL_TX_QUARTER] : g->s[DL_TX_MONTH];
	}
	return 4L * y + (m - 1) / 3 - 1;
}

static void
shift_quarters(struct dl_timex *t, const struct dl_refs *r,
    const struct dl_ref *f, int64_t n)
{
	int64_t q = t->s[DL_TX_REL] == DL_SYM_PREVIOUS && !r->narrative &&
	    r->grain == DL_GRAIN_DAY ? prior_quarter(r) :
	    4L * f->y + (f->m - 1) / 3 + n;

	/* `the quarter', `the latest quarter' is the one the text is on. */
	if ((t->s[DL_TX_REL] == DL_SYM_THE ||
	    t->s[DL_TX_REL] == DL_SYM_LATEST ||
	    t->s[DL_TX_REL] == DL_SYM_THAT) && r->has_quarter) {
		if (!dl_timex_has(t, DL_TX_YEAR))
			t->s[DL_TX_YEAR] = r->quarter.s[DL_TX_YEAR];
		t->s[DL_TX_QUARTER] = r->quarter.s[DL_TX_QUARTER];
		return;
	}
	if (t->s[DL_TX_REL] == DL_SYM_THE || t->s[DL_TX_REL] == DL_SYM_LATEST)
		q--;
	if (q < 4 || q > 4L * DL_YEAR_MAX) {
		dl_when_unknown(t, DL_SYM_Q);
		return;
	}
	if (!dl_timex_has(t, DL_TX_YEAR))
		t->s[DL_TX_YEAR] = (int32_t)(q / 4);
	t->s[DL_TX_QUARTER] = (int32_t)(q % 4) + 1;
}

void
dl_shift_days(struct dl_timex *t, const struct dl_ref *f, int64_t n,
    int32_t unit)
{
	int64_t d = f->day + n;

	if (d < DL_DAY_MIN + 366 || d > DL_DAY_MAX)
		dl_when_unknown(t, unit);
	else if (unit == DL_SYM_W)
		dl_when_week(t, (int32_t)d);
	else
		dl_when_day(t, (int32_t)d);
}

/*
 * `a year earlier' in a report on a quarter is that quarter of the year
 * before: the grain is that of what was named last.  Beside `the nine
 * months' it is the year.
 */
static bool
year_earlier(struct dl_timex *t, const struct dl_refs *r)
{
	const struct dl_timex *g = dl_refs_compared(r);

	if (t->s[DL_TX_UNIT] != DL_SYM_Y || t->s[DL_TX_COUNT] != 1 ||
	    g == NULL || r->months || dl_timex_has(t, DL_TX_MOD) ||
	    dl_timex_has(g, DL_TX_BC) ||
	    (t->s[DL_TX_REL] != DL_SYM_BEFORE &&
	    t->s[DL_TX_REL] != DL_SYM_AGO))
		return false;
	if (t->s[DL_TX_REL] == DL_SYM_AGO &&
	    !dl_timex_known(g, DL_TX_QUARTER))
		return false;
	if (t->s[DL_TX_QUARTER] == DL_TX_SOME) {
		/* The year-ago quarter, beside a month. */
		t->s[DL_TX_QUARTER] = dl_timex_known(g, DL_TX_QUARTER) ?
		    g->s[DL_TX_QUARTER] : (g->s[DL_TX_MONTH] + 2) / 3;
	} else {
		if (!dl_timex_has(t, DL_TX_QUARTER))
			t->s[DL_TX_QUARTER] = g->s[DL_TX_QUARTER];
		t->s[DL_TX_MONTH] = g->s[DL_TX_MONTH];
	}
	t->s[DL_TX_YEAR] = g->s[DL_TX_YEAR] - 1;
	return true;
}

/* The days that n working days take from a day on, Monday to Friday. */
int64_t
dl_shift_workdays(int32_t day, int64_t n)
{
	int w = dl_day_weekday(day), step = n < 0 ? -1 : 1;
	int64_t days = n / 5 * 7, rest = n % 5 * step;

	for (; rest > 0; days += step) {
		w = (w + 5 + step + 1) % 7 + 1;
		rest -= w < 6;
	}
	return days;
}

enum dl_grain
dl_unit_grain(int32_t unit)
{
	if (unit == DL_SYM_D || unit == DL_SYM_W || unit == DL_SYM_FN ||
	    unit == DL_SYM_BD)
		return DL_GRAIN_DAY;
	if (unit == DL_SYM_M || unit == DL_SYM_Q)
		return DL_GRAIN_MONTH;
	return DL_GRAIN_YEAR;
}

/* n units from the reference, which is known exactly enough. */
static void
shift_by(struct dl_timex *t, const struct dl_refs *r, const struct dl_ref *f,
    int64_t n)
{
	int32_t unit = t->s[DL_TX_UNIT];

	switch (unit) {
	case DL_SYM_Y:
		/* A year and a half ago is a month. */
		if (half(t) && f->grain >= DL_GRAIN_MONTH)
			shift_months(t, f, 12 * n + (backward(t) ? -6 : 6));
		else
			shift_years(t, f, n);
		break;
	case DL_SYM_DE:
	case DL_SYM_CE:
		shift_ages(t, f, n, unit == DL_SYM_DE ? 10 : 100);
		break;
	case DL_SYM_ML:
		shift_years(t, f, n * 1000);
		break;
	case DL_SYM_Q:
		shift_quarters(t, r, f, n);
		break;
	case DL_SYM_M:
		shift_months(t, f, n);
		break;
	case DL_SYM_BD:
		dl_shift_days(t, f, dl_shift_workdays(f->day, n), DL_SYM_D);
		break;
	case DL_SYM_FN:
		dl_shift_days(t, f, n * 14, DL_SYM_W);
		break;
	case DL_SYM_W:
		dl_shift_days(t, f, n * 7, unit);
		break;
	case DL_SYM_D:
		dl_shift_days(t, f, n, unit);
		break;
	default:
		/* 24 hours are a day; fewer stay within it, as far as we
		 * know. */
		if (f->grain == DL_GRAIN_DAY)
			dl_shift_days(t, f, unit == DL_SYM_H ? n / 24 : 0,
			    DL_SYM_D);
		else
			dl_when_unknown(t, DL_SYM_D);
		break;
	}
}

void
dl_shift_unit(struct dl_timex *t, const struct dl_refs *r)
{
	struct dl_ref f = dl_reference(t, r);
	int32_t unit = t->s[DL_TX_UNIT];
	int64_t n = dl_shift_distance(t);

	if (counted(t) && t->s[DL_TX_COUNT] == DL_TX_SOME) {
		t->s[DL_TX_REF] = backward(t) ? DL_SYM_PAST_REF :
		    DL_SYM_FUTURE_REF;
		return;
	}
	dl_why(r, "shift");
	if (year_earlier(t, r)) {
		dl_why(r, "same-period");
		return;
	}
	if (f.grain < dl_unit_grain(unit)) {
		/* A few days within a year that is known is in that year. */
		if (f.grain > DL_GRAIN_NONE && f.y > 0)
			t->s[DL_TX_YEAR] = f.y;
		dl_when_unknown(t, unit);
		return;
	}
	if (unit == DL_SYM_Y && dl_timex_has(t, DL_TX_FISCAL) &&
	    f.grain == DL_GRAIN_DAY)
		f.y = dl_fiscal_year(r->book, f.day);
	shift_by(t, r, &f, n);
}
