/*
 * Possessives that a name in the sentence explains, found before anything
 * else is: the owner of what theirs is coordinated with, the subject that is
 * yet to come (cataphora).
 */
#include "event/actor.h"
#include "event/owner.h"
#include "event/side.h"

/* A's plan and its history: the owner of what it is coordinated with. */
static bool
owner(struct dl_event_state *e, const struct dl_word *w, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	struct dl_actor a;
	uint32_t i;
	int32_t k;

	for (k = w->chunk - 1; k >= 0 && k > w->chunk - 4; k--) {
		c = &x->chunks[k];
		if (c->kind != DL_K_NP || c->coord != w->chunk)
			continue;
		for (i = c->first; i + 1 < c->end; i++)
			if (x->words[i].cls == DL_C_NAME &&
			    x->words[i + 1].cls == DL_C_GEN &&
			    dl_actor_name(e, i, &a))
				dl_side_add(s, &a);
		return s->n > 0;
	}
	return false;
}

/* After his trial, Berge left: a possessive in a phrase at the head of the
 * sentence is that of the person who is its subject. */
static bool
cataphor(struct dl_event_state *e, const struct dl_word *w,
    struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	struct dl_actor a;
	int32_t k, np;

	if (w->chunk < 1 || w->chunk > 3 || !dl_in(w, DL_W_HE) ||
	    x->chunks[w->chunk].prep < 0)
		return false;
	for (k = 0; k < w->chunk; k++)
		if (x->chunks[k].kind == DL_K_VG)
			return false;
	for (; (size_t)k < x->nchunks && k < w->chunk + 12; k++) {
		np = x->chunks[k].subj;
		if (x->chunks[k].kind != DL_K_VG ||
		    !(x->chunks[k].flags & DL_VG_FINITE))
			continue;
		if (np < w->chunk || x->chunks[np].prep >= 0 ||
		    x->words[x->chunks[np].head].cls != DL_C_NAME ||
		    !dl_actor_np(e, np, &a) || a.kind != DL_A_PERSON)
			return false;
		dl_side_add(s, &a);
		return true;
	}
	return false;
}

void
dl_owners(struct dl_event_state *e)
{
	const struct dl_word *w;
	struct dl_side s, *kept;
	uint32_t i;

	for (i = 0; dl_any(&e->syn, DL_C_POSS) && i < e->syn.nwords; i++) {
		w = &e->syn.words[i];
		if (w->cls != DL_C_POSS || w->chunk < 0)
			continue;
		s.n = 0;
		if (!owner(e, w, &s) && !cataphor(e, w, &s))
			continue;
		kept = dl_arena_alloc(&e->syn.arena, sizeof(*kept));
		dl_side_copy(kept, &s);
		e->pron[i] = kept;
	}
}
