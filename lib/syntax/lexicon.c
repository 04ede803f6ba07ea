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
sets_of(struct dl_str word, uint32_t hash)
{
	uint64_t sets = 0;
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next_hash(&dl_tab_wordsets, word, hash,
	    &at)) >= 0)
		sets |= UINT64_C(1) << dl_table_int(&dl_tab_wordsets, row,
		    DL_WORDSETS_SET);
	return sets;
}

/* One of the endings of adjectives, two letters at least before it. */
static bool
adjective(struct dl_str s)
{
	char tail[8] = "-";
	size_t n;

	for (n = 3; n <= 5 && n + 1 < s.n; n++) {
		memcpy(tail + 1, s.p + s.n - n, n);
		if (sets_of(dl_str(tail, n + 1), dl_hash(dl_str(tail,
		    n + 1))) & DL_W_ADJSUFFIX)
			return true;
	}
	return false;
}

static void
look_up(struct dl_lexicon *lex, struct dl_lex *e)
{
	struct dl_str s = e->low;
	long row;

	e->cls = DL_C_SKIP;
	row = dl_table_find_hash(&dl_tab_wordclasses, s, e->hash);
	if (row >= 0)
		e->cls = (uint8_t)dl_closed_class(row);
	if (dl_table_begins_hash(&dl_tab_wordclasses, s, e->hash))
		e->flags |= DL_X_PHRASE;
	if (s.n > 3 && memcmp(s.p + s.n - 2, "ly", 2) == 0)
		e->flags |= DL_X_LY;
	if (s.n > 2 && s.p[s.n - 1] == 's')
		e->flags |= DL_X_S;
	if (adjective(s))
		e->flags |= DL_X_ADJ;
	if (dl_table_find_hash(&dl_tab_ingnouns, s, e->hash) >= 0)
		e->flags |= DL_X_INGNOUN;
	if (dl_table_find_hash(&dl_tab_speechverbs, s, e->hash) >= 0)
		e->flags |= DL_X_SPEECH;
	dl_morph_verb(lex, e);
	if (e->verb.n > 0)
		e->flags |= DL_X_VERB;
	dl_morph_noun(lex, e);
	e->sets = sets_of(s, e->hash);
	e->verb_sets = e->verb.n == 0 ? 0 : dl_str_eq(e->verb, s) ? e->sets :
	    sets_of(e->verb, dl_hash(e->verb));
	e->noun_sets = dl_str_eq(e->noun, s) ? e->sets :
	    sets_of(e->noun, dl_hash(e->noun));
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

	memset(e, 0, sizeof(*e));
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

	if (lex->nslots == 0)
		pairs(lex);
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
	if (dl_table_find(&dl_tab_verbs, lemma) >= 0)
		return;
	lex->verbs = dl_array_room(lex->verbs, &lex->verbs_cap,
	    lex->nverbs + 1, sizeof(*lex->verbs));
	lex->verbs[lex->nverbs++] = lemma;
	dl_bits_add(lex->verb_bits, dl_hash(lemma));
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
	dl_arena_free(&lex->arena);
}
