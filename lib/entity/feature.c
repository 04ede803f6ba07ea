/*
 * Features of tokens: words, shapes, affixes, classes and word lists around
 * them (Ratinov and Roth, Design Challenges and Misconceptions in Named Entity
 * Recognition, 2009); the candidate that the rules of span.c see there and
 * what the gazetteer says of it; and what the same word does elsewhere in the
 * document (Chieu and Ng, 2003; Krishnan and Manning, 2006).  A feature is a
 * kind and up to two values, hashed to 64 bits.
 */
#include "base/mem.h"

#include "entity/feature.h"

#define KEPT	8			/* places of a word remembered */

/* Kinds.  Those of words are spread by place, those of candidates by part. */
enum {
	BIAS = 1, LOW, EXACT, SHAPE, PREFIX1, PREFIX2, PREFIX3, PREFIX4,
	SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4, CLASS, CLASS9, CLASS6, LOOK,
	CLASS_SHAPE, LOOK_SHAPE, OTHER_CLASS, OTHER_CLASS6, OTHER_SHAPE,
	WORD_KINDS,
	LEFT_LOW = WORD_KINDS * DL_PLACES, RIGHT_LOW, LEFT_SHAPE, RIGHT_SHAPE,
	SHAPES, LEFT_CLASS, RIGHT_CLASS, CLASSES, LEFT2, RIGHT2, LEFT2_CLASS,
	RIGHT2_CLASS, AROUND, EDGE, MODE, MODE_LOOK, MODE_CLASS, DOC_LOW,
	CAND, DOC = CAND + 8 * DL_FC_N, DOC_POS = DOC + 32 * DL_FC_N,
	DOC_ONCE
};

/* Parts of a candidate that a token is. */
enum { PART_FIRST, PART_INNER, PART_LAST, PART_ONLY };

static uint64_t
key1(uint32_t kind, uint32_t a)
{
	return dl_feature(kind, a, 0);
}

/* The title that begins with token i, as it stands there. */
static enum dl_title_class
title_of(const struct dl_toks *s, size_t i)
{
	struct dl_title title;

	return s->t[i].type == DL_WORD && dl_title_at(s, i, &title) > 0 ?
	    title.cls : DL_NO_TITLE;
}

/* Room for what is known of all words of the document that have a note. */
static void
make_room(struct dl_features *f)
{
	size_t old = f->kcap, n = f->text->notes.n;

	f->known = dl_array_room(f->known, &f->kcap, n, sizeof(f->known[0]));
	if (f->kcap > old)
		memset(f->known + old, 0, (f->kcap - old) *
		    sizeof(f->known[0]));
}

/* What is known of token i by its note, for the first time. */
static void
learn(struct dl_features *f, const struct dl_toks *s, size_t i,
    struct dl_known *k)
{
	k->serial = s->notes[s->t[i].id].serial;
	k->title = dl_title_alone(dl_tok_low(s, i));
	dl_facts_of(f->model, s, i, k->title, &k->word);
	k->word.alone = true;
}

/*
 * The facts of token i, which are those of its word, unless with what stands
 * behind it a title begins (prime minister) that the word alone is not: then
 * they are written to `apart'.
 */
static inline const struct dl_fword *
know(struct dl_features *f, const struct dl_toks *s, size_t i,
    struct dl_fword *apart)
{
	const struct dl_note *note = dl_note_of(s, i);
	enum dl_title_class title = DL_NO_TITLE;
	struct dl_known *k;

	if (note == NULL || (note->lists & DL_TITLE))
		title = title_of(s, i);
	if (note != NULL) {
		k = &f->known[s->t[i].id];
		if (k->serial != note->serial)
			learn(f, s, i, k);
		if (k->title == title)
			return &k->word;
	}
	dl_facts_of(f->model, s, i, title, apart);
	apart->alone = false;
	return apart;
}

static size_t
affixes(struct dl_str low, unsigned place, uint64_t key[DL_MAX_WORDFEATS])
{
	size_t k, n = 0;

	for (k = 1; k <= 4 && k < low.n; k++) {
		key[n++] = key1((PREFIX1 + (uint32_t)k - 1) * DL_PLACES +
		    place, dl_hash(dl_str(low.p, k)));
		key[n++] = key1((SUFFIX1 + (uint32_t)k - 1) * DL_PLACES +
		    place, dl_hash(dl_str(low.p + low.n - k, k)));
	}
	return n;
}

