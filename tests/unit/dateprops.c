/*
 * Properties of resolution, over many reference days: New Year, leap years,
 * years with 53 weeks.  Each check counts what breaks it, so that a property
 * is one line of TAP.
 */
#include <stdio.h>

#include "base/mem.h"
#include "date/calendar.h"
#include "date/resolve.h"
#include "date/scan.h"
#include "date/value.h"
#include "unit.h"

static struct dl_lexer lexer;
static struct dl_exprs found;
static struct dl_buf text;

/* The first expression of a text, resolved from a day. */
static bool
resolve(const char *s, int32_t dct, struct dl_timex *t)
{
	struct dl_refs r = { .grain = DL_GRAIN_DAY, .day = dct };

	found.n = 0;
	dl_scan(&lexer, dl_str(s, strlen(s)), 0, &found);
	if (found.n == 0)
		return false;
	*t = found.m[0].t;
	dl_resolve(t, &r, found.m[0].lean);
	return true;
}

/* The days that a value says by itself; false if it says none. */
static bool
days_of(struct dl_str v, int32_t *b, int32_t *e)
{
	char s[32];
	int y, m, d, n = 0;

	if (v.n >= sizeof(s))
		return false;
	memcpy(s, v.p, v.n);
	s[v.n] = '\0';
	if (sscanf(s, "%4d-W%2d%n", &y, &m, &n) == 2 && n == 8) {
		*b = dl_week_day(y, m) + (strcmp(s + n, "-WE") == 0 ? 5 : 0);
		*e = dl_week_day(y, m) + 6;
		return m <= dl_year_weeks(y);
	}
	m = 1;
	d = 12;
	if (sscanf(s, "%4d-Q%1d%n", &y, &m, &n) == 2 && s[n] == '\0') {
		m = m * 3 - 2;
		d = 3;
	} else if (sscanf(s, "%4d-H%1d%n", &y, &m, &n) == 2 &&
	    s[n] == '\0') {
		m = m * 6 - 5;
		d = 6;
	} else if (sscanf(s, "%4d-%2d-%2d%n", &y, &m, &d, &n) == 3 &&
	    (s[n] == '\0' || s[n] == 'T')) {
		*b = *e = dl_day_from_civil(y, m, d);
		return dl_civil_valid(y, m, d);
	} else if (sscanf(s, "%4d-%2d%n", &y, &m, &n) == 2 && n == 7)
		d = 1;
	else if (sscanf(s, "%4d%n", &y, &n) == 1 && n == 4 && s[n] == '\0')
		m = 1;
	else
		return false;
	*b = dl_day_from_civil(y, m, 1);
	*e = dl_day_add_months(*b, d) - 1;
	return true;
}

static const char *const phrases[] = {
	"today", "yesterday", "tomorrow", "this week", "last week",
	"next week", "last weekend", "this weekend", "this month",
	"last month", "next month", "this year", "last year", "next year",
	"this quarter", "last quarter", "next quarter",
	"the first half of last year", "Monday", "last Friday", "next Sunday",
	"this Thursday",
	"two weeks ago", "ten days ago", "three months ago", "a year ago",
	"four weeks from now", "in November", "on Feb. 29", "on Dec. 31",
	"on Jan. 1", "at Christmas", "at Easter", "on Labor Day",
	"on the first Monday of June", "in the first week of January",
	"in the last week of this year", "on the last day of February",
	"three days before Christmas", "two weeks after New Year's Day",
	"on the 31st", "Friday the 13th", "Tuesday of next week",
	"a month before March 31", "five business days ago",
	"the week of Jan. 1", "a fortnight ago", "the year before last"
};
#define NPHRASES	(sizeof(phrases) / sizeof(phrases[0]))

/* Weekdays move by a week with the reference. */
static const char *const weekly[] = {
	"Monday", "Sunday", "last Friday", "next Tuesday", "this Thursday",
	"Tuesday of next week", "Friday of last week", "last weekend",
	"yesterday", "this week", "two weeks ago", "nine days ago",
	"Monday morning", "five business days ago"
};
#define NWEEKLY		(sizeof(weekly) / sizeof(weekly[0]))

struct counts {
	long none, order, agree, week, near;
};

