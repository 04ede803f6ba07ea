/*
 * Clauses for labels; see clause.h.
 */
#include "stream/escape.h"
#include "text/table.h"
#include "text/utf8.h"
#include "view/clause.h"
#include "tables.h"

#define FAR	200			/* tokens looked at on each side */

enum side { NOT, BEFORE, AFTER, END, JOIN };

/* What the table says of token i. */
static enum side
side(const struct dl_toks *t, size_t i)
{
	const char *s;
	long row = dl_table_find_low(&dl_tab_clausebreak, t, i);

	if (row < 0)
		return NOT;
	s = dl_table_cell(&dl_tab_clausebreak, row, DL_CLAUSEBREAK_SIDE);
	switch (s[0]) {
	case 'a':
		return AFTER;
	case 'b':
		return BEFORE;
	case 'e':
		return END;
	default:
		return JOIN;
	}
}

/* Where the clause breaks at token i: before it, after it, or not. */
static enum side
breaks(const struct dl_toks *t, size_t i)
{
	enum side s = side(t, i);

	return s == BEFORE || s == AFTER ? s : NOT;
}

/*
 * True if the token says nothing at the beginning of a label, or is but part
 * of a word (ever of first-ever, 's); and at its end.
 */
static bool
idle_first(const struct dl_toks *t, size_t i)
{
	enum side s = side(t, i);

	return t->t[i].type == DL_PUNCT || (t->t[i].flags & DL_GLUED) ||
	    (s != NOT && s != END);
}

static bool
idle_last(const struct dl_toks *t, size_t i)
{
	return t->t[i].type == DL_PUNCT || side(t, i) != NOT;
}

/*
 * Takes words off the end of a long clause, and off its beginning if that is
 * not enough: a label that begins where its clause does reads better.
 */
static void
narrow(const struct dl_toks *t, struct dl_need need, size_t *from, size_t *to)
{
	while (*to > *from + 1 &&
	    t->t[*to - 1].end - t->t[*from].start > DL_CLAUSE_LONG) {
		if (t->t[*to - 1].start >= need.end)
			(*to)--;
		else if (t->t[*from].end <= need.start)
			(*from)++;
		else
			break;
	}
}

/* The first token that ends after the byte. */
static size_t
token_at(const struct dl_toks *t, size_t byte)
{
	size_t lo = 0, hi = t->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (t->t[mid].end <= byte)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

struct dl_str
dl_clause(const struct dl_toks *t, struct dl_need need)
{
	size_t first = token_at(t, need.start), last, from, to;

	if (first == t->n)
		return dl_str(t->text, t->len < FAR ? t->len : FAR);
	for (from = first; from > 0 && first - from < FAR; from--)
		if (breaks(t, from) == BEFORE || breaks(t, from - 1) == AFTER)
			break;
	last = token_at(t, need.end - (need.end > need.start));
	for (to = last + (last < t->n); to < t->n && to - last < FAR; to++)
		if (breaks(t, to) != NOT && t->t[to].start -
		    t->t[from].start >= DL_CLAUSE_SHORT)
			break;
	narrow(t, need, &from, &to);
	while (from < first && idle_first(t, from))
		from++;
	while (to > last + 1 && idle_last(t, to - 1))
		to--;
	return dl_str(t->text + t->t[from].start,
	    t->t[to - 1].end - t->t[from].start);
}

void
dl_clause_show(struct dl_buf *b, struct dl_str s, size_t max)
{
	size_t i, n, first = b->n, keep;
	uint32_t cp;
	bool space = false;

	for (i = 0; i < s.n; i += n) {
		n = dl_utf8_decode(s.p + i, s.n - i, &cp);
		if (dl_is_space(cp) || cp == '\n' || cp == '\t' ||
		    cp == '\r') {
			space = b->n > first;
			continue;
		}
		keep = b->n;
		if (space)
			dl_buf_addc(b, ' ');
		if (n == 1 && s.p[i] == '.')
			/* A lone dot is a word here, not an empty field. */
			dl_buf_addc(b, '.');
		else
			dl_escape_field(b, dl_str(s.p + i, n));
		if (max > 0 && b->n - first > max) {
			b->n = keep;
			return;
		}
		space = false;
	}
}

size_t
dl_clause_width(struct dl_str s)
{
	size_t i, width = 0;
	uint32_t cp;

	for (i = 0; i < s.n; width++)
		i += dl_utf8_decode(s.p + i, s.n - i, &cp);
	return width;
}
