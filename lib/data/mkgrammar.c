/*
 * The generator of the grammar, run at build time: reads the tables of words,
 * holidays and rules that mktable has compiled, and prints the C source of
 * the lexicon (date/lexicon.h) and of the automaton with its rules
 * (date/rule.h).  With -s it prints how large they are.
 *
 *	mkgrammar [-s]
 *
 * A table that breaks the notation stops the build.
 */
#include <stdio.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/start.h"
#include "data/mkgrammar.h"
#include "text/hash.h"

#define LONGEST	64			/* see dl_grammar_match */

static void
put(struct dl_buf *b, long v)
{
	if (v < 0)
		dl_buf_addc(b, '-');
	/* INT32_MIN has no literal of its own. */
	if (v == INT32_MIN) {
		dl_buf_adds(b, "2147483647 - 1,");
		return;
	}
	dl_buf_addu(b, (uint64_t)(v < 0 ? -v : v));
	dl_buf_addc(b, ',');
}

/* As a constant, whose value has the sign that this machine's char has. */
static void
put_char(struct dl_buf *b, unsigned char c)
{
	char s[16];

	snprintf(s, sizeof(s), "'\\%o',", (unsigned)c);
	dl_buf_adds(b, s);
}

static void
put_hex(struct dl_buf *b, uint64_t v)
{
	char s[32];

	snprintf(s, sizeof(s), "UINT64_C(0x%llX),", (unsigned long long)v);
	dl_buf_adds(b, s);
}

static void
put_set(struct dl_buf *b, const struct dl_lx_set *s)
{
	dl_buf_adds(b, "{{");
	put_hex(b, s->w[0]);
	put_hex(b, s->w[1]);
	put_hex(b, s->w[2]);
	dl_buf_adds(b, "}},");
}

/* Begins an array; each element is to end with a comma. */
static void
open(struct dl_buf *b, const char *type, const char *name)
{
	dl_buf_adds(b, "static const ");
	dl_buf_adds(b, type);
	dl_buf_addc(b, ' ');
	dl_buf_adds(b, name);
	dl_buf_adds(b, "[] = {\n");
}

static void
shut(struct dl_buf *b)
{
	dl_buf_adds(b, "};\n\n");
}

static void
put_u16(struct dl_buf *b, const char *name, const uint16_t *v, size_t n)
{
	size_t i;

	open(b, "uint16_t", name);
	for (i = 0; i < n; i++) {
		put(b, v[i]);
		if (i % 16 == 15)
			dl_buf_addc(b, '\n');
	}
	shut(b);
}

static void
put_bytes(struct dl_buf *b, const char *name, const uint8_t *v, size_t n)
{
	size_t i;

	open(b, "uint8_t", name);
	for (i = 0; i < n; i++) {
		put(b, v[i]);
		if (i % 16 == 15)
			dl_buf_addc(b, '\n');
	}
	shut(b);
}

static void
put_words(struct dl_buf *b, const struct mk_words *w)
{
	size_t i;

	open(b, "struct dl_lxword", "words");
	for (i = 0; i < w->nwords; i++) {
		dl_buf_addc(b, '{');
		put(b, w->words[i].row);
		put(b, w->words[i].nrows);
		dl_buf_addc(b, '{');
		put(b, w->words[i].kind[0]);
		put(b, w->words[i].kind[1]);
		dl_buf_adds(b, "}},\n");
	}
	shut(b);
	open(b, "struct dl_wordrow", "rows");
	for (i = 0; i < w->nrows; i++) {
		dl_buf_addc(b, '{');
		put(b, w->rows[i].class);
		put(b, w->rows[i].cap);
		put(b, w->rows[i].value);
		dl_buf_adds(b, "},\n");
	}
	shut(b);
}

static void
put_keys(struct dl_buf *b, const struct mk_words *w)
{
	struct mk_places *p = mk_places_make(w);
	uint8_t flags[MK_PLACES + 1] = { 0 };
	struct dl_buf pool = { 0 };
	size_t i, j;

	put_u16(b, "displace", p->displace, 1 << DL_LX_BUCKETS);
	open(b, "uint16_t", "hashes");
	for (j = 0; j < MK_PLACES; j++) {
		dl_buf_addu(b, p->hashes[j] & 0xFFFF);
		dl_buf_adds(b, "u,");
		if (j % 8 == 7)
			dl_buf_addc(b, '\n');
	}
	shut(b);
	open(b, "struct dl_lxkey", "keys");
	for (j = 0; j < MK_PLACES; j++) {
		const struct mk_key *k = p->keys[j];

		if (k == NULL) {
			dl_buf_adds(b, "{0,0,0},\n");
			continue;
		}
		flags[j + 1] = (uint8_t)k->flags;
		dl_buf_addc(b, '{');
		put(b, (long)pool.n);
		put(b, (long)k->n);
		put(b, k->word);
		dl_buf_adds(b, "},\n");
		dl_buf_add(&pool, k->text, k->n);
	}
	shut(b);
	put_bytes(b, "flags", flags, sizeof(flags));
	/* Eight bytes may be read from any key on. */
	dl_buf_add(&pool, "\0\0\0\0\0\0\0", 8);
	open(b, "char", "pool");
	for (i = 0; i < pool.n; i++) {
		put_char(b, (unsigned char)pool.p[i]);
		if (i % 16 == 15)
			dl_buf_addc(b, '\n');
	}
	shut(b);
	dl_buf_free(&pool);
	dl_free(p);
}

