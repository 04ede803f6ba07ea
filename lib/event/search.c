/*
 * Where the actors of a role are looked for: possessors and modifiers of a
 * noun, phrases with a preposition, anybody further right in the clause; and
 * what is done with the two sides then.
 */
#include "event/actor.h"
#include "event/anaphora.h"
#include "event/code.h"
#include "event/lookup.h"
#include "event/search.h"
#include "event/side.h"

#include "tables.h"

#define NEAR	6		/* chunks: further off only states count */

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

/* A hyphen is in the word; names of several words have no entry. */
static bool
hyphenated(const struct dl_word *w)
{
	return w->name >= 0 ? memchr(w->low.p, '-', w->low.n) != NULL :
	    (w->lex->flags & DL_X_HYPHEN) != 0;
}

/* Both countries of an adjective for two, one word or three: the Sino-Indian
 * border.  How many words it has, or 0. */
static uint32_t
two_countries(struct dl_event_state *e, uint32_t i, uint32_t to,
    struct dl_side *s)
{
	const struct dl_word *w = &e->syn.words[i];
	struct dl_actor a;
	bool three = i + 2 < to && w[1].cls == DL_C_HYPHEN;
	unsigned col;
	long row;

	if (!three && !hyphenated(w))
		return 0;
	dl_actor_clear(&a);
	a.kind = DL_A_COUNTRY;
	a.sector = DL_STR("GOV");
	a.start = w->start;
	a.end = w[three ? 2 : 0].end;
	dl_buf_clear(&e->tmp);
	dl_buf_addstr(&e->tmp, w->low);
	if (three) {
		dl_buf_addc(&e->tmp, '-');
		dl_buf_addstr(&e->tmp, w[2].low);
	}
	row = dl_table_find(&dl_tab_pairs, dl_buf_str(&e->tmp));
	if (row < 0)
		return 0;
	for (col = DL_PAIRS_FIRST; col <= DL_PAIRS_SECOND; col++) {
		a.geo = dl_cell(&dl_tab_pairs, row, col);
		a.value = dl_country(a.geo);
		dl_side_add(s, &a);
	}
	return three ? 3 : 1;
}

/* Norway, whose attack: the noun chunk that `whose' stands for. */
static void
antecedent(struct dl_event_state *e, int32_t k, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;

	if (k < 2 || x->chunks[k - 1].kind != DL_K_REL ||
	    !dl_str_is(x->words[x->chunks[k - 1].first].low, "whose"))
		return;
	k -= x->chunks[k - 2].kind == DL_K_COMMA ? 3 : 2;
	if (k >= 0 && x->chunks[k].kind == DL_K_NP)
		dl_actors(e, k, s);
}

/* Possessor or modifying names of noun chunk k before word `to'. */
void
dl_possessors(struct dl_event_state *e, int32_t k, uint32_t to,
    struct dl_side *s)
{
	const struct dl_chunk *c = &e->syn.chunks[k];
	const struct dl_word *w = e->syn.words;
	struct dl_actor a;
	size_t had = s->n;
	uint32_t i, two;
	int32_t row;

	antecedent(e, k, s);
	for (i = c->first; i < to; i++) {
		if ((two = two_countries(e, i, to, s)) > 0) {
			i += two - 1;
			continue;
		}
		if (w[i].cls == DL_C_POSS)
			dl_pronoun(e, i, s);
		else if (w[i].cls == DL_C_NAME && dl_actor_name(e, i, &a) &&
		    a.kind != DL_A_PLACE) {
			row = i + 1 < to && w[i + 1].cls == DL_C_NOUN ?
			    dl_lookup(&w[i + 1])->agent : -1;
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
		} else if (w[i].cls == DL_C_NOUN &&
		    dl_actor_owner(e, k, i, &a)) {
			s->n = had;	/* Norway's army's: the army's */
			dl_side_add(s, &a);
		}
	}
}

/* Into crimes committed by X: whoever did what noun chunk k says. */
static bool
done_by(struct dl_event_state *e, size_t k, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[k];

	if (k + 3 >= x->nchunks || !(e->at[k].has & DL_HAS_EVENT) ||
	    c[1].kind != DL_K_VG || !(c[1].flags & DL_VG_PART) ||
	    c[3].kind != DL_K_NP || c[3].prep < 0 ||
	    !dl_str_is(x->words[c[3].prep].low, "by"))
		return false;
	dl_actors(e, (int32_t)k + 3, s);
	return s->n > 0;
}

/* Actors under preposition prep in the clause right of chunk i. */
void
dl_under(struct dl_event_state *e, int32_t i, struct dl_str prep, bool close,
    struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	size_t k;

	if (!(e->preps & dl_prep_bit(prep)))
		return;			/* the sentence has none */
	for (k = (size_t)i + 1; k < x->nchunks &&
	    k < (size_t)i + DL_REACH; k++) {
		c = &x->chunks[k];
		if (c->kind == DL_K_NP && c->prep >= 0 &&
		    dl_str_eq(x->words[c->prep].low, prep)) {
			dl_actors(e, (int32_t)k, s);
			if (s->n > 0)
				return;
			dl_possessors(e, (int32_t)k, c->head, s);
			if (s->n > 0 || (dl_str_is(prep, "into") &&
			    done_by(e, k, s)))
				return;
		}
		if (close ? c->kind != DL_K_NP && c->kind != DL_K_PREP &&
		    c->kind != DL_K_DATE && c->kind != DL_K_CONJ :
		    stops(x, k, i))
			return;
	}
}

