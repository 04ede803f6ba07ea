/*
 * Actors.  A noun chunk stands for an actor if its head is a name, a pronoun
 * with an antecedent, or a noun for people and institutions (agents.tsv).
 * A capital in a role that acts is its country's government.
 */
#include "event/actor.h"
#include "event/anaphora.h"
#include "event/code.h"
#include "event/lookup.h"
#include "text/table.h"

#include "tables.h"

static void
span(struct dl_event_state *e, struct dl_actor *a, uint32_t word)
{
	a->start = e->syn.words[word].start;
	a->end = e->syn.words[word].end;
}

/* The last name in words [from, to) that gives a country. */
static bool
land(struct dl_event_state *e, uint32_t from, uint32_t to, struct dl_actor *a)
{
	while (to-- > from)
		if (e->syn.words[to].cls == DL_C_NAME &&
		    dl_actor_name(e, to, a) && a->geo.n > 0)
			return true;
	return false;
}

/* The country of a chunk: a name in it, or `of France', `in Nepal' behind. */
static bool
country_of(struct dl_event_state *e, int32_t chunk, uint32_t head,
    struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[chunk], *p;
	struct dl_str prep;
	int32_t k;

	if (land(e, c->first, head, a))
		return true;
	k = chunk + 2;
	if ((size_t)k >= x->nchunks || x->chunks[k].kind != DL_K_NP ||
	    x->chunks[k].prep < 0 || (head + 1 < c->end &&
	    x->words[head + 1].cls == DL_C_GEN))
		return false;
	p = &x->chunks[k];
	prep = x->words[p->prep].low;
	if (dl_str_is(prep, "of") && land(e, p->head, p->head + 1, a) &&
	    (a->kind == DL_A_ORG || a->kind == DL_A_PERSON))
		return true;
	if (dl_str_is(prep, "for") && dl_str_is(e->syn.words[c->head].lemma,
	    "spokesman") && land(e, p->first, p->head + 1, a))
		return true;
	return (dl_str_is(prep, "of") || dl_str_is(prep, "in") ||
	    (dl_str_is(prep, "from") && c->prep < 0)) &&
	    land(e, p->head, p->head + 1, a) &&
	    (a->kind == DL_A_COUNTRY || a->kind == DL_A_PLACE ||
	    (a->kind == DL_A_ORG && dl_str_is(prep, "in")));
}

/* The last agent noun of the chunk at or before word `to'. */
static long
agent(struct dl_event_state *e, const struct dl_chunk *c, uint32_t to,
    uint32_t *at)
{
	const struct dl_word *w;
	long row;

	while (to-- > c->first) {
		w = &e->syn.words[to];
		if (w->cls == DL_C_NAME || w->cls == DL_C_DATE)
			continue;
		row = dl_lookup(w)->agent;
		if (row >= 0) {
			*at = to;
			return row;
		}
	}
	return -1;
}

/*
 * The words of a group, from the last possessor that is no country on,
 * without determiner and number; what opens the sentence in lower case; with
 * `of Norway' behind it if that is where its country stands.
 */
static void
group_value(struct dl_event_state *e, int32_t chunk, uint32_t head,
    const struct dl_actor *from, struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *w = e->syn.words;
	uint32_t i = c->first, k;
	char *p;

	for (k = c->first; k < head; k++)
		if ((w[k].cls == DL_C_GEN && w[k - 1].cls != DL_C_NAME) ||
		    w[k].cls == DL_C_DATE)
			i = k + 1;
	while (i < head && (w[i].cls == DL_C_DET || w[i].cls == DL_C_POSS ||
	    w[i].cls == DL_C_NUM || w[i].cls == DL_C_GEN))
		i++;
	a->start = w[i].start;
	a->end = w[head].end;
	if (from->kind == DL_A_COUNTRY && from->start >= a->end &&
	    (size_t)chunk + 2 < e->syn.nchunks &&
	    dl_str_is(w[e->syn.chunks[chunk + 1].first].low, "of"))
		a->end = w[e->syn.chunks[chunk + 2].head].end;
	a->value = dl_str(e->sent->text.p + a->start, a->end - a->start);
	if (i == 0 && w[0].cls != DL_C_NAME && a->value.n > 0) {
		p = dl_arena_dup(&e->doc->arena, a->value.p, a->value.n);
		memcpy(p, e->syn.toks.low + a->start, w[0].end - w[0].start);
		a->value.p = p;
	}
}

