/*
 * The actors of a noun chunk with what is coordinated to it: pronouns, both
 * sides, each of several, a country that several share.
 */
#include "event/actor.h"
#include "event/anaphora.h"
#include "event/code.h"
#include "event/lookup.h"
#include "event/side.h"
#include "text/table.h"

#include "tables.h"

/* The leaders of A and B: each of them. */
static bool
leaders(struct dl_event_state *e, int32_t chunk, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *head = &x->words[x->chunks[chunk].head];
	int32_t k = chunk + 2;
	size_t before = s->n;
	long row;

	if (!head->plural || e->depth > 0 || (size_t)k >= x->nchunks ||
	    x->chunks[k].kind != DL_K_NP || x->chunks[k].prep < 0 ||
	    x->chunks[k].coord < 0 ||
	    !dl_str_is(x->words[x->chunks[k].prep].low, "of"))
		return false;
	row = dl_lookup(head)->agent;
	if (row < 0 || dl_agent_kind(row) != DL_G_LEADER)
		return false;
	e->depth++;
	dl_actors(e, k, s);
	e->depth--;
	return s->n > before;
}

/* Lawmakers in A and B: those of each. */
static void
each_country(struct dl_event_state *e, int32_t chunk,
    const struct dl_actor *a, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = chunk + 2;
	struct dl_actor from, b = *a;
	int i;

	if (a->kind != DL_A_GROUP || (size_t)k >= x->nchunks ||
	    !x->words[x->chunks[chunk].head].plural ||
	    x->chunks[k].kind != DL_K_NP || x->chunks[k].prep < 0 ||
	    x->words[x->chunks[k].head].cls != DL_C_NAME)
		return;
	for (i = 0; (k = x->chunks[k].coord) >= 0 && i < DL_SIDE_MAX; i++) {
		if (x->words[x->chunks[k].head].cls != DL_C_NAME ||
		    !dl_actor_name(e, x->chunks[k].head, &from) ||
		    from.kind != DL_A_COUNTRY)
			return;
		b.geo = from.geo;
		dl_side_add(s, &b);
	}
}

/* Danish media and police; lawmakers and officials in Finland: a country said
 * once is that of all that no article sets apart. */
static void
share_country(struct dl_side *s, size_t first)
{
	struct dl_str geo = { "", 0 };
	size_t i;

	for (i = first; i < s->n; i++)
		if (s->a[i].kind == DL_A_GROUP && s->a[i].geo.n > 0)
			geo = s->a[i].geo;
	for (i = first; i < s->n; i++)
		if (s->a[i].kind == DL_A_GROUP && s->a[i].geo.n == 0)
			s->a[i].geo = geo;
}

/* Norwegian and Swedish police: the noun behind belongs to both. */
static bool
adjective_of(struct dl_event_state *e, int32_t chunk, struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[chunk], *next;
	const struct dl_word *w = &x->words[c->head], *first;
	struct dl_actor land;
	char *p;

	if (c->coord < 0 || w->cls != DL_C_NAME ||
	    !dl_str_is(e->mentions[w->name].sub, "nationality") ||
	    !dl_actor_name(e, c->head, &land))
		return false;
	next = &x->chunks[c->coord];
	first = &x->words[next->first];
	if (first->cls != DL_C_NAME || next->head == next->first ||
	    x->words[next->head].cls != DL_C_NOUN ||
	    !dl_str_is(e->mentions[first->name].sub, "nationality") ||
	    !dl_actor_np(e, c->coord, a) || a->kind != DL_A_GROUP)
		return false;
	p = dl_arena_alloc(&e->doc->arena, w->end - w->start +
	    x->words[next->head].end - first->end);
	memcpy(p, e->sent->text.p + w->start, w->end - w->start);
	memcpy(p + (w->end - w->start), e->sent->text.p + first->end,
	    x->words[next->head].end - first->end);
	a->value = dl_str(p, w->end - w->start + x->words[next->head].end -
	    first->end);
	a->geo = land.geo;
	a->start = w->start;
	a->end = w->end;
	return true;
}

void
dl_actors(struct dl_event_state *e, int32_t chunk, struct dl_side *s)
{
	struct dl_actor a;
	const struct dl_chunk *c;
	size_t first = s->n;
	int i;

	for (i = 0; chunk >= 0 && i < 2 * DL_SIDE_MAX; chunk = c->coord, i++) {
		c = &e->syn.chunks[chunk];
		if (!(e->at[chunk].has & DL_HAS_ACTOR))
			continue;
		if (e->syn.words[c->head].cls == DL_C_PRON)
			dl_pronoun(e, c->head, s);
		else if (dl_two(e, chunk, s) || leaders(e, chunk, s))
			continue;
		else if (adjective_of(e, chunk, &a))
			dl_side_add(s, &a);
		else if (dl_actor_np(e, chunk, &a)) {
			dl_side_add(s, &a);
			each_country(e, chunk, &a, s);
		}
	}
	share_country(s, first);
}
