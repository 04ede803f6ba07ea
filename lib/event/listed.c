/*
 * What the lists of rules hold: words, classes of nounsets.tsv, kinds such as
 * any actor or any event.
 */
#include "event/actor.h"
#include "event/listed.h"
#include "event/lookup.h"

/* The head of noun chunk k, or one coordinated with it, is in a class. */
bool
dl_in_class(struct dl_event_state *e, int32_t k, const struct dl_classes *c)
{
	const struct dl_syntax *x = &e->syn;
	int i;

	for (i = 0; k >= 0 && i < 6; k = x->chunks[k].coord, i++)
		if (dl_classes_meet(&dl_lookup(
		    &x->words[x->chunks[k].head])->classes, c))
			return true;
	return false;
}

/* The kinds that no list holds: any actor, any place that is hit. */
static bool
of_kind(struct dl_event_state *e, int32_t k, uint8_t kinds)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *w = &x->words[x->chunks[k].head];
	struct dl_side side;

	if ((kinds & DL_L_LAND) && w->cls == DL_C_NAME &&
	    dl_str_is(e->mentions[w->name].label, "LOC") &&
	    x->chunks[k].prep >= 0 &&
	    dl_in(&x->words[x->chunks[k].prep], DL_W_ONTO))
		return true;
	if (!(kinds & (DL_L_ACTOR | DL_L_GROUP)))
		return false;
	side.n = 0;
	dl_actors(e, k, &side);
	return side.n > 0 && ((kinds & DL_L_ACTOR) ||
	    side.a[0].kind == DL_A_GROUP);
}

/* The word is in a list, by its form, its lemma or its class. */
bool
dl_word_in_list(const struct dl_word *w, const struct dl_list *l)
{
	const struct dl_evword *v = dl_lookup(w);

	return dl_list_has(l, w->lex->low, w->lex->hash) ||
	    (w->cls == DL_C_NOUN && dl_list_has(l, w->lemma, v->nhash)) ||
	    (w->cls == DL_C_VERB && dl_list_has(l, w->lemma, v->vhash)) ||
	    (l->any_class && dl_classes_meet(&v->classes, &l->classes));
}

/* The head of noun chunk k, or one coordinated with it, is in the list. */
bool
dl_in_list(struct dl_event_state *e, int32_t k, const struct dl_list *l)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *w;
	int i;

	if (k < 0)
		return false;
	if ((l->kinds & (DL_L_ACTOR | DL_L_LAND | DL_L_GROUP)) &&
	    of_kind(e, k, l->kinds))
		return true;
	for (i = 0; k >= 0 && i < 6; k = x->chunks[k].coord, i++) {
		w = &x->words[x->chunks[k].head];
		if (dl_word_in_list(w, l) || ((l->kinds & DL_L_EVENT) &&
		    dl_lookup(w)->n >= 0))
			return true;
	}
	return false;
}
