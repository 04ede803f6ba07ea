/*
 * Who and whom: the subject and object of verb groups, passives turned round,
 * infinitives given the subject of what governs them; prepositions and
 * possessors of nouns, in the order that the trigger's row names; for a noun
 * under a light or intending verb, that verb's subject.
 */
#include "event/parts.h"
#include "text/table.h"

#include "tables.h"

static const struct dl_side nobody;

/* Noun chunks to the right in the same clause stop at these. */
static bool
stops(const struct dl_syntax *x, size_t k, int32_t vg)
{
	const struct dl_chunk *c = &x->chunks[k];

	if (c->kind == DL_K_BREAK || c->kind == DL_K_REL)
		return true;
	if (c->kind == DL_K_VG && (c->flags & DL_VG_ING) && k > 0 &&
	    x->chunks[k - 1].kind == DL_K_COMMA)
		return true;
	if (c->kind == DL_K_SUB)
		return !dl_str_is(x->words[c->first].low, "that");
	return c->kind == DL_K_VG && (c->flags & DL_VG_FINITE) &&
	    c->gov != vg && (size_t)vg != k;
}

/* The subject of a later finite verb is not in this one's clause. */
static bool
other_subject(const struct dl_syntax *x, size_t np, int32_t vg)
{
	size_t k;

	for (k = np + 1; k < x->nchunks && k < np + DL_REACH; k++) {
		if (x->chunks[k].kind != DL_K_VG)
			continue;
		if (x->chunks[k].subj == (int32_t)np)
			return (x->chunks[k].flags & DL_VG_FINITE) &&
			    x->chunks[k].gov != vg;
		if (x->chunks[k].flags & DL_VG_FINITE)
			return false;
	}
	return false;
}

static void
add_all(struct dl_side *to, const struct dl_side *from)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		dl_side_add(to, &from->a[i]);
}

/* Possessor or modifying names of noun chunk k before word `to'. */
static void
possessors(struct dl_event_state *e, int32_t k, uint32_t to,
    struct dl_side *s)
{
	const struct dl_chunk *c = &e->syn.chunks[k];
	const struct dl_word *w = e->syn.words;
	struct dl_actor a;
	uint32_t i;
	long row;

	for (i = c->first; i < to; i++) {
		if (w[i].cls == DL_C_POSS)
			dl_pronoun(e, i, s);
		else if (w[i].cls == DL_C_NAME && dl_actor_name(e, i, &a) &&
		    a.kind != DL_A_PLACE) {
			row = i + 1 < to && w[i + 1].cls == DL_C_NOUN ?
			    dl_table_find(&dl_tab_agents, w[i + 1].lemma) : -1;
			if (row >= 0 && i + 2 < c->end &&
			    (w[i + 2].cls == DL_C_NAME ||
			    w[i + 2].cls == DL_C_GEN) &&
			    a.kind == DL_A_COUNTRY &&
			    w[i + 2].cls == DL_C_NAME)
				continue;	/* French President X's */
			if (w[to].cls == DL_C_NOUN && i + 1 == to &&
			    w[i].name >= 0 && dl_str_is(
			    e->mentions[w[i].name].sub, "city"))
				continue;	/* the Hanoi summit */
			dl_side_add(s, &a);
		}
	}
}

/* Actors under preposition prep in the clause right of chunk i. */
static void
under(struct dl_event_state *e, int32_t i, struct dl_str prep, bool close,
    struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	size_t k;

	for (k = (size_t)i + 1; k < x->nchunks &&
	    k < (size_t)i + DL_REACH; k++) {
		c = &x->chunks[k];
		if (c->kind == DL_K_NP && c->prep >= 0 &&
		    dl_str_eq(x->words[c->prep].low, prep)) {
			dl_actors(e, (int32_t)k, s);
			if (s->n > 0)
				return;
			possessors(e, (int32_t)k, c->head, s);
			if (s->n > 0)
				return;
		}
		if (close ? c->kind != DL_K_NP && c->kind != DL_K_PREP &&
		    c->kind != DL_K_DATE && c->kind != DL_K_CONJ :
		    stops(x, k, i))
			return;
	}
}