size_t
dl_word_features(const struct dl_fword *w, const struct dl_toks *s, size_t i,
    unsigned place, uint64_t key[DL_MAX_WORDFEATS])
{
	size_t n = 0;

	key[n++] = key1(LOW * DL_PLACES + place, w->low);
	key[n++] = key1(SHAPE * DL_PLACES + place, w->shape);
	if (w->cls != 0)
		key[n++] = key1(CLASS9 * DL_PLACES + place, (w->cls - 1) / 8);
	if (w->other != 0)
		key[n++] = key1(OTHER_CLASS6 * DL_PLACES + place,
		    (w->other - 1) / 64);
	if (place == 0 || place == 4)
		return n;
	if (w->other != 0)
		key[n++] = key1(OTHER_CLASS * DL_PLACES + place,
		    (w->other - 1) / 4);
	key[n++] = key1(LOOK * DL_PLACES + place, w->look);
	if (w->cls != 0) {
		key[n++] = key1(CLASS * DL_PLACES + place, w->cls);
		key[n++] = key1(CLASS6 * DL_PLACES + place,
		    (w->cls - 1) / 64);
	}
	if (place != 2) {
		key[n++] = key1(SUFFIX3 * DL_PLACES + place, w->suffix);
		return n;
	}
	key[n++] = key1(BIAS * DL_PLACES, 0);
	if (w->exact != w->low)
		key[n++] = key1(EXACT * DL_PLACES, w->exact);
	key[n++] = dl_feature(LOOK_SHAPE * DL_PLACES, w->look, w->shape);
	if (w->cls != 0)
		key[n++] = dl_feature(CLASS_SHAPE * DL_PLACES, (w->cls - 1) / 8,
		    w->shape);
	if (w->other != 0)
		key[n++] = dl_feature(OTHER_SHAPE * DL_PLACES,
		    (w->other - 1) / 4, w->shape);
	return n + affixes(dl_tok_low(s, i), place, key + n);
}

/* --- candidates ------------------------------------------------------- */

static uint32_t
low_at(const struct dl_toks *s, size_t i)
{
	return i < s->n ? s->t[i].hash : 1;
}

static uint32_t
class_at(struct dl_features *f, const struct dl_toks *s, size_t i)
{
	struct dl_fword apart;

	return i < s->n ? know(f, s, i, &apart)->cls + 1 : 1;
}

/* What the lists of names say of a run without entry. */
static uint32_t
names_of(const struct dl_toks *s, const struct dl_mention *m)
{
	uint32_t h = 1;
	size_t i;

	for (i = m->first; i < m->last && i < m->first + 4; i++) {
		if (s->t[i].type != DL_WORD)
			continue;
		h = dl_feature_mix(h, (dl_listed(s, i, DL_FIRSTNAME) ? 1u : 0) |
		    (dl_listed(s, i, DL_SURNAME) ? 2u : 0) |
		    (dl_listed(s, i, DL_COMMON) ? 4u : 0));
	}
	return h;
}

static void
describe(struct dl_features *f, const struct dl_mention *m,
    struct dl_fcand *c)
{
	const struct dl_toks *s = &f->text->sents[m->sent];
	size_t n = m->last - m->first;
	uint32_t *of = c->of;

	memset(c, 0, sizeof(*c));
	c->sent = m->sent;
	c->first = m->first;
	c->last = m->last;
	if (m->gaz.name != NULL)
		of[DL_FC_GAZ] = dl_feature_mix(dl_hash_cstr(m->gaz.sub) +
		    m->gaz.label,
		    (m->gaz.weak ? 1u : 0) + (m->gaz.surname ? 2u : 0) +
		    (n > 1 ? 4u : 0));
	if (m->head != DL_NONE)
		of[DL_FC_HEAD] = dl_feature_mix(dl_hash_cstr(m->kind), m->head);
	if (m->title.cls != DL_NO_TITLE)
		of[DL_FC_TITLE] = 1 + m->title.cls;
	of[DL_FC_START] = 1 + m->initial;
	of[DL_FC_LENGTH] = (uint32_t)(n > 6 ? 6 : n);
	of[DL_FC_FIRST] = low_at(s, m->first);
	of[DL_FC_LAST] = low_at(s, m->last - 1);
	of[DL_FC_PREV] = m->first > 0 ? low_at(s, m->first - 1u) : 1;
	of[DL_FC_NEXT] = low_at(s, m->last);
	of[DL_FC_NAMES] = names_of(s, m);
	of[DL_FC_PREVCLS] = m->first > 0 ? class_at(f, s, m->first - 1u) : 1;
	of[DL_FC_NEXTCLS] = class_at(f, s, m->last);
	of[DL_FC_FIRSTCLS] = class_at(f, s, m->first);
	of[DL_FC_LASTCLS] = class_at(f, s, m->last - 1u);
	of[DL_FC_AROUND] = dl_feature_mix(of[DL_FC_PREV], of[DL_FC_NEXT]);
}

