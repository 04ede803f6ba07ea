/*
 * Few kinds with few values each: every one has a row as wide as the hidden
 * layer.
 */
#include "entity/hint.h"

/* Kinds.  Those of candidates are spread by part and by fact. */
enum {
	MODE = 1 << 21, EDGE, PART, OTHER_LEFT, OTHER_RIGHT, OTHER_PART,
	SMALL, OTHERS, OWN, OTHER = OWN + 4 * DL_FC_N
};

/* The facts of a candidate that are told. */
static const unsigned char told[] = {
	DL_FC_GAZ, DL_FC_HEAD, DL_FC_TITLE, DL_FC_START, DL_FC_LENGTH,
	DL_FC_NAMES
};
#define NTOLD	(sizeof(told) / sizeof(told[0]))

static uint64_t
own(uint32_t kind, uint32_t a, uint32_t b)
{
	return dl_feature(kind, a, b) & ~DL_NET_DOC;
}

static uint64_t
of_doc(uint32_t kind, uint32_t a, uint32_t b)
{
	return dl_feature(kind, a, b) | DL_NET_DOC;
}

/* What another candidate with the word tells. */
static size_t
other_hints(const struct dl_features *f, uint32_t occ, unsigned part,
    uint64_t *key)
{
	const struct dl_occurrence *o = &f->occ[occ];
	const struct dl_fcand *c = &f->cands[o->cand];
	uint32_t at = 4 * o->pos + part, cls;
	size_t n = 0, k;

	for (k = 0; k < NTOLD; k++)
		if (c->of[told[k]] != 0)
			key[n++] = of_doc(OTHER + told[k], c->of[told[k]], at);
	if ((cls = c->of[DL_FC_PREVCLS]) > 1)
		key[n++] = of_doc(OTHER_LEFT, (cls - 2) / 8, at);
	if ((cls = c->of[DL_FC_NEXTCLS]) > 1)
		key[n++] = of_doc(OTHER_RIGHT, (cls - 2) / 8, at);
	key[n++] = of_doc(OTHER_PART, at, 0);
	return n;
}

size_t
dl_hints(const struct dl_features *f, size_t i, const struct dl_others *others,
    uint64_t key[DL_MAX_HINTS])
{
	const struct dl_toks *s = &f->text->sents[f->sent];
	const struct dl_fcand *c;
	size_t n = 0, k;

	key[n++] = own(MODE, f->mode, 0);
	if (i == 0)
		key[n++] = own(EDGE, 0, 0);
	if ((c = dl_feature_cand(f, i)) == NULL)
		return n;
	for (k = 0; k < NTOLD; k++)
		if (c->of[told[k]] != 0)
			key[n++] = own(OWN + 4u * told[k] + others->part,
			    c->of[told[k]], 0);
	key[n++] = own(PART, others->part, 0);
	for (k = 0; k < others->n; k++)
		n += other_hints(f, others->occ[k], others->part, key + n);
	key[n++] = of_doc(SMALL, dl_notes_small(&f->text->notes, s, i),
	    others->part);
	key[n++] = of_doc(OTHERS, (uint32_t)others->n, others->part);
	return n;
}

uint32_t
dl_hint_word(const struct dl_features *f, size_t i)
{
	const struct dl_toks *s = &f->text->sents[f->sent];
	const uint32_t *at;

	if (!dl_tok_cap(&s->t[i]))
		return 0;
	at = dl_dict_get_low(&f->words, s, i);
	return at != NULL && *at != 0 && f->occ[*at - 1].next != 0 ? *at : 0;
}
