/*
 * Datelines with their agency.  `TOKYO, March 29 (Reuters) - Japan said' is
 * a place, a date and a source, and then a sentence.
 */
#include "base/str.h"
#include "sentence/decide.h"
#include "tables.h"
#include "text/table.h"

enum { PLACE_MAX = 64, AGENCY_MAX = 32 };

/* What may stand in a place and date besides letters. */
static bool
is_mark(int c)
{
	return c == ' ' || c == ',' || c == '.' || c == '-' || c == '\'' ||
	    c == '/' || (c >= '0' && c <= '9');
}

static bool
is_upper_byte(int c)
{
	return c >= 'A' && c <= 'Z';
}

/* The bracket after the place and date that begin at k, or 0. */
static size_t
place(struct dl_win *w, size_t k)
{
	size_t i;
	int c = 0, before = ' ';

	for (i = k; i - k < PLACE_MAX && (c = dl_win_byte(w, i)) != '('; i++) {
		if (before == ' ' && c >= 'a' && c <= 'z')
			return 0;
		if (c < 'A' && !is_mark(c))
			return 0;
		before = c;
	}
	return c == '(' && before == ' ' && i > k + 3 ? i : 0;
}

/* One to four capitalised words, as the name of a paper. */
static bool
is_name(const char *p, size_t n)
{
	size_t i, words = 0;

	for (i = 0; i < n; i++)
		if (i == 0 || p[i - 1] == ' ') {
			if (!is_upper_byte(p[i]))
				return false;
			words++;
		}
	return words > 0 && words <= 4;
}

/* The end of the bracket that begins at i; its text in *name. */
static size_t
bracket(struct dl_win *w, size_t i, struct dl_str *name)
{
	size_t from = i + 1;
	int c;

	for (i = from; (c = dl_win_byte(w, i)) != ')'; i++)
		if (c < ' ' || i - from >= AGENCY_MAX)
			return 0;
	*name = dl_str(w->p + from, i - from);
	return i + 1;
}

size_t
dl_sent_dateline(struct dl_win *w, size_t k)
{
	size_t i, from, len;
	char low[AGENCY_MAX];
	struct dl_str name;
	uint32_t cp;

	if (!is_upper_byte(dl_win_byte(w, k)) || (i = place(w, k)) == 0 ||
	    (from = bracket(w, i, &name)) == 0)
		return 0;
	for (i = from; (cp = dl_win_char(w, i, &len)) == '-' ||
	    cp == 0x2013 || cp == 0x2014 || (cp == ' ' && i == from);
	    i += len)
		continue;
	if (i == from + 1 && w->p[from] == ' ')
		i = from;
	dl_utf8_lower(name.p, name.n, low);
	if (dl_table_find(&dl_tab_agencies, dl_str(low, name.n)) < 0 &&
	    (i == from || !is_name(name.p, name.n)))
		return 0;
	return dl_win_byte(w, i) == ' ' || dl_win_byte(w, i) == '\n' ? i : 0;
}
