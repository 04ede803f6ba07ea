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
#include "date/number.h"
#include "tables.h"

#define UNKNOWN	99			/* rarer than all that were counted */
#define LETTER	50			/* m alone, as in p m */
#define BOTH	(DL_KEY_WAKE | DL_KEY_WAKECAP)

/* How rare a word is: 10 ln(documents / documents with it). */
static int
rarity(const char *p, size_t n)
{
	const struct dl_table *t = &dl_tab_docfreq;
	const char *c;
	long row = dl_table_find(t, dl_str(p, n));
	int v = 0;

	/* Signs and single letters are not in the table.  They are everywhere,
	 * but for letters that are no word. */
	if (row < 0)
		return p[0] < '0' || (unsigned char)p[0] >= 0x80 ||
		    (n == 1 && (*p == 'a' || *p == 'i')) ? 0 :
		    n == 1 ? LETTER : UNKNOWN;
	for (c = dl_table_cell(t, row, DL_DOCFREQ_IDF); *c != '\0'; c++)
		v = v * 10 + (*c - '0');
	return v;
}

/* The automaton, its rules and the words, and which kinds are quiet so far. */
struct wake {
	const struct mk_states *s;
	const struct dl_rules *g;
	struct mk_words *w;
	bool quiet[256];
	bool *mark;			/* of a state: reached, see below */
};

/*
 * Does the rule look to its right at something that wakes?  Then the lexer
 * comes back for the expression before it.
 */
static bool
guarded(const struct wake *k, const struct dl_rule *r)
{
	const struct dl_elem *e = &k->g->elems[r->elem + r->nelem + r->nleft];
	size_t i, kind;

	for (i = 0; i < r->nright; i++, e++) {
		if (e->negative)
			continue;
		for (kind = 0; kind < k->w->nkinds; kind++)
			if (k->quiet[kind] &&
			    dl_lx_meet(&k->w->kinds[kind], &e->set))
				break;
		if (kind == k->w->nkinds)
			return true;
	}
	return false;
}

/* Does a rule that is not guarded end in this state? */
static bool
accepts(const struct wake *k, size_t state)
{
	const uint16_t *r = &k->s->lists[k->s->accept[state]];

	for (; *r != DL_NO_RULE; r++)
		if (!guarded(k, &k->g->rules[*r]))
			return true;
	return false;
}

/*
 * Marks the states that are reached by quiet kinds alone; the value of the
 * worst: 2 accepts something, 1 accepts nothing.
 */
static int
reach(struct wake *w)
{
	const struct mk_states *s = w->s;
	size_t *todo = dl_alloc(s->n * sizeof(*todo));
	size_t n = 0, k, to;
	int worst = 1;

	memset(w->mark, 0, s->n * sizeof(*w->mark));
	w->mark[1] = true;
	todo[n++] = 1;
	while (n > 0) {
		const uint16_t *row = &s->next[todo[--n] * s->nletters];

		for (k = 0; k < w->w->nkinds * 2; k++) {
			to = w->quiet[k / 2] ? row[s->letter[k]] : 0;
			if (to == 0 || w->mark[to])
				continue;
			w->mark[to] = true;
			todo[n++] = to;
			if (accepts(w, to))
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
hush(struct wake *w)
{
	int rare[256], r;
	size_t i;

	kind_rarity(w->w, rare);
	for (i = 0; i < DL_KIND_FIRST; i++)
		w->quiet[i] = true;
	if (reach(w) > 1)
		dl_fatal("timex-grammar.tsv", 0,
		    "an expression of words that are in no table");
	for (r = 0; r <= UNKNOWN + 1; r++)
		for (i = DL_KIND_FIRST; i < w->w->nkinds; i++) {
			if (rare[i] != r)
				continue;
			w->quiet[i] = true;
			w->quiet[i] = reach(w) == 1;
		}
}

/*
 * The lexer looks to the left of a word that wakes it as far as words of the
 * tables go: a plain word may stand only behind it.
 */
static void
check_plain(struct wake *w)
{
	const struct mk_states *s = w->s;
	size_t i, k;

	reach(w);
	for (i = 0; i < s->n; i++)
		for (k = 0; k < DL_KIND_FIRST * 2; k++)
			if (w->mark[i] &&
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

	dl_lx_add(&set, DL_LX_NUM);
	small = quiet[mk_kind(w, &set)] && quiet[small_number(w)];
	for (i = 0; i < t->nslots; i++) {
		if (t->slots[i].row == 0)
			continue;
		if (!small || !dl_number_small((long)t->slots[i].row - 1))
			mk_key(w, t->pool + t->slots[i].key,
			    t->slots[i].len)->flags |= BOTH;
	}
}

void
mk_wake(const struct mk_states *s, const struct dl_rules *g,
    struct mk_words *w)
{
	struct wake k = { .s = s, .g = g, .w = w };
	unsigned flags;
	size_t i, pass;

	k.mark = dl_alloc(s->n * sizeof(*k.mark));
	hush(&k);
	check_plain(&k);
	mark_numbers(w, k.quiet);
	/* Single words first: phrases may do with them. */
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < w->nkeys; i++) {
			const struct mk_key *key = &w->keys[i];

			flags = strong(w, key, k.quiet);
			if (flags == 0)
				continue;
			dl_tokenise(&w->toks, key->text, key->n);
			if ((w->toks.n > 1) == (pass == 1))
				mark_token(w, flags);
		}
	dl_free(k.mark);
}

/* Adds the letters of a key. */
static void
add_wake(const struct mk_key *k, bool cap, uint8_t *filter, uint64_t *wake,
    uint32_t places)
{
	uint64_t letters;
	uint32_t at, n;
	char p[DL_WAKE_LETTERS] = { 0 };

	if (k->text[0] < 'a' || k->text[0] > 'z')
		dl_fatal("timex-words.tsv", 0, "an expression stands on a "
		    "sign alone");
	memcpy(p, k->text, k->n < sizeof(p) ? k->n : sizeof(p));
	for (n = 0; n < sizeof(p) && p[n] >= 'a' && p[n] <= 'z'; n++)
		continue;
	if (n == 1 && p[1] == '.')
		n = 3;
	p[0] = (char)(p[0] - 32 * cap);
	letters = dl_wake_letters(p, n);
	at = dl_wake_hash(letters);
	filter[at >> (32 - DL_WAKE_BITS) >> 3] |=
	    (uint8_t)(1 << (at >> (32 - DL_WAKE_BITS) & 7));
	while (wake[at &= places - 1] != 0 && wake[at] != letters)
		at++;
	wake[at] = letters;
}

size_t
mk_wake_table(const struct mk_words *w, uint8_t *filter, uint64_t *wake,
    uint32_t places)
{
	size_t i, n = 0;

	for (i = 0; i < w->nkeys; i++) {
		const struct mk_key *k = &w->keys[i];

		if (k->text[0] >= '0' && k->text[0] <= '9')
			continue;
		if (k->flags & DL_KEY_WAKE)
			add_wake(k, false, filter, wake, places);
		if (k->flags & DL_KEY_WAKECAP)
			add_wake(k, true, filter, wake, places);
		n += (k->flags & (DL_KEY_WAKE | DL_KEY_WAKECAP)) != 0;
	}
	return n;
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