static uint32_t
put_kinds(struct dl_buf *b, const struct mk_words *w)
{
	uint8_t at[1024];
	uint32_t n = 4, j;
	size_t i;

	while (n < w->nkinds * 2)
		n *= 2;
	memset(at, 0, sizeof(at));
	for (i = 1; i < w->nkinds; i++) {
		for (j = dl_lx_hash(&w->kinds[i]); at[j & (n - 1)] != 0; j++)
			;
		at[j & (n - 1)] = (uint8_t)i;
	}
	open(b, "struct dl_lx_set", "kinds");
	for (i = 0; i < w->nkinds; i++) {
		put_set(b, &w->kinds[i]);
		dl_buf_addc(b, '\n');
	}
	shut(b);
	put_bytes(b, "kind_index", at, n);
	return n;
}

#define PLACES	2048			/* for words that wake */

/* The words that wake; digits need none. */
static void
put_wake(struct dl_buf *b, const struct mk_words *w)
{
	static uint64_t wake[PLACES];
	uint8_t filter[1 << DL_WAKE_BITS >> 3] = { 0 };
	size_t i;

	if (mk_wake_table(w, filter, wake, PLACES) * 4 > PLACES)
		dl_fatal("timex-words.tsv", 0, "too many words that wake");
	put_bytes(b, "filter", filter, sizeof(filter));
	open(b, "uint64_t", "wake");
	for (i = 0; i < PLACES; i++) {
		put_hex(b, wake[i]);
		if (i % 4 == 3)
			dl_buf_addc(b, '\n');
	}
	shut(b);
}

static void
put_does(struct dl_buf *b, const struct mk_words *w,
    const struct mk_states *s)
{
	const uint16_t *start = &s->next[s->nletters];
	uint8_t does[256] = { 0 };
	size_t i;

	for (i = 0; i < w->nkinds; i++) {
		if (start[s->letter[i * 2]] != 0 ||
		    start[s->letter[i * 2 + 1]] != 0)
			does[i] |= DL_DOES_BEGIN;
		if (dl_lx_in(&w->kinds[i], DL_LX_OPENB) ||
		    dl_lx_in(&w->kinds[i], DL_LX_CLOSEB))
			does[i] |= DL_DOES_BRACKET;
	}
	put_bytes(b, "does", does, w->nkinds);
}

/*
 * How many unknown words may lie between the rule and what its left context
 * looks at: nearest first, as many as such a word can satisfy.
 */
static long
crossed(const struct dl_rules *g, const struct dl_rule *r)
{
	const struct dl_elem *e;
	long n;

	for (n = 0; n + 1 < r->nleft; n++) {
		e = &g->elems[r->elem + r->nelem + r->nleft - 1 - n];
		if (!e->negative && !dl_lx_in(&e->set, DL_LX_WORD) &&
		    !dl_lx_in(&e->set, DL_LX_CAPW))
			break;
	}
	return n;
}

static void
put_lexicon(struct dl_buf *b, const struct dl_rules *g, struct mk_words *w,
    const struct mk_states *s)
{
	struct dl_lx_set money = { { 0 } };
	uint32_t nindex;
	long left = 0, n;
	size_t i;

	for (i = 0; i < g->nrules; i++) {
		n = crossed(g, &g->rules[i]);
		left = n > left ? n : left;
	}
	put_words(b, w);
	put_keys(b, w);
	nindex = put_kinds(b, w);
	put_wake(b, w);
	put_does(b, w, s);
	dl_lx_add(&money, DL_LX_MONEY);
	dl_buf_adds(b, "const struct dl_lexicon dl_timex_lexicon = {\n"
	    "\tpool, displace, hashes, keys, flags, "
	    "words, rows, kinds, does, ");
	put(b, (long)w->nkinds);
	put(b, left);
	dl_buf_adds(b, " kind_index, ");
	put(b, (long)nindex);
	put(b, mk_kind(w, &money));
	dl_buf_adds(b, " filter, wake, ");
	put(b, PLACES);
	dl_buf_adds(b, "\n};\n\n");
}

static void
put_elems(struct dl_buf *b, const struct dl_rules *g)
{
	size_t i, k;

	open(b, "struct dl_elem", "elems");
	for (i = 0; i < g->nelems; i++) {
		const struct dl_elem *e = &g->elems[i];

		dl_buf_addc(b, '{');
		put_set(b, &e->set);
		dl_buf_addc(b, '{');
		for (k = 0; k < DL_RULE_CLASSES; k++)
			put(b, e->class[k]);
		dl_buf_adds(b, "},");
		put(b, e->nclass);
		put(b, e->optional);
		put(b, e->glued);
		put(b, e->negative);
		put(b, e->part);
		dl_buf_adds(b, "},\n");
	}
	shut(b);
}

