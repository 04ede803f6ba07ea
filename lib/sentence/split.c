/*
 * The loop of the splitter: scan, look, decide.  Constant work at a candidate
 * and one pass over the bytes, so the time is linear in the length of any
 * text.
 */
#include "sentence/decide.h"
#include "sentence/scan.h"
#include "sentence/split.h"

enum { SMALL = 7 };			/* letters of a word that is no
					   abbreviation */

static size_t
at_least(size_t a, size_t b)
{
	return a > b ? a : b;
}

static struct dl_win
window(const struct dl_split *s, size_t i)
{
	struct dl_win w = { .p = s->p, .opt = s->opt };

	w.lo = at_least(s->para, i > DL_SENT_LEFT ? i - DL_SENT_LEFT : 0);
	w.start = at_least(s->start, w.lo);
	w.hi = s->n - i > DL_SENT_RIGHT ? i + DL_SENT_RIGHT : s->n;
	w.open = s->open && w.hi == s->n;
	return w;
}

/* Moves the start of the sentence over white space; false: more bytes. */
static bool
begin(struct dl_split *s)
{
	unsigned lines;
	struct dl_win w = { .p = s->p, .hi = s->n, .open = s->open,
	    .opt = s->opt };

	if (!s->old && s->start == 0 && dl_win_byte(&w, 0) == 0xEF &&
	    dl_win_byte(&w, 1) == 0xBB && dl_win_byte(&w, 2) == 0xBF)
		s->start = 3;		/* a byte order mark is no text */
	if (!w.more)
		s->start = dl_sent_gap(&w, s->start, &lines);
	if (w.more)
		return false;
	s->old = true;
	s->begun = true;
	s->pos = at_least(s->pos, s->start);
	return true;
}

static size_t
trim(const struct dl_split *s, size_t i)
{
	while (i > s->start && (s->p[i - 1] == ' ' ||
	    (s->p[i - 1] >= '\t' && s->p[i - 1] <= '\r')))
		i--;
	return i;
}

/* Ends the sentence at `end'; a new one begins at `next'. */
static enum dl_split_event
close(struct dl_split *s, size_t *start, size_t end, size_t next)
{
	size_t i, lines = 0;

	*start = s->start;
	for (i = end; i < next; i++)
		lines += s->p[i] == '\n';
	if (lines > 1 && s->opt->newline != DL_NEWLINE_NEVER)
		s->para = next;
	s->start = s->pos = next;
	s->begun = false;
	return DL_SPLIT_SENT;
}

/*
 * The commonest end of all, so that it need not be looked at closely: a stop
 * after a word of seven small letters or more, which is no abbreviation, one
 * space, and a capital.
 */
static bool
plain_end(const struct dl_split *s, size_t i)
{
	size_t k;

	if (s->p[i] != '.' || s->n - i < 3 || i - s->start < SMALL ||
	    s->p[i + 1] != ' ' || s->p[i + 2] < 'A' || s->p[i + 2] > 'Z')
		return false;
	for (k = i - SMALL; k < i; k++)
		if (s->p[k] < 'a' || s->p[k] > 'z')
			return false;
	return true;
}

/* A stop before a blank line, the next most common. */
static bool
paragraph_end(const struct dl_split *s, size_t i)
{
	return s->n - i >= 3 && s->p[i + 1] == '\n' && s->p[i + 2] == '\n' &&
	    (unsigned char)s->p[i] < 0x80 && s->p[i] != '\n';
}

/* A dateline that the sentence begins with is one of its own. */
static bool
dateline(struct dl_split *s, size_t *end, size_t *next, bool *more)
{
	struct dl_win w = window(s, s->start);
	unsigned lines;

	*end = dl_sent_dateline(&w, s->start);
	if (*end > 0)
		*next = dl_sent_gap(&w, *end, &lines);
	*more = w.more;
	return *end > 0;
}

enum dl_split_event
dl_split_next(struct dl_split *s, size_t *start, size_t *end, size_t *next)
{
	struct dl_around a;
	struct dl_win w;
	size_t i;
	unsigned lines;
	bool ends, more;

	if (!s->begun) {
		if (!begin(s))
			return DL_SPLIT_MORE;
		ends = dateline(s, end, next, &more);
		s->begun = !more;
		if (more)
			return DL_SPLIT_MORE;
		if (ends)
			return close(s, start, *end, *next);
	}
	for (;; s->pos = at_least(i + 1, a.run)) {
		s->pos = i = dl_sent_scan(s->p, s->pos, s->n);
		if (i == s->n)
			break;
		if (plain_end(s, i)) {
			*end = i + 1;
			*next = i + 2;
			return close(s, start, *end, *next);
		}
		w = window(s, i);
		if (paragraph_end(s, i)) {
			*end = i + 1;
			*next = dl_sent_gap(&w, *end, &lines);
			return w.more ? DL_SPLIT_MORE :
			    close(s, start, *end, *next);
		}
		if (s->p[i] == '\n') {
			ends = dl_sent_line_ends(&w, i, next);
			if (w.more)
				return DL_SPLIT_MORE;
			*end = trim(s, i);
			if (ends)
				return close(s, start, *end, *next);
			*start = s->start;
			s->pos = *next;
			return DL_SPLIT_LINE;
		}
		dl_sent_around(&w, i, &a);
		if (s->start >= w.lo && !w.more &&
		    (*next = dl_sent_next_item(&w, &a)) > 0) {
			*end = trim(s, *next);
			return close(s, start, *end, *next);
		}
		if ((*end = dl_sent_link_end(&w, &a, next)) > 0 && !w.more)
			return close(s, start, *end, *next);
		ends = a.run > i && dl_sent_ends(&w, &a);
		if (w.more)
			return DL_SPLIT_MORE;
		if (ends && !(a.run == w.hi && w.hi < s->n)) {
			*end = a.end;
			*next = a.next;
			return close(s, start, *end, *next);
		}
	}
	if (s->open)
		return DL_SPLIT_MORE;
	*end = trim(s, s->n);
	*next = s->n;
	if (*end == s->start)
		return DL_SPLIT_DONE;
	return close(s, start, *end, *next);
}

void
dl_split_shift(struct dl_split *s, size_t by)
{
	s->pos -= by;
	s->start = s->start > by ? s->start - by : 0;
	s->para = s->para > by ? s->para - by : 0;
}
