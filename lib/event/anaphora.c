/*
 * Pronouns and definite nouns take the last actor that fits, preferring the
 * subject of the sentence before (Hobbs 1978 in its simplest form); whatever
 * comes from here is marked low.
 */
#include "event/anaphora.h"
#include "event/lookup.h"
#include "event/side.h"

#define KNOWN	1000		/* names that are looked through */

/* The subject of a verb group that stands before what is resolved now. */
static const struct dl_side *
settled(const struct dl_event_state *e, int32_t vg)
{
	static const struct dl_side nobody;

	return e->at[vg].subj == NULL ? &nobody : e->at[vg].subj;
}

static bool
give(struct dl_side *s, const struct dl_actor *from,
    const struct dl_word *w)
{
	size_t n = s->n;

	if (from->kind == DL_A_NONE)
		return false;
	dl_side_add(s, from);
	if (s->n > n) {
		s->a[n].start = w->start;
		s->a[n].end = w->end;
		s->a[n].low = true;
	}
	return true;
}

static bool
give_all(struct dl_side *s, const struct dl_side *from,
    const struct dl_word *w)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		give(s, &from->a[i], w);
	return from->n > 0;
}

static bool
institution(const struct dl_side *s)
{
	return s->n == 1 && !s->a[0].paper && (s->a[0].kind == DL_A_ORG ||
	    s->a[0].kind == DL_A_COUNTRY || s->a[0].kind == DL_A_GROUP);
}

/* It said: whoever reported last goes on. */
static bool
says(const struct dl_event_state *e, int32_t np)
{
	const struct dl_syntax *x = &e->syn;

	return np >= 0 && (size_t)np + 1 < x->nchunks &&
	    x->chunks[np + 1].kind == DL_K_VG &&
	    dl_lemma_in(&x->words[x->chunks[np + 1].head], DL_W_SPEAK);
}

/* It is easier to move, it was said that: `it' stands for nothing. */
static bool
expletive(const struct dl_event_state *e, const struct dl_word *w)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = w->chunk + 1;

	return dl_str_is(w->low, "it") && w->chunk >= 0 &&
	    (size_t)k < x->nchunks && x->chunks[k].kind == DL_K_VG &&
	    ((x->chunks[k].flags & DL_VG_COPULA) ||
	    ((x->chunks[k].flags & DL_VG_PASSIVE) &&
	    (size_t)k + 1 < x->nchunks && ((x->chunks[k + 1].kind ==
	    DL_K_NP && x->chunks[k + 1].prep < 0) ||
	    (x->chunks[k + 1].kind == DL_K_SUB &&
	    dl_str_is(x->words[x->chunks[k + 1].first].low, "that")))));
}

/* Saying that it would go: who says so, if the pronoun is the subject of what
 * is said and can stand for him. */
static bool
speaker(struct dl_event_state *e, const struct dl_word *w, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_side *who;
	int32_t k, gov = -1;

	for (k = w->chunk + 1; k > 0 && (size_t)k < x->nchunks &&
	    k < w->chunk + 4; k++)
		if (x->chunks[k].kind == DL_K_VG &&
		    x->chunks[k].subj == w->chunk) {
			gov = x->chunks[k].flags & DL_VG_COMP ?
			    x->chunks[k].gov : -1;
			break;
		}
	if (gov < 0 || gov >= k || (x->chunks[gov].flags & DL_VG_FINITE))
		return false;
	who = settled(e, gov);
	if (who->n != 1 || who->a[0].paper ||
	    (dl_in(w, DL_W_HE) != (who->a[0].kind == DL_A_PERSON)))
		return false;
	return give_all(s, who, w);
}

/*
 * The press asked Berge, but he left: the person named last in the sentence,
 * if its subject so far is none.
 */
static const struct dl_actor *
named_before(const struct dl_event_state *e, const struct dl_word *w)
{
	const struct dl_chunk *c = e->syn.chunks;
	const struct dl_actor *a;
	int32_t k;

	for (k = w->chunk - 1; k >= 0 && k > w->chunk - DL_REACH / 2; k--) {
		a = e->at[k].named;
		if (c[k].kind == DL_K_NP && a != NULL &&
		    a->kind == DL_A_PERSON && !(c[k].flags & DL_NP_SUBJ) &&
		    c[k].prep < 0)
			return a;
	}
	return NULL;
}