static void
check(int32_t dct, struct counts *c)
{
	struct dl_timex t, u;
	int32_t b, e, vb, ve, b2, e2;
	size_t i;

	for (i = 0; i < NPHRASES; i++) {
		if (!resolve(phrases[i], dct, &t) ||
		    !dl_value_days(&t, &b, &e)) {
			if (c->none++ == 0)
				printf("# none: %s\n", phrases[i]);
			continue;
		}
		c->order += b > e;
		dl_buf_clear(&text);
		dl_value_print(&text, &t);
		if (!days_of(dl_buf_str(&text), &vb, &ve) || vb != b ||
		    ve != e) {
			if (c->agree++ == 0)
				printf("# %s: %.*s\n", phrases[i],
				    (int)text.n, text.p);
		}
		/* Nothing here is two years away, or eight for a leap day. */
		c->near += b - dct > 9 * 366 || dct - b > 9 * 366;
	}
	for (i = 0; i < NWEEKLY; i++) {
		if (!resolve(weekly[i], dct, &t) ||
		    !resolve(weekly[i], dct + 7, &u) ||
		    !dl_value_days(&t, &b, &e) ||
		    !dl_value_days(&u, &b2, &e2) || b2 != b + 7 ||
		    e2 != e + 7) {
			if (c->week++ == 0)
				printf("# %s\n", weekly[i]);
		}
	}
}

/* What some words mean, by the calendar alone. */
static long
meanings(int32_t dct)
{
	struct dl_timex t;
	int32_t b, e, monday = dct - dl_day_weekday(dct) + 1;
	long bad = 0;
	size_t i;
	const struct {
		const char *s;
		int32_t begin, end;
	} want[] = {
		{ "today", dct, dct },
		{ "yesterday", dct - 1, dct - 1 },
		{ "this week", monday, monday + 6 },
		{ "last week", monday - 7, monday - 1 },
		{ "next week", monday + 7, monday + 13 },
		{ "last weekend", monday - 2, monday - 1 },
		{ "Friday of last week", monday - 3, monday - 3 },
		{ "two weeks after today", dct + 14, dct + 14 }
	};

	for (i = 0; i < sizeof(want) / sizeof(want[0]); i++)
		if (!resolve(want[i].s, dct, &t) ||
		    !dl_value_days(&t, &b, &e) || b != want[i].begin ||
		    e != want[i].end)
			bad++;
	return bad;
}

/* Nothing overflows at the ends of the calendar. */
static long
edges(void)
{
	static const int32_t days[] = {
		DL_DAY_MIN, DL_DAY_MIN + 1, DL_DAY_MIN + 400, -719528,
		-719162, DL_DAY_MAX - 400, DL_DAY_MAX - 1, DL_DAY_MAX
	};
	struct dl_timex t;
	int32_t b, e;
	long bad = 0;
	size_t i, k;

	for (k = 0; k < sizeof(days) / sizeof(days[0]); k++)
		for (i = 0; i < NPHRASES; i++)
			if (resolve(phrases[i], days[k], &t) &&
			    dl_value_days(&t, &b, &e))
				if (b > e || b < DL_DAY_MIN ||
				    e > DL_DAY_MAX) {
					printf("# edge %d: %s\n",
					    (int)days[k], phrases[i]);
					bad++;
				}
	return bad;
}

int
main(void)
{
	static const struct {
		int y, m, d, n;
	} spans[] = {
		{ 1999, 12, 20, 80 }, { 2015, 12, 20, 110 },
		{ 2018, 3, 1, 60 }, { 2019, 12, 20, 450 },
		{ 2026, 12, 20, 30 }, { 1899, 12, 25, 80 }
	};
	struct counts c = { 0, 0, 0, 0, 0 };
	long bad = 0;
	size_t i;
	int32_t from, k;

	for (i = 0; i < sizeof(spans) / sizeof(spans[0]); i++) {
		from = dl_day_from_civil(spans[i].y, spans[i].m, spans[i].d);
		for (k = 0; k < spans[i].n; k++) {
			check(from + k, &c);
			bad += meanings(from + k);
		}
	}
	unit_int(c.none, 0, "every phrase names days");
	unit_int(c.order, 0, "no end lies before its beginning");
	unit_int(c.agree, 0, "value and days agree, and the week exists");
	unit_int(c.week, 0, "weekdays move with the week");
	unit_int(c.near, 0, "nothing is years away");
	unit_int(bad, 0, "words mean what the calendar says");
	unit_int(edges(), 0, "the ends of the calendar hold");
	dl_lexer_free(&lexer);
	dl_free(found.m);
	dl_buf_free(&text);
	return unit_done();
}
