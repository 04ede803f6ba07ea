/*
 * The loop of the splitter: scan, look, decide.  Constant work at a candidate
 * and one pass over the bytes, so the time is linear in the length of any
 * text.
 */
#include "sentence/decide.h"
#include "sentence/easy.h"
#include "sentence/glued.h"
#include "sentence/list.h"

enum { VOID = DL_SENT_RIGHT };		/* white space that ends a sentence */

static size_t
at_least(size_t a, size_t b)
{
	return a > b ? a : b;
}

static struct dl_win
window(const struct dl_split *s, size_t i)
{
	struct dl_win w = { .p = s->p, .opt = s->opt };
	size_t left = s->opt->quotes ? DL_SENT_QUOTE : DL_SENT_LEFT;
	size_t right = s->opt->quotes ? DL_SENT_QUOTE : DL_SENT_RIGHT;

	w.lo = at_least(s->para, i > left ? i - left : 0);
	w.start = at_least(s->start, w.lo);
	w.hi = s->n - i > right ? i + right : s->n;
	w.open = s->open && w.hi == s->n;
	return w;
}

/* Moves the start of the sentence over white space; false: more bytes. */
static bool
begin_behind_space(struct dl_split *s)
{
	unsigned lines;
	struct dl_win w = { .p = s->p, .hi = s->n, .open = s->open,
	    .opt = s->opt };

	if (!s->old && s->start == 0 && dl_win_byte(&w, 0) == 0xEF &&
	    dl_win_byte(&w, 1) == 0xBB && dl_win_byte(&w, 2) == 0xBF)
		s->start = 3;		/* a byte order mark is no text */
	if (!w.more)
		s->start = dl_sent_gap(&w, s->start, &lines);
	s->pos = at_least(s->pos, s->start);
	if (!w.more)
		s->old = s->begun = true;
	return s->begun;
}

static bool
begin(struct dl_split *s)
{
	unsigned char c = s->start < s->n ? (unsigned char)s->p[s->start] : 0;

	s->newline = false;
	if (c <= ' ' || c >= 0x7F)
		return begin_behind_space(s);
	s->old = s->begun = true;
	s->pos = at_least(s->pos, s->start);
	return true;
}

/* The ends of lines that the character at i stands for. */
static unsigned
line_ends(const struct dl_split *s, size_t i)
{
	const char *p = s->p + i;

	if (*p == '\n')
		return 1;
	if (*p != '\xE2' || s->n - i < 3 || p[1] != '\x80')
		return 0;
	return p[2] == '\xA9' ? 2 : p[2] == '\xA8';
}

/* The beginning of the white space before i, not before least. */
static size_t
blanks_before(const char *p, size_t i, size_t least)
{
	while (i > least && dl_ascii_blank(p[i - 1]))
		i--;
	return i;
}

static size_t
trim(const struct dl_split *s, size_t i)
{
	return blanks_before(s->p, i, s->start);
}

/* A new sentence begins at `next'. */
static enum dl_split_event
next_sentence(struct dl_split *s, size_t *start, size_t next)
{
	*start = s->start;
	s->start = s->pos = next;
	s->blanks = 0;
	s->begun = false;
	return DL_SPLIT_SENT;
}

