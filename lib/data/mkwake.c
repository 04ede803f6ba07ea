/*
 * Which words wake the lexer.  A set of kinds is quiet if the automaton
 * accepts nothing that is made of them alone; then every expression has a
 * lexeme of another kind, and it is enough to look closer at those.  Kinds are
 * made quiet one after the other, those of common words first (a hitting set
 * by greed; Chvatal 1979), as long as the set stays quiet.
 */
#include "base/err.h"
#include "base/mem.h"
#include "data/mkgrammar.h"
#include "tables.h"

#define UNKNOWN	99			/* rarer than all that were counted */
#define BOTH	(DL_KEY_WAKE | DL_KEY_WAKECAP)

/* How rare a word is: 10 ln(documents / documents with it). */
static int
rarity(const char *p, size_t n)
{
	const struct dl_table *t = &dl_tab_docfreq;
	const char *c;
	long row = dl_table_find(t, dl_str(p, n));
	int v = 0;

	/* Signs and single letters are not in the table, and everywhere. */
	if (row < 0)
		return n > 1 && p[0] >= '0' && (unsigned char)p[0] < 0x80 ?
		    UNKNOWN : 0;
	for (c = dl_table_cell(t, row, DL_DOCFREQ_IDF); *c != '\0'; c++)
		v = v * 10 + (*c - '0');
	return v;
}

/*
 * Marks the states that are reached by quiet kinds alone; the value of the
 * worst: 2 accepts something, 1 accepts nothing.
 */
static int
reach(const struct mk_states *s, const struct mk_words *w, const bool *quiet,
    bool *mark)
{
	size_t *todo = dl_alloc(s->n * sizeof(*todo));
	size_t n = 0, k, to;
	int worst = 1;

	memset(mark, 0, s->n * sizeof(*mark));
	mark[1] = true;
	todo[n++] = 1;
	while (n > 0) {
		const uint16_t *row = &s->next[todo[--n] * s->nletters];

		for (k = 0; k < w->nkinds * 2; k++) {
			to = quiet[k / 2] ? row[s->letter[k]] : 0;
			if (to == 0 || mark[to])
				continue;
			mark[to] = true;
			todo[n++] = to;
			if (s->accept[to] != 0)
				worst = 2;
		}
	}
	dl_free(todo);
	return worst;
}

/* The kind of one, of two, and so on. */
static size_t
small_number(struct mk_words *w)
{
	struct dl_lx_set set = { { 0 } };

	dl_lx_add(&set, DL_LX_NUM);
	dl_lx_add(&set, DL_LX_HOUR);
	return (size_t)mk_kind(w, &set);
}

/* How rare the most common word of each kind is. */
static void
kind_rarity(struct mk_words *w, int *rare)
{
	size_t i;
	int cap, r, *of;

	for (i = 0; i < w->nkinds; i++)
		rare[i] = UNKNOWN + 1;
	rare[small_number(w)] = rarity("one", 3);
	for (i = 0; i < w->nkeys; i++) {
		if (w->keys[i].word < 0)
			continue;
		r = rarity(w->keys[i].text, w->keys[i].n);
		for (cap = 0; cap < 2; cap++) {
			of = &rare[w->words[w->keys[i].word].kind[cap]];
			if (r < *of)
				*of = r;
		}
	}
}

/* Makes quiet what can be. */
static void
hush(const struct mk_states *s, struct mk_words *w, bool *quiet, bool *mark)
{
	int rare[256], r;
	size_t i;

	kind_rarity(w, rare);
	memset(quiet, 0, 256 * sizeof(*quiet));
	for (i = 0; i < DL_KIND_FIRST; i++)
		quiet[i] = true;
	if (reach(s, w, quiet, mark) > 1)
		dl_fatal("timex-grammar.tsv", 0,
		    "an expression of words that are in no table");
	for (r = 0; r <= UNKNOWN + 1; r++)
		for (i = DL_KIND_FIRST; i < w->nkinds; i++) {
			if (rare[i] != r)
				continue;
			quiet[i] = true;
			quiet[i] = reach(s, w, quiet, mark) == 1;
		}
}

/*
 * The lexer looks to the left of a word that wakes it as far as words of the
 * tables go: a plain word may stand only behind it.
 */