/* The first actor of any kind right of verb group vg in its clause. */
static void
anyone(struct dl_event_state *e, int32_t vg, const struct dl_side *src,
    struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	size_t k, i;

	for (k = (size_t)vg + 1; k < x->nchunks &&
	    k < (size_t)vg + DL_REACH && !stops(x, k, vg); k++) {
		c = &x->chunks[k];
		if (c->kind != DL_K_NP || other_subject(x, k, vg))
			continue;
		if (c->prep >= 0 && dl_str_is(x->words[c->prep].low, "by") &&
		    (x->chunks[vg].flags & DL_VG_PASSIVE))
			continue;
		dl_actors(e, (int32_t)k, s);
		if (s->n == 0)
			possessors(e, (int32_t)k, c->head, s);
		for (i = 0; i < s->n;)
			if (src->n > 0 && dl_same_actor(&s->a[i], &src->a[0]))
				memmove(&s->a[i], &s->a[i + 1],
				    (--s->n - i) * sizeof(s->a[0]));
			else
				i++;
		if (s->n > 0)
			return;
	}
}

static struct dl_side *
keep(struct dl_event_state *e, const struct dl_side *s)
{
	struct dl_side *p = dl_arena_alloc(&e->syn.arena, sizeof(*p));

	*p = *s;
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
		possessors(e, np, x->chunks[np].head, s);
	if (s->n == 0 && (size_t)np + 2 < x->nchunks &&
	    x->chunks[np + 2].kind == DL_K_NP && x->chunks[np + 2].prep >= 0 &&
	    dl_str_is(x->words[x->chunks[np + 2].prep].low, "of"))
		dl_actors(e, np + 2, s);
}

static bool
predicate(long row)
{
	return row >= 0 && dl_str_is(dl_cell(&dl_tab_triggers, row,
	    DL_TRIGGERS_POS), "a");
}

/* A gerund that says when or how, not what: after meeting, by asking. */
bool
dl_adjunct(const struct dl_syntax *x, int32_t vg)
{
	struct dl_str w;

	if (!(x->chunks[vg].flags & DL_VG_ING) || vg == 0)
		return false;
	if (x->chunks[vg - 1].kind == DL_K_COMMA)
		return true;
	if (x->chunks[vg - 1].kind != DL_K_PREP &&
	    x->chunks[vg - 1].kind != DL_K_SUB)
		return false;
	w = x->words[x->chunks[vg - 1].first].low;
	return dl_has_word(DL_STR("after,before,by,while,without,when,since,"
	    "despite,in"), w);
}

const struct dl_side *
dl_subject(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c;
	struct dl_side s = { .n = 0 };
	bool control;
	int32_t gov;

	if (vg < 0)
		return &nobody;
	if (e->subj[vg] != NULL)
		return e->subj[vg];
	c = &e->syn.chunks[vg];
	e->subj[vg] = keep(e, &s);	/* nobody while we look */
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
	if ((c->flags & DL_VG_PASSIVE) && !predicate(e->rows[vg]))
		under(e, vg, DL_STR("by"), false, &s);
	else if ((c->flags & DL_VG_ING) && c->gov_np >= 0 &&
	    (possessors(e, c->gov_np, e->syn.chunks[c->gov_np].head, &s),
	    s.n > 0))
		;
	else if (control && ((dl_flag(e->rows[gov], "oc") &&
	    !dl_adjunct(&e->syn, vg)) ||
	    (e->syn.chunks[gov].flags & DL_VG_PASSIVE)) &&
	    dl_object(e, gov)->n > 0)
		s = *dl_object(e, gov);
	else if (control)
		s = *dl_subject(e, gov);
	else
		chunk_actors(e, c->subj, &s);
	*e->subj[vg] = s;
	return e->subj[vg];
}

const struct dl_side *
dl_object(struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];
	struct dl_side s = { .n = 0 };

	if (e->obj[vg] != NULL)
		return e->obj[vg];
	e->obj[vg] = keep(e, &s);
	if ((c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART))
		chunk_actors(e, c->subj, &s);
	else if (c->obj >= 0)
		dl_actors(e, c->obj, &s);
	*e->obj[vg] = s;
	return e->obj[vg];
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
			add_all(s, dl_subject(e, (int32_t)k));
			if (s->n == 0 && x->chunks[k].subj >= 0)
				chunk_actors(e, x->chunks[k].subj, s);
			return;
		}
}

static void
split_sides(struct dl_side *src, struct dl_side *tgt)
{
	size_t i;

	if (tgt->n > 0 || src->n < 2)
		return;
	for (i = 1; i < src->n; i++)
		dl_side_add(tgt, &src->a[i]);
	src->n = 1;
}

/* Nobody does something to himself: who is on both sides is the source. */
static void
without(struct dl_side *tgt, const struct dl_side *src)
{
	size_t i, k;

	for (i = 0; i < src->n; i++)
		for (k = 0; k < tgt->n;)
			if (dl_same_actor(&src->a[i], &tgt->a[k]))
				memmove(&tgt->a[k], &tgt->a[k + 1],
				    (--tgt->n - k) * sizeof(tgt->a[0]));
			else
				k++;
}

