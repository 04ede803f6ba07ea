/*
 * Who and whom of verbs: the subject and object of verb groups, passives
 * turned round, infinitives given the subject of what governs them, and the
 * other side in the order that the trigger's row names.
 */
#include "event/side.h"

static const struct dl_side nobody;

static const struct dl_side *
keep(struct dl_event_state *e, const struct dl_side *s)
{
	struct dl_side *p;

	if (s->n == 0)
		return &nobody;
	p = dl_arena_alloc(&e->syn.arena, offsetof(struct dl_side, a) +
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

/* Actors of the subject chunk: it, or else its possessor, or `of X'. */
static void
chunk_actors(struct dl_event_state *e, int32_t np, struct dl_side *s)
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
}

static bool
predicate(const struct dl_rule *r)
{
	return r != NULL && r->pos == 'a';
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

const struct dl_side *
dl_subject(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c;
	struct dl_side s;
	bool control;
	int32_t gov;

	if (vg < 0)
		return &nobody;
	if (e->subj[vg] != NULL)
		return e->subj[vg];
	c = &e->syn.chunks[vg];
	s.n = 0;
	e->subj[vg] = &nobody;		/* while we look */
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
	if ((c->flags & DL_VG_PASSIVE) && !predicate(e->vrule[vg]))
		dl_under(e, vg, DL_STR("by"), false, &s);
	else if ((c->flags & DL_VG_ING) && c->gov_np >= 0 &&
	    (dl_possessors(e, c->gov_np, e->syn.chunks[c->gov_np].head, &s),
	    s.n > 0))
		;
	else if (control && ((dl_flag(e->vrule[gov], DL_R_OC) &&
	    !dl_adjunct(&e->syn, vg)) ||
	    (e->syn.chunks[gov].flags & DL_VG_PASSIVE)) &&
	    (dl_object(e, gov)->n > 0 || (c->flags & DL_VG_ING)))
		dl_side_copy(&s, dl_object(e, gov));
	else if (control)
		dl_side_copy(&s, dl_subject(e, gov));
	else
		chunk_actors(e, c->subj, &s);
	return e->subj[vg] = keep(e, &s);
}

const struct dl_side *
dl_object(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];
	struct dl_side s;
	struct dl_actor a;
	int32_t np;

	if (e->obj[vg] != NULL)
		return e->obj[vg];
	s.n = 0;
	e->obj[vg] = &nobody;
	np = (c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART) ?
	    c->subj : c->obj;
	if ((c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART))
		chunk_actors(e, c->subj, &s);
	else if (c->obj >= 0)
		dl_actors(e, c->obj, &s);
	if (s.n == 0 && np >= 0 && dl_type(e->vrule[vg], DL_T_COERCE |
	    DL_T_ASSAULT) && dl_actor_people(e, np, &a))
		dl_side_add(&s, &a);
	return e->obj[vg] = keep(e, &s);
}

/* The subject of the clause that completes vg. */
static void
complement(struct dl_event_state *e, int32_t vg, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	size_t k;

	for (k = (size_t)vg + 1; k < x->nchunks &&
	    k < (size_t)vg + DL_REACH; k++)
		if (x->chunks[k].kind == DL_K_VG && x->chunks[k].gov == vg &&
		    (x->chunks[k].flags & DL_VG_COMP)) {
			dl_side_all(s, dl_subject(e, (int32_t)k));
			if (s->n == 0 && x->chunks[k].subj >= 0)
				chunk_actors(e, x->chunks[k].subj, s);
			return;
		}
}

/* The talks of A and B collapsed: who stood on both sides of them. */
static void
of_event(struct dl_event_state *e, int32_t vg, struct dl_side *src,
    struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	int32_t np = x->chunks[vg].subj;
	struct dl_trigger t;

	if (np >= 0 && dl_trigger_noun(e, np, x->chunks[np].head, &t))
		dl_roles_noun(e, &t, src, tgt);
}

/* Whom it was done to is said, if by a word that stands for nobody known:
 * accused it of harming X. */
static bool
suffers(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];

	if (c->flags & DL_VG_PASSIVE)
		return c->subj >= 0 && c->subj < vg &&
		    !(c->flags & DL_VG_PART) && !dl_lemma_in(
		    &x->words[c->head], DL_W_TAKER);
	return c->obj > vg &&
	    x->words[x->chunks[c->obj].head].cls == DL_C_PRON &&
	    !((size_t)c->obj + 1 < x->nchunks && dl_str_is(x->words[
	    x->chunks[c->obj + 1].first].low, "of"));
}

