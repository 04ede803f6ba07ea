/*
 * Datelines with their agency.  `TOKYO, March 29 (Reuters) - Japan said' is
 * a place, a date and a source, and then a sentence.  Where line ends were
 * lost, a headline without a stop may stand before them.
 */
#include "base/ascii.h"
#include "base/str.h"
#include "sentence/decide.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum { PLACE_MAX = 64, AGENCY_MAX = 32, CAPITALS = 3, ACRONYM_MAX = 5 };

/* What may stand in a place and date besides letters. */
static bool
is_mark(int c)
{
	return c == ' ' || c == ',' || c == '.' || c == '-' || c == '\'' ||
	    c == '/' || (c >= '0' && c <= '9');
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
			if (!dl_ascii_upper(p[i]))
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

/* An acronym, as that of an agency nobody has listed. */
static bool
is_acronym(const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!dl_ascii_upper(p[i]))
			return false;
	return n > 1 && n <= ACRONYM_MAX;
}

/*
 * The end of the agency in the bracket at i with its dash, or 0.  A name that
 * is not listed needs the dash, and behind a headline it is an acronym.
 */
static size_t
agency(struct dl_win *w, size_t i, bool behind)
{
	size_t from, len;
	char low[AGENCY_MAX];
	struct dl_str name;
	uint32_t cp;

	if ((from = bracket(w, i, &name)) == 0)
		return 0;
	for (i = from; (cp = dl_win_char(w, i, &len)) == '-' ||
	    cp == 0x2013 || cp == 0x2014 || (cp == ' ' && i == from);
	    i += len)
		continue;
	if (i == from + 1 && w->p[from] == ' ')
		i = from;
	dl_utf8_lower(name.p, name.n, low);
	if (dl_table_find(&dl_tab_agencies, dl_str(low, name.n)) < 0 &&
	    (i == from || !(behind ? is_acronym(name.p, name.n) :
	    is_name(name.p, name.n))))
		return 0;
	return dl_win_byte(w, i) == ' ' || dl_win_byte(w, i) == '\n' ? i : 0;
}

/* True if the word [at, end) is in capitals, with a comma if it has to. */
static bool
is_capitals(const struct dl_win *w, size_t at, size_t end, bool comma)
{
	size_t i;

	if (comma && w->p[--end] != ',')
		return false;
	for (i = at; i < end; i++)
		if (!dl_ascii_upper(w->p[i]) && w->p[i] != '-')
			return false;
	return end - at >= CAPITALS;
}

/*
 * True if a place in capitals stands before the bracket at i, alone or before
 * a comma, or a date in digits: AMMAN, Jordan; Dubai 10-28.
 */
static bool
place_before(const struct dl_win *w, size_t k, size_t i)
{
	size_t end = i - 1, at;
	bool digit = false;

	for (; end > k && i - end < PLACE_MAX; end = at - 1) {
		for (at = end; at > k && w->p[at - 1] != ' '; at--)
			continue;
		if (at == k || at == end || (unsigned char)w->p[at] >= 'a')
			break;
		if (is_capitals(w, at, end, end != i - 1))
			return true;
		digit |= w->p[at] >= '0' && w->p[at] <= '9';
	}
	return digit;
}

/* A dateline behind a headline that begins at k. */
static size_t
behind_headline(struct dl_win *w, size_t k)
{
	size_t i, end, len;
	int c = 0;
	uint32_t cp;

	for (i = k; i - k < DL_SENT_HEADLINE && (c = dl_win_byte(w, i)) != -1 &&
	    c != '(' && c != '.' && c != '!' && c != '?' && c != '\n'; i++)
		continue;
	if (c != '(' || i == k || w->p[i - 1] != ' ' ||
	    !place_before(w, k, i) || (end = agency(w, i, true)) == 0)
		return 0;
	cp = dl_win_char(w, end + 1, &len);
	return dl_is_upper(cp) || cp == '"' || cp == 0x201C ? end : 0;
}

size_t
dl_sent_dateline(struct dl_win *w, size_t k)
{
	size_t i;

	if (!dl_ascii_upper(dl_win_byte(w, k)))
		return 0;
	if ((i = place(w, k)) > 0)
		return agency(w, i, false);
	return w->more ? 0 : behind_headline(w, k);
}
