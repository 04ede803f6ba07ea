/*
 * The date of a document.  Only full dates count: year, month and day; a
 * weekday that stands beside one must agree with it (else it is a slip, or
 * belongs to something else).  03/04/2018 is read only where one order is
 * possible.  Nothing is ever taken from running text or from the clock.
 */
#include <stdlib.h>

#include "article/docdate.h"
#include "date/calendar.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum { LINE_MAX_BYTES = 160, HEAD_BYTES = 120, FOREIGN_WORDS = 4 };

static bool
make(struct dl_isoday *d, long y, long m, long day)
{
	int32_t at;
	int yy, mm, dd;

	d->s[0] = '\0';
	if (y < 1700 || y > 2199 || m < 1 || m > 12 || day < 1 || day > 31)
		return false;
	at = dl_day_from_civil((int)y, (int)m, (int)day);
	dl_day_civil(at, &yy, &mm, &dd);
	if (mm != m || dd != day)	/* 31 February */
		return false;
	{
		char buf[16];

		if (dl_day_format(at, buf) != 10)
			return false;
		memcpy(d->s, buf, 10);
		d->s[10] = '\0';
	}
	return true;
}

/* The value of n digits, or -1. */
static long
digits(const char *p, size_t n)
{
	long v = 0;
	size_t i;

	if (n == 0 || n > 8)
		return -1;
	for (i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9')
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

/* The number that token i is (21st counts), or -1. */
static long
number(const struct dl_toks *t, size_t i)
{
	struct dl_str s;
	size_t n = 0;

	if (i >= t->n)
		return -1;
	s = dl_tok_low(t, i);
	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	if (n < s.n && (n == 0 || s.n - n != 2 ||
	    strchr("snrt", s.p[n]) == NULL))
		return -1;
	return digits(s.p, n);
}

/* The value of the word at i if it is of that kind, or 0. */
static int
word(const struct dl_toks *t, size_t i, const char *kind, size_t *len)
{
	long row;

	*len = i < t->n ? dl_table_phrase(&dl_tab_docdate, t, i, true, &row) :
	    0;
	if (*len == 0 || strcmp(dl_table_cell(&dl_tab_docdate, row,
	    DL_DOCDATE_KIND), kind) != 0)
		return 0;
	return atoi(dl_table_cell(&dl_tab_docdate, row, DL_DOCDATE_VALUE));
}

static bool
is_punct(const struct dl_toks *t, size_t i, const char *any)
{
	return i < t->n && t->t[i].end - t->t[i].start == 1 &&
	    strchr(any, t->text[t->t[i].start]) != NULL;
}

/* `29.3.2018', which is one token. */
static bool
dotted(struct dl_str s, struct dl_isoday *d)
{
	const char *one = memchr(s.p, '.', s.n), *two;
	size_t left = one == NULL ? 0 : s.n - (size_t)(one + 1 - s.p);

	two = left == 0 ? NULL : memchr(one + 1, '.', left);
	if (two == NULL || s.n - (size_t)(two + 1 - s.p) != 4)
		return false;
	return make(d, digits(two + 1, 4), digits(one + 1,
	    (size_t)(two - one - 1)), digits(s.p, (size_t)(one - s.p)));
}

/* A number, mark, number, mark, number date at i; returns its tokens. */
static size_t
numeric(const struct dl_toks *t, size_t i, struct dl_isoday *d)
{
	long a = number(t, i), b = number(t, i + 2), c = number(t, i + 4);

	if (dotted(dl_tok_text(t, i), d))
		return 1;

	if (!is_punct(t, i + 1, "-/.") || !is_punct(t, i + 3, "-/.") ||
	    a < 0 || b < 0 || c < 0)
		return 0;
	if (a > 999)
		return make(d, a, b, c) ? 5 : 0;
	if (c < 1000)
		return 0;
	if (is_punct(t, i + 1, ".") || (a > 12 && b <= 12))
		return make(d, c, b, a) ? 5 : 0;
	return (b > 12 || a == b) && make(d, c, a, b) ? 5 : 0;
}

/* `March 29, 2018' or `29 March 2018' at i; returns its tokens. */
static size_t
named(const struct dl_toks *t, size_t i, struct dl_isoday *d)
{
	size_t k = i, len;
	long day, m;

	if ((m = word(t, k, "month", &len)) > 0) {
		k += len + is_punct(t, k + len, ".");
		if ((day = number(t, k)) < 0)
			return 0;
		k++;
	} else {
		if ((day = number(t, k)) < 0)
			return 0;
		k += 1 + is_punct(t, k + 1, "-/");
		if ((m = word(t, k, "month", &len)) == 0)
			return 0;
		k += len + is_punct(t, k + len, ".-/");
	}
	k += is_punct(t, k, ",");
	return make(d, number(t, k), m, day) ? k + 1 - i : 0;
}

/*
 * The first full date in tokens [i, t->n); its place in *at, its tokens are
 * returned, 0 for none.
 */
static size_t
find(const struct dl_toks *t, size_t i, size_t *at, struct dl_isoday *d)
{
	size_t len, n;
	int wday = 0, v;
	int32_t day;

	for (; i < t->n; i++) {
		if ((v = word(t, i, "day", &len)) > 0)
			wday = v;
		if ((n = numeric(t, i, d)) == 0 && (n = named(t, i, d)) == 0)
			continue;
		*at = i;
		if (wday == 0 || !dl_day_parse(dl_str(d->s, 10), &day) ||
		    dl_day_weekday(day) == wday)
			return n;
		i += n - 1;
		wday = 0;
	}
	d->s[0] = '\0';
	return 0;
}

/* Words of the line that have no business beside a bare date. */
static size_t
foreign(const struct dl_toks *t, size_t from, size_t to)
{
	size_t i, len, n = 0;
	long row;

	for (i = from; i < to; i += len) {
		len = dl_table_phrase(&dl_tab_docdate, t, i, true, &row);
		if (len > 0)
			continue;
		len = 1;
		n += t->t[i].type == DL_WORD;
	}
	return n;
}

/* `By Ann Lee, ...' or parts with marks between them. */
static bool
is_list(const struct dl_toks *t)
{
	size_t i;

	if (t->n > 0 && dl_str_is(dl_tok_low(t, 0), "by"))
		return true;
	for (i = 1; i < t->n; i++)
		if (!(t->t[i].flags & DL_GLUED) && t->t[i].type == DL_PUNCT &&
		    strchr("(\"'", t->text[t->t[i].start]) == NULL)
			return true;
	return false;
}

int
dl_docdate_line(struct dl_toks *t, struct dl_str line, struct dl_isoday *d)
{
	size_t at, n, len;
	int trust = 0;

	d->s[0] = '\0';
	if (line.n > LINE_MAX_BYTES || line.n < 8)
		return 0;
	dl_tokenise(t, line.p, line.n);
	if ((n = find(t, 0, &at, d)) == 0)
		return 0;
	trust = word(t, 0, "cue", &len);
	if (trust > 0 && foreign(t, len, at) <= 1)
		return trust;
	n = foreign(t, 0, at) + foreign(t, at + n, t->n);
	return n <= 1 || (n <= FOREIGN_WORDS && is_list(t)) ? 4 : 0;
}

bool
dl_docdate_dateline(struct dl_toks *t, struct dl_str para,
    struct dl_isoday *d)
{
	size_t i, at, n, caps = 0, len;

	d->s[0] = '\0';
	dl_tokenise(t, para.p, para.n < HEAD_BYTES ? para.n : HEAD_BYTES);
	for (i = 0; i < t->n; i++) {
		if (word(t, i, "month", &len) > 0 || t->t[i].type == DL_NUM)
			break;
		caps += (t->t[i].flags & DL_UPPER) != 0;
		if (t->t[i].flags & DL_LOWER)
			return false;
	}
	if (caps == 0 || (n = find(t, i, &at, d)) == 0 || at != i)
		return false;
	i = at + n;
	return is_punct(t, i, "(-:") || (i < t->n &&
	    (unsigned char)t->text[t->t[i].start] >= 0x80);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits from p + *i on, up to `most' of them; their number in *n. */
static long
take(struct dl_str s, size_t *i, size_t most, size_t *n)
{
	size_t from = *i;

	while (*i < s.n && *i - from < most && is_digit(s.p[*i]))
		(*i)++;
	*n = *i - from;
	return digits(s.p + from, *n);
}

/* A month in an address: 3, 03, mar, march. */
static long
month(struct dl_str s, size_t *i)
{
	size_t from = *i, n;
	long v, row;
	char low[12];

	if ((v = take(s, i, 2, &n)) >= 0)
		return v;
	while (*i < s.n && *i - from < sizeof low &&
	    (s.p[*i] | 0x20) >= 'a' && (s.p[*i] | 0x20) <= 'z')
		(*i)++;
	dl_utf8_lower(s.p + from, *i - from, low);
	row = dl_table_find(&dl_tab_docdate, dl_str(low, *i - from));
	if (row < 0 || strcmp(dl_table_cell(&dl_tab_docdate, row,
	    DL_DOCDATE_KIND), "month") != 0)
		return -1;
	return atoi(dl_table_cell(&dl_tab_docdate, row, DL_DOCDATE_VALUE));
}

/* A date with its year first at i, not inside a longer number. */
static bool
url_date_at(struct dl_str s, size_t i, struct dl_isoday *d)
{
	size_t n;
	long y, m, day;
	char mark;

	y = take(s, &i, 4, &n);
	if (n != 4 || y < 1900 || y > 2099 || i == s.n)
		return false;
	mark = s.p[i];
	if (is_digit(mark)) {
		if (s.n - i < 4 || (s.n - i > 4 && is_digit(s.p[i + 4])))
			return false;
		return make(d, y, digits(s.p + i, 2), digits(s.p + i + 2, 2));
	}
	if (mark != '/' && mark != '-' && mark != '_' && mark != '.')
		return false;
	i++;
	m = month(s, &i);
	if (i == s.n || s.p[i] != mark)
		return false;
	i++;
	day = take(s, &i, 2, &n);
	return !(i < s.n && is_digit(s.p[i])) && make(d, y, m, day);
}

bool
dl_docdate_url(struct dl_str url, struct dl_isoday *d)
{
	size_t i;

	for (i = 0; i < url.n; i++)
		if (is_digit(url.p[i]) && (i == 0 || !is_digit(url.p[i - 1])) &&
		    url_date_at(url, i, d))
			return true;
	d->s[0] = '\0';
	return false;
}

bool
dl_docdate_given(struct dl_str s, struct dl_isoday *d)
{
	d->s[0] = '\0';
	if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' '))
		return false;
	return make(d, digits(s.p, 4), digits(s.p + 5, 2),
	    digits(s.p + 8, 2));
}

bool
dl_docdate_any(struct dl_toks *t, struct dl_str s, struct dl_isoday *d)
{
	return dl_docdate_given(s, d) || dl_docdate_line(t, s, d) > 0;
}