static bool
antecedent(struct dl_event_state *e, uint32_t word, struct dl_side *s)
{
	const struct dl_actor *last;
	const struct dl_word *w = &e->syn.words[word];
	const struct dl_memory *m = &e->mem;

	if (dl_in(w, DL_W_HE)) {
		if (m->subject.n == 1 && (m->subject.a[0].kind ==
		    DL_A_PERSON || m->subject.a[0].one))
			return give_all(s, &m->subject, w);
		last = named_before(e, w);
		return give(s, last != NULL ? last : &m->person, w);
	}
	if (dl_in(w, DL_W_IT)) {
		if (m->thing || expletive(e, w))
			return false;
		if (m->reporter.n == 1 && (m->reporter.a[0].paper ||
		    m->reporter.a[0].kind == DL_A_ORG) &&
		    says(e, w->chunk))
			return give_all(s, &m->reporter, w);
		if (institution(&m->subject) && !m->subject.a[0].many)
			return give_all(s, &m->subject, w);
		if (institution(&m->focus) && !m->focus.a[0].many)
			return give_all(s, &m->focus, w);
		if (m->subject.n == 1 && m->subject.a[0].many)
			return false;	/* the bill, the blaze, or who knows */
		return give(s, &m->country, w) || give(s, &m->org, w);
	}
	if (!dl_in(w, DL_W_THEY) || m->things)
		return false;
	if (m->subject.n > 1 || (institution(&m->subject) &&
	    m->subject.a[0].kind != DL_A_COUNTRY && !m->subject.a[0].one))
		return give_all(s, &m->subject, w);
	if (m->focus.n > 1 || (institution(&m->focus) &&
	    m->focus.a[0].kind == DL_A_GROUP && !m->focus.a[0].one))
		return give_all(s, &m->focus, w);
	return give_all(s, &m->both, w) || give(s, &m->group, w) ||
	    (institution(&m->subject) && give_all(s, &m->subject, w));
}

/* Accused X of attacking it, says X attacked it: the object of what X did is
 * the one who accused or said so. */
static bool
accuser(struct dl_event_state *e, const struct dl_word *w, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_side *who;
	int32_t k = w->chunk - 1, gov;

	if (k < 0 || w->cls != DL_C_PRON || x->chunks[k].kind != DL_K_VG ||
	    x->chunks[k].obj != w->chunk || (gov = x->chunks[k].gov) < 0 ||
	    gov >= k)
		return false;
	if (!((x->chunks[k].flags & (DL_VG_INF | DL_VG_ING)) &&
	    dl_flag(e->at[gov].vrule, DL_R_OC)) &&
	    !((x->chunks[k].flags & DL_VG_COMP) && x->chunks[k].subj >= 0 &&
	    x->words[x->chunks[x->chunks[k].subj].head].cls != DL_C_PRON))
		return false;
	who = settled(e, gov);
	if (who->n == 0 || who->a[0].paper ||
	    dl_in(w, DL_W_HE) != (who->a[0].kind == DL_A_PERSON))
		return false;
	return give_all(s, who, w);
}

/*
 * What a pronoun stands for.  The first look, made from left to right while
 * the sentence is resolved, is kept: later subjects change nothing.
 */
bool
dl_pronoun(struct dl_event_state *e, uint32_t word, struct dl_side *s)
{
	const struct dl_word *w = &e->syn.words[word];
	struct dl_side *keep = e->pron[word];

	if (keep == NULL) {
		keep = dl_arena_alloc(&e->arena, sizeof(*keep));
		keep->n = 0;
		if (accuser(e, w, keep) || speaker(e, w, keep))
			;
		else if (!(dl_str_is(w->low, "it") && w->chunk >= 0 &&
		    !(e->syn.chunks[w->chunk].flags & DL_NP_SUBJ)))
			antecedent(e, word, keep);
		e->pron[word] = keep;
	}
	return give_all(s, keep, w);
}

/* `the country', `the president', `the North Korean leader'. */
bool
dl_definite(struct dl_event_state *e, enum dl_agent_kind kind,
    struct dl_str geo, struct dl_actor *a)
{
	const struct dl_memory *m = &e->mem;
	size_t i;

