/*
 * Who and whom of nouns: what the trigger's row names, possessors and phrases;
 * for a noun under a light or intending verb that verb's subject, and at last
 * the subject that the document is about.
 */
#include "event/actor.h"
#include "event/lookup.h"
#include "event/role.h"
#include "event/search.h"
#include "event/side.h"
#include "event/status.h"
#include "event/subject.h"
#include "event/trigger.h"

/* Actors between verb group and noun: sounded out (the North) about. */
static void
others(struct dl_event_state *e, int32_t vg, int32_t np, struct dl_side *s)
{
	int32_t k;

	for (k = vg + 1; k < np && k < vg + DL_REACH && s->n == 0; k++)
		if (e->syn.chunks[k].kind == DL_K_NP)
			dl_actors(e, k, s);
}

/* Who rejects, accepts or gets an offer has not made it. */
static bool
receives(struct dl_event_state *e, int32_t vg)
{
	const struct dl_scope *s = dl_scope_verb(e, vg);

	return dl_lemma_in(&e->syn.words[e->syn.chunks[vg].head],
	    DL_W_TAKER) || (s != NULL && s->status == DL_DENIED);
}

/* Urged approval of it, demanded a pull-out: whoever asks for what one side
 * does is not that side, nor who only speaks of limits on it. */
static bool
asks_others(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_scope *scope)
{
	int32_t prep = e->syn.chunks[t->chunk].prep;

	return (scope->status == DL_POSSIBLE &&
	    dl_type(e->at[t->gov].vrule, DL_T_REQUEST) &&
	    (dl_type(t->rule, DL_T_RETREAT) ||
	    (dl_type(t->rule, DL_T_AGREE | DL_T_CONCEDE) &&
	    !dl_flag(t->rule, DL_R_SYM)))) ||
	    (dl_type(t->rule, DL_T_OCCUR) && dl_lemma_in(&e->syn.words[
	    e->syn.chunks[t->gov].head], DL_W_TOPIC)) ||
	    (t->via >= 0 && prep >= 0 && (dl_in(&e->syn.words[prep],
	    DL_W_UPON) || (dl_type(t->rule, DL_T_OCCUR) &&
	    !dl_in(&e->syn.words[prep], DL_W_WITHIN))));
}

/* The attack was condemned by A: who did that to it did not attack. */
static bool
done_to(const struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_scope *scope)
{
	return (scope != NULL && scope->real) ||
	    (!dl_flag(t->rule, DL_R_INT) && dl_type(e->at[t->gov].vrule,
	    DL_T_REJECT | DL_T_ACCUSE));
}

/*
 * The subject of the verb above the noun, if the verb is one whose subject
 * does what its noun says: hold talks, seek a summit, launch an attack.  If
 * the noun names its own actor, the subject is the other side: get aid from
 * Japan.  Of a verb with an object that is an actor, that one is the other
 * side: sound out Norway about a summit.
 */
