/*
 * What depends on what, as far as chunks can tell: the verb group that a noun
 * chunk depends on, the one left of it in its clause, gerunds that only say
 * when or how.
 */
#include "syntax/syntax.h"

int32_t
dl_governor(const struct dl_syntax *x, int32_t np, bool *subject, int32_t *via)
{
	int32_t k = np, i;

	*subject = false;
	*via = -1;
	for (i = 0; i < 4; i++) {	/* of X with Y: up through phrases */
		const struct dl_chunk *c = &x->chunks[k];

		if (c->prep >= 0 && dl_in(&x->words[c->prep],
		    DL_W_APART))
			return -1;
		if (k > 0 && x->chunks[k - 1].kind == DL_K_VG &&
		    x->chunks[k - 1].obj == k &&
		    !(x->chunks[k - 1].flags & DL_VG_PART))
			return k - 1;	/* called a strike that shut it */
		if (k + 1 < (int32_t)x->nchunks && c->prep < 0) {
			size_t v;

			for (v = (size_t)k + 1; v < x->nchunks &&
			    v < (size_t)k + DL_REACH; v++)
				if (x->chunks[v].kind == DL_K_VG &&
				    x->chunks[v].subj == k) {
					*subject = true;
					return (int32_t)v;
				} else if (x->chunks[v].kind == DL_K_VG &&
				    x->chunks[v].obj == k)
					return (int32_t)v;
		}
		while (k > 0 && k > np - DL_REACH &&
		    x->chunks[k - 1].kind != DL_K_NP &&
		    x->chunks[k - 1].kind != DL_K_VG &&
		    (x->chunks[k - 1].kind == DL_K_PREP ||
		    x->chunks[k - 1].kind == DL_K_DATE ||
		    x->chunks[k - 1].kind == DL_K_CONJ))
			k--;
		if (k == 0)
			return -1;
		k--;
		if (x->chunks[k].kind == DL_K_VG)
			return k;
		if (x->chunks[k].kind != DL_K_NP)
			return -1;
		if (*via < 0)
			*via = k;
	}
	return -1;
}

int32_t
dl_verb_before(const struct dl_syntax *x, int32_t k, int32_t *from)
{
	int32_t i, stop = k > DL_REACH ? k - DL_REACH : 0;
	bool run = true;

	*from = k;
	for (i = k - 1; i >= stop; i--)
		switch (x->chunks[i].kind) {
		case DL_K_VG:
			return i;
		case DL_K_NP:
			if (run)
				*from = i;
			break;
		case DL_K_PREP:
		case DL_K_DATE:
		case DL_K_CONJ:
			break;
		case DL_K_COMMA:
			run = false;
			break;
		default:
			return -1;
		}
	return -1;
}

/* A gerund that says when or how, not what: after meeting, by asking. */
bool
dl_adjunct(const struct dl_syntax *x, int32_t vg)
{
	if (!(x->chunks[vg].flags & DL_VG_ING) || vg == 0)
		return false;
	if (x->chunks[vg - 1].kind == DL_K_COMMA)
		return true;
	if (x->chunks[vg - 1].kind != DL_K_PREP &&
	    x->chunks[vg - 1].kind != DL_K_SUB)
		return false;
	return dl_in(&x->words[x->chunks[vg - 1].first], DL_W_ADJUNCT);
}
