/*
 * Clauses for labels; see clause.h.
 */
#include "stream/escape.h"
#include "text/table.h"
#include "text/utf8.h"
#include "view/clause.h"
#include "tables.h"

#define FAR	200			/* tokens looked at on each side */

enum side {				/* as in clausebreak.tsv, from 1 */
	NOT, BEFORE, CONDITION, OBJECT, RELATIVE, AFTER, END, WEAK, PHRASE, JOIN
};

void
dl_clause_begin(struct dl_toks *t)
{
	const struct dl_table *breaks = &dl_tab_clausebreak;
	size_t i;
	long row;

	for (i = 0; i < t->n; i++) {
		row = dl_table_find_low(breaks, t, i);
		t->t[i].id = row < 0 ? NOT : (uint16_t)(1 +
		    dl_table_int(breaks, row, DL_CLAUSEBREAK_SIDE));
	}
}

/* What the table says of token i. */
static inline enum side
side(const struct dl_toks *t, size_t i)
{
	return (enum side)t->t[i].id;
}

/* Where the clause breaks at token i: before it, after it, or not. */
static enum side
breaks(const struct dl_toks *t, size_t i)
{
	enum side s = side(t, i);

	return s == AFTER ? AFTER : s >= BEFORE && s <= RELATIVE ? BEFORE : NOT;
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
	    s == JOIN || (s != CONDITION && breaks(t, i) != NOT);
}

static bool
idle_last(const struct dl_toks *t, size_t i)
{
	return t->t[i].type == DL_PUNCT || side(t, i) != NOT;
}

/* Bytes of the tokens [from, to). */
static size_t
length(const struct dl_toks *t, size_t from, size_t to)
{
	return t->t[to - 1].end - t->t[from].start;
}

/* True if another phrase begins at the token, or a mark. */
static bool
phrase(const struct dl_toks *t, size_t i)
{
	enum side s = side(t, i);

	return !(t->t[i].flags & DL_GLUED) && s != NOT && s != END &&
	    s != WEAK;
}

/*
 * Where a clause that is too long ends: where the last phrase does that fits,
 * but if nothing of it is behind token `last', the first one.  0: nowhere.
 */
static size_t
fitting(const struct dl_toks *t, size_t from, size_t last, size_t to)
{
	size_t i, n, best = 0, room = length(t, from, last + 1);

	if (room < DL_CLAUSE_LONG)
		room = DL_CLAUSE_LONG;
	for (i = last + 1; i <= to; i++) {
		if (i < to && !phrase(t, i))
			continue;
		n = length(t, from, i);
		if (n > room && (best > last + 1 || n > room + DL_CLAUSE_MORE))
			break;
		best = i;
	}
	return best;
}

/*
 * Takes words off the end of a long clause, and off its beginning if that is
 * not enough: a label that begins where its clause does reads better.
 */
