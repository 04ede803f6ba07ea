/*
 * The lexicon of word forms: closed classes, endings and sets from the tables,
 * inflection from morph.c, all at the first sight of a form.
 */
#include "syntax/parts.h"
#include "text/hash.h"
#include "text/table.h"

#include "tables.h"

enum dl_class
dl_closed_class(long row)
{
	return (enum dl_class)dl_table_int(&dl_tab_wordclasses, row,
	    DL_WORDCLASSES_CLASS);
}

static uint64_t
sets_of(const struct dl_lexicon *lex, struct dl_str word, uint32_t hash)
{
	uint64_t sets = 0;
	uint32_t at = 0;
	long row;

	if (!(dl_lex_tables(lex, hash) & DL_IN_SETS))
		return 0;
	while ((row = dl_table_next_hash(&dl_tab_wordsets, word, hash,
	    &at)) >= 0)
		sets |= UINT64_C(1) << dl_table_int(&dl_tab_wordsets, row,
		    DL_WORDSETS_SET);
	return sets;
}

/* Its last n bytes, n <= 5, are one of the endings of adjectives, and two
 * letters at least stand before them. */
static inline bool
ending(const struct dl_lexicon *lex, struct dl_str s, size_t n)
{
	char tail[6] = "-";

	if (s.n < n + 2)
		return false;
	memcpy(tail + 1, s.p + s.n - n, n);
	return (sets_of(lex, dl_str(tail, n + 1), dl_hash(dl_str(tail,
	    n + 1))) & DL_W_ADJSUFFIX) != 0;
}

static uint16_t
flags_of(const struct dl_lexicon *lex, struct dl_str s, uint32_t hash)
{
	unsigned in = dl_lex_tables(lex, hash), flags = 0;

	if ((in & DL_IN_CLASSES) &&
	    dl_table_begins_hash(&dl_tab_wordclasses, s, hash))
		flags |= DL_X_PHRASE;
	if (s.n > 3 && memcmp(s.p + s.n - 2, "ly", 2) == 0)
		flags |= DL_X_LY;
	if (s.n > 2 && s.p[s.n - 1] == 's')
		flags |= DL_X_S;
	if (s.n > 0 && memchr(s.p, '-', s.n) != NULL)
		flags |= DL_X_HYPHEN;
	if (ending(lex, s, 3) || ending(lex, s, 4) || ending(lex, s, 5))
		flags |= DL_X_ADJ;
	if ((in & DL_IN_INGNOUNS) &&
	    dl_table_find_hash(&dl_tab_ingnouns, s, hash) >= 0)
		flags |= DL_X_INGNOUN;
	if ((in & DL_IN_SPEECH) &&
	    dl_table_find_hash(&dl_tab_speechverbs, s, hash) >= 0)
		flags |= DL_X_SPEECH;
	return (uint16_t)flags;
}

/* The sets of a lemma of the entry. */
static uint64_t
lemma_sets(const struct dl_lexicon *lex, const struct dl_lex *e,
    struct dl_str lemma)
{
	return lemma.n == 0 ? 0 : dl_str_eq(lemma, e->low) ? e->sets :
	    sets_of(lex, lemma, dl_hash(lemma));
}

static void
look_up(struct dl_lexicon *lex, struct dl_lex *e)
{
	long row = dl_lex_tables(lex, e->hash) & DL_IN_CLASSES ?
	    dl_table_find_hash(&dl_tab_wordclasses, e->low, e->hash) : -1;

	e->cls = (uint8_t)(row >= 0 ? dl_closed_class(row) : DL_C_SKIP);
	e->flags = flags_of(lex, e->low, e->hash);
	dl_morph_verb(lex, e);
	if (e->verb.n > 0)
		e->flags |= DL_X_VERB;
	dl_morph_noun(lex, e);
	e->sets = sets_of(lex, e->low, e->hash);
	e->verb_sets = lemma_sets(lex, e, e->verb);
	e->noun_sets = lemma_sets(lex, e, e->noun);
	if (dl_turns(e))
		e->flags |= DL_X_TURNS;
}

static void
pairs(struct dl_lexicon *lex)
{
	const struct dl_table *t = &dl_tab_wordclasses;
	struct dl_toks toks = { .n = 0 };
	uint32_t i, bit;

	for (i = 0; i < t->nslots; i++) {
		if (t->slots[i].row == 0)
			continue;
		dl_tokenise(&toks, t->pool + t->slots[i].key,
		    t->slots[i].len);
		if (toks.n < 2)
			continue;
		bit = dl_lex_pair_bit(toks.t[0].hash, toks.t[1].hash);
		lex->pairs[bit / 64] |= UINT64_C(1) << bit % 64;
	}
	dl_toks_free(&toks);
}