static bool
part_of(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = chunk + 2;
	bool found;

	if ((size_t)k >= x->nchunks || x->chunks[k].kind != DL_K_NP ||
	    x->chunks[k].prep < 0 || e->depth > 4 ||
	    !dl_str_is(x->words[x->chunks[k].prep].low, "of"))
		return false;
	e->depth++;
	found = dl_actor_np(e, k, a);
	e->depth--;
	return found;
}

/* His government: that of his country. */
static bool
owned(struct dl_event_state *e, uint32_t word, struct dl_actor *a)
{
	struct dl_side s;

	if (e->syn.words[word].cls != DL_C_POSS)
		return false;
	s.n = 0;
	dl_pronoun(e, word, &s);
	if (s.n != 1 || s.a[0].geo.n == 0 ||
	    dl_country(s.a[0].geo).n == 0)
		return false;
	*a = s.a[0];
	a->kind = DL_A_PERSON;
	return true;
}

/* A union leader is of the workers: the sector of those before the noun. */
static void
led(struct dl_event_state *e, const struct dl_chunk *c, uint32_t head,
    struct dl_actor *a)
{
	uint32_t at;
	long row = agent(e, c, head, &at);

	if (row >= 0 && at + 1 == head && dl_agent_kind(row) == DL_G_GROUP)
		a->sector = dl_cell(&dl_tab_agents, row, DL_AGENTS_SECTOR);
}

/* President of the bank, head of the police: of their sector, if they are no
 * country; of none if nobody knows who they are. */
static void
head_of(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	struct dl_actor of;
	uint32_t at;
	long row;

	if ((size_t)chunk + 2 >= x->nchunks ||
	    !dl_lemma_in(&x->words[x->chunks[chunk].head], DL_W_HEADING))
		return;
	c = &x->chunks[chunk + 2];
	if (c->kind != DL_K_NP || c->prep < 0 ||
	    (!dl_str_is(x->words[c->prep].low, "of") &&
	    !dl_str_is(x->words[c->prep].low, "at")))
		return;
	if (x->words[c->head].cls == DL_C_NAME) {
		if (dl_actor_name(e, c->head, &of) && of.kind == DL_A_ORG)
			a->sector = of.sector;
		return;
	}
	row = agent(e, c, c->end, &at);
	a->sector = row >= 0 && at == c->head ? dl_cell(&dl_tab_agents, row,
	    DL_AGENTS_SECTOR) : dl_str("", 0);
}

/* The president, the North Korean leader: somebody who was named before. */
static bool
spoken_of(struct dl_event_state *e, const struct dl_chunk *c, uint32_t head,
    enum dl_agent_kind kind, const struct dl_actor *from, struct dl_actor *a)
{
	bool leader = kind == DL_G_LEADER;

	if (!dl_str_is(e->syn.words[c->first].low, "the") ||
	    (leader && e->syn.words[head].plural) ||
	    (from != NULL && !leader) ||
	    !dl_definite(e, kind, from == NULL ? dl_str("", 0) : from->geo, a))
		return false;
	span(e, a, head);
	return true;
}

/* Hundreds of rebels, of papers: people only if those are. */
static bool
counts(const struct dl_syntax *x, int32_t chunk, uint32_t head)
{
	size_t k = (size_t)chunk + 2;

	return x->words[head].cls == DL_C_NUM && k < x->nchunks &&
	    x->chunks[k].kind == DL_K_NP && x->chunks[k].prep >= 0 &&
	    dl_str_is(x->words[x->chunks[k].prep].low, "of");
}

