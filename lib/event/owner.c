/*
 * Possessives that a name in the sentence explains, found before anything
 * else is: the owner of what theirs is coordinated with, the subject that is
 * yet to come (cataphora).  And `them' behind a plural of the same sentence,
 * be it somebody or something.
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

/* The first of the noun chunks that are coordinated with k, k itself if it is
 * the first. */
static int32_t
first_of_list(const struct dl_syntax *x, int32_t k)
{
	int32_t i;

	for (i = k - 1; i >= 0 && i > k - 6; i--)
		if (x->chunks[i].coord == k)
			k = i;
	return k;
}

/*
 * Police found the rebels and shot them; has charts and sent them: the plural
 * that was named last, but not who did it to them (principle B of Chomsky
 * 1981).  False if there is none.
 */
static bool
plural_before(struct dl_event_state *e, const struct dl_word *w,
    struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	int32_t k, first, from, vg, doer = -1, led = -1;

	vg = dl_verb_before(x, w->chunk, &from);
	if (vg >= 0) {
		doer = c[vg].subj;
		if (c[vg].gov >= 0 && (c[vg].flags & (DL_VG_INF | DL_VG_ING)))
			led = c[c[vg].gov].obj;
	}
	for (k = w->chunk - 1; k >= 0 && k > w->chunk - DL_REACH / 2; k--) {
		if (c[k].kind == DL_K_BREAK)
			return false;	/* a quotation, a bracket */
		if (c[k].kind != DL_K_NP ||
		    dl_lemma_in(&x->words[c[k].head], DL_W_TIME))
			continue;
		if (x->words[c[k].head].cls == DL_C_PRON &&
		    dl_in(&x->words[c[k].head], DL_W_THEY))
			return false;	/* whoever that is */
		first = first_of_list(x, k);
		if (first == k && (x->words[c[k].head].cls != DL_C_NOUN ||
		    !x->words[c[k].head].plural))
			continue;
		k = first;
		if (k == doer || k == led)
			continue;
		dl_actors(e, k, s);
		return true;
	}
	return false;
}

/* Norway attacked Iceland and occupied it: the object of the verb before. */
static bool
object_before(struct dl_event_state *e, const struct dl_word *w,
    struct dl_side *s)
{
	const struct dl_chunk *c = e->syn.chunks;
	int32_t vg, first, from;

	if (w->cls != DL_C_PRON || w->chunk < 3 || !dl_str_is(w->low, "it"))
		return false;
	vg = dl_verb_before(&e->syn, w->chunk, &from);
	if (vg < 1 || c[vg - 1].kind != DL_K_CONJ || c[vg].subj == w->chunk)
		return false;
	first = dl_verb_before(&e->syn, vg, &from);
	if (first < 0 || c[first].obj <= first || c[first].obj > vg ||
	    c[first].subj != c[vg].subj || (c[first].flags & DL_VG_PASSIVE))
		return false;
	dl_actors(e, c[first].obj, s);
	if (s->n != 1 || s->a[0].kind == DL_A_PERSON)
		s->n = 0;
	return s->n > 0;
}

/* `them' behind a verb or a preposition. */
static bool
is_object(const struct dl_word *w)
{
	return w->cls == DL_C_PRON && dl_in(w, DL_W_OBJPRON) &&
	    dl_in(w, DL_W_THEY);
}

/* itself, themselves */
static bool
reflexive(const struct dl_word *w)
{
	return w->cls == DL_C_PRON && w->low.n > 5 &&
	    (memcmp(w->low.p + w->low.n - 4, "self", 4) == 0 ||
	    memcmp(w->low.p + w->low.n - 6, "selves", 6) == 0);
}

void
dl_owners(struct dl_event_state *e)
{
	const struct dl_word *w;
	struct dl_side s, *kept;
	size_t i;

	for (i = 0; i < e->nprons; i++) {
		w = &e->syn.words[e->prons[i]];
		if (w->chunk < 0)
			continue;
		s.n = 0;
		if (reflexive(w))
			;		/* nobody else */
		else if (object_before(e, w, &s))
			;
		else if (is_object(w) ? !plural_before(e, w, &s) :
		    w->cls != DL_C_POSS || (!owner(e, w, &s) &&
		    !cataphor(e, w, &s)))
			continue;
		kept = dl_arena_alloc(&e->arena, sizeof(*kept));
		dl_side_copy(kept, &s);
		e->pron[e->prons[i]] = kept;
	}
}
