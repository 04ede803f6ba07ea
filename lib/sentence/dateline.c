/*
 * Datelines with their agency.  `TOKYO, March 29 (Reuters) - Japan said' is
 * a place, a date and a source, and then a sentence.
 */
#include "base/str.h"
#include "sentence/decide.h"
#include "tables.h"
#include "text/table.h"

enum { PLACE_MAX = 64, AGENCY_MAX = 24 };

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
		if (c <= 0 || c == '\n' || (c < 'A' && strchr(" ,.-'/0123456789",
		    c) == NULL))
			return 0;
		before = c;
	}
	return c == '(' && before == ' ' && i > k + 3 ? i : 0;
}

size_t
dl_sent_dateline(struct dl_win *w, size_t k)
{
	size_t i, from, n, len;
	char low[AGENCY_MAX];
	uint32_t cp;
	int c;

	if (!is_upper_byte(dl_win_byte(w, k)) || (i = place(w, k)) == 0)
		return 0;
	from = ++i;
	while ((c = dl_win_byte(w, i)) != ')' && c >= ' ' && i - from <
	    AGENCY_MAX)
		i++;
	n = i - from;
	if (c != ')')
		return 0;
	dl_utf8_lower(w->p + from, n, low);
	if (dl_table_find(&dl_tab_agencies, dl_str(low, n)) < 0)
		return 0;
	from = ++i;
	while ((cp = dl_win_char(w, i, &len)) == '-' || cp == 0x2013 ||
	    cp == 0x2014 || (cp == ' ' && i == from))
		i += len;
	if (i == from + 1 && w->p[from] == ' ')
		i = from;
	return dl_win_byte(w, i) == ' ' || dl_win_byte(w, i) == '\n' ? i : 0;
}