static void
put_rules(struct dl_buf *b, const struct dl_rules *g)
{
	size_t i;

	open(b, "struct dl_rule", "rules");
	for (i = 0; i < g->nrules; i++) {
		const struct dl_rule *r = &g->rules[i];

		dl_buf_addc(b, '{');
		put_set(b, &r->first);
		put_set(b, &r->second);
		put(b, r->single);
		put(b, r->type);
		put(b, r->part);
		put(b, r->elem);
		put(b, r->action);
		put(b, r->nelem);
		put(b, r->nleft);
		put(b, r->nright);
		put(b, r->naction);
		dl_buf_adds(b, "},\n");
	}
	shut(b);
	open(b, "struct dl_part", "parts");
	for (i = 0; i < g->nparts; i++) {
		dl_buf_addc(b, '{');
		put(b, g->parts[i].rules.first);
		put(b, g->parts[i].rules.end);
		dl_buf_adds(b, "},\n");
	}
	shut(b);
	open(b, "struct dl_action", "actions");
	for (i = 0; i < g->nactions; i++) {
		dl_buf_addc(b, '{');
		put(b, g->actions[i].slot);
		put(b, g->actions[i].elem);
		put(b, g->actions[i].which);
		put(b, g->actions[i].value);
		dl_buf_adds(b, "},\n");
	}
	shut(b);
}

static void
put_cells(struct dl_buf *b, const struct mk_states *s)
{
	struct mk_comb c = { .ncells = 0 };
	size_t i;

	mk_comb_make(&c, s);
	open(b, "uint32_t", "row");
	for (i = 0; i < s->n; i++) {
		put(b, (long)c.row[i]);
		if (i % 16 == 15)
			dl_buf_addc(b, '\n');
	}
	shut(b);
	put_bytes(b, "check", c.check, c.ncells);
	put_u16(b, "next", c.next, c.ncells);
	mk_comb_free(&c);
}

static void
put_grammar(struct dl_buf *b, const struct dl_rules *g,
    const struct mk_states *s, const struct mk_words *w)
{
	put_elems(b, g);
	put_rules(b, g);
	put_bytes(b, "letters", s->letter, w->nkinds * 2);
	put_cells(b, s);
	put_u16(b, "accept", s->accept, s->n);
	put_u16(b, "lists", s->lists, s->nlists);
	dl_buf_adds(b, "const struct dl_grammar dl_timex_grammar = {\n"
	    "\t{ letters, row, check, next, accept, lists, ");
	put(b, (long)s->n);
	dl_buf_adds(b, " }, rules, parts, elems, actions, ");
	put(b, (long)g->nrules);
	dl_buf_adds(b, "\n};\n");
}

static void
put_sizes(struct dl_buf *b, const struct dl_rules *g,
    const struct mk_states *s, const struct mk_words *w)
{
	struct mk_comb c = { .ncells = 0 };
	char line[256];

	mk_comb_make(&c, s);
	snprintf(line, sizeof(line), "%zu rules, %zu elements, %zu kinds, "
	    "%zu letters, %zu states, %zu cells, %zu words, %zu keys, "
	    "longest %zu\n",
	    g->nrules, g->nelems, w->nkinds, s->nletters, s->n, c.ncells,
	    w->nwords, w->nkeys, mk_longest(s));
	dl_buf_adds(b, line);
	mk_comb_free(&c);
	for (size_t i = 0; i < w->nkeys; i++)
		if (w->keys[i].flags & (DL_KEY_WAKE | DL_KEY_WAKECAP)) {
			dl_buf_add(b, w->keys[i].text, w->keys[i].n);
			dl_buf_addc(b, ' ');
		}
	dl_buf_addc(b, '\n');
}

int
main(int argc, char **argv)
{
	struct dl_out out;
	struct dl_rules g = { .nrules = 0 };
	struct mk_words w = { .nkeys = 0 };
	struct mk_states s = { .n = 0 };
	bool sizes = argc == 2 && strcmp(argv[1], "-s") == 0;

	dl_start("mkgrammar", &out);
	if (argc > 1 && !sizes)
		dl_usage(&out, "[-s]", DL_FAIL);
	dl_rules_read(&g);
	mk_words_read(&w);
	mk_states_make(&s, &g, &w);
	if (mk_longest(&s) > LONGEST)
		dl_fatal("timex-grammar.tsv", 0, "an expression of more "
		    "than %d lexemes", LONGEST);
	mk_wake(&s, &g, &w);
	mk_glue(&w);
	if (sizes)
		put_sizes(&out.buf, &g, &s, &w);
	else {
		dl_buf_adds(&out.buf, "/* Made by mkgrammar. */\n"
		    "#include \"date/lexicon.h\"\n"
		    "#include \"date/rule.h\"\n\n");
		put_lexicon(&out.buf, &g, &w, &s);
		put_grammar(&out.buf, &g, &s, &w);
	}
	mk_states_free(&s);
	mk_words_free(&w);
	dl_rules_free(&g);
	dl_out_commit(&out);
	dl_out_close(&out);
	return DL_OK;
}