	if (kind == DL_G_LEADER) {
		if (m->person.kind != DL_A_NONE && (geo.n == 0 ||
		    dl_str_eq(geo, m->person.geo)) &&
		    (m->person.sector.n == 0 ||
		    dl_str_is(m->person.sector, "GOV"))) {
			*a = m->person;
			a->low = true;
			return true;
		}
		for (i = m->nknown; geo.n > 0 && i-- > 0 &&
		    i + KNOWN >= m->nknown;)
			if (dl_str_eq(m->known[i].geo, geo) &&
			    dl_str_is(m->known[i].sector, "GOV")) {
				*a = (struct dl_actor){ DL_A_PERSON,
				    m->known[i].value, geo,
				    m->known[i].sector, 0, 0, true, false,
				    true, false };
				return true;
			}
		return false;
	}
	if ((kind == DL_G_LAND || kind == DL_G_GOV) &&
	    m->country.kind != DL_A_NONE) {
		*a = m->country;
		a->low = true;
		return true;
	}
	return false;
}

void
dl_remember(struct dl_event_state *e, const struct dl_side *s, bool subject)
{
	struct dl_memory *m = &e->mem;
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct dl_actor *a = &s->a[i];

		if (a->kind == DL_A_PERSON)
			m->person = *a;
		if (a->low || a->paper)
			continue;
		if (a->kind == DL_A_COUNTRY)
			m->country = *a;
		else if (a->kind == DL_A_ORG)
			m->org = *a;
		else if (a->kind == DL_A_GROUP)
			m->group = *a;
	}
	if (s->n > 1)
		dl_side_copy(&m->both, s);
	if (subject && s->n > 0)
		dl_side_copy(&m->subject, s);
	if (subject && s->n > 0 && m->next_focus.n == 0 && !s->a[0].paper)
		dl_side_copy(&m->next_focus, s);
}

/* The subject of a verb is a noun for no actor: what comes may be said of it.
 * The talks, though, are never `they' who went on. */
void
dl_remember_thing(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	int32_t np = x->chunks[vg].subj;
	const struct dl_word *w;

	if (np < 0 || !(x->chunks[vg].flags & DL_VG_FINITE))
		return;
	w = &x->words[x->chunks[np].head];
	if (w->cls == DL_C_DET && (size_t)np + 2 < x->nchunks &&
	    x->chunks[np + 2].kind == DL_K_NP && x->chunks[np + 2].prep >= 0)
		w = &x->words[x->chunks[np + 2].head];	/* most of the rats */
	if (w->cls == DL_C_PRON)
		return;
	e->mem.thing = e->mem.things = false;
	if (w->cls != DL_C_NOUN || settled(e, vg)->n > 0 ||
	    dl_lookup(w)->n >= 0)
		return;
	e->mem.thing = !w->plural;
	e->mem.things = w->plural;
}

/* Who met are `they' from now on. */
void
dl_together(struct dl_event_state *e, const struct dl_rule *r,
    const struct dl_side *src, const struct dl_side *tgt)
{
	size_t i;

	if (src->n == 0 || tgt->n == 0 || !dl_flag(r, DL_R_SYM))
		return;
	dl_side_copy(&e->mem.both, src);
	for (i = 0; i < tgt->n; i++)
		dl_side_add(&e->mem.both, &tgt->a[i]);
}

/*
 * The two countries, both sides, the two leaders: whoever were last named
 * together, or else the two countries that the document is about.
 */
bool
dl_two(struct dl_event_state *e, int32_t chunk, struct dl_side *s)
{
	const struct dl_chunk *c = &e->syn.chunks[chunk];
	const struct dl_word *w = e->syn.words;
	const struct dl_side *both = e->mem.both.n == 2 &&
	    (dl_lemma_in(&w[c->head], DL_W_CAMP) ||
	    (e->mem.both.a[0].kind != DL_A_GROUP &&
	    e->mem.both.a[1].kind != DL_A_GROUP)) ? &e->mem.both : &e->pair;
	bool two = false;
	uint32_t i;

	if (w[c->head].cls != DL_C_NOUN || !w[c->head].plural ||
	    both->n != 2)
		return false;
	for (i = c->first; i < c->head; i++) {
		if (w[i].cls == DL_C_NAME || w[i].cls == DL_C_GEN)
			return false;
		two = two || dl_in(&w[i], DL_W_TWO);
	}
	if (!two || !dl_lemma_in(&w[c->head], DL_W_SIDE))
		return false;
	return (w[c->first].cls == DL_C_DET && give_all(s, both, &w[c->head]));
}
