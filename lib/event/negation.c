/*
 * What words of the closed classes and questions deny or leave open: not,
 * nobody, neither ... nor, without; did it?, a deal is good.
 */
#include "event/negation.h"

/* Has not seen it or agreed: the group before `or' is denied, and with it one
 * that has no auxiliary of its own. */
static bool
denies(const struct dl_syntax *x, int32_t vg)
{
	int32_t from, up = dl_verb_before(x, vg, &from);

	return up >= 0 && (x->chunks[up].flags & DL_VG_NEG) &&
	    x->chunks[vg].end == x->chunks[vg].first + 1 &&
	    x->chunks[up].subj == x->chunks[vg].subj;
}

/* Not, or its subject is nobody, its object nothing. */
bool
dl_negated(const struct dl_syntax *x, int32_t vg)
{
	const struct dl_chunk *c = &x->chunks[vg];

	if (c->obj > vg && dl_in(&x->words[x->chunks[c->obj].first],
	    DL_W_NOBODY))
		return true;
	if (vg > 0 && (x->chunks[vg - 1].kind == DL_K_CONJ ||
	    x->chunks[vg - 1].kind == DL_K_PREP) &&
	    dl_in(&x->words[x->chunks[vg - 1].first], DL_W_NEITHER))
		return x->chunks[vg - 1].kind == DL_K_PREP || denies(x, vg);
	return (c->flags & DL_VG_NEG) || (c->subj >= 0 && c->subj < vg &&
	    (c->flags & DL_VG_FINITE) && dl_in(&x->words[
	    x->chunks[c->subj].first], DL_W_NOBODY));
}

/* Did A attack B?  Nobody says so.  But why it did is asked of what is so. */
bool
dl_question(const struct dl_syntax *x, int32_t vg)
{
	int32_t aux = x->chunks[vg].gov;
	uint32_t first;

	if (aux < 0 || x->chunks[aux].end != x->chunks[aux].first + 1 ||
	    !(x->chunks[aux].flags & DL_VG_COPULA) || aux + 2 != vg)
		return false;
	first = x->chunks[aux].first;
	return dl_auxiliary(x->words[first].cls) && (first == 0 ||
	    x->words[first - 1].cls == DL_C_BREAK);
}

/* No noun, or without it. */
bool
dl_absent(const struct dl_syntax *x, int32_t np)
{
	const struct dl_chunk *c = &x->chunks[np];

	return dl_in(&x->words[c->first], DL_W_NOBODY) || (c->prep >= 0 &&
	    dl_str_is(x->words[c->prep].low, "without"));
}

/* A deal is good, a strike would be a mistake: any such event, and none that
 * is known. */
bool
dl_any_such(const struct dl_syntax *x, int32_t np, int32_t vg)
{
	size_t k = (size_t)vg + 1;

	return dl_in(&x->words[x->chunks[np].first], DL_W_INDEFINITE) &&
	    (k >= x->nchunks || x->chunks[k].kind == DL_K_NP ||
	    x->chunks[k].kind == DL_K_BREAK);
}
