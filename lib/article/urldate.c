/*
 * Dates in addresses and names of files: the year comes first, and its parts
 * are digits, or the name of the month, between equal marks.
 */
#include <stdlib.h>

#include "article/docdate.h"
#include "base/ascii.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

/* The value of n digits, or -1. */
static long
digits(const char *p, size_t n)
{
	long v = 0;
	size_t i;

	if (n == 0 || n > 8)
		return -1;
	for (i = 0; i < n; i++) {
		if (!dl_ascii_digit(p[i]))
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

/* Digits from p + *i on, up to `most' of them; their number in *n. */
static long
take(struct dl_str s, size_t *i, size_t most, size_t *n)
{
	size_t from = *i;

	while (*i < s.n && *i - from < most && dl_ascii_digit(s.p[*i]))
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

bool
dl_docdate_url_at(struct dl_str s, size_t i, struct dl_isoday *d, size_t *end)
{
	size_t n;
	long y, m, day;
	char mark;

	d->s[0] = '\0';
	y = take(s, &i, 4, &n);
	if (n != 4 || y < 1900 || y > 2099 || i == s.n)
		return false;
	mark = s.p[i];
	if (dl_ascii_digit(mark)) {
		*end = i + 4;
		if (s.n - i < 4 || (s.n - i > 4 && dl_ascii_digit(s.p[i + 4])))
			return false;
		return dl_docdate_make(d, y, digits(s.p + i, 2),
		    digits(s.p + i + 2, 2));
	}
	if (mark != '/' && mark != '-' && mark != '_' && mark != '.')
		return false;
	i++;
	m = month(s, &i);
	if (i == s.n || s.p[i] != mark)
		return false;
	i++;
	day = take(s, &i, 2, &n);
	*end = i;
	return !(i < s.n && dl_ascii_digit(s.p[i])) &&
	    dl_docdate_make(d, y, m, day);
}

bool
dl_docdate_url(struct dl_str url, struct dl_isoday *d)
{
	size_t i, end;

	for (i = 0; i < url.n; i++)
		if (dl_ascii_digit(url.p[i]) &&
		    (i == 0 || !dl_ascii_digit(url.p[i - 1])) &&
		    dl_docdate_url_at(url, i, d, &end))
			return true;
	d->s[0] = '\0';
	return false;
}

long
dl_docdate_year(struct dl_str s)
{
	size_t i, k, n;
	long y, year = 0;

	for (i = 0; i < s.n; i = k) {
		k = i + 1;
		if (!dl_ascii_digit(s.p[i]))
			continue;
		while (k < s.n && dl_ascii_digit(s.p[k]))
			k++;
		n = k - i;
		/* Six digits may be a year and its month. */
		y = n == 4 || (n == 6 && digits(s.p + i + 4, 2) <= 12) ?
		    digits(s.p + i, 4) : 0;
		if (y < 1900 || y > 2099)
			continue;
		if (year != 0 && year != y)
			return 0;
		year = y;
	}
	return year;
}
