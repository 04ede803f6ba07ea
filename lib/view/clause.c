/*
 * Clauses for labels; see clause.h.
 */
#include "stream/escape.h"
#include "text/table.h"
#include "text/utf8.h"
#include "view/clause.h"
#include "tables.h"

enum side { NOT, BEFORE, AFTER };

/* Where the clause breaks at token i: before it, after it, or not. */
static enum side
breaks(const struct dl_toks *t, size_t i)
{
	const char *side;
	long row;

	row = dl_table_find(&dl_tab_clausebreak, dl_tok_low(t, i));
	if (row < 0)
		return NOT;
	side = dl_table_cell(&dl_tab_clausebreak, row, DL_CLAUSEBREAK_SIDE);
	return strcmp(side, "after") == 0 ? AFTER : BEFORE;
}

/* True if the token says nothing at the edge of a label. */
static bool
edge(const struct dl_toks *t, size_t i)
{
	return t->t[i].type == DL_PUNCT || breaks(t, i) != NOT;
}

/* Takes words off both ends of a long clause, first where more can go. */
static void
narrow(const struct dl_toks *t, struct dl_need need, size_t *from, size_t *to)
{
	while (*to > *from + 1 &&
	    t->t[*to - 1].end - t->t[*from].start > DL_CLAUSE_LONG) {
		size_t before = need.start > t->t[*from].start ?
		    need.start - t->t[*from].start : 0;
		size_t after = t->t[*to - 1].end > need.end ?
		    t->t[*to - 1].end - need.end : 0;

		if (before == 0 && after == 0)
			break;
		if (before > after)
			(*from)++;
		else
			(*to)--;
	}
}

struct dl_str
dl_clause(const struct dl_toks *t, struct dl_need need)
{
	size_t from = 0, to = t->n, i, end;
	enum side side;

	for (i = 0; i < t->n; i++) {
		side = breaks(t, i);
		if (t->t[i].end <= need.start && side == AFTER)
			from = i + 1;
		else if (t->t[i].start <= need.start && side == BEFORE)
			from = i;
		if (t->t[i].start >= need.end && side != NOT &&
		    t->t[i].start - t->t[from].start >= DL_CLAUSE_SHORT) {
			to = i;
			break;
		}
	}
	narrow(t, need, &from, &to);
	while (from < to && edge(t, from) && t->t[from].end <= need.start)
		from++;
	while (to > from && edge(t, to - 1) && t->t[to - 1].start >= need.end)
		to--;
	if (from >= to)
		return dl_str(t->text, t->len);
	end = t->t[to - 1].end;
	return dl_str(t->text + t->t[from].start, end - t->t[from].start);
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