/* A noun that stands for people or institutions. */
static bool
agent_noun(struct dl_event_state *e, int32_t chunk, uint32_t head, long row,
    struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	enum dl_agent_kind kind = dl_agent_kind(row);
	struct dl_actor from = { 0 };
	uint32_t at;
	long inner;
	bool has = country_of(e, chunk, head, &from) ||
	    ((kind == DL_G_GOV || e->syn.words[head].plural) &&
	    owned(e, c->first, &from));

	if (kind == DL_G_PART || counts(&e->syn, chunk, head)) {
		if (part_of(e, chunk, a))
			return true;
		if (kind != DL_G_PART)
			return false;
		inner = agent(e, c, head, &at);	/* opposition groups */
		if (inner >= 0) {
			row = inner;
			kind = dl_agent_kind(row);
		}
	}
	if ((kind == DL_G_GOV || kind == DL_G_LAND) && has) {
		*a = from;
		if (from.kind != DL_A_COUNTRY) {
			a->value = dl_country(from.geo);
			if (a->value.n == 0)
				group_value(e, chunk, head, &from, a);
		}
		a->kind = DL_A_COUNTRY;
		a->sector = DL_STR("GOV");
		return true;
	}
	if (spoken_of(e, c, head, kind, has ? &from : NULL, a))
		return true;
	if (kind == DL_G_PAPER && head > c->first &&
	    e->syn.words[head - 1].cls == DL_C_NAME &&
	    dl_actor_name(e, head - 1, a) && a->kind == DL_A_ORG) {
		a->paper = true;	/* the Asahi newspaper */
		return true;
	}
	if (kind == DL_G_LAND ||
	    (kind == DL_G_PART && !has))
		return false;
	memset(a, 0, sizeof(*a));
	group_value(e, chunk, head, &from, a);
	a->kind = DL_A_GROUP;
	a->geo = has ? from.geo : dl_str("", 0);
	a->sector = dl_cell(&dl_tab_agents, row, DL_AGENTS_SECTOR);
	if (kind == DL_G_LEADER)
		led(e, c, head, a);
	a->paper = kind == DL_G_PAPER;
	a->many = e->syn.words[head].plural;
	a->one = !e->syn.words[head].plural && !dl_lemma_in(
	    &e->syn.words[head], DL_W_COLLECTIVE) && (kind == DL_G_LEADER ||
	    kind == DL_G_GROUP);
	return true;
}

/* The army's attack: a possessor that is a noun for people. */
bool
dl_actor_owner(struct dl_event_state *e, int32_t chunk, uint32_t word,
    struct dl_actor *a)
{
	const struct dl_word *w = &e->syn.words[word];
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	int32_t row;

	if (w->cls != DL_C_NOUN || word + 1 >= c->end ||
	    w[1].cls != DL_C_GEN || (row = dl_lookup(w)->agent) < 0)
		return false;
	if (w->plural && dl_agent_kind(row) == DL_G_LEADER &&
	    dl_in(&e->syn.words[c->first], DL_W_INDEFINITE))
		return false;		/* a leaders' meeting: of which kind */
	return agent_noun(e, chunk, word, row, a);
}

/* Albanians in Serbia, five Japanese: people, not their state. */
static bool
plural_people(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *head = &e->syn.words[c->head];
	struct dl_actor in;
	bool num = head > &e->syn.words[c->first] &&
	    (head[-1].cls == DL_C_NUM || head[-1].cls == DL_C_ADJ ||
	    head[-1].cls == DL_C_NOUN);

	if (!dl_str_is(e->mentions[head->name].sub, "nationality"))
		return false;
	if (country_of(e, chunk, c->first, &in))
		a->geo = in.geo;
	else if (!num)
		return false;
	a->kind = DL_A_GROUP;
	a->sector = DL_STR("CVL");
	a->value = dl_str(e->sent->text.p + a->start, a->end - a->start);
	return true;
}

/* Ann Lee, head of the police, ...: the office that stands behind a comma. */
static void
described(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[chunk];
	struct dl_actor from;
	uint32_t at;
	long row;

	if ((size_t)chunk + 2 >= x->nchunks || c->coord >= 0 ||
	    c[1].kind != DL_K_COMMA || c[2].kind != DL_K_NP ||
	    c[2].prep >= 0 || c[2].coord >= 0 ||
	    !(e->at[chunk + 2].has & DL_HAS_AGENT) ||
	    x->words[c[2].head].cls != DL_C_NOUN ||
	    x->words[c[2].head].plural)
		return;
	row = agent(e, &c[2], c[2].end, &at);
	if (row < 0 || at != c[2].head ||
	    dl_agent_kind(row) == DL_G_PART || dl_agent_kind(row) == DL_G_LAND)
		return;
	a->sector = dl_cell(&dl_tab_agents, row, DL_AGENTS_SECTOR);
	if (a->geo.n == 0 && country_of(e, chunk + 2, c[2].head, &from))
		a->geo = from.geo;
	if (dl_agent_kind(row) == DL_G_LEADER)
		head_of(e, chunk + 2, a);
}

