/*
 * Header lines: a key of headers.tsv, a colon, a value on the same line.
 * Quotation marks around key and value, as JSON and YAML have them, are not
 * part of either.
 */
#include "article/header.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum { KEY_BYTES = 24, LINE_BYTES = 1000, SKIP_BYTES = 60 };

static struct dl_str
trim(struct dl_str s)
{
	while (s.n > 0 && strchr(" \t\",", s.p[0]) != NULL && s.p[0] != '\0') {
		s.p++;
		s.n--;
	}
	while (s.n > 0 && strchr(" \t\r\",", s.p[s.n - 1]) != NULL &&
	    s.p[s.n - 1] != '\0')
		s.n--;
	return s;
}

static enum dl_header
meaning(const char *what)
{
	switch (what[1]) {
	case 'i':
		return DL_HEADER_TITLE;
	case 'o':
		return DL_HEADER_SOURCE;
	case 'r':
		return DL_HEADER_URL;
	default:
		return DL_HEADER_SKIP;
	}
}

enum dl_header
dl_header(struct dl_str s, struct dl_str *value)
{
	const char *colon = memchr(s.p, ':', s.n < KEY_BYTES ? s.n :
	    KEY_BYTES);
	char low[KEY_BYTES];
	enum dl_header what;
	struct dl_str key;
	long row;

	if (colon == NULL || s.n > LINE_BYTES ||
	    memchr(s.p, '\n', s.n) != NULL)
		return DL_HEADER_NONE;
	key = trim(dl_str(s.p, (size_t)(colon - s.p)));
	dl_utf8_lower(key.p, key.n, low);
	row = dl_table_find(&dl_tab_headers, dl_str(low, key.n));
	*value = trim(dl_str(colon + 1, (size_t)(s.p + s.n - colon - 1)));
	if (row < 0 || value->n == 0)
		return DL_HEADER_NONE;
	what = meaning(dl_table_cell(&dl_tab_headers, row, DL_HEADERS_WHAT));
	/* Authors have names; a sentence with a colon is text. */
	return what == DL_HEADER_SKIP && value->n > SKIP_BYTES ?
	    DL_HEADER_NONE : what;
}
