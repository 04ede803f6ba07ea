/*
 * Names as actors: people, organisations, countries, and capitals that stand
 * for their country; the North and the South.
 */
#include "event/code.h"
#include "event/name.h"

bool
dl_actor_name(struct dl_event_state *e, uint32_t word, struct dl_actor *a)
{
	struct dl_ref *m = dl_word_name(e, &e->syn.words[word]);
	const struct dl_known *k;

	if (m == NULL || m->date)
		return false;
	if (m->known < 0)
		m->known = dl_known(e, m->value);
	k = &e->mem.known[m->known];
	memset(a, 0, sizeof(*a));
	a->value = m->value;
	a->start = e->syn.words[word].start;
	a->end = e->syn.words[word].end;
	if (dl_str_is(m->label, "PER") && m->geo.n == 0 && m->title.n == 0 &&
	    k->capital.n > 0) {
		a->kind = DL_A_COUNTRY;	/* taken for a person who speaks */
		a->value = k->country;
		a->geo = k->capital;
	} else if (dl_str_is(m->label, "PER"))
		a->kind = DL_A_PERSON;
	else if (dl_str_is(m->label, "ORG"))
		a->kind = DL_A_ORG;
	else if (m->geo.n > 0 && (dl_str_is(m->sub, "country") ||
	    dl_str_is(m->sub, "nationality")))
		a->kind = DL_A_COUNTRY;
	else if (dl_str_is(m->label, "LOC")) {
		a->kind = DL_A_PLACE;
		if (k->capital.n > 0) {
			a->kind = DL_A_COUNTRY;
			a->value = k->country;
			a->geo = k->capital;
		}
	} else
		return false;
	dl_actor_code(e, a, m);
	if (a->kind == DL_A_COUNTRY && a->value.n > 6 &&
	    memcmp(a->value.p, "North ", 6) == 0)
		e->mem.north = *a;
	else if (a->kind == DL_A_COUNTRY && a->value.n > 6 &&
	    memcmp(a->value.p, "South ", 6) == 0)
		e->mem.south = *a;
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
