/*
 * Who and whom of verbs: the places that the trigger's row names, in its
 * order, and who stood on both sides of an event that is the subject.
 */
#include "event/actor.h"
#include "event/role.h"
#include "event/search.h"
#include "event/side.h"
#include "event/subject.h"
#include "event/trigger.h"

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
				dl_chunk_actors(e, x->chunks[k].subj, s);
			return;
		}
}

/* Threatened to leave if B attacks, unless B agrees: it is B that is told. */
static void
of_condition(struct dl_event_state *e, int32_t vg, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *w;
	bool opened = false;
	size_t k;

	if (!dl_any(x, DL_C_SUB))
		return;
	for (k = (size_t)vg + 1; k < x->nchunks &&
	    k < (size_t)vg + DL_REACH / 2; k++) {
		w = &x->words[x->chunks[k].first];
		if (x->chunks[k].kind == DL_K_BREAK)
			return;
		if (x->chunks[k].kind == DL_K_SUB)
			opened = dl_in(w, DL_W_CONDITION);
		else if (opened && x->chunks[k].kind == DL_K_VG &&
		    (x->chunks[k].flags & DL_VG_FINITE)) {
			dl_side_all(s, dl_subject(e, (int32_t)k));
			return;
		}
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

/*
 * The bombing of A by B killed: an event that is the subject was done by those
 * who are its source.  False if the subject is none.
 */
static bool
by_event(struct dl_event_state *e, int32_t vg, struct dl_side *src)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	struct dl_trigger t;
	struct dl_side tgt;

	if ((c->flags & (DL_VG_PASSIVE | DL_VG_INF | DL_VG_ING)) ||
	    c->subj < 0 || !(e->at[c->subj].has & DL_HAS_EVENT) ||
	    !dl_trigger_noun(e, c->subj, x->chunks[c->subj].head, &t) ||
	    !dl_type(t.rule, DL_T_HARM))
		return false;
	dl_roles_noun(e, &t, src, &tgt);
	return true;
}

/* The first of the rule's places that has an actor. */
static void
source(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src)
{
	const struct dl_role *r, *end;

	if (t->rule == NULL || t->rule->src.n == 0) {
		dl_side_all(src, dl_subject(e, t->chunk));
		return;
	}
	r = t->rule->src_roles.r;
	end = r + t->rule->src_roles.n;
	for (; src->n == 0 && r < end; r++)
		if (r->what == 's' && !by_event(e, t->chunk, src))
			dl_side_all(src, dl_subject(e, t->chunk));
		else if (r->what == DL_PREPOSITION)
			dl_under(e, t->chunk, r->prep, false, src);
}

/* Where the target stands: what the rule names, or what most verbs have. */
static const struct dl_roles *
target_of(const struct dl_rule *r)
{
	static const struct dl_role o_to_with[] = { { 'o', { "", 0 } },
		{ DL_PREPOSITION, { "to", 2 } },
		{ DL_PREPOSITION, { "with", 4 } } };
	static const struct dl_roles none = { o_to_with, 3 };

	return r == NULL || r->tgt.n == 0 ? &none : &r->tgt_roles;
}

/* One of the places; false if none behind it counts. */
static bool
target(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_role *r, const struct dl_side *src, struct dl_side *tgt)
{
	int32_t vg = t->chunk, obj = e->syn.chunks[vg].obj;

	switch (r->what) {
	case 'o':
		dl_side_all(tgt, dl_object(e, vg));
		break;
	case 'p':
		if (obj >= 0)
			dl_possessors(e, obj, e->syn.chunks[obj].head, tgt);
		break;
	case 's':
		dl_side_all(tgt, dl_subject(e, vg));
		break;
	case 'c':
		complement(e, vg, tgt);
		break;
	case 'x':
		if ((src->n > 1 && dl_flag(t->rule, DL_R_SYM)) ||
		    (!dl_predicate(t->rule) && suffers(e, vg)))
			return false;	/* A and B agreed on X's plan */
		dl_anyone(e, vg, !dl_type(t->rule, DL_T_TALK),
		    dl_type(t->rule, DL_T_ASSAULT), src, tgt);
		break;
	case DL_PREPOSITION:
		target_under(e, t, r->prep, tgt);
		break;
	default:
		break;
	}
	return true;
}

void
dl_roles_verb(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	const struct dl_roles *roles = target_of(t->rule);
	int32_t vg = t->chunk;
	size_t i;

	src->n = tgt->n = 0;
	source(e, t, src);
	if (src->n == 0 && (dl_flag(t->rule, DL_R_EV) ||
	    (dl_flag(t->rule, DL_R_SYM) &&
	    (e->syn.chunks[vg].flags & DL_VG_PASSIVE))))
		of_event(e, vg, src, tgt);
	if ((e->syn.chunks[vg].flags & DL_VG_PASSIVE) &&
	    !dl_predicate(t->rule)) {
		dl_side_all(tgt, dl_object(e, vg));
		if (tgt->n == 0 && !(e->syn.chunks[vg].flags & DL_VG_PART))
			dl_chunk_actors(e, e->syn.chunks[vg].subj, tgt);
	}
	for (i = 0; tgt->n == 0 && i < roles->n; i++) {
		if (!target(e, t, &roles->r[i], src, tgt))
			break;
		dl_side_without(tgt, src);
	}
	if (tgt->n == 0 && dl_type(t->rule, DL_T_THREATEN)) {
		of_condition(e, vg, tgt);
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
