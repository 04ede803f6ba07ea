/*
 * Days: for how many gold dates that name calendar days does some system date
 * over the same text have both the first and the last day right?  The gold
 * says its days in the attributes when, or from and to, or by its value; the
 * system in begin and end.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "date/calendar.h"
#include "score/score.h"
#include "stream/record.h"

#define ISO_DAY		10		/* bytes of YYYY-MM-DD */

static bool
digits(struct dl_str s, size_t at, size_t n)
{
	size_t i;

	if (at + n > s.n)
		return false;
	for (i = at; i < at + n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

static int
number(struct dl_str s, size_t at, size_t n)
{
	int v = 0;

	for (; n > 0; n--)
		v = v * 10 + (s.p[at++] - '0');
	return v;
}

static void
put_day(struct dl_buf *to, int32_t day)
{
	char day_text[16];

	dl_buf_add(to, day_text, dl_day_format(day, day_text));
}

/* First or last day of the ISO week, if the year has it. */
static void
week_day(struct dl_buf *to, int year, int week, bool last)
{
	int32_t jan4, first, next;

	jan4 = dl_day_from_civil(year, 1, 4);
	first = jan4 - (dl_day_weekday(jan4) - 1) + (week - 1) * 7;
	jan4 = dl_day_from_civil(year + 1, 1, 4);
	next = jan4 - (dl_day_weekday(jan4) - 1);
	if (year > 0 && week > 0 && first < next)
		put_day(to, first + (last ? 6 : 0));
}

/* First or last day of the month, if there is such a month. */
static void
month_day(struct dl_buf *to, int year, int month, bool last)
{
	if (year < 1 || month < 1 || month > 12)
		return;
	if (!last)
		put_day(to, dl_day_from_civil(year, month, 1));
	else
		put_day(to, dl_day_from_civil(year + (month == 12),
		    month % 12 + 1, 1) - 1);
}

/*
 * Appends the first or last day of a calendar value (a day, month, year, ISO
 * week, or two of them with a slash between); nothing if it names no day.
 */
static void
bound(struct dl_buf *to, struct dl_str v, bool last)
{
	const char *slash = v.n > 0 ? memchr(v.p, '/', v.n) : NULL, *t;
	int32_t day;

	if (slash != NULL && !last)
		v.n = (size_t)(slash - v.p);
	else if (slash != NULL)
		v = dl_str(slash + 1, v.n - (size_t)(slash + 1 - v.p));
	if (v.n > 0 && (t = memchr(v.p, 'T', v.n)) != NULL)
		v.n = (size_t)(t - v.p);
	if (!digits(v, 0, 4))
		return;
	if (v.n == 4) {
		dl_buf_addstr(to, v);
		dl_buf_adds(to, last ? "-12-31" : "-01-01");
	} else if (v.n == ISO_DAY && v.p[4] == '-' && v.p[7] == '-' &&
	    digits(v, 5, 2) && digits(v, 8, 2)) {
		if (number(v, 0, 4) > 0 && dl_day_parse(v, &day))
			dl_buf_addstr(to, v);
	} else if (v.n == 7 && v.p[4] == '-' && digits(v, 5, 2))
		month_day(to, number(v, 0, 4), number(v, 5, 2), last);
	else if (v.n == 8 && v.p[4] == '-' && v.p[5] == 'W' && digits(v, 6, 2))
		week_day(to, number(v, 0, 4), number(v, 6, 2), last);
}

/* An attribute that is not empty, or `otherwise'. */
static struct dl_str
attr(struct dl_str attrs, const char *key, struct dl_str otherwise)
{
	struct dl_str v;

	return dl_attr_get(attrs, key, &v) && v.n > 0 ? v : otherwise;
}

/*
 * The days of a mention as one name, `first<tab>last', where an absent one is
 * empty; they replace its value.
 */
static void
set_days(struct dl_names *names, struct dl_mention *m, bool gold,
    struct dl_buf *days)
{
	struct dl_str a = dl_name_text(names, m->attrs), v;

	dl_buf_clear(days);
	if (gold) {
		v = dl_name_text(names, m->value);
		bound(days, attr(a, "when", attr(a, "from", v)), false);
		dl_buf_addc(days, '\t');
		bound(days, attr(a, "when", attr(a, "to", v)), true);
	} else {
		dl_buf_addstr(days, attr(a, "begin", dl_str("", 0)));
		dl_buf_addc(days, '\t');
		dl_buf_addstr(days, attr(a, "end", dl_str("", 0)));
	}
	m->value = dl_name_id(names, dl_buf_str(days));
}

/* By document, days, start: mentions that say the same stand together. */
static int
by_days(const void *x, const void *y)
{
	const struct dl_mention *a = x, *b = y;

	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return (a->start > b->start) - (a->start < b->start);
}

static int
by_start(const void *x, const void *y)
{
	const struct dl_mention *a = x, *b = y;

	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	return (a->start > b->start) - (a->start < b->start);
}

/*
 * Do any of the mentions of a document (and, if days, with these days) share
 * a byte with m?  reach[i] is the furthest end among those up to i.
 */
static bool
overlaps(const struct dl_side *s, const uint64_t *reach,
    const struct dl_mention *m, bool days)
{
	struct dl_mention key = *m;
	int (*order)(const void *, const void *) = days ? by_days : by_start;
	size_t lo = 0, hi = s->n, mid;

	if (m->start >= m->end)
		return false;
	key.start = m->end - 1;
	while (lo < hi) {		/* after the last that begins before */
		mid = lo + (hi - lo) / 2;
		if (order(&s->m[mid], &key) <= 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == 0 || s->m[lo - 1].doc != m->doc ||
	    (days && s->m[lo - 1].value != m->value))
		return false;
	return reach[lo - 1] > m->start;
}

/* Sorts the side and fills reach, anew for each run. */
static void
prepare(struct dl_side *s, uint64_t *reach, bool days)
{
	size_t i;

	if (s->n > 0)
		qsort(s->m, s->n, sizeof(*s->m), days ? by_days : by_start);
	for (i = 0; i < s->n; i++) {
		reach[i] = s->m[i].end;
		if (i > 0 && s->m[i].doc == s->m[i - 1].doc &&
		    (!days || s->m[i].value == s->m[i - 1].value) &&
		    reach[i - 1] > reach[i])
			reach[i] = reach[i - 1];
	}
}

static size_t
count(const struct dl_side *g, struct dl_side *s, uint64_t *reach,
    bool days)
{
	size_t i, n = 0;

	prepare(s, reach, days);
	for (i = 0; i < g->n; i++)
		n += overlaps(s, reach, &g->m[i], days);
	return n;
}

/* Gives both sides their days; gold without any, empty spans go. */
static void
reduce(struct dl_score *s)
{
	struct dl_buf days = { 0 };
	uint32_t none = dl_name_id(&s->names, DL_STR("\t"));
	size_t i, n = 0;

	for (i = 0; i < s->gold.n; i++) {
		set_days(&s->names, &s->gold.m[i], true, &days);
		if (s->gold.m[i].value != none)
			s->gold.m[n++] = s->gold.m[i];
	}
	s->gold.n = n;
	for (i = n = 0; i < s->sys.n; i++) {
		set_days(&s->names, &s->sys.m[i], false, &days);
		if (s->sys.m[i].start < s->sys.m[i].end)
			s->sys.m[n++] = s->sys.m[i];
	}
	s->sys.n = n;
	dl_buf_free(&days);
}

void
dl_score_days(struct dl_score *s)
{
	uint64_t *reach;
	size_t found, right;
	double n;

	reduce(s);
	reach = dl_alloc(s->sys.n * sizeof(*reach));
	found = count(&s->gold, &s->sys, reach, false);
	right = count(&s->gold, &s->sys, reach, true);
	dl_free(reach);
	dl_buf_adds(s->out, "gold=");
	dl_buf_addu(s->out, s->gold.n);
	n = s->gold.n > 0 ? (double)s->gold.n : 1;
	dl_score_put(s->out, "detected", (double)found / n);
	dl_score_put(s->out, "right", (double)right / n);
	dl_buf_addc(s->out, '\n');
}