static void
from_governor(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	bool subject = t->subject;
	int32_t vg = t->gov;
	const struct dl_scope *scope;
	const struct dl_side *s;

	if (vg < 0 || (subject && !(x->chunks[vg].flags & DL_VG_PASSIVE)) ||
	    dl_status_real(e, t->chunk))
		return;
	scope = dl_scope_verb(e, vg);
	if (x->chunks[vg].flags & DL_VG_PASSIVE ?
	    done_to(e, t, scope) : scope == NULL || !scope->share ||
	    asks_others(e, t, scope))
		return;
	s = dl_subject(e, vg);
	if (s->n > 0 && s->a[0].paper)
		return;
	if (dl_flag(t->rule, DL_R_INT) && receives(e, vg)) {
		if (tgt->n == 0)
			dl_side_all(tgt, s);
		return;
	}
	if (src->n > 0) {
		if (tgt->n == 0 && !dl_flag(t->rule, DL_R_SYM) &&
		    !dl_type(t->rule, DL_T_OCCUR) && t->via < 0 &&
		    !dl_str_is(t->rule->tgt, "-"))
			dl_side_all(tgt, s);
		return;
	}
	dl_side_all(src, s);
	if (tgt->n == 0 && dl_flag(t->rule, DL_R_SYM) && !subject &&
	    x->chunks[vg].obj != t->chunk && x->chunks[vg].obj >= 0)
		dl_side_all(tgt, dl_object(e, vg));
	else if (tgt->n == 0 && dl_flag(t->rule, DL_R_SYM) && !subject &&
	    x->chunks[vg].obj == t->chunk && e->at[vg].vrule != NULL)
		dl_under(e, vg, DL_STR("to"), false, tgt);
	else if (tgt->n == 0 && dl_flag(t->rule, DL_R_SYM) && !subject &&
	    x->chunks[vg].obj < 0 && e->at[vg].vrule != NULL &&
	    x->chunks[t->chunk].prep >= 0)
		others(e, vg, t->chunk, tgt);
}

/* Nobody is named: the subject in focus, if the event has another side. */
static void
from_focus(struct dl_event_state *e, const struct dl_side *tgt,
    struct dl_side *src)
{
	struct dl_actor a;
	size_t i;

	if (e->mem.focus.n != 1 || src->n > 0)
		return;
	a = e->mem.focus.a[0];
	for (i = 0; i < tgt->n; i++)
		if (dl_same_actor(&a, &tgt->a[i]) ||
		    (a.geo.n > 0 && dl_str_eq(a.geo, tgt->a[i].geo)))
			return;
	a.low = true;
	a.start = a.end = 0;
	dl_side_add(src, &a);
}

/* He told them of the possibility of a summit with Norway: his, if he is no
 * paper and no Norwegian. */
static void
from_speaker(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_side *tgt, struct dl_side *src)
{
	int32_t vg = t->gov;
	const struct dl_side *s;
	struct dl_actor a;

	if (vg < 0 || t->subject)
		return;
	s = dl_subject(e, vg);
	if (s->n != 1 || s->a[0].paper || s->a[0].geo.n == 0 ||
	    dl_str_is(s->a[0].sector, "MED") ||
	    dl_str_eq(s->a[0].geo, tgt->a[0].geo))
		return;
	a = s->a[0];
	a.low = true;
	dl_side_add(src, &a);
}

/* Is under investigation, came under attack: the subject suffers it. */
static void
under_it(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];

	if (c->prep < 0 || !dl_str_is(x->words[c->prep].low, "under") ||
	    !dl_type(t->rule, DL_T_HARM | DL_T_ACCUSE))
		return;
	if (t->chunk >= 2 && x->chunks[t->chunk - 2].kind == DL_K_NP)
		dl_actors(e, t->chunk - 2, tgt);
	else if (t->gov == t->chunk - 2)
		dl_side_all(tgt, dl_subject(e, t->gov));
}

/* Only what stands at once behind the noun: tests in defiance of X are not
 * of X. */
static void
directly_of(struct dl_event_state *e, int32_t np, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	int32_t k = np + 2;

	if ((size_t)k >= x->nchunks || x->chunks[k].kind != DL_K_NP ||
	    x->chunks[k].prep < 0 ||
	    !dl_str_is(x->words[x->chunks[k].prep].low, "of"))
		return;
	dl_actors(e, k, s);
	if (s->n == 0)
		dl_possessors(e, k, x->chunks[k].head, s);
}

static const struct dl_side nobody;

/* The demand that X leave, the threat to bomb X. */
static void
completed(struct dl_event_state *e, int32_t np, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	size_t k;
	bool that = (size_t)np + 1 < x->nchunks &&
	    x->chunks[np + 1].kind == DL_K_SUB;

	for (k = (size_t)np + 1; k < x->nchunks && k < (size_t)np + 8; k++) {
		c = &x->chunks[k];
		if (c->kind == DL_K_BREAK || c->kind == DL_K_REL)
			return;
		if (c->kind != DL_K_VG)
			continue;
		if (that)
			dl_side_all(s, dl_subject(e, (int32_t)k));
		else if ((c->flags & DL_VG_INF) && c->gov_np == np)
			dl_side_all(s, dl_object(e, (int32_t)k));
		return;
	}
}

