/*
 * Names as actors: people, organisations, countries, and capitals that stand
 * for their country; the North and the South.
 */
#include "event/code.h"
#include "event/name.h"

/* The actor that a name is by its class; false if it is none. */
static bool
of_class(const struct dl_ref *m, const struct dl_known *k, struct dl_actor *a)
{
	bool capital = false;

	if (dl_str_is(m->label, "PER")) {
		/* a capital taken for a person who speaks */
		capital = m->geo.n == 0 && m->title.n == 0;
		a->kind = DL_A_PERSON;
	} else if (dl_str_is(m->label, "ORG"))
		a->kind = DL_A_ORG;
	else if (m->geo.n > 0 && (dl_str_is(m->sub, "country") ||
	    dl_str_is(m->sub, "nationality")))
		a->kind = DL_A_COUNTRY;
	else if (dl_str_is(m->label, "LOC")) {
		capital = true;
		a->kind = DL_A_PLACE;
	} else
		return false;
	if (capital && k->capital.n > 0) {
		a->kind = DL_A_COUNTRY;
		a->value = k->country;
		a->geo = k->capital;
	}
	return true;
}

/* What the name is as an actor, looked up once in a sentence. */
static struct dl_named *
look_up(struct dl_event_state *e, struct dl_ref *m)
{
	struct dl_named *n = dl_arena_alloc(&e->arena, sizeof(*n));
	struct dl_actor *a = &n->actor;

	dl_actor_clear(a);
	n->half = NULL;
	m->known = n->known = dl_known(e, m->value);
	a->value = m->value;
	if (!of_class(m, &e->mem.known[m->known], a))
		return n;
	if (!dl_str_eq(a->value, m->value))
		n->known = dl_known(e, a->value);
	dl_actor_code(e, a, m, n->known);
	if (a->kind == DL_A_COUNTRY && a->value.n > 6)
		n->half = memcmp(a->value.p, "North ", 6) == 0 ?
		    &e->mem.north : memcmp(a->value.p, "South ", 6) == 0 ?
		    &e->mem.south : NULL;
	return n;
}

bool
dl_actor_name(struct dl_event_state *e, uint32_t word, struct dl_actor *a)
{
	struct dl_ref *m = dl_word_name(e, &e->syn.words[word]);

	if (m == NULL || m->date)
		return false;
	if (m->named == NULL)
		m->named = look_up(e, m);
	*a = m->named->actor;
	if (a->kind == DL_A_NONE)
		return false;
	a->start = e->syn.words[word].start;
	a->end = e->syn.words[word].end;
	dl_actor_said(e, a, m->named->known);
	if (m->named->half != NULL)
		*m->named->half = *a;
	return true;
}

/* The North, the South: the country of that name that was named last. */
bool
dl_actor_half(struct dl_event_state *e, const struct dl_chunk *c,
    uint32_t word, struct dl_actor *a)
{
	const struct dl_word *w = e->syn.words;

	if (!w[word].cap || word == c->first ||
	    !dl_str_is(w[word - 1].low, "the"))
		return false;
	if (dl_str_is(w[word].low, "north"))
		*a = e->mem.north;
	else if (dl_str_is(w[word].low, "south"))
		*a = e->mem.south;
	else
		return false;
	a->start = w[word].start;
	a->end = w[word].end;
	return a->kind != DL_A_NONE;
}
