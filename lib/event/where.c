/*
 * Where: the place stands behind in, at or near, or before the noun (the
 * Hanoi summit).
 */
#include "event/when.h"

static const struct dl_ref *
place(const struct dl_event_state *e, const struct dl_word *w)
{
	const struct dl_ref *m;

	if (w->cls != DL_C_NAME || w->name < 0)
		return NULL;
	m = &e->mentions[w->name];
	return dl_str_is(m->label, "LOC") ? m : NULL;
}

const struct dl_ref *
dl_where(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	const struct dl_ref *m;
	size_t k;
	uint32_t i;

	if (e->nplaces == 0)
		return NULL;
	for (i = c->first; t->noun && i < t->word; i++)
		if ((m = place(e, &x->words[i])) != NULL &&
		    dl_str_is(m->sub, "city") &&
		    x->words[i + 1].cls != DL_C_GEN)
			return m;
	for (k = (size_t)t->chunk + 1; k < x->nchunks &&
	    k < (size_t)t->chunk + 12; k++) {
		c = &x->chunks[k];
		if (c->kind == DL_K_BREAK || c->kind == DL_K_REL ||
		    c->kind == DL_K_SUB || (c->kind == DL_K_VG &&
		    (c->flags & DL_VG_FINITE) && !t->noun))
			break;
		if (c->kind != DL_K_NP || c->prep < 0)
			continue;
		if (dl_in(&x->words[c->prep], DL_W_PLACE) &&
		    (m = place(e, &x->words[c->head])) != NULL)
			return m;
	}
	return NULL;
}
