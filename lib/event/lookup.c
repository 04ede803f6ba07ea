/*
 * What the tables of events say of each word form, kept beside its entry in
 * the lexicon: rules that it triggers, classes of nounsets.tsv, its row in
 * agents.tsv, what it makes of its scope.
 */
#include "event/lookup.h"
#include "text/hash.h"
#include "text/table.h"

#include "tables.h"

static const char scope_pos[DL_S_COUNT] = { 'v', 'n', 'a', 'm', 'c' };

/* Of a word that is in no table and in no list of a rule. */
static const struct dl_evword nothing = { .v = -1, .n = -1, .a = -1, .m = -1,
	.agent = -1, .scope = { -1, -1, -1, -1, -1 } };

/* The first row of scope.tsv for each of the parts of speech in `set'. */
static void
scope_rows(struct dl_evword *w, struct dl_str word, uint32_t hash,
    unsigned set)
{
	uint32_t at = 0;
	long row;
	char pos;
	int i;

	while ((row = dl_table_next_hash(&dl_tab_scope, word, hash,
	    &at)) >= 0) {
		pos = dl_table_cell(&dl_tab_scope, row, DL_SCOPE_POS)[0];
		for (i = 0; i < DL_S_COUNT; i++)
			if (scope_pos[i] == pos && (set >> i & 1) &&
			    w->scope[i] < 0)
				w->scope[i] = (int32_t)row;
	}
}

static enum dl_happening
happening(const char *name)
{
	size_t i;

	for (i = 0; dl_happening_names[i] != NULL; i++)
		if (strcmp(dl_happening_names[i], name) == 0)
			return (enum dl_happening)i;
	return DL_HAPPENED;
}

/* The rows of scope.tsv, and the verbs that phrases in it begin with. */
static void
scopes(struct dl_event_state *e)
{
	const char *status, *lemma, *bar, *space;
	uint32_t hash;
	long row;

	e->scopes = dl_alloc(dl_tab_scope.nrows * sizeof(*e->scopes));
	for (row = 0; row < (long)dl_tab_scope.nrows; row++) {
		status = dl_table_cell(&dl_tab_scope, row, DL_SCOPE_STATUS);
		e->scopes[row] = (struct dl_scope){ happening(status),
		    status[0] != '\0', strcmp(status, "real") == 0,
		    dl_table_cell(&dl_tab_scope, row, DL_SCOPE_SHARE)[0] !=
		    '\0' };
		lemma = dl_table_cell(&dl_tab_scope, row, DL_SCOPE_LEMMA);
		for (; lemma != NULL; lemma = bar == NULL ? NULL : bar + 1) {
			bar = strchr(lemma, '|');
			space = strchr(lemma, ' ');
			if (space == NULL || (bar != NULL && space > bar))
				continue;
			e->phrases = dl_array_room(e->phrases,
			    &e->phrases_cap, e->nphrases + 1,
			    sizeof(*e->phrases));
			hash = dl_hash(dl_str(lemma,
			    (size_t)(space - lemma)));
			e->phrases[e->nphrases++] = hash;
			dl_bits_add(e->phrase_bits, hash);
		}
	}
}

/* A bit for the hash of each word that a table says something of. */
static void
note(struct dl_event_state *e, uint32_t hash)
{
	e->noted[hash >> 6 & (DL_NOTED - 1)] |= UINT64_C(1) << (hash & 63);
}

static bool
noted(const struct dl_event_state *e, uint32_t hash)
{
	return (e->noted[hash >> 6 & (DL_NOTED - 1)] >> (hash & 63) & 1) != 0;
}

static void
note_list(struct dl_event_state *e, const struct dl_list *l)
{
	uint32_t i;

	for (i = 0; i < l->n; i++)
		note(e, l->items[i].hash);
}

