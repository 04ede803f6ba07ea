/*
 * Paragraphs from lines.  A blank line ends one.  A single newline does so
 * where it was made by hand: in a block of lines that were not filled up to a
 * width (the next word would have fitted), or that all end with a stop, as in
 * files with a paragraph a line, or none of which ends with a stop or begins
 * small, as in a list of headlines, and between a line and its repeat.  A
 * line that breaks off in mid-sentence, before a small letter, is always
 * joined to the next.
 */
#include "article/paras.h"
#include "base/ascii.h"
#include "base/mem.h"
#include "text/paragraph.h"
#include "text/utf8.h"

enum { LONG_LINE = 160 };		/* no formatter fills so far */

struct line {
	size_t start, end;		/* without white space at the ends */
	size_t next;			/* first byte of the next line */
};

/* The first line or paragraph separator, U+2028 or U+2029, in [i, end). */
static size_t
separator(struct dl_str doc, size_t i, size_t end)
{
	const char *p;

	while (end - i > 2 && (p = memchr(doc.p + i, '\xE2', end - i -
	    2)) != NULL) {
		if (p[1] == '\x80' && (p[2] == '\xA8' || p[2] == '\xA9'))
			return (size_t)(p - doc.p);
		i = (size_t)(p - doc.p) + 1;
	}
	return end;
}

static struct line
line_at(struct dl_str doc, size_t i)
{
	const char *nl = memchr(doc.p + i, '\n', doc.n - i);
	struct line l;
	size_t sep;

	l.end = nl == NULL ? doc.n : (size_t)(nl - doc.p);
	l.next = nl == NULL ? doc.n : l.end + 1;
	sep = separator(doc, i, l.end);
	if (sep < l.end) {
		/* A paragraph separator is a blank line of its own. */
		l.next = sep > i && doc.p[sep + 2] == '\xA9' ? sep : sep + 3;
		l.end = sep;
	}
	l.start = i;
	while (l.start < l.end && dl_ascii_blank(doc.p[l.start]))
		l.start++;
	while (l.end > l.start && dl_ascii_blank(doc.p[l.end - 1]))
		l.end--;
	return l;
}

/* Its characters. */
static size_t
width(struct dl_str doc, const struct line *l)
{
	return dl_utf8_width(doc.p + l->start, l->end - l->start);
}

/* True if the line ends a sentence, with or without closing marks. */
static bool
has_stop(struct dl_str doc, const struct line *l)
{
	size_t i = l->end;

	while (i > l->start && (strchr("\"')]", doc.p[i - 1]) != NULL ||
	    (unsigned char)doc.p[i - 1] >= 0x80))
		i--;
	return i > l->start && strchr(".!?", doc.p[i - 1]) != NULL;
}

static bool
begins_small(struct dl_str doc, const struct line *l)
{
	uint32_t cp;

	dl_utf8_decode(doc.p + l->start, l->end - l->start, &cp);
	return dl_is_lower(cp);
}

static bool
same_text(struct dl_str doc, const struct line *a, const struct line *b)
{
	return dl_str_eq(dl_str(doc.p + a->start, a->end - a->start),
	    dl_str(doc.p + b->start, b->end - b->start));
}

/* What is known of the lines between two blank ones. */
struct block {
	struct line first;
	size_t end;			/* first byte after it */
	size_t lines;			/* the rest only if more than one */
	size_t stops;
	size_t small;			/* that begin with a small letter */
	size_t widest;
};

static void
look(struct block *b, struct dl_str doc, const struct line *l)
{
	size_t wide = width(doc, l);

	b->stops += has_stop(doc, l);
	b->small += begins_small(doc, l);
	if (wide > b->widest)
		b->widest = wide;
}

static struct block
survey(struct dl_str doc, size_t i)
{
	struct block b = { .end = i };
	struct line l;

	while (b.end < doc.n) {
		l = line_at(doc, b.end);
		if (l.start == l.end)
			break;
		if (b.lines++ == 0)
			b.first = l;
		else {
			if (b.lines == 2)
				look(&b, doc, &b.first);
			look(&b, doc, &l);
		}
		b.end = l.next;
	}
	return b;
}

/* True if the newline between two lines of a block ends a paragraph. */
static bool
breaks(struct dl_str doc, const struct block *b, const struct line *l,
    const struct line *next)
{
	size_t word = next->start;

	if (same_text(doc, l, next) || b->stops + b->small == 0)
		return true;
	if (!has_stop(doc, l) && (begins_small(doc, next) ||
	    strchr(",;-", doc.p[l->end - 1]) != NULL))
		return false;
	if (b->widest > LONG_LINE || b->stops * 5 >= b->lines * 4)
		return true;
	while (word < next->end && !dl_ascii_blank(doc.p[word]))
		word++;
	return width(doc, l) + 1 + dl_utf8_width(doc.p + next->start,
	    word - next->start) <= b->widest;
}

/* Enters a paragraph; one that is too long for a record is cut. */
static void
add(struct dl_paras *x, struct dl_str doc, size_t start, size_t end)
{
	size_t cut, stop;

	for (; start < end; start = cut) {
		cut = end - start > DL_PARA_MAX ?
		    dl_paragraph_cut(doc, start, DL_PARA_MAX) : end;
		stop = cut;
		while (stop > start + 1 && dl_ascii_blank(doc.p[stop - 1]))
			stop--;
		x->p = dl_array_room(x->p, &x->cap, x->n + 1, sizeof *x->p);
		x->p[x->n++] = (struct dl_para){ .start = start,
		    .len = (uint32_t)(stop - start) };
	}
}

static void
find_in_block(struct dl_paras *x, struct dl_str doc, const struct block *b)
{
	struct line l = b->first, next;
	size_t start = l.start;

	for (; l.next < b->end; l = next) {
		next = line_at(doc, l.next);
		if (breaks(doc, b, &l, &next)) {
			add(x, doc, start, l.end);
			start = next.start;
		}
	}
	add(x, doc, start, l.end);
}

void
dl_paras_find(struct dl_paras *x, struct dl_str doc)
{
	size_t i = 0;
	struct block b;

	x->n = 0;
	if (doc.n >= 3 && memcmp(doc.p, "\xEF\xBB\xBF", 3) == 0)
		i = 3;			/* a byte order mark is no text */
	while (i < doc.n) {
		b = survey(doc, i);
		if (b.lines > 0) {
			find_in_block(x, doc, &b);
			i = b.end;
		} else
			i = line_at(doc, i).next;
	}
}

void
dl_paras_free(struct dl_paras *x)
{
	dl_free(x->p);
}