/* Behind the verb; or behind its subject, if that is what was done: sanctions
 * against X were imposed. */
static void
target_under(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_str prep, struct dl_side *tgt)
{
	const struct dl_chunk *c = &e->syn.chunks[t->chunk];

	dl_under(e, t->chunk, prep, t->rule == NULL ||
	    dl_type(t->rule, DL_T_REPORT), tgt);
	if (tgt->n == 0 && (c->flags & DL_VG_PASSIVE) &&
	    !(c->flags & DL_VG_PART) && c->subj >= 0 && c->subj < t->chunk)
		dl_under(e, c->subj, prep, true, tgt);
}

/* The first of the rule's places that has an actor. */
static void
source(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src)
{
	struct dl_str cell = dl_role_cell(t->rule == NULL ? dl_str("", 0) :
	    t->rule->src, "s"), r;
	size_t at = 0;

	while (src->n == 0 && dl_list_next(cell, ',', &at, &r))
		if (dl_str_is(r, "s"))
			dl_side_all(src, dl_subject(e, t->chunk));
		else if (r.n > 1)
			dl_under(e, t->chunk, r, false, src);
}

void
dl_roles_verb(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	struct dl_str cell = dl_role_cell(t->rule == NULL ? dl_str("", 0) :
	    t->rule->tgt, "o,to,with"), r;
	int32_t vg = t->chunk, obj = e->syn.chunks[vg].obj;
	size_t at = 0;

	src->n = tgt->n = 0;
	source(e, t, src);
	if (src->n == 0 && (dl_flag(t->rule, DL_R_EV) ||
	    (dl_flag(t->rule, DL_R_SYM) &&
	    (e->syn.chunks[vg].flags & DL_VG_PASSIVE))))
		of_event(e, vg, src, tgt);
	if ((e->syn.chunks[vg].flags & DL_VG_PASSIVE) && !predicate(t->rule)) {
		dl_side_all(tgt, dl_object(e, vg));
		if (tgt->n == 0 && !(e->syn.chunks[vg].flags & DL_VG_PART))
			chunk_actors(e, e->syn.chunks[vg].subj, tgt);
	}
	while (tgt->n == 0 && dl_list_next(cell, ',', &at, &r)) {
		if (dl_str_is(r, "o"))
			dl_side_all(tgt, dl_object(e, vg));
		else if (dl_str_is(r, "p") && obj >= 0)
			dl_possessors(e, obj, e->syn.chunks[obj].head, tgt);
		else if (dl_str_is(r, "s"))
			dl_side_all(tgt, dl_subject(e, vg));
		else if (dl_str_is(r, "c"))
			complement(e, vg, tgt);
		else if (dl_str_is(r, "x") && ((src->n > 1 &&
		    dl_flag(t->rule, DL_R_SYM)) || (!predicate(t->rule) &&
		    suffers(e, vg))))
			break;		/* A and B agreed on X's plan */
		else if (dl_str_is(r, "x"))
			dl_anyone(e, vg, !dl_type(t->rule, DL_T_TALK), src,
			    tgt);
		else if (r.n > 1)
			target_under(e, t, r, tgt);
		dl_side_without(tgt, src);
	}
	dl_side_own(tgt, src);
	if (dl_flag(t->rule, DL_R_SYM)) {
		if (src->n == 0)	/* signed between A and B */
			dl_side_split(tgt, src);
		else
			dl_side_split(src, tgt);
	}
}

/* He said that Sudan must: he asks, Sudan is asked. */
void
dl_roles_modal(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	src->n = tgt->n = 0;
	dl_side_all(src, dl_subject(e, e->syn.chunks[t->chunk].gov));
	dl_side_all(tgt, dl_subject(e, t->chunk));
	dl_side_without(tgt, src);
}