/* Japan seeks a summit between Abe and Kim: asks Kim, not Abe. */
static void
own_side(struct dl_side *tgt, const struct dl_side *src)
{
	size_t i, same = 0;

	if (src->n != 1 || src->a[0].geo.n == 0)
		return;
	for (i = 0; i < tgt->n; i++)
		same += dl_str_eq(tgt->a[i].geo, src->a[0].geo);
	if (same == 0 || same == tgt->n)
		return;
	for (i = 0; i < tgt->n;)
		if (dl_str_eq(tgt->a[i].geo, src->a[0].geo))
			memmove(&tgt->a[i], &tgt->a[i + 1],
			    (--tgt->n - i) * sizeof(tgt->a[0]));
		else
			i++;
}

/* Walks the roles of a cell: to,with,o,x. */
static bool
next_role(struct dl_str cell, size_t *at, struct dl_str *role)
{
	size_t k = *at;

	if (k >= cell.n)
		return false;
	while (k < cell.n && cell.p[k] != ',')
		k++;
	*role = dl_str(cell.p + *at, k - *at);
	*at = k + 1;
	return true;
}

static struct dl_str
roles(long row, unsigned col, const char *dflt)
{
	struct dl_str s = row < 0 ? dl_str("", 0) :
	    dl_cell(&dl_tab_triggers, row, col);

	return s.n > 0 ? s : dl_str(dflt, strlen(dflt));
}

void
dl_roles_verb(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	struct dl_str cell = roles(t->row, DL_TRIGGERS_TGT, "o,to,with"), r;
	int32_t vg = t->chunk, obj = e->syn.chunks[vg].obj;
	size_t at = 0;

	src->n = tgt->n = 0;
	r = roles(t->row, DL_TRIGGERS_SRC, "s");
	if (dl_str_is(r, "s"))
		add_all(src, dl_subject(e, vg));
	else if (r.n > 1)
		under(e, vg, r, false, src);
	if ((e->syn.chunks[vg].flags & DL_VG_PASSIVE) && !predicate(t->row)) {
		add_all(tgt, dl_object(e, vg));
		if (tgt->n == 0 && !(e->syn.chunks[vg].flags & DL_VG_PART))
			chunk_actors(e, e->syn.chunks[vg].subj, tgt);
	}
	while (tgt->n == 0 && next_role(cell, &at, &r)) {
		if (dl_str_is(r, "o"))
			add_all(tgt, dl_object(e, vg));
		else if (dl_str_is(r, "p") && obj >= 0)
			possessors(e, obj, e->syn.chunks[obj].head, tgt);
		else if (dl_str_is(r, "s"))
			add_all(tgt, dl_subject(e, vg));
		else if (dl_str_is(r, "c"))
			complement(e, vg, tgt);
		else if (dl_str_is(r, "x"))
			anyone(e, vg, src, tgt);
		else if (r.n > 1)
			under(e, vg, r, false, tgt);
		without(tgt, src);
	}
	own_side(tgt, src);
	if (dl_flag(t->row, "sym"))
		split_sides(src, tgt);
}

