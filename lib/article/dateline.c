/*
 * Datelines: a place in capitals, or a capitalised one before a comma, then
 * the day, then a bracket, a dash or a slash.  Agencies leave out the year;
 * it comes from elsewhere in the document.
 */
#include <stdlib.h>

#include "article/dateline.h"
#include "date/calendar.h"

enum {
	HEAD_BYTES = 120,
	NEWS_BYTES = 400,		/* in which the news tells its day */
	PLACE_TOKENS = 12,
	NEAR_DAYS = 100			/* to a date that may lend its year */
};

/* Cheap: a number soon, and no two small words before it. */
static bool
may_be(struct dl_str s)
{
	size_t i, small = 0;

	for (i = 0; i < s.n && i < HEAD_BYTES; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
		if (s.p[i] >= 'a' && s.p[i] <= 'z' &&
		    (i == 0 || s.p[i - 1] == ' ') && ++small > 1)
			return false;
	}
	return false;
}

/* A dash of two characters or one, also beyond ASCII. */
static bool
is_dash(const struct dl_toks *t, size_t i)
{
	struct dl_str s;

	if (i >= t->n || t->t[i].type != DL_PUNCT)
		return false;
	s = dl_tok_text(t, i);
	return dl_str_is(s, "-") || dl_str_is(s, "_") ||
	    dl_str_is(s, "\xE2\x80\x93") || dl_str_is(s, "\xE2\x80\x94") ||
	    dl_str_is(s, "\xE2\x80\x95");
}

static bool
starts_date(const struct dl_toks *t, size_t i)
{
	size_t len;

	return dl_date_number(t, i) >= 0 ||
	    dl_date_word(t, i, "month", &len) > 0 ||
	    dl_date_word(t, i, "day", &len) > 0;
}

/*
 * The place at the beginning: its tokens, or 0.  *loud: it is in capitals;
 * else a comma must stand behind it.
 */
static size_t
place(const struct dl_toks *t, bool *loud)
{
	size_t i, names = 0, small = 0;

	*loud = false;
	for (i = 0; i < t->n && i < PLACE_TOKENS && !starts_date(t, i); i++) {
		*loud = *loud || (t->t[i].flags & DL_UPPER);
		names += (t->t[i].flags & DL_CAP) != 0;
		small += (t->t[i].flags & DL_LOWER) != 0;
		if (dl_date_known(t, i) > 0)
			return 0;
	}
	if (names == 0 || small > 0 ||
	    !(*loud || dl_date_punct(t, i - 1, ",")))
		return 0;
	return i;
}

/* True if the words [i, n) are but an agency and a mark. */
static bool
is_alone(const struct dl_toks *t, size_t i)
{
	size_t n = 0;

	for (; i < t->n; i++) {
		if (t->t[i].flags & DL_LOWER)
			return false;
		n += t->t[i].type != DL_PUNCT;
	}
	return n <= 4;
}

/* Days between the dateline in that year and `near'; -1: no such day. */
static long
distance(const struct dl_dateline *d, long year, const struct dl_isoday *near,
    struct dl_isoday *day)
{
	int32_t a, b = 0;

	if (!dl_docdate_make(day, year, d->md.month, d->md.day) ||
	    !dl_day_parse(dl_str(day->s, 10), &a))
		return -1;
	if (d->wday > 0 && dl_day_weekday(a) != d->wday)
		return -1;
	if (near == NULL || !dl_day_parse(dl_str(near->s, strlen(near->s)),
	    &b))
		return 0;
	return labs((long)a - b);
}

bool
dl_dateline(struct dl_toks *t, struct dl_str para, struct dl_dateline *d)
{
	size_t i, k, len;
	long year;
	bool loud;

	*d = (struct dl_dateline){ .wday = 0 };
	if (!may_be(para))
		return false;
	dl_tokenise(t, para.p, para.n < NEWS_BYTES ? para.n : NEWS_BYTES);
	if ((i = place(t, &loud)) == 0)
		return false;
	if ((d->wday = dl_date_word(t, i, "day", &len)) > 0)
		i += len + dl_date_punct(t, i + len, ",.");
	k = dl_date_monthday(t, i, &d->md);
	if (k == 0)
		return false;
	i += k;
	year = dl_date_number(t, i + dl_date_punct(t, i, ","));
	if (year >= 1700 && dl_docdate_make(&d->day, year, d->md.month,
	    d->md.day)) {
		if (distance(d, year, NULL, &d->day) < 0)
			return false;
		i += 1u + dl_date_punct(t, i, ",");
	}
	i += dl_date_punct(t, i, ",.");
	for (k = i; k < t->n && d->news == 0; k++)
		d->news = dl_date_word(t, k, "day", &len);
	d->alone = para.n <= HEAD_BYTES && is_alone(t, i);
	/* `May 2, 1872 - November 23, 1896' is somebody's life. */
	if (starts_date(t, i + 1))
		return false;
	return dl_date_punct(t, i, "(/") || is_dash(t, i) ||
	    (loud && d->day.s[0] != '\0' && dl_date_punct(t, i, ":"));
}

bool
dl_dateline_year(struct dl_dateline *d, long year,
    const struct dl_isoday *near)
{
	struct dl_isoday day;
	long y, far, best = NEAR_DAYS + 1;

	d->day.s[0] = '\0';
	if (year != 0) {
		if (distance(d, year, NULL, &day) < 0)
			return false;
		d->day = day;
		return true;
	}
	if (near == NULL || near->s[0] == '\0')
		return false;
	year = strtol(near->s, NULL, 10);
	for (y = year - 1; y <= year + 1; y++) {
		far = distance(d, y, near, &day);
		if (far >= 0 && far < best) {
			best = far;
			d->day = day;
		}
	}
	return d->day.s[0] != '\0';
}

bool
dl_dateline_fresh(const struct dl_dateline *d)
{
	int32_t day;
	int off;

	if (!dl_day_parse(dl_str(d->day.s, strlen(d->day.s)), &day))
		return false;
	off = dl_day_weekday(day) - d->news;
	return off % 7 == 0 || (off + 1) % 7 == 0 || (off - 1) % 7 == 0;
}