/* A name at the head: its country and office may stand before it. */
static bool
named(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	struct dl_actor from;
	uint32_t at;
	long row;

	if (!dl_actor_name(e, c->head, a))
		return false;
	if (a->kind == DL_A_COUNTRY && plural_people(e, chunk, a))
		return true;
	if (a->kind != DL_A_PERSON && a->kind != DL_A_ORG)
		return true;
	if (a->geo.n == 0 && land(e, c->first, c->head, &from))
		a->geo = from.geo;
	if (a->sector.n == 0 && (row = agent(e, c, c->head, &at)) >= 0)
		a->sector = dl_cell(&dl_tab_agents, row, DL_AGENTS_SECTOR);
	if (a->sector.n == 0 && a->kind == DL_A_PERSON)
		described(e, chunk, a);
	dl_learn(e, a, dl_word_name(e, &e->syn.words[c->head]));
	return true;
}

/* Seven riders, in a headline Seven Held: whoever they are, what was done to
 * them is done to people. */
bool
dl_actor_people(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *w = e->syn.words;
	struct dl_actor nobody = { 0 };
	bool number = false, bare = w[c->head].cls == DL_C_NUM &&
	    (c->flags & DL_NP_SUBJ) && e->syn.headline;
	uint32_t i;

	for (i = c->first; i < c->head; i++)
		number = number || w[i].cls == DL_C_NUM;
	if (!bare && (!number || w[c->head].cls != DL_C_NOUN ||
	    !w[c->head].plural))
		return false;
	memset(a, 0, sizeof(*a));
	a->kind = DL_A_GROUP;
	a->sector = DL_STR("CVL");
	if (bare) {
		span(e, a, c->head);
		a->value = dl_str(e->sent->text.p + a->start,
		    a->end - a->start);
	} else
		group_value(e, chunk, c->head, &nobody, a);
	return true;
}

/* Its words stand in this sentence: freed five Danes after it had taken ten. */
static bool
named_here(const struct dl_event_state *e, const struct dl_actor *a)
{
	uintptr_t p = (uintptr_t)a->value.p;
	uintptr_t from = (uintptr_t)e->sent->text.p;

	return a->value.n > 0 && p >= from && p < from + e->sent->text.n;
}

/* The same from the second look on: nothing is learnt by it any more. */
static bool
kept(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	struct dl_actor *n = e->at[chunk].named;

	if (n == NULL) {
		n = e->at[chunk].named = dl_arena_alloc(&e->arena, sizeof(*n));
		if (!named(e, chunk, n))
			n->kind = DL_A_NONE;
	}
	if (n->kind == DL_A_NONE)
		return false;
	*a = *n;
	return true;
}

bool
dl_actor_np(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *head = &e->syn.words[c->head];
	uint32_t at;
	long row;

	if (!(e->at[chunk].has & DL_HAS_ACTOR))
		return false;
	if (head->cls == DL_C_NAME)
		return e->names_known ? kept(e, chunk, a) :
		    named(e, chunk, a);
	if (head->cls == DL_C_DATE || head->cls == DL_C_GEN)
		return false;
	if (dl_actor_half(e, c, c->head, a))
		return true;
	row = e->at[chunk].has & DL_HAS_AGENT ? agent(e, c, c->end, &at) : -1;
	if (row >= 0 && (at == c->head || head->cap))
		return agent_noun(e, chunk, at, row, a);
	if (head->cls != DL_C_NUM && head->cls != DL_C_DET)
		return false;
	if (part_of(e, chunk, a))
		return true;
	if (head->cls == DL_C_NUM && c->end == c->first + 1 && c->prep < 0 &&
	    !dl_str_is(head->low, "one") && (c->coord < 0 || e->syn.words[
	    e->syn.chunks[c->coord].head].cls == DL_C_NUM) &&
	    ((c->flags & DL_NP_SUBJ) || named_here(e, &e->mem.group)) &&
	    !e->syn.headline &&
	    (c->end >= e->syn.nwords || !dl_str_is(head[1].low, "more")) &&
	    e->mem.group.kind != DL_A_NONE) {
		*a = e->mem.group;	/* five returned: of whom we spoke */
		a->start = head->start;
		a->end = head->end;
		a->low = true;
		return true;
	}
	return false;
}
