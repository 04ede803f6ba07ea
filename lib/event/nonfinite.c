/*
 * Infinitives, gerunds and bare verbs: what the words around them say of
 * whether they happened.
 */
#include "event/nonfinite.h"

/* Has to go must, had to go did, has yet to go did not. */
enum dl_happening
dl_obliged(const struct dl_syntax *x, const struct dl_chunk *have)
{
	uint32_t i;

	for (i = have->first; i < x->nwords && i <= have->end; i++)
		if (dl_str_is(x->words[i].low, "yet"))
			return DL_DENIED;
	return dl_str_is(x->words[have->head].low, "had") ? DL_HAPPENED :
	    DL_POSSIBLE;
}

/* An infinitive under a group that says nothing of it is of purpose, unless
 * it tells what came of that, or the noun is one that did: won to become
 * leader, the first country to sign. */
enum dl_happening
dl_purpose(const struct dl_syntax *x, int32_t vg)
{
	const struct dl_chunk *c = &x->chunks[vg], *np;
	uint32_t i;

	if (dl_lemma_in(&x->words[c->head], DL_W_RESULT))
		return DL_HAPPENED;
	if (c->gov_np >= 0) {
		np = &x->chunks[c->gov_np];
		for (i = np->first; i < np->end; i++)
			if (dl_in(&x->words[i], DL_W_ORDINAL))
				return DL_HAPPENED;
	}
	return DL_PLANNED;
}

/* To meet them and sign: the group that a bare verb behind `and' goes on
 * from, or -1. */
int32_t
dl_goes_on(const struct dl_syntax *x, int32_t vg)
{
	const struct dl_chunk *c = &x->chunks[vg];
	int32_t k;

	if (vg == 0 || x->chunks[vg - 1].kind != DL_K_CONJ ||
	    x->words[c->head].form != DL_F_BASE || c->modal >= 0 ||
	    (c->flags & DL_VG_INF))
		return -1;
	for (k = vg - 2; k >= 0 && k > vg - DL_REACH / 2; k--) {
		if (x->chunks[k].kind == DL_K_BREAK)
			return -1;
		if (x->chunks[k].kind == DL_K_VG)
			return (x->chunks[k].flags & (DL_VG_INF |
			    DL_VG_MODAL)) ? k : -1;
	}
	return -1;
}

/* Lifting the ban is a mistake: a gerund that is a subject is thought of. */
bool
dl_subject_gerund(const struct dl_syntax *x, int32_t vg)
{
	size_t k;

	if (vg > 0 && x->chunks[vg - 1].kind != DL_K_BREAK &&
	    !dl_str_is(x->words[x->chunks[vg - 1].first].low, "that"))
		return false;
	for (k = (size_t)vg + 1; k < x->nchunks && k < (size_t)vg + 12; k++) {
		if (x->chunks[k].kind == DL_K_COMMA ||
		    x->chunks[k].kind == DL_K_BREAK)
			return false;
		if (x->chunks[k].kind == DL_K_VG)
			return (x->chunks[k].flags & DL_VG_FINITE) &&
			    x->chunks[k].subj < 0;
	}
	return false;
}