static unsigned
part_of(const struct dl_fcand *c, size_t i)
{
	if (c->last - c->first == 1)
		return PART_ONLY;
	return i == c->first ? PART_FIRST : i + 1 == c->last ? PART_LAST :
	    PART_INNER;
}

/* Notes where the words of a candidate stand. */
static void
note_words(struct dl_features *f, uint32_t cand)
{
	const struct dl_fcand *c = &f->cands[cand];
	const struct dl_toks *s = &f->text->sents[c->sent];
	uint32_t *at;
	size_t i;

	for (i = c->first; i < c->last; i++) {
		if (!dl_tok_cap(&s->t[i]))
			continue;
		at = dl_dict_at_low(&f->words, s, i);
		f->occ = dl_array_room(f->occ, &f->ocap, f->nocc + 1,
		    sizeof(f->occ[0]));
		f->occ[f->nocc++] = (struct dl_occurrence){ cand, *at,
		    (uint16_t)part_of(c, i) };
		*at = (uint32_t)f->nocc;
	}
}

void
dl_features_doc(struct dl_features *f, const struct dl_model *model,
    const struct dl_etext *t, const struct dl_mentions *l)
{
	size_t i;

	f->model = model;
	f->text = t;
	make_room(f);
	f->ncands = f->nocc = f->cand = 0;
	dl_dict_clear(&f->words);
	f->cands = dl_array_room(f->cands, &f->ccap, l->n,
	    sizeof(f->cands[0]));
	for (i = 0; i < l->n; i++)
		describe(f, &l->m[i], &f->cands[f->ncands++]);
	for (i = l->n; i-- > 0; )
		note_words(f, (uint32_t)i);
}

void
dl_features_sent(struct dl_features *f, size_t sent)
{
	const struct dl_toks *s = &f->text->sents[sent];
	size_t i, caps = 0, upper = 0, words = 0;

	f->sent = sent;
	f->w = dl_array_room(f->w, &f->wcap, s->n, sizeof(f->w[0]));
	f->apart = dl_array_room(f->apart, &f->acap, s->n,
	    sizeof(f->apart[0]));
	for (i = 0; i < s->n; i++) {
		f->w[i] = know(f, s, i, &f->apart[i]);
		words += s->t[i].type == DL_WORD;
		caps += dl_tok_cap(&s->t[i]);
		upper += (s->t[i].flags & DL_UPPER) != 0;
	}
	f->mode = f->text->headline[sent] ? DL_MODE_HEADLINE :
	    DL_MODE_USUAL;
	if (upper * 2 > words)
		f->mode = DL_MODE_CAPITALS;
	else if (caps == 0)
		f->mode = DL_MODE_SMALL;
	while (f->cand < f->ncands && f->cands[f->cand].sent < sent)
		f->cand++;
	while (f->cand > 0 && f->cands[f->cand - 1].sent >= sent)
		f->cand--;
}

static uint32_t
class9(const struct dl_fword *w)
{
	return w->cls == 0 ? 0 : (w->cls - 1) / 8 + 1;
}

static const struct dl_fword *
word_at(const struct dl_features *f, size_t n, size_t i, size_t back)
{
	static const struct dl_fword edge = { .low = 1, .exact = 1,
	    .shape = 1, .suffix = 1, .look = 1 };

	return i < back || i - back >= n ? &edge : f->w[i - back];
}

/* Pairs and triples of words near the token. */
static size_t
neighbours(const struct dl_features *f, size_t n, size_t i, uint64_t *key)
{
	const struct dl_fword *w = f->w[i], *l = word_at(f, n, i, 1);
	const struct dl_fword *r = word_at(f, n, i, SIZE_MAX);
	const struct dl_fword *l2 = word_at(f, n, i, 2);
	const struct dl_fword *r2 = word_at(f, n, i, SIZE_MAX - 1);
	uint64_t *k = key;

	*k++ = dl_feature(LEFT_LOW, l->low, w->low);
	*k++ = dl_feature(RIGHT_LOW, w->low, r->low);
	*k++ = dl_feature(LEFT_SHAPE, l->low, w->shape);
	*k++ = dl_feature(RIGHT_SHAPE, r->low, w->shape);
	*k++ = dl_feature(SHAPES, dl_feature_mix(l->shape, w->shape), r->shape);
	*k++ = dl_feature(LEFT_CLASS, class9(l), class9(w));
	*k++ = dl_feature(RIGHT_CLASS, class9(w), class9(r));
	*k++ = dl_feature(CLASSES, class9(l) << 10 | class9(w), class9(r));
	*k++ = dl_feature(LEFT2, l2->low, l->low);
	*k++ = dl_feature(RIGHT2, r->low, r2->low);
	*k++ = dl_feature(LEFT2_CLASS, class9(l2), class9(l));
	*k++ = dl_feature(RIGHT2_CLASS, class9(r), class9(r2));
	*k++ = dl_feature(AROUND, l->low, r->low);
	return (size_t)(k - key);
}