/* Norway's arrest of a spy: who stands before a noun that goes on with `of'
 * is the one who acts. */
static bool
goes_on_with_of(const struct dl_syntax *x, int32_t np)
{
	size_t k = (size_t)np + 2;

	return k < x->nchunks && x->chunks[k].kind == DL_K_NP &&
	    x->chunks[k].prep >= 0 &&
	    dl_str_is(x->words[x->chunks[k].prep].low, "of");
}

/* Died in an attack: who died is whom it hit. */
static void
who_died(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	int32_t np = t->chunk, vg = t->gov;

	if (!dl_type(t->rule, DL_T_ASSAULT) || x->chunks[np].prep < 0 ||
	    !dl_in(&x->words[x->chunks[np].prep], DL_W_THROUGH))
		return;
	if (vg < 0 || t->subject || t->via >= 0)
		return;
	if (dl_lemma_in(&x->words[x->chunks[vg].head], DL_W_DYING))
		dl_side_all(tgt, dl_subject(e, vg));
	else if (dl_type(e->at[vg].vrule, DL_T_ASSAULT))
		dl_side_all(tgt, dl_object(e, vg));
}

/* Actors under a preposition behind the noun, or behind its verb. */
static void
phrase(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_str prep, struct dl_side *s)
{
	if (dl_str_is(prep, "of"))
		directly_of(e, t->chunk, s);
	else
		dl_under(e, t->chunk, prep, true, s);
	if (s->n == 0 && t->gov >= 0 && t->subject && t->via < 0 &&
	    dl_flag(t->rule, DL_R_SYM) &&
	    (dl_str_is(prep, "between") || dl_str_is(prep, "with")))
		dl_under(e, t->gov, prep, false, s);
}

static void
noun_side(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_roles *roles, struct dl_side *s)
{
	const struct dl_role *r = roles->r, *end = r + roles->n;

	for (; s->n == 0 && r < end; r++)
		switch (r->what) {
		case 'p':
			dl_possessors(e, t->chunk, t->word, s);
			break;
		case 'x':
			dl_anyone(e, t->chunk, !dl_type(t->rule, DL_T_TALK |
			    DL_T_PROTEST), dl_type(t->rule, DL_T_ASSAULT),
			    &nobody, s);
			break;
		case 'c':
			completed(e, t->chunk, s);
			break;
		case DL_PREPOSITION:
			if (dl_heads(e, t))
				phrase(e, t, r->prep, s);
			break;
		default:
			break;
		}
}

/* Where the target of a noun stands if its rule does not say. */
static const struct dl_roles *
target_of(const struct dl_rule *r)
{
	static const struct dl_role to_with[] = {
		{ DL_PREPOSITION, { "to", 2 } },
		{ DL_PREPOSITION, { "with", 4 } }
	};
	static const struct dl_roles none = { to_with, 2 };

	return r->tgt.n > 0 ? &r->tgt_roles : &none;
}

/* Sanctions imposed on Norway by Iceland: the phrases of the participle. */
static void
participle(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	int32_t vg = t->chunk + 1;
	const struct dl_roles *roles = target_of(t->rule);
	size_t i;

	if ((size_t)vg >= x->nchunks || x->chunks[vg].kind != DL_K_VG ||
	    x->chunks[vg].obj != t->chunk || !(x->chunks[vg].flags &
	    DL_VG_PART) || !dl_heads(e, t))
		return;
	if (src->n == 0 && !dl_flag(t->rule, DL_R_SYM))
		dl_side_all(src, dl_subject(e, vg));
	for (i = 0; tgt->n == 0 && i < roles->n; i++)
		if (roles->r[i].what == DL_PREPOSITION)
			dl_under(e, vg, roles->r[i].prep, false, tgt);
}