static void
check_plain(const struct mk_states *s, const struct mk_words *w,
    const bool *quiet, bool *mark)
{
	size_t i, k;

	reach(s, w, quiet, mark);
	for (i = 0; i < s->n; i++)
		for (k = 0; k < DL_KIND_FIRST * 2; k++)
			if (mark[i] &&
			    s->next[i * s->nletters + s->letter[k]] != 0)
				dl_fatal("timex-grammar.tsv", 0,
				    "WORD or CAPW stands where nothing has "
				    "told that a time is spoken of");
}

/*
 * The token of the key in w->toks that is to wake: one that does already, or
 * the rarest.  A capital is that of the first token.
 */
static void
mark_token(struct mk_words *w, unsigned flags)
{
	struct mk_key *best = NULL, *t;
	struct dl_str s;
	size_t i;
	int r, most = -1;

	if (w->toks.n > 1)
		flags = BOTH;
	for (i = 0; i < w->toks.n; i++) {
		s = dl_tok_low(&w->toks, i);
		t = mk_key(w, s.p, s.n);
		r = (t->flags & flags) == flags ? UNKNOWN + 1 :
		    rarity(s.p, s.n);
		if (r > most) {
			most = r;
			best = t;
		}
	}
	best->flags |= flags;
}

/* In which case a key is to wake. */
static unsigned
strong(const struct mk_words *w, const struct mk_key *k, const bool *quiet)
{
	const uint8_t *kind;

	if (k->word < 0)
		return 0;
	kind = w->words[k->word].kind;
	return (quiet[kind[0]] ? 0 : DL_KEY_WAKE) |
	    (quiet[kind[1]] ? 0 : DL_KEY_WAKECAP);
}

/*
 * Numbers in words: only small ones, and those of them that are no ordinals,
 * may be quiet; years, and what has a day's number, begin with others.
 */
static void
mark_numbers(struct mk_words *w, const bool *quiet)
{
	const struct dl_table *t = &dl_tab_numbers;
	struct dl_lx_set set = { { 0 } };
	bool small;
	uint32_t i;
	long row;

	dl_lx_add(&set, DL_LX_NUM);
	small = quiet[mk_kind(w, &set)] && quiet[small_number(w)];
	for (i = 0; i < t->nslots; i++) {
		if (t->slots[i].row == 0)
			continue;
		row = (long)t->slots[i].row - 1;
		if (!small || *dl_table_cell(t, row, DL_NUMBERS_ORD) != '\0' ||
		    (strcmp(dl_table_cell(t, row, DL_NUMBERS_KIND),
		    "ONES") != 0 && strcmp(dl_table_cell(t, row,
		    DL_NUMBERS_KIND), "DOZEN") != 0))
			mk_key(w, t->pool + t->slots[i].key,
			    t->slots[i].len)->flags |= BOTH;
	}
}

void
mk_wake(const struct mk_states *s, struct mk_words *w)
{
	bool *mark = dl_alloc(s->n * sizeof(*mark)), quiet[256];
	unsigned flags;
	size_t i, pass;

	hush(s, w, quiet, mark);
	check_plain(s, w, quiet, mark);
	mark_numbers(w, quiet);
	/* Single words first: phrases may do with them. */
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < w->nkeys; i++) {
			const struct mk_key *k = &w->keys[i];

			flags = strong(w, k, quiet);
			if (flags == 0)
				continue;
			dl_tokenise(&w->toks, k->text, k->n);
			if ((w->toks.n > 1) == (pass == 1))
				mark_token(w, flags);
		}
	dl_free(mark);
}

/* The automaton has no circle: each state's longest way, by depth. */
static size_t
depth(const struct mk_states *s, size_t state, size_t *of)
{
	size_t c, d;

	if (of[state] > 0)
		return of[state];
	of[state] = 1;
	for (c = 0; c < s->nletters; c++)
		if (s->next[state * s->nletters + c] != 0) {
			d = 1 + depth(s, s->next[state * s->nletters + c],
			    of);
			if (d > of[state])
				of[state] = d;
		}
	return of[state];
}

size_t
mk_longest(const struct mk_states *s)
{
	size_t *of = dl_alloc(s->n * sizeof(*of)), d;

	memset(of, 0, s->n * sizeof(*of));
	d = depth(s, 1, of) - 1;
	dl_free(of);
	return d;
}
