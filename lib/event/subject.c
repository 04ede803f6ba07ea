/*
 * The subject and object of verb groups as actors, kept from their first use:
 * passives turned round, infinitives given the subject of what governs them,
 * the name behind an apposition.
 */
#include "event/actor.h"
#include "event/lookup.h"
#include "event/search.h"
#include "event/side.h"
#include "event/subject.h"

static const struct dl_side nobody;

static const struct dl_side *
keep(struct dl_event_state *e, const struct dl_side *s)
{
	struct dl_side *p;

	if (s->n == 0)
		return &nobody;
	p = dl_arena_alloc(&e->arena, offsetof(struct dl_side, a) +
	    s->n * sizeof(s->a[0]));
	dl_side_copy(p, s);
	return p;
}

/* The bank's director, Ann Lee, said: the name behind the comma. */
static bool
apposition(struct dl_event_state *e, int32_t np, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[np];
	struct dl_actor a;

	if (x->words[c->head].cls != DL_C_NOUN || x->words[c->head].plural ||
	    c->coord >= 0 || (size_t)np + 3 >= x->nchunks ||
	    x->chunks[np + 1].kind != DL_K_COMMA ||
	    x->chunks[np + 2].kind != DL_K_NP ||
	    x->chunks[np + 3].kind != DL_K_COMMA ||
	    x->words[x->chunks[np + 2].head].cls != DL_C_NAME ||
	    !dl_actor_np(e, np + 2, &a) || a.kind != DL_A_PERSON)
		return false;
	dl_side_add(s, &a);
	return true;
}

/* A, along with B, met C: B met him too. */
static void
beside(struct dl_event_state *e, int32_t np, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	int32_t k = np, i;

	for (i = 0; c[k].coord >= 0 && i < DL_SIDE_MAX; i++)
		k = c[k].coord;
	k += (size_t)k + 1 < x->nchunks && c[k + 1].kind == DL_K_COMMA;
	if ((size_t)k + 2 < x->nchunks && c[k + 1].kind == DL_K_PREP &&
	    c[k + 2].kind == DL_K_NP &&
	    dl_in(&x->words[c[k + 1].first], DL_W_TOGETHER))
		dl_actors(e, k + 2, s);
}

/* Actors of the subject chunk: it, or else its possessor, or `of X'. */
void
dl_chunk_actors(struct dl_event_state *e, int32_t np, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;

	if (np < 0)
		return;
	if (apposition(e, np, s))
		return;
	dl_actors(e, np, s);
	if (s->n == 0)
		dl_possessors(e, np, x->chunks[np].head, s);
	if (s->n == 0 && (size_t)np + 2 < x->nchunks &&
	    x->chunks[np + 2].kind == DL_K_NP && x->chunks[np + 2].prep >= 0 &&
	    dl_str_is(x->words[x->chunks[np + 2].prep].low, "of"))
		dl_actors(e, np + 2, s);
	if (s->n > 0)
		beside(e, np, s);
}

bool
dl_predicate(const struct dl_rule *r)
{
	return r != NULL && r->pos == 'a';
}

/* Stopped A from bombing B. */
static bool
kept_from(const struct dl_event_state *e, int32_t vg, int32_t gov)
{
	const struct dl_syntax *x = &e->syn;

	return (x->chunks[vg].flags & DL_VG_ING) && vg > 0 &&
	    x->chunks[gov].obj >= 0 &&
	    x->chunks[gov].obj == x->chunks[vg].gov_np &&
	    x->chunks[vg - 1].kind == DL_K_PREP &&
	    dl_str_is(x->words[x->chunks[vg - 1].first].low, "from");
}

/* Called on A to leave: who is to leave stands behind the preposition. */
static bool
named_behind(struct dl_event_state *e, int32_t vg, int32_t gov,
    struct dl_side *s)
{
	int32_t np = e->syn.chunks[vg].gov_np;

	if (!dl_flag(e->at[gov].vrule, DL_R_OC) || np <= gov ||
	    e->syn.chunks[np].prep < 0)
		return false;
	dl_actors(e, np, s);
	return s->n > 0 || (e->syn.words[e->syn.chunks[np].head].plural &&
	    dl_in(&e->syn.words[e->syn.chunks[np].prep], DL_W_ONTO));
}