static void
note_tables(struct dl_event_state *e)
{
	static const struct dl_table *const tables[] = { &dl_tab_agents,
		&dl_tab_scope, &dl_tab_nounsets };
	size_t i, k;

	for (i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		for (k = 0; k < tables[i]->nslots; k++)
			if (tables[i]->slots[k].row > 0)
				note(e, tables[i]->slots[k].hash);
	for (i = 0; i < e->nphrases; i++)
		note(e, e->phrases[i]);
	for (i = 0; i < e->rules.nentries; i++)
		note(e, e->rules.entries[i].hash);
	for (i = 0; i < e->rules.n; i++) {
		note_list(e, &e->rules.r[i].with);
		note_list(e, &e->rules.r[i].obj);
	}
}

/* What the tables say of a word. */
static struct dl_evword
look_up(const struct dl_event_state *e, const struct dl_lex *lex,
    uint32_t vhash, uint32_t nhash)
{
	struct dl_evword w = nothing;
	struct dl_str verb = lex->verb.n > 0 ? lex->verb : lex->low;
	size_t i;

	w.vhash = vhash;
	w.nhash = nhash;
	w.v = dl_rules_first(&e->rules, verb, vhash, 'v');
	w.n = dl_rules_first(&e->rules, lex->noun, nhash, 'n');
	w.a = dl_rules_first(&e->rules, lex->low, lex->hash, 'a');
	w.m = dl_rules_first(&e->rules, lex->low, lex->hash, 'm');
	w.agent = (int32_t)dl_table_find_hash(&dl_tab_agents, lex->noun,
	    nhash);
	if (w.agent < 0)
		w.agent = (int32_t)dl_table_find_hash(&dl_tab_agents,
		    lex->low, lex->hash);
	scope_rows(&w, verb, vhash, 1u << DL_S_VERB);
	scope_rows(&w, lex->noun, nhash, 1u << DL_S_NOUN);
	scope_rows(&w, lex->low, lex->hash, 1u << DL_S_ADJ |
	    1u << DL_S_MODAL | 1u << DL_S_CONJ);
	if (dl_bits_have(e->phrase_bits, vhash))
		for (i = 0; i < e->nphrases; i++)
			w.scope_phrase |= e->phrases[i] == vhash;
	dl_classes_of(&w.classes, lex->low, lex->hash);
	if (!dl_str_eq(lex->low, lex->noun))
		dl_classes_of(&w.classes, lex->noun, nhash);
	return w;
}

/* For the lexicon: most words are in no table, as their hashes tell. */
static void
enter(void *user, struct dl_lex *lex)
{
	struct dl_event_state *e = user;
	struct dl_evword *w;
	uint32_t nhash = dl_str_eq(lex->noun, lex->low) ? lex->hash :
	    dl_hash(lex->noun);
	uint32_t vhash = lex->verb.n == 0 || dl_str_eq(lex->verb, lex->low) ?
	    lex->hash : dl_hash(lex->verb);

	lex->mark = (lex->sets & DL_W_TWO) ? DL_HAS_TWO : 0;
	lex->known = &nothing;
	if (!noted(e, lex->hash) && !noted(e, nhash) &&
	    !noted(e, vhash))
		return;
	lex->known = w = dl_arena_alloc(&e->lex.arena, sizeof(*w));
	*w = look_up(e, lex, vhash, nhash);
	lex->mark |= (uint8_t)((w->agent >= 0 ? DL_HAS_AGENT : 0u) |
	    (w->n >= 0 ? DL_HAS_EVENT : 0u));
}

void
dl_lookup_start(struct dl_event_state *e)
{
	size_t i;

	if (e->scopes != NULL)
		return;
	dl_rules_built_in(&e->rules);
	for (i = 0; i < e->rules.nentries; i++)
		if (e->rules.entries[i].pos == 'v')
			dl_lexicon_verb(&e->lex, e->rules.entries[i].lemma);
	scopes(e);
	note_tables(e);
	e->lex.enter = enter;
	e->lex.user = e;
	e->things = dl_class("things");
	e->disaster = dl_class("disaster");
	e->kinds = dl_class("kinds");
	e->shell = dl_class("shell");
	e->arms = dl_class("armed");
}

/* The row of a verb with its particle or the preposition behind it (call
 * off), or -1. */
static long
phrase(struct dl_event_state *e, uint32_t head)
{
	const struct dl_word *w = &e->syn.words[head];
	struct dl_buf *b = &e->tmp;

	if (head + 1 >= e->syn.nwords || (w[1].cls != DL_C_PRT &&
	    w[1].cls != DL_C_PREP) || !dl_lookup(w)->scope_phrase)
		return -1;
	dl_buf_clear(b);
	dl_buf_addstr(b, w->lemma);
	dl_buf_addc(b, ' ');
	dl_buf_addstr(b, w[1].low);
	return dl_table_find(&dl_tab_scope, dl_buf_str(b));
}

const struct dl_scope *
dl_scope_verb(struct dl_event_state *e, int32_t vg)
{
	uint32_t head = e->syn.chunks[vg].head;
	long row = phrase(e, head);

	if (row < 0 && (e->syn.words[head].cls == DL_C_VERB ||
	    (e->syn.words[head].cls == DL_C_HAVE &&
	    e->syn.chunks[vg].obj > vg)))
		row = dl_lookup(&e->syn.words[head])->scope[DL_S_VERB];
	return row < 0 ? NULL : &e->scopes[row];
}