/* The candidate that the token is part of, or NULL. */
static const struct dl_fcand *
cand_of(struct dl_features *f, size_t i)
{
	const struct dl_fcand *c;

	while (f->cand < f->ncands && f->cands[f->cand].sent == f->sent &&
	    f->cands[f->cand].last <= i)
		f->cand++;
	if (f->cand == f->ncands)
		return NULL;
	c = &f->cands[f->cand];
	return c->sent == f->sent && c->first <= i ? c : NULL;
}

static size_t
cand_features(const struct dl_fcand *c, unsigned part, uint64_t *key)
{
	size_t n = 0;
	uint32_t k;

	for (k = 0; k < DL_FC_N; k++)
		if (c->of[k] != 0)
			key[n++] = dl_feature(CAND + 8 * k + part, c->of[k], 0);
	return n;
}

size_t
dl_other_features(const struct dl_features *f, uint32_t occ, unsigned part,
    uint64_t key[DL_MAX_FEATS])
{
	const struct dl_occurrence *o = &f->occ[occ];
	const struct dl_fcand *c = &f->cands[o->cand];
	size_t n = 0;
	uint32_t k;

	for (k = 0; k < DL_FC_N; k++)
		if (c->of[k] != 0)
			key[n++] = dl_feature(DOC + 32 * k + 4 * o->pos +
			    part, c->of[k], 0);
	key[n++] = key1(DOC_POS, 4u * o->pos + part);
	return n;
}

/* What the word does in other candidates of the document. */
static size_t
doc_features(const struct dl_features *f, size_t i, unsigned part,
    struct dl_others *to, uint64_t *key)
{
	const struct dl_toks *s = &f->text->sents[f->sent];
	uint32_t *at, o, others = 0;
	uint32_t lower = dl_notes_small(&f->text->notes, s, i);
	size_t n = 0;

	at = dl_dict_get_low(&f->words, s, i);
	for (o = at != NULL ? *at : 0; o != 0 && others < DL_NEAR;
	    o = f->occ[o - 1].next) {
		if (f->occ[o - 1].cand == f->cand)
			continue;
		if (to == NULL)
			n += dl_other_features(f, o - 1, part, key + n);
		else
			to->occ[to->n++] = o - 1;
		others++;
	}
	key[n++] = dl_feature(DOC_LOW, lower, part);
	key[n++] = dl_feature(DOC_ONCE, others, part);
	return n;
}

const struct dl_fcand *
dl_feature_cand(const struct dl_features *f, size_t i)
{
	const struct dl_fcand *c;

	if (f->cand >= f->ncands)
		return NULL;
	c = &f->cands[f->cand];
	return c->sent == f->sent && c->first <= i && i < c->last ? c : NULL;
}

size_t
dl_token_features(struct dl_features *f, size_t i, struct dl_others *others,
    uint64_t key[DL_MAX_FEATS])
{
	const struct dl_toks *s = &f->text->sents[f->sent];
	const struct dl_fword *w = f->w[i];
	const struct dl_fcand *c = cand_of(f, i);
	size_t n = 0;
	unsigned part;

	if (others != NULL)
		others->n = 0;
	if (c == NULL && f->mode != DL_MODE_SMALL && !w->cap &&
	    !word_at(f, s->n, i, 1)->cap &&
	    !word_at(f, s->n, i, SIZE_MAX)->cap)
		return 0;
	n = neighbours(f, s->n, i, key);
	if (i == 0)
		key[n++] = dl_feature(EDGE, 1, w->shape);
	key[n++] = dl_feature(MODE, f->mode, w->shape);
	if (f->mode != DL_MODE_USUAL) {
		key[n++] = dl_feature(MODE_LOOK, f->mode, w->look);
		key[n++] = dl_feature(MODE_CLASS, f->mode, class9(w));
	}
	if (c == NULL)
		return n;
	part = part_of(c, i);
	if (others != NULL)
		others->part = part;
	n += cand_features(c, part, key + n);
	return n + doc_features(f, i, part, others, key + n);
}

void
dl_features_free(struct dl_features *f)
{
	dl_free(f->cands);
	dl_free(f->occ);
	dl_free(f->w);
	dl_free(f->apart);
	dl_free(f->known);
	dl_dict_free(&f->words);
	*f = (struct dl_features){ .model = NULL };
}