int32_t
dl_governor(const struct dl_syntax *x, int32_t np, bool *subject, int32_t *via)
{
	int32_t k = np, i;

	*subject = false;
	*via = -1;
	for (i = 0; i < 4; i++) {	/* of X with Y: up through phrases */
		const struct dl_chunk *c = &x->chunks[k];

		if (c->prep >= 0 && dl_has_word(DL_STR("after,following,"
		    "before,since,during,despite,until,amid,ahead of,"
		    "because of,as,in the wake of,prior to,without"),
		    x->words[c->prep].low))
			return -1;
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
	long row = dl_scope_row(e, vg);

	return dl_has_word(DL_STR("accept,receive,ignore,consider,answer,get,"
	    "welcome,review,study,weigh"),
	    e->syn.words[e->syn.chunks[vg].head].lemma) || (row >= 0 &&
	    dl_str_is(dl_cell(&dl_tab_scope, row, DL_SCOPE_STATUS),
	    "denied"));
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
	bool subject;
	int32_t via, vg = dl_governor(x, t->chunk, &subject, &via);
	const struct dl_side *s;
	long row;

	if (vg < 0 || (subject && !(x->chunks[vg].flags & DL_VG_PASSIVE)))
		return;
	row = dl_scope_row(e, vg);
	if (!(x->chunks[vg].flags & DL_VG_PASSIVE) && (row < 0 ||
	    dl_cell(&dl_tab_scope, row, DL_SCOPE_SHARE).n == 0))
		return;
	s = dl_subject(e, vg);
	if (s->n > 0 && s->a[0].paper)
		return;
	if (dl_flag(t->row, "int") && receives(e, vg)) {
		if (tgt->n == 0)
			add_all(tgt, s);
		return;
	}
	if (src->n > 0) {
		if (tgt->n == 0 && !dl_flag(t->row, "sym"))
			add_all(tgt, s);
		return;
	}
	add_all(src, s);
	if (tgt->n == 0 && dl_flag(t->row, "sym") && !subject &&
	    x->chunks[vg].obj != t->chunk && x->chunks[vg].obj >= 0)
		add_all(tgt, dl_object(e, vg));
	else if (tgt->n == 0 && dl_flag(t->row, "sym") && !subject &&
	    x->chunks[vg].obj < 0 && e->rows[vg] >= 0 &&
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
	bool subject;
	int32_t via, vg = dl_governor(&e->syn, t->chunk, &subject, &via);
	const struct dl_side *s;
	struct dl_actor a;

	if (vg < 0 || subject)
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
		possessors(e, k, x->chunks[k].head, s);
}

static void
noun_side(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_str cell, struct dl_side *s)
{
	struct dl_str r;
	size_t at = 0;
	bool subject;
	int32_t via, vg;

	while (s->n == 0 && next_role(cell, &at, &r))
		if (dl_str_is(r, "p"))
			possessors(e, t->chunk, t->word, s);
		else if (dl_str_is(r, "x"))
			anyone(e, t->chunk, &nobody, s);
		else if (r.n > 1 && t->word == e->syn.chunks[t->chunk].head) {
			if (dl_str_is(r, "of"))
				directly_of(e, t->chunk, s);
			else
				under(e, t->chunk, r, true, s);
			if (s->n == 0 && (vg = dl_governor(&e->syn, t->chunk,
			    &subject, &via)) >= 0 && subject && via < 0 &&
			    (dl_str_is(r, "between") || dl_str_is(r, "with")))
				under(e, vg, r, false, s);
		}
}

/* He said that Sudan must: he asks, Sudan is asked. */
void
dl_roles_modal(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	src->n = tgt->n = 0;
	add_all(src, dl_subject(e, e->syn.chunks[t->chunk].gov));
	add_all(tgt, dl_subject(e, t->chunk));
	without(tgt, src);
}

/* Sanctions imposed on Norway by Iceland: the phrases of the participle. */
static void
participle(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	const struct dl_syntax *x = &e->syn;
	int32_t vg = t->chunk + 1;
	struct dl_str cell = roles(t->row, DL_TRIGGERS_TGT, "to,with"), r;
	size_t at = 0;

	if ((size_t)vg >= x->nchunks || x->chunks[vg].kind != DL_K_VG ||
	    x->chunks[vg].obj != t->chunk || !(x->chunks[vg].flags &
	    DL_VG_PART) || t->word != x->chunks[t->chunk].head)
		return;
	if (src->n == 0 && !dl_flag(t->row, "sym"))
		add_all(src, dl_subject(e, vg));
	while (tgt->n == 0 && next_role(cell, &at, &r))
		if (r.n > 1)
			under(e, vg, r, false, tgt);
}

void
dl_roles_noun(struct dl_event_state *e, const struct dl_trigger *t,
    struct dl_side *src, struct dl_side *tgt)
{
	src->n = tgt->n = 0;
	noun_side(e, t, roles(t->row, DL_TRIGGERS_SRC, "p,by,of"), src);
	participle(e, t, src, tgt);
	if (dl_flag(t->row, "sym"))
		split_sides(src, tgt);
	if (tgt->n == 0)
		noun_side(e, t, roles(t->row, DL_TRIGGERS_TGT, "to,with"),
		    tgt);
	without(tgt, src);
	if ((src->n == 0 || tgt->n == 0) && t->word ==
	    e->syn.chunks[t->chunk].head && !dl_str_is(roles(t->row,
	    DL_TRIGGERS_SRC, "p"), "-")) {
		from_governor(e, t, src, tgt);
		if (dl_flag(t->row, "sym"))
			split_sides(src, tgt);
		without(tgt, src);
	}
	if (src->n == 0 && tgt->n > 0 && dl_flag(t->row, "sym")) {
		from_speaker(e, t, tgt, src);
		from_focus(e, tgt, src);
	} else if (src->n == 1 && tgt->n == 0 && dl_flag(t->row, "sym") &&
	    src->a[0].kind == DL_A_COUNTRY && src->a[0].end > 0)
		from_speaker(e, t, src, tgt);	/* cite a Japan summit */
}