/* Iceland's offer to leave: who makes it is to do what it says. */
static bool
owned_deed(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *np = &x->chunks[x->chunks[vg].gov_np];
	const struct dl_evword *w;

	if (!(x->chunks[vg].flags & DL_VG_INF) || np->head == np->first ||
	    x->words[np->head - 1].cls != DL_C_GEN)
		return false;
	w = dl_lookup(&x->words[np->head]);
	return w->n >= 0 || w->scope[DL_S_NOUN] >= 0;
}

/* Persuaded A to leave: the object of the verb is the one that leaves. */
static bool
object_does(const struct dl_event_state *e, int32_t vg, int32_t gov)
{
	const struct dl_syntax *x = &e->syn;

	return dl_flag(e->at[gov].vrule, DL_R_OC) ||
	    ((x->chunks[vg].flags & DL_VG_INF) && x->chunks[gov].obj > gov &&
	    x->chunks[gov].obj == x->chunks[vg].gov_np &&
	    x->chunks[gov].obj == vg - 1 &&
	    dl_lemma_in(&x->words[x->chunks[gov].head], DL_W_MOVING));
}

const struct dl_side *
dl_subject(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c;
	struct dl_side s;
	bool control;
	int32_t gov;

	if (vg < 0)
		return &nobody;
	if (e->at[vg].subj != NULL)
		return e->at[vg].subj;
	c = &e->syn.chunks[vg];
	s.n = 0;
	e->at[vg].subj = &nobody;		/* while we look */
	gov = c->gov;
	if (c->flags & DL_VG_ING)	/* after meeting, by asking */
		while (gov >= 0 && gov < vg && dl_adjunct(&e->syn, vg) &&
		    e->syn.chunks[gov].gov >= 0 &&
		    e->syn.chunks[gov].gov < gov &&
		    (e->syn.chunks[gov].flags & DL_VG_INF))
			gov = e->syn.chunks[gov].gov;
	control = gov >= 0 && gov < vg &&
	    (c->flags & (DL_VG_INF | DL_VG_ING)) &&
	    !(c->flags & DL_VG_FINITE);
	if ((c->flags & DL_VG_PASSIVE) && !dl_predicate(e->at[vg].vrule))
		dl_under(e, vg, DL_STR("by"), false, &s);
	else if (c->gov_np >= 0 && ((c->flags & DL_VG_ING) ?
	    !dl_adjunct(&e->syn, vg) : owned_deed(e, vg)) &&
	    (dl_possessors(e, c->gov_np,
	    e->syn.chunks[c->gov_np].head, &s), s.n > 0))
		;
	else if (control && ((object_does(e, vg, gov) &&
	    !dl_adjunct(&e->syn, vg)) ||
	    (e->syn.chunks[gov].flags & DL_VG_PASSIVE) ||
	    kept_from(e, vg, gov)) &&
	    (dl_object(e, gov)->n > 0 || (c->flags & DL_VG_ING)))
		dl_side_copy(&s, dl_object(e, gov));
	else if (control && !named_behind(e, vg, gov, &s))
		dl_side_copy(&s, dl_subject(e, gov));
	else if (control)
		;
	else
		dl_chunk_actors(e, c->subj, &s);
	return e->at[vg].subj = keep(e, &s);
}

const struct dl_side *
dl_object(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];
	struct dl_side s;
	struct dl_actor a;
	int32_t np;

	if (e->at[vg].obj != NULL)
		return e->at[vg].obj;
	s.n = 0;
	e->at[vg].obj = &nobody;
	np = (c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART) ?
	    c->subj : c->obj;
	if ((c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART))
		dl_chunk_actors(e, c->subj, &s);
	else if (c->obj >= 0)
		dl_actors(e, c->obj, &s);
	if (s.n == 0 && np >= 0 && dl_type(e->at[vg].vrule, DL_T_COERCE |
	    DL_T_ASSAULT) && dl_actor_people(e, np, &a))
		dl_side_add(&s, &a);
	return e->at[vg].obj = keep(e, &s);
}