/* They met in Oslo: where, and not whom. */
static bool
mere_place(struct dl_event_state *e, const struct dl_chunk *c)
{
	const struct dl_word *head = &e->syn.words[c->head];

	if (c->prep < 0 || head->cls == DL_C_PRON)
		return false;
	if (head->cls != DL_C_NAME)
		return dl_in(&e->syn.words[c->prep], DL_W_PLACE);
	return (dl_in(&e->syn.words[c->prep], DL_W_PLACE) ||
	    dl_str_is(e->syn.words[c->prep].low, "on")) &&
	    dl_str_is(e->mentions[head->name].label, "LOC");
}

/* Marched in Boston: a place that stands for no state. */
static bool
town(struct dl_event_state *e, const struct dl_chunk *c)
{
	const struct dl_word *head = &e->syn.words[c->head];
	const struct dl_ref *m;

	if (head->cls != DL_C_NAME || !mere_place(e, c))
		return false;
	m = &e->mentions[head->name];
	return !dl_str_is(m->sub, "country") && m->known >= 0 &&
	    e->mem.known[m->known].capital.n == 0;
}

/* What stands behind chunk k is no part of what chunk i did: by asking, after
 * meeting; behind a comma a noun chunk that goes on with no list. */
static bool
ends(const struct dl_syntax *x, int32_t i, size_t k)
{
	if (x->chunks[k].kind == DL_K_VG)
		return (int32_t)k != i && dl_adjunct(x, (int32_t)k);
	return x->chunks[k].kind == DL_K_COMMA && k + 1 < x->nchunks &&
	    x->chunks[k + 1].kind == DL_K_NP && x->chunks[k + 1].prep < 0 &&
	    x->chunks[k - 1].coord != (int32_t)k + 1;
}

/* Chunk k is a verb that goes on with something else: has an object of its own
 * behind `and', or a subject. */
static bool
leaves(const struct dl_syntax *x, int32_t i, size_t k)
{
	const struct dl_chunk *c = &x->chunks[k];

	return c->kind == DL_K_VG && (int32_t)k != i &&
	    ((c->flags & DL_VG_FINITE) || (c[-1].kind != DL_K_NP &&
	    c[-1].kind != DL_K_VG));
}

/* Actors of a state, other than the source's. */
static bool
foreign(const struct dl_side *s, const struct dl_side *src)
{
	return s->a[0].geo.n > 0 && (src->n == 0 ||
	    !dl_str_eq(s->a[0].geo, src->a[0].geo));
}

/* Police raided a house in Oslo: at home, where those who act for a state do
 * nothing to it. */
static bool
at_home(const struct dl_side *s, const struct dl_side *src)
{
	const struct dl_actor *a = &src->a[0];

	return src->n > 0 && (a->geo.n > 0 ? dl_str_eq(s->a[0].geo, a->geo) :
	    dl_str_is(a->sector, "COP") || dl_str_is(a->sector, "GOV") ||
	    dl_str_is(a->sector, "JUD"));
}

void
dl_anyone(struct dl_event_state *e, int32_t vg, bool places, bool towns,
    const struct dl_side *src, struct dl_side *s)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c;
	size_t k, i;
	bool far = false;

	for (k = (size_t)vg + 1; k < x->nchunks &&
	    k < (size_t)vg + DL_REACH && !stops(x, k, vg); k++) {
		c = &x->chunks[k];
		if (ends(x, vg, k))
			return;
		far = far || k > (size_t)vg + NEAR || leaves(x, vg, k);
		if (c->kind != DL_K_NP || other_subject(x, k, vg))
			continue;
		if (c->prep >= 0 && dl_in(&x->words[c->prep], DL_W_ELSE))
			return;
		if (!places && mere_place(e, c))
			continue;
		if (c->prep >= 0 && dl_str_is(x->words[c->prep].low, "by") &&
		    (x->chunks[vg].flags & DL_VG_PASSIVE))
			continue;
		if (!towns && town(e, c))
			continue;
		if (c->prep >= 0 && x->words[c->first].cls == DL_C_POSS)
			continue;	/* agreed to it for its business */
		dl_actors(e, (int32_t)k, s);
		if (s->n == 0)
			dl_possessors(e, (int32_t)k, c->head, s);
		if (s->n > 0 && s->a[0].low && (c->prep >= 0 ||
		    (x->chunks[vg].kind == DL_K_VG && k > (size_t)vg + 1 &&
		    (int32_t)k != x->chunks[vg].obj)))
			s->n = 0;	/* a pronoun far off says little */
		if (s->n > 0 && ((far && !foreign(s, src)) ||
		    (mere_place(e, c) && at_home(s, src))))
			s->n = 0;
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
