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

void
dl_lookup_start(struct dl_event_state *e)
{
	size_t i;

	if (e->scopes != NULL)
		return;
	dl_rules_built_in(&e->rules);
	for (i = 0; i < e->rules.nentries; i++)
		if (e->rules.entries[i].pos == 'v')
			dl_lexicon_verb(&e->syn.lex,
			    e->rules.entries[i].lemma);
	scopes(e);
	e->things = dl_class("things");
	e->disaster = dl_class("disaster");
	e->kinds = dl_class("kinds");
	e->shell = dl_class("shell");
	e->arms = dl_class("armed");
}

static void
look_up(struct dl_event_state *e, const struct dl_lex *lex,
    struct dl_evword *w)
{
	size_t i;

	memset(w, 0, sizeof(*w));
	w->known = true;
	w->vhash = lex->verb.n > 0 ? dl_hash(lex->verb) : lex->hash;
	w->nhash = dl_hash(lex->noun);
	w->v = dl_rules_first(&e->rules, lex->verb.n > 0 ? lex->verb :
	    lex->low, w->vhash, 'v');
	w->n = dl_rules_first(&e->rules, lex->noun, w->nhash, 'n');
	w->a = dl_rules_first(&e->rules, lex->low, lex->hash, 'a');
	w->m = dl_rules_first(&e->rules, lex->low, lex->hash, 'm');
	w->agent = (int32_t)dl_table_find_hash(&dl_tab_agents, lex->noun,
	    w->nhash);
	if (w->agent < 0)
		w->agent = (int32_t)dl_table_find_hash(&dl_tab_agents,
		    lex->low, lex->hash);
	for (i = 0; i < DL_S_COUNT; i++)
		w->scope[i] = -1;
	scope_rows(w, lex->verb.n > 0 ? lex->verb : lex->low, w->vhash,
	    1u << DL_S_VERB);
	scope_rows(w, lex->noun, w->nhash, 1u << DL_S_NOUN);
	scope_rows(w, lex->low, lex->hash, 1u << DL_S_ADJ |
	    1u << DL_S_MODAL | 1u << DL_S_CONJ);
	if (dl_bits_have(e->phrase_bits, w->vhash))
		for (i = 0; i < e->nphrases; i++)
			w->scope_phrase |= e->phrases[i] == w->vhash;
	dl_classes_of(&w->classes, lex->low, lex->hash);
	if (!dl_str_eq(lex->low, lex->noun))
		dl_classes_of(&w->classes, lex->noun, w->nhash);
}

void
dl_lookup_sentence(struct dl_event_state *e)
{
	if (e->epoch == e->syn.lex.epoch)
		return;
	e->epoch = e->syn.lex.epoch;
	memset(e->words, 0, e->nwords * sizeof(*e->words));
	memset(e->traits, 0, e->ntraits);
}

const struct dl_evword *
dl_lookup_new(struct dl_event_state *e, const struct dl_lex *lex)
{
	size_t had = e->nwords;
	struct dl_evword *w;

	if (lex->id >= e->nwords) {
		e->words = dl_array_room(e->words, &e->nwords, lex->id + 1,
		    sizeof(*e->words));
		memset(e->words + had, 0, (e->nwords - had) *
		    sizeof(*e->words));
		e->traits = dl_array_room(e->traits, &e->ntraits, e->nwords,
		    1);
		memset(e->traits + had, 0, e->ntraits - had);
	}
	w = &e->words[lex->id];
	look_up(e, lex, w);
	e->traits[lex->id] = (uint8_t)(DL_HAS_KNOWN |
	    (w->agent >= 0 ? DL_HAS_AGENT : 0u) |
	    (w->n >= 0 ? DL_HAS_EVENT : 0u) |
	    ((lex->sets & DL_W_TWO) ? DL_HAS_TWO : 0u));
	return w;
}

/* The row of a verb with its particle or the preposition behind it (call
 * off), or -1. */
static long
phrase(struct dl_event_state *e, uint32_t head)
{
	const struct dl_word *w = &e->syn.words[head];
	struct dl_buf *b = &e->tmp;

	if (head + 1 >= e->syn.nwords || (w[1].cls != DL_C_PRT &&
	    w[1].cls != DL_C_PREP) || !dl_lookup(e, w)->scope_phrase)
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
		row = dl_lookup(e, &e->syn.words[head])->scope[DL_S_VERB];
	return row < 0 ? NULL : &e->scopes[row];
}
