/*
 * The decision at a newline.  A blank line ends a sentence.  A single newline
 * is a space where lines were filled up to a width: a formatter breaks a line
 * only when the next word does not fit.  So where that word would have fitted
 * the break was made by hand; and if neither a stop nor a mark that continues
 * stands before it, and a capital, a number or a bullet after it, it ends a
 * headline, a caption or an item of a list.  So it does before a line that is
 * indented more.
 */
#include <string.h>

#include "sentence/decide.h"

enum { LONG_LINE = 160 };		/* no formatter fills so far */

/* Characters in p[i..n). */
static size_t
width(const char *p, size_t i, size_t n)
{
	size_t k = 0;

	for (; i < n; i++)
		k += ((unsigned char)p[i] & 0xC0) != 0x80;
	return k;
}

/* End of the line before the newline, without white space. */
static size_t
line_end(const struct dl_win *w, size_t i)
{
	while (i > w->lo && dl_ascii_blank(w->p[i - 1]))
		i--;
	return i;
}

/* True if the line that ends at k goes on, or had its stop judged. */
static bool
line_goes_on(const struct dl_win *w, size_t k)
{
	size_t len;
	uint32_t cp = 0;

	while (k > w->lo) {
		cp = dl_win_before(w, k, &len);
		if (cp != '"' && cp != '\'' && cp != 0x2019 && cp != 0x201D &&
		    cp != ')' && cp != ']')
			break;
		k -= len;
	}
	return k == w->lo || cp == '.' || cp == '!' || cp == '?' ||
	    cp == ',' || cp == ';' || cp == '-' || cp == '&' || cp == '/' ||
	    cp == 0x2026 || cp == 0x2013 || cp == 0x2014 || cp == 0x3002;
}

/*
 * True if the first word of the line at k had fitted on the line from `first'
 * to `end' whether its formatter counted characters or bytes.
 */
static bool
would_fit(struct dl_win *w, size_t first, size_t end, size_t k)
{
	size_t i = k, word = 0, next;
	int c;

	while ((c = dl_win_byte(w, i)) != -1 && c != '\n') {
		if (word == 0 && dl_ascii_blank((char)c))
			word = i;
		i++;
	}
	next = line_end(w, i);
	if (next <= k)
		return false;
	if (word == 0 || word > next)
		word = next;
	return end - first + 1 + word - k <= next - k &&
	    width(w->p, first, end) + 1 + width(w->p, k, word) <=
	    width(w->p, k, next);
}

/* True if the line at next is indented, and the one at first is not so far. */
static bool
indented(struct dl_win *w, size_t first, size_t next)
{
	size_t here = first, there = next;

	while (dl_win_byte(w, here) == ' ' || dl_win_byte(w, here) == '\t')
		here++;
	while (w->p[there - 1] == ' ' || w->p[there - 1] == '\t')
		there--;
	return next - there > here - first + 1 ||
	    (next > there && w->p[there] == '\t' && here == first);
}

static bool
begins_anew(struct dl_win *w, size_t k)
{
	size_t len;
	uint32_t cp;

	while ((cp = dl_win_char(w, k, &len)) == '"' || cp == '(' ||
	    cp == '\'' || cp == 0x201C || cp == 0x2018 || cp == '[')
		k += len;
	if (cp == '-' || cp == '*' || cp == 0x2022 || cp == '#' || cp == '>')
		return true;
	return (cp >= '0' && cp <= '9') ||
	    (cp < DL_WIN_END && dl_is_upper(cp));
}

bool
dl_sent_line_ends(struct dl_win *w, size_t i, size_t *next)
{
	unsigned lines;
	size_t first, end;

	*next = dl_sent_gap(w, i, &lines);
	if (lines > 1 || w->opt->newline == DL_NEWLINE_ALWAYS ||
	    dl_win_byte(w, *next) == -1)
		return true;
	if (w->opt->newline == DL_NEWLINE_NEVER)
		return false;
	end = line_end(w, i);
	if (line_goes_on(w, end) || !begins_anew(w, *next))
		return false;
	for (first = end; first > w->lo && w->p[first - 1] != '\n'; )
		first--;
	return end - first > LONG_LINE || indented(w, first, *next) ||
	    would_fit(w, first, end, *next);
}