/* Ends the sentence at `end'; a new one begins at `next'. */
static enum dl_split_event
close(struct dl_split *s, size_t *start, size_t end, size_t next)
{
	size_t i, lines = 0;

	for (i = end; i < next && next - end > 1; i++)
		lines += line_ends(s, i);
	if (lines > 1 && s->opt->newline != DL_NEWLINE_NEVER)
		s->para = next;
	return next_sentence(s, start, next);
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

/* The first event of a sentence; false: there is none, go on. */
static bool
open_sentence(struct dl_split *s, size_t *start, size_t *end, size_t *next,
    enum dl_split_event *ev)
{
	bool ends, more;

	*ev = DL_SPLIT_MORE;
	if (!begin(s))
		return true;
	if (dl_sent_no_dateline(s))
		return false;
	ends = dateline(s, end, next, &more);
	s->begun = !more;
	if (ends && !more)
		*ev = close(s, start, *end, *next);
	return ends || more;
}

/* A close look at the stop at s->pos; DL_SPLIT_DONE: no sentence ends. */
static enum dl_split_event
look(struct dl_split *s, size_t *start, size_t *end, size_t *next)
{
	struct dl_around a;
	size_t i = s->pos;
	struct dl_win w = window(s, i);
	bool ends;

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
	s->newline = s->newline ||
	    memchr(s->p + i, '\n', at_least(a.run, a.end) - i) != NULL;
	if (ends && !(a.run == w.hi && w.hi < s->n)) {
		*end = a.end;
		*next = a.next;
		return close(s, start, *end, *next);
	}
	s->pos = at_least(i + 1, a.run);
	return DL_SPLIT_DONE;
}

/* The same at a newline. */
static enum dl_split_event
look_at_line(struct dl_split *s, size_t *start, size_t *end, size_t *next)
{
	struct dl_win w = window(s, s->pos);
	bool ends = dl_sent_line_ends(&w, s->pos, next);

	if (w.more)
		return DL_SPLIT_MORE;
	*end = trim(s, s->pos);
	if (ends || *next - s->pos >= VOID)
		return close(s, start, *end, *next);
	*start = s->start;
	s->pos = *next;
	return DL_SPLIT_LINE;
}

/*
 * White space before `to', the next candidate, that goes on for so long that
 * the sentence ends with it: nobody has to hold it to see what comes.  A run
 * of VOID bytes covers one of every VOIDth byte.
 */
static bool
void_before(const struct dl_split *s, size_t to, size_t *end, size_t *next)
{
	size_t least = s->pos - s->blanks, k, a, b;

	for (k = least + VOID - 1; k < to; k = b + VOID) {
		b = k;
		a = blanks_before(s->p, k + 1, least);
		if (a > k)
			continue;
		while (b < to && dl_ascii_blank(s->p[b]))
			b++;
		if (b - a < VOID)
			continue;
		*end = a;
		*next = b;
		return true;
	}
	return false;
}

/* No candidate is left: more bytes are needed, or the text ends. */
static enum dl_split_event
run_out(struct dl_split *s, size_t *start, size_t *end, size_t *next)
{
	size_t least = s->pos - s->blanks;

	s->pos = s->scan.to;
	s->blanks = s->pos - blanks_before(s->p, s->pos, least);
	if (s->open)
		return DL_SPLIT_MORE;
	*end = trim(s, s->n);
	*next = s->n;
	if (*end == s->start)
		return DL_SPLIT_DONE;
	return close(s, start, *end, *next);
}

enum dl_split_event
dl_split_next(struct dl_split *s, size_t *start, size_t *end, size_t *next)
{
	enum dl_split_event ev;
	size_t i;

	if (!s->begun && open_sentence(s, start, end, next, &ev))
		return ev;
	for (;;) {
		i = dl_sent_scan(&s->scan, s->p, s->pos, s->n, s->open);
		if (i - s->pos + s->blanks >= VOID &&
		    void_before(s, i, end, next))
			return close(s, start, *end, *next);
		if (i == s->n)
			return run_out(s, start, end, next);
		s->pos = i;
		s->blanks = 0;
		switch (dl_sent_easy(s, i, end, next)) {
		case DL_EASY_PARA:
			s->para = *next;
			/* FALLTHROUGH */
		case DL_EASY_SENT:
			return next_sentence(s, start, *next);
		case DL_EASY_LINE:
			*start = s->start;
			s->pos = *next;
			return DL_SPLIT_LINE;
		case DL_EASY_ON:
			s->pos++;
			continue;
		case DL_EASY_NOT:
			break;
		}
		ev = line_ends(s, i) > 0 ? look_at_line(s, start, end, next) :
		    look(s, start, end, next);
		if (ev != DL_SPLIT_DONE)
			return ev;
	}
}

void
dl_split_shift(struct dl_split *s, size_t by)
{
	s->pos -= by;
	s->start = s->start > by ? s->start - by : 0;
	s->para = s->para > by ? s->para - by : 0;
	if (s->blanks > s->pos)
		s->blanks = s->pos;
	dl_sent_scan_shift(&s->scan, by);
}