/* What the tables know, once. */
static void
prepare(struct dl_lexicon *lex)
{
	static const struct {
		const struct dl_table *table;
		uint8_t bit;
	} in[] = {
		{ &dl_tab_wordclasses, DL_IN_CLASSES },
		{ &dl_tab_ingnouns, DL_IN_INGNOUNS },
		{ &dl_tab_speechverbs, DL_IN_SPEECH },
		{ &dl_tab_verbforms, DL_IN_FORMS },
		{ &dl_tab_verbs, DL_IN_VERBS },
		{ &dl_tab_nounforms, DL_IN_NOUNS },
		{ &dl_tab_wordsets, DL_IN_SETS }
	};
	const struct dl_slot *s;
	size_t i, n = dl_lex_place(UINT32_MAX) + (size_t)1;

	if (lex->tables != NULL)
		return;
	lex->tables = dl_alloc(n);
	memset(lex->tables, 0, n);
	for (i = 0; i < sizeof(in) / sizeof(in[0]); i++)
		for (s = in[i].table->slots; s < in[i].table->slots +
		    in[i].table->nslots; s++)
			if (s->len > 0)
				lex->tables[dl_lex_place(s->hash)] |=
				    in[i].bit;
	pairs(lex);
}

static void
put(struct dl_lexicon *lex, uint32_t hash, uint32_t id)
{
	size_t k = hash & (lex->nslots - 1);

	while (lex->slots[k].id > 0)
		k = (k + 1) & (lex->nslots - 1);
	lex->slots[k] = (struct dl_lex_slot){ hash, id + 1 };
}

static void
clear(struct dl_lexicon *lex)
{
	size_t i;

	for (i = 0; i < lex->nslots; i++)
		lex->slots[i] = (struct dl_lex_slot){ 0, 0 };
}

static void
grow(struct dl_lexicon *lex)
{
	uint32_t i;

	dl_free(lex->slots);
	lex->nslots = lex->nslots == 0 ? 4096 : 2 * lex->nslots;
	lex->slots = dl_alloc(lex->nslots * sizeof(*lex->slots));
	clear(lex);
	for (i = 0; i < lex->n; i++)
		put(lex, dl_lex_at(lex, i)->hash, i);
}

/* Room for the next entry: blocks begin with lines of the cache. */
static struct dl_lex *
room(struct dl_lexicon *lex)
{
	size_t line = 128, off;
	char *p;

	if (lex->n == lex->nblocks * DL_LEX_BLOCK) {
		lex->blocks = dl_array_room(lex->blocks, &lex->blocks_cap,
		    lex->nblocks + 1, sizeof(lex->blocks[0]));
		p = dl_arena_alloc(&lex->arena, DL_LEX_BLOCK *
		    sizeof(struct dl_lex) + line);
		off = (uintptr_t)p % line;
		lex->blocks[lex->nblocks++] = (struct dl_lex *)(void *)(p +
		    (off > 0 ? line - off : 0));
	}
	return dl_lex_at(lex, lex->n);
}

static const struct dl_lex *
enter(struct dl_lexicon *lex, struct dl_str low, uint32_t hash)
{
	struct dl_lex *e = room(lex);
	char *form = low.n <= sizeof(e->few) ? e->few :
	    dl_arena_alloc(&lex->arena, low.n);

	e->form = DL_F_NONE;
	e->often = e->mark = 0;
	e->known = NULL;
	e->verb = e->noun = dl_str(NULL, 0);
	memset(e->few, 0, sizeof(e->few));
	if (low.n > 0)
		memcpy(form, low.p, low.n);
	e->begin = dl_lex_ends(low).begin;
	e->end = dl_lex_ends(low).end;
	e->n = (uint32_t)low.n;
	e->low = dl_str(form, low.n);
	e->hash = hash;
	look_up(lex, e);
	if (lex->enter != NULL)
		lex->enter(lex->user, e);
	put(lex, hash, lex->n++);
	return e;
}

const struct dl_lex *
dl_lexicon_find(struct dl_lexicon *lex, struct dl_str low, uint32_t hash)
{
	const struct dl_lex_slot *s;
	struct dl_lex_ends ends = dl_lex_ends(low);
	size_t k;

	prepare(lex);
	if (2 * ((size_t)lex->n + 1) > lex->nslots)
		grow(lex);
	for (k = hash & (lex->nslots - 1); (s = &lex->slots[k])->id > 0;
	    k = (k + 1) & (lex->nslots - 1))
		if (s->hash == hash &&
		    dl_lex_is(dl_lex_at(lex, s->id - 1), low, ends))
			return dl_lex_at(lex, s->id - 1);
	return enter(lex, low, hash);
}

void
dl_lexicon_verb(struct dl_lexicon *lex, struct dl_str lemma)
{
	prepare(lex);
	if (dl_table_find(&dl_tab_verbs, lemma) >= 0)
		return;
	lex->verbs = dl_array_room(lex->verbs, &lex->verbs_cap,
	    lex->nverbs + 1, sizeof(*lex->verbs));
	lex->verbs[lex->nverbs++] = lemma;
	lex->tables[dl_lex_place(dl_hash(lemma))] |= DL_IN_USERS;
}

void
dl_lexicon_trim(struct dl_lexicon *lex)
{
	if (lex->n <= DL_LEXICON_MAX)
		return;
	clear(lex);
	lex->n = 0;
	lex->nblocks = 0;
	dl_arena_reset(&lex->arena);
}

void
dl_lexicon_free(struct dl_lexicon *lex)
{
	dl_free(lex->slots);
	dl_free(lex->blocks);
	dl_free(lex->verbs);
	dl_free(lex->tables);
	dl_arena_free(&lex->arena);
}