/* Ann Open to Talks With Bob: whoever stands before the adjective. */
static void
from_predicate(struct dl_event_state *e, int32_t np,
    const struct dl_rule *r, struct dl_side *src)
{
	const struct dl_syntax *x = &e->syn;
	struct dl_side s;
	int32_t row;
	uint32_t head;

	if (np < 2 || x->chunks[np].prep < 0 ||
	    x->chunks[np - 2].kind != DL_K_NP || !x->headline)
		return;
	if (dl_flag(r, DL_R_SYM) &&
	    dl_str_is(x->words[x->chunks[np].prep].low, "in")) {
		dl_actors(e, np - 2, src);	/* Ann in Talks With Bob */
		return;
	}
	head = x->chunks[np - 2].head;
	row = dl_lookup(&x->words[head])->scope[DL_S_ADJ];
	if (row < 0 || !e->scopes[row].share)
		return;
	s.n = 0;
	dl_possessors(e, np - 2, head, &s);
	if (s.n > 0)
		dl_side_add(src, &s.a[s.n - 1]);
}

/* Norway sped up the pull-out of some troops: its own, who are of no other
 * country. */
static void
of_governor(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_actor *a)
{
	const struct dl_scope *scope;
	const struct dl_side *s;

	if (a->kind != DL_A_GROUP || a->geo.n > 0 || a->end == 0 ||
	    t->gov < 0 || t->subject || t->via >= 0)
		return;
	scope = dl_scope_verb(e, t->gov);
	s = dl_subject(e, t->gov);
	if (scope != NULL && scope->share && s->n == 1 &&
	    s->a[0].kind == DL_A_COUNTRY)
		a->geo = s->a[0].geo;
}

void
dl_roles_noun(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	static const struct dl_role p_by_of[] = { { 'p', { "", 0 } },
		{ DL_PREPOSITION, { "by", 2 } },
		{ DL_PREPOSITION, { "of", 2 } } };
	static const struct dl_roles none = { p_by_of, 3 }, p = { p_by_of, 1 };

	src->n = tgt->n = 0;
	noun_side(e, t, t->rule->src.n > 0 ? &t->rule->src_roles : &none,
	    src);
	if (dl_str_is(t->rule->src, "by") && dl_heads(e, t) &&
	    goes_on_with_of(&e->syn, t->chunk))
		noun_side(e, t, &p, src);
	participle(e, t, src, tgt);
	if (src->n == 1)
		of_governor(e, t, &src->a[0]);
	if (dl_flag(t->rule, DL_R_SYM))
		dl_side_split(src, tgt);
	under_it(e, t, tgt);
	if (tgt->n == 0)
		noun_side(e, t, target_of(t->rule), tgt);
	dl_side_without(tgt, src);
	if (tgt->n == 0)
		who_died(e, t, tgt);
	if ((src->n == 0 || tgt->n == 0) && dl_heads(e, t) &&
	    !dl_str_is(t->rule->src, "-")) {
		if (src->n == 0)
			from_predicate(e, t->chunk, t->rule, src);
		from_governor(e, t, src, tgt);
		if (dl_flag(t->rule, DL_R_SYM))
			dl_side_split(src, tgt);
		dl_side_without(tgt, src);
	}
	if (src->n == 0 && tgt->n > 0 && dl_flag(t->rule, DL_R_SYM)) {
		from_speaker(e, t, tgt, src);
		from_focus(e, tgt, src);
	} else if (src->n == 1 && tgt->n == 0 && dl_flag(t->rule, DL_R_SYM) &&
	    src->a[0].kind == DL_A_COUNTRY && src->a[0].end > 0)
		from_speaker(e, t, src, tgt);	/* cite a Japan summit */
}
