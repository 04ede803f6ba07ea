/*
 * A past that no date of the clause tells: the past perfect (Reichenbach,
 * Elements of Symbolic Logic, 1947: a time before the one that is told of), a
 * history or an issue of what was done, and the story that goes on behind a
 * sentence with a day long ago.
 */
#include "event/when.h"

/* A month or more before the document. */
static bool
long_ago(const struct dl_event_state *e, const struct dl_ref *m)
{
	return m->date && m->end.n == 10 && e->doc->dct.n >= 10 &&
	    memcmp(m->end.p, e->doc->dct.p, 7) < 0;
}

void
dl_when_keep(struct dl_event_state *e)
{
	size_t i;

	e->mem.past_near = false;
	for (i = 0; i < e->n; i++)
		if (long_ago(e, &e->mentions[i])) {
			e->mem.past = e->mentions[i];
			e->mem.past.how = "before";
			e->mem.past_near = true;
		}
}

/* A time in the past that nothing but a word tells. */
static const struct dl_ref *
past_by(struct dl_event_state *e, const struct dl_word *w, const char *how)
{
	memset(&e->tense, 0, sizeof(e->tense));
	e->tense.value = DL_STR("PAST_REF");
	e->tense.base = e->sent->start;
	e->tense.at = w->start;
	e->tense.upto = w->end;
	e->tense.how = how;
	return &e->tense;
}

/*
 * The past perfect tells of a time before the one that is told of; which,
 * nothing names.  Under a verb of saying it may be the past tense put back.
 */
static const struct dl_ref *
perfect(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];
	const struct dl_word *had = &e->syn.words[c->first];

	if (!(c->flags & DL_VG_PERFECT) || !dl_str_is(had->low, "had") ||
	    c->head == c->first ||
	    (c->gov >= 0 && dl_type(e->at[c->gov].vrule, DL_T_REPORT)))
		return NULL;
	return past_by(e, had, "tense");
}

/* A history of kidnapping, the abduction issue: what nobody dates by the day
 * on which it is spoken of. */
static const struct dl_ref *
bygone(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	int32_t np = c->kind == DL_K_VG ? c->flags & DL_VG_ING ? c->gov_np :
	    -1 : t->word != c->head ? t->chunk : t->chunk >= 2 &&
	    c->prep >= 0 && dl_str_is(x->words[c->prep].low, "of") ?
	    t->chunk - 2 : -1;
	const struct dl_word *w;

	if (np < 0 || x->chunks[np].kind != DL_K_NP ||
	    !dl_type(t->rule, DL_T_HARM))
		return NULL;
	w = &x->words[x->chunks[np].head];
	return dl_lemma_in(w, DL_W_BYGONE) ? past_by(e, w, "noun") : NULL;
}

/*
 * A story that goes on: the past tense, of somebody who was spoken of, in
 * the sentence behind one with a day long ago.  Not of what is said, for
 * that is mostly said now.
 */
static const struct dl_ref *
narrated(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	const struct dl_word *first;
	bool told = c->gov >= 0 && dl_type(e->at[c->gov].vrule, DL_T_REPORT);

	/* said that they had died: the past, put back once more */
	if (!e->mem.past_near || told != ((c->flags & DL_VG_PERFECT) != 0) ||
	    !(told || (c->flags & DL_VG_PAST) || x->words[c->head].form ==
	    DL_F_PAST || (c->flags & DL_VG_PASSIVE)) || c->subj < 0 ||
	    dl_type(e->at[vg].vrule, DL_T_REPORT))
		return NULL;
	first = &x->words[x->chunks[c->subj].first];
	return first->cls == DL_C_PRON || first->cls == DL_C_POSS ||
	    first->cls == DL_C_NUM || dl_in(first, DL_W_TWO) ||
	    dl_str_is(first->low, "the") ? &e->mem.past : NULL;
}

const struct dl_ref *
dl_when_past(struct dl_event_state *e, const struct dl_trigger *t)
{
	int32_t vg = t->noun ? t->gov : t->chunk;
	const struct dl_ref *m = bygone(e, t);

	if (m != NULL)
		return m;
	if (vg < 0 || !(e->syn.chunks[vg].flags & DL_VG_FINITE) ||
	    e->syn.chunks[vg].modal >= 0)
		return NULL;
	m = perfect(e, vg);
	return m != NULL || t->noun ? m : narrated(e, vg);
}
