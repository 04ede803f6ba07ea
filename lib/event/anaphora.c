/*
 * Pronouns and definite nouns take the last actor that fits, preferring the
 * subject of the sentence before (Hobbs 1978 in its simplest form); whatever
 * comes from here is marked low.
 */
#include "event/parts.h"
#include "text/table.h"

#include "tables.h"

static bool
give(struct dl_side *s, const struct dl_actor *from,
    const struct dl_word *w)
{
	struct dl_actor a = *from;

	if (a.kind == DL_A_NONE)
		return false;
	a.start = w->start;
	a.end = w->end;
	a.low = true;
	dl_side_add(s, &a);
	return true;
}

bool
dl_pronoun(struct dl_event_state *e, int32_t chunk, uint32_t word,
    struct dl_side *s)
{
	static const char *const one[] = { "he", "she", "him", "her", "his",
	    "himself", "herself" };
	static const char *const many[] = { "they", "them", "their",
	    "themselves", "both", "each other", "one another" };
	const struct dl_word *w = &e->syn.words[word];
	struct dl_memory *m = &e->mem;
	size_t i;

	(void)chunk;
	for (i = 0; i < sizeof(one) / sizeof(one[0]); i++)
		if (dl_str_is(w->low, one[i]))
			return give(s, &m->person, w);
	if (dl_str_is(w->low, "it") || dl_str_is(w->low, "its") ||
	    dl_str_is(w->low, "itself")) {
		if (m->focus.n == 1 && (m->focus.a[0].kind == DL_A_ORG ||
		    m->focus.a[0].kind == DL_A_COUNTRY))
			return give(s, &m->focus.a[0], w);
		return give(s, &m->country, w) || give(s, &m->org, w);
	}
	for (i = 0; i < sizeof(many) / sizeof(many[0]); i++)
		if (dl_str_is(w->low, many[i])) {
			if (m->group.kind != DL_A_NONE)
				return give(s, &m->group, w);
			for (i = 0; i < m->both.n; i++)
				give(s, &m->both.a[i], w);
			return m->both.n > 0;
		}
	return false;
}

/* `the country', `the president', `the North Korean leader'. */
bool
dl_definite(struct dl_event_state *e, const char *kind, struct dl_str geo,
    struct dl_actor *a)
{
	const struct dl_memory *m = &e->mem;
	size_t i;

	if (strcmp(kind, "leader") == 0) {
		if (m->person.kind != DL_A_NONE && (geo.n == 0 ||
		    dl_str_eq(geo, m->person.geo))) {
			*a = m->person;
			a->low = true;
			return true;
		}
		for (i = m->nknown; geo.n > 0 && i-- > 0;)
			if (dl_str_eq(m->known[i].geo, geo) &&
			    dl_str_is(m->known[i].sector, "GOV")) {
				*a = (struct dl_actor){ DL_A_PERSON,
				    m->known[i].value, geo,
				    m->known[i].sector, 0, 0, true, false };
				return true;
			}
		return false;
	}
	if ((strcmp(kind, "land") == 0 || strcmp(kind, "gov") == 0) &&
	    m->country.kind != DL_A_NONE) {
		*a = m->country;
		a->low = true;
		return true;
	}
	return false;
}

void
dl_remember(struct dl_event_state *e, const struct dl_side *s, bool subject)
{
	struct dl_memory *m = &e->mem;
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct dl_actor *a = &s->a[i];

		if (a->kind == DL_A_PERSON)
			m->person = *a;
		if (a->low || a->paper)
			continue;
		if (a->kind == DL_A_COUNTRY)
			m->country = *a;
		else if (a->kind == DL_A_ORG)
			m->org = *a;
		else if (a->kind == DL_A_GROUP)
			m->group = *a;
	}
	if (s->n > 1)
		m->both = *s;
	if (subject && s->n > 0 && m->next_focus.n == 0 && !s->a[0].paper)
		m->next_focus = *s;
}