static bool
narrow(const struct dl_toks *t, struct dl_need need, size_t *from,
    size_t last, size_t *to)
{
	size_t end;

	if (length(t, *from, *to) <= DL_CLAUSE_LONG)
		return true;
	if ((end = fitting(t, *from, last, *to)) > last + 1) {
		*to = end;
		return true;
	}
	while (*to > *from + 1 && length(t, *from, *to) > DL_CLAUSE_LONG) {
		if (t->t[*to - 1].start >= need.end)
			(*to)--;
		else if (t->t[*from].end <= need.start)
			(*from)++;
		else
			break;
	}
	return false;
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

/* Where the clause begins that holds token i, or the one before a break. */
static size_t
clause_start(const struct dl_toks *t, size_t i)
{
	size_t from;

	for (from = i; from > 0 && i - from < FAR; from--)
		if (breaks(t, from) == BEFORE || breaks(t, from - 1) == AFTER)
			break;
	return from;
}

/* True for a word that ends like adding or added. */
static bool
verb_form(const struct dl_toks *t, size_t i)
{
	const char *p = t->text + t->t[i].start, *end = t->text + t->t[i].end;

	return *p >= 'a' && end - p > 4 && (memcmp(end - 3, "ing", 3) == 0 ||
	    memcmp(end - 2, "ed", 2) == 0);
}

/*
 * True for `adding' in `the mayor resigned, adding', and for `added' in `and
 * added': who adds stands before.
 */
static bool
participle(const struct dl_toks *t, size_t i)
{
	enum side s = i == 0 ? NOT : side(t, i - 1);

	return (s == AFTER || s == JOIN) && verb_form(t, i);
}

/* True if something that can be the trigger's subject stands in [from, to). */
static bool
subject(const struct dl_toks *t, size_t from, size_t to)
{
	while (from < to && side(t, from) != RELATIVE && idle_first(t, from))
		from++;
	if (participle(t, from))
		return false;
	if (from < to && (side(t, from) == WEAK || side(t, from) == RELATIVE))
		return false;
	for (; from < to; from++)
		if (t->t[from].type != DL_PUNCT && side(t, from) != PHRASE)
			return true;
	return false;
}

/*
 * Without a subject before the trigger, the clause before it is taken too, if
 * there is room.
 */
static bool
widen(const struct dl_toks *t, size_t trigger, size_t last, size_t *from)
{
	size_t wider;

	if (subject(t, *from, trigger))
		return true;
	for (wider = *from; wider > 0;) {
		wider = clause_start(t, wider - 1);
		if (length(t, wider, last + 1) > DL_CLAUSE_LONG)
			return false;
		if (subject(t, wider, trigger)) {
			*from = wider;
			return true;
		}
	}
	return false;
}

static bool
quote(const struct dl_toks *t, size_t i)
{
	const char *p = t->text + t->t[i].start;
	size_t n = t->t[i].end - t->t[i].start;

	return (n == 1 && *p == '"') || (n == 3 &&
	    (memcmp(p, "\xE2\x80\x9C", n) == 0 ||
	    memcmp(p, "\xE2\x80\x9D", n) == 0));
}

/* A quotation mark before a word, and not behind one. */
static bool
opening(const struct dl_toks *t, size_t i)
{
	return i > 0 && i + 1 < t->n && quote(t, i) &&
	    t->t[i].start > t->t[i - 1].end &&
	    t->t[i].end == t->t[i + 1].start;
}

/*
 * Where the clause ends; what it quotes is a part of it, and what the trigger
 * says, but not that somebody says something else.
 */
static size_t
clause_end(const struct dl_toks *t, size_t from, size_t last)
{
	size_t to;

	for (to = last + 1; to < t->n && to - last < FAR; to++)
		if (breaks(t, to) != NOT && !opening(t, to) &&
		    (to > last + 1 || side(t, to) != OBJECT) &&
		    t->t[to].start - t->t[from].start >= DL_CLAUSE_SHORT)
			break;
	if (to < t->n && to > last + 1 && side(t, to) == OBJECT &&
	    (verb_form(t, to - 1) || side(t, to - 2) == JOIN))
		to--;
	return to;
}

/* True if a quotation that begins in [from, to) ends behind it. */
static bool
quoting(const struct dl_toks *t, size_t from, size_t to)
{
	bool open = false;

	if (to == t->n || !quote(t, to))
		return false;
	for (; from < to; from++)
		if (quote(t, from))
			open = !open;
	return open;
}

struct dl_str
dl_clause(const struct dl_toks *t, struct dl_need need, bool *whole)
{
	size_t first = token_at(t, need.start), last, from, to;

	*whole = false;
	if (first == t->n)
		return dl_str(t->text, t->len < FAR ? t->len : FAR);
	last = token_at(t, need.end - (need.end > need.start));
	if (last == t->n)
		last--;
	from = clause_start(t, first);
	*whole = need.bare == SIZE_MAX ||
	    widen(t, token_at(t, need.bare), last, &from);
	to = clause_end(t, from, last);
	*whole = narrow(t, need, &from, last, &to) && *whole;
	while (from < first && idle_first(t, from))
		from++;
	while (to > last + 1 && idle_last(t, to - 1))
		to--;
	if (quoting(t, from, to))
		to++;
	return dl_str(t->text + t->t[from].start,
	    t->t[to - 1].end - t->t[from].start);
}

/* A byte that stands for itself, whatever is beside it. */
static inline bool
plain(char c)
{
	return c > ' ' && c < 0x7F && c != '\\';
}

/* The plain bytes at i, and if `spaces', single spaces between them. */
static size_t
run_at(struct dl_str s, size_t i, bool spaces)
{
	size_t at;

	for (at = i; at < s.n; at++)
		if (!plain(s.p[at]) && !(spaces && s.p[at] == ' ' && at > i &&
		    at + 1 < s.n && plain(s.p[at + 1])))
			break;
	return at - i;
}

void
dl_clause_show(struct dl_buf *b, struct dl_str s, size_t max)
{
	size_t i, n, first = b->n, keep, run;
	uint32_t cp;
	bool space = false;

	for (i = 0; i < s.n; i += n) {
		run = run_at(s, i, max == 0);
		n = run > 0 ? run : dl_utf8_decode(s.p + i, s.n - i, &cp);
		if (run == 0 && (dl_is_space(cp) || cp == '\n' ||
		    cp == '\t' || cp == '\r')) {
			space = b->n > first;
			continue;
		}
		keep = b->n;
		if (space)
			dl_buf_addc(b, ' ');
		/* A lone dot is a word here, not an empty field. */
		if (run > 0)
			dl_buf_add(b, s.p + i, run);
		else
			dl_escape_field(b, dl_str(s.p + i, n));
		if (max > 0 && b->n - first > max) {
			b->n = run > 0 && max > keep - first + space ?
			    first + max : keep;
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
		i += (unsigned char)s.p[i] < 0x80 ? 1 :
		    dl_utf8_decode(s.p + i, s.n - i, &cp);
	return width;
}
