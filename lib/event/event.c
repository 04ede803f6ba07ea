/*
 * The events of a sentence that was parsed: names are resolved, subjects of
 * verb groups found; then each verb group and noun that is a trigger becomes a
 * record.
 */
#include "base/choose.h"
#include "event/actor.h"
#include "event/anaphora.h"
#include "event/code.h"
#include "event/home.h"
#include "event/lookup.h"
#include "event/owner.h"
#include "event/quote.h"
#include "event/record.h"
#include "event/role.h"
#include "event/sentence.h"
#include "event/side.h"
#include "event/status.h"
#include "event/subject.h"
#include "event/trigger.h"
#include "event/when.h"

/*
 * What a word gives its noun chunk, by its class, so that no branch is taken on
 * it: names and dates give nothing of what the tables say of their form (its
 * mark), and only nouns are events; some classes give something by themselves,
 * anywhere in the chunk or at its head.
 */
#define ANY	(DL_HAS_AGENT | DL_HAS_TWO)

static const uint8_t not_of_form[DL_C_SKIP + 1] = {
	[DL_C_NAME] = ANY, [DL_C_DATE] = ANY
};
static const uint8_t of_class[DL_C_SKIP + 1] = {
	[DL_C_PRON] = DL_HAS_PRON, [DL_C_POSS] = DL_HAS_PRON
};
static const uint8_t of_head[DL_C_SKIP + 1] = {
	[DL_C_NAME] = DL_HAS_NAME, [DL_C_NUM] = DL_HAS_HEAD,
	[DL_C_DET] = DL_HAS_HEAD
};

/* What words give their chunks; which are pronouns, and what is known of them:
 * nothing yet. */
static void
per_word(struct dl_event_state *e)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *w;
	uint32_t spare = (uint32_t)x->nchunks;	/* of words in none */
	uint32_t i, k, n = (uint32_t)x->nwords;
	unsigned form;

	e->pron = dl_array_room(e->pron, &e->pron_cap, n + 1,
	    sizeof(*e->pron));
	e->prons = dl_array_room(e->prons, &e->prons_cap, n + 1,
	    sizeof(*e->prons));
	e->nprons = 0;
	for (i = 0; i < n; i++) {
		w = &x->words[i];
		k = (uint32_t)w->chunk < spare ? (uint32_t)w->chunk : spare;
		form = ANY & ~(unsigned)not_of_form[w->cls];
		form |= (unsigned)dl_if(w->cls == DL_C_NOUN, DL_HAS_EVENT);
		e->at[k].has |= (uint8_t)((w->mark & form) |
		    of_class[w->cls]);
		e->pron[i] = NULL;
		e->prons[e->nprons] = i;
		e->nprons += of_class[w->cls] != 0;
	}
}

static inline void
put(struct dl_chunk_list *l, uint32_t chunk, bool really)
{
	l->at[l->n] = chunk;
	l->n += really;
}

/*
 * What is known of chunks: nothing yet but what they have.  Those that have
 * something to look for are put into lists, without a branch that depends on
 * it, so that later walks meet no others.
 */
static void
per_chunk(struct dl_event_state *e)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = x->chunks;
	const struct dl_word *w;
	struct dl_chunk_list *lists[] = { &e->names, &e->turns, &e->actors,
		&e->tellers };
	uint32_t i, n = (uint32_t)x->nchunks;
	unsigned has;
	bool vg;

	e->at = dl_array_room(e->at, &e->at_cap, n + 1, sizeof(*e->at));
	memset(e->at, 0, (n + 1) * sizeof(*e->at));
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		lists[i]->at = dl_array_room(lists[i]->at, &lists[i]->cap,
		    n + 1, sizeof(*lists[i]->at));
		lists[i]->n = 0;
	}
	per_word(e);
	e->names_known = false;
	e->preps = 0;
	for (i = 0; i < n; i++, c++) {
		w = &x->words[c->head];
		dl_prefetch(w->lex->known);
		has = e->at[i].has | of_head[w->cls] | (unsigned)dl_if(w->cap &
		    (w->cls != DL_C_NAME), DL_HAS_HEAD);
		has = (unsigned)dl_if(c->kind == DL_K_NP, has);
		e->at[i].has = (uint8_t)has;
		e->preps |= dl_if(c->kind == DL_K_PREP, dl_prep_bit(w->low));
		vg = c->kind == DL_K_VG;
		put(&e->names, i, (has & DL_HAS_NAME) != 0);
		put(&e->turns, i, vg | ((has & DL_HAS_PRON) != 0));
		put(&e->actors, i, (has & DL_HAS_ACTOR) != 0);
		put(&e->tellers, i, vg | ((has & DL_HAS_EVENT) != 0));
	}
}

static void
pronouns(struct dl_event_state *e, const struct dl_chunk *c)
{
	struct dl_side side;
	uint32_t w;

	for (w = c->first; w < c->end; w++)
		if (e->syn.words[w].cls == DL_C_PRON ||
		    e->syn.words[w].cls == DL_C_POSS) {
			side.n = 0;
			dl_pronoun(e, w, &side);
		}
}

/* The rule of a verb group and its subject, for the words behind it. */
static void
group(struct dl_event_state *e, int32_t vg)
{
	const struct dl_side *subject;
	struct dl_trigger t;

	if (dl_trigger_verb(e, vg, &t)) {
		e->at[vg].vtrigger = dl_arena_alloc(&e->arena, sizeof(t));
		*e->at[vg].vtrigger = t;
	}
	e->at[vg].vrule = t.rule;
	subject = dl_subject(e, vg);
	if (dl_type(t.rule, DL_T_REPORT) && subject->n == 1)
		dl_side_copy(&e->mem.reporter, subject);
	if (subject->n > 0)
		dl_remember(e, subject,
		    (e->syn.chunks[vg].flags & DL_VG_FINITE) != 0);
	dl_remember_thing(e, vg);
}

/*
 * Subjects from left to right, each remembered for the pronouns behind it;
 * names of noun chunks too, so that countries and offices are known.
 */
static void
resolve(struct dl_event_state *e)
{
	const struct dl_syntax *x = &e->syn;
	struct dl_actor a;
	struct dl_side side;
	size_t i;
	uint32_t k;

	for (i = 0; i < e->names.n; i++)
		dl_actor_np(e, (int32_t)e->names.at[i], &a);
	e->names_known = true;
	for (i = 0; (x->sets & DL_W_HE) && i < e->names.n; i++)
		dl_actor_np(e, (int32_t)e->names.at[i], &a);
	dl_owners(e);
	dl_speakers(e);
	for (i = 0; i < e->turns.n; i++) {
		k = e->turns.at[i];
		if (x->chunks[k].kind == DL_K_VG)
			group(e, (int32_t)k);
		else
			pronouns(e, &x->chunks[k]);
	}
	for (i = e->actors.n; i-- > 0;) {
		if (!dl_actor_np(e, (int32_t)e->actors.at[i], &a) || a.low ||
		    a.kind == DL_A_PERSON)
			continue;
		side.n = 1;
		side.a[0] = a;
		dl_remember(e, &side, false);
	}
	dl_remember(e, &e->mem.next_focus, false);
}

/*
 * Extended an invitation, sent aid: of a light verb and a noun of its type the
 * noun is the trigger, for it says what happened.
 */
static void
by_noun(struct dl_event_state *e, struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	int32_t np = c->flags & DL_VG_PASSIVE && !(c->flags & DL_VG_PART) ?
	    c->subj : c->obj;
	const struct dl_scope *scope = dl_scope_verb(e, t->chunk);
	struct dl_trigger noun;

	if (np < 0 || e->all || t->rule == NULL || scope == NULL ||
	    t->word != c->head || t->prt.n > 0 || t->rule->obj.empty ||
	    scope->any ||
	    !dl_trigger_noun(e, np, x->chunks[np].head, &noun) ||
	    noun.rule->type != t->rule->type)
		return;
	t->word = noun.word;
	t->word_end = noun.word_end;
	t->lemma = noun.lemma;
}

/* The subject is a thing, whoever it belongs to: problems, the bank's
 * forecasts. */
static bool
is_thing(struct dl_event_state *e, const struct dl_chunk *c)
{
	const struct dl_word *head;
	const struct dl_evword *w;

	if (c->subj < 0 || !(c->flags & DL_VG_FINITE) ||
	    (c->flags & DL_VG_PASSIVE) || (e->at[c->subj].has & DL_HAS_TWO))
		return false;
	head = &e->syn.words[e->syn.chunks[c->subj].head];
	if (head->cls != DL_C_NOUN || head->cap)
		return false;
	w = dl_lookup(head);
	return w->agent < 0 && w->n < 0 &&
	    !dl_classes_meet(&w->classes, &e->arms);
}

/* Support simple life, forced people to evacuate: nobody does it to nobody. */
static bool
idle(const struct dl_trigger *t, const struct dl_chunk *c,
    const struct dl_side *src, const struct dl_side *tgt)
{
	if ((c->flags & DL_VG_PASSIVE) || tgt->n > 0)
		return false;
	return (src->n == 0 && dl_type(t->rule, DL_T_SUPPORT |
	    DL_T_THREATEN | DL_T_AID | DL_T_COERCE | DL_T_REJECT |
	    DL_T_CONCEDE)) || (c->obj < 0 && dl_type(t->rule, DL_T_AID));
}

/*
 * The evidence supports the view, a video captured him: words that can be said
 * of things mean what their rule says only if somebody is known to do it.
 */
static bool
nobody(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_side *src, const struct dl_side *tgt)
{
	const struct dl_chunk *c = &e->syn.chunks[t->chunk];
	const struct dl_evword *w;

	if (dl_flag(t->rule, DL_R_TWO))
		return src->n == 0 || tgt->n == 0 || is_thing(e, c);
	if (idle(t, c, src, tgt) || (dl_type(t->rule, DL_T_SUPPORT |
	    DL_T_THREATEN | DL_T_AID | DL_T_CONCEDE) && is_thing(e, c)))
		return true;
	if (src->n == 0 && dl_flag(t->rule, DL_R_AGENT) &&
	    (c->flags & DL_VG_ING) && dl_adjunct(&e->syn, t->chunk))
		return true;		/* a wall fell, killing two */
	if (src->n > 0 || c->subj < 0 || !(c->flags & DL_VG_FINITE) ||
	    (c->flags & DL_VG_PASSIVE) || e->syn.words[
	    e->syn.chunks[c->subj].head].cls != DL_C_NOUN)
		return false;
	w = dl_lookup(&e->syn.words[e->syn.chunks[c->subj].head]);
	return dl_type(t->rule, DL_T_DEEDS) || (tgt->n == 0 &&
	    dl_type(t->rule, DL_T_WORDS)) || (dl_flag(t->rule, DL_R_AGENT) &&
	    w->n < 0 && !dl_classes_meet(&w->classes, &e->arms));
}

/*
 * Hosted a summit, staged a raid: a verb that no rule knows and whose subject
 * does what its object says.  The talks have stalled is two: they were held,
 * and came to nothing.
 */
static bool
told_by_noun(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	const struct dl_scope *scope;
	struct dl_trigger noun;
	int32_t np = (c->flags & DL_VG_PASSIVE) && !(c->flags & DL_VG_PART) ?
	    c->subj : c->obj;

	if (t->rule != NULL || e->all || np < 0 ||
	    !dl_trigger_noun(e, np, x->chunks[np].head, &noun))
		return false;
	scope = dl_scope_verb(e, t->chunk);
	return scope != NULL && scope->share && !scope->any;
}

/* Thank you; visit our page: nothing that happened. */
static bool
imperative(const struct dl_event_state *e, int32_t vg)
{
	const struct dl_chunk *c = &e->syn.chunks[vg];

	return !e->all && (!e->syn.headline || (vg == 0 && c->obj == 1 &&
	    e->syn.words[e->syn.chunks[1].first].cls == DL_C_DET)) &&
	    c->subj < 0 && c->modal < 0 &&
	    (c->flags & DL_VG_FINITE) && !(c->flags & (DL_VG_PASSIVE |
	    DL_VG_PERFECT | DL_VG_PROG | DL_VG_PAST)) && c->gov < 0 &&
	    e->syn.words[c->head].form == DL_F_BASE;
}

static void
verb_event(struct dl_event_state *e, int32_t vg)
{
	struct dl_trigger t;
	struct dl_side src, tgt;
	const struct dl_ref *when;
	enum dl_happening h;
	bool neg = false;

	if (e->at[vg].vtrigger == NULL)
		return;
	t = *e->at[vg].vtrigger;
	if (told_by_noun(e, &t) || imperative(e, vg))
		return;
	dl_roles_verb(e, &t, &src, &tgt);
	if ((t.rule == NULL || dl_flag(t.rule, DL_R_LIGHT)) &&
	    src.n + tgt.n == 0 && !e->all)
		return;
	if (nobody(e, &t, &src, &tgt))
		t.type = "OCCUR";
	h = dl_status_verb(e, vg, &neg);
	t.past = (e->syn.chunks[vg].flags & (DL_VG_PAST | DL_VG_PERFECT)) ||
	    e->syn.words[e->syn.chunks[vg].head].form == DL_F_PAST;
	dl_together(e, t.rule, &src, &tgt);
	when = dl_when(e, &t);
	by_noun(e, &t);
	dl_event_add(e, &t, &src, &tgt, when, h, neg);
}

static void
modal_event(struct dl_event_state *e, int32_t vg)
{
	struct dl_trigger t;
	struct dl_side src, tgt;

	if (!dl_trigger_modal(e, vg, &t))
		return;
	dl_roles_modal(e, &t, &src, &tgt);
	if (src.n > 0 && tgt.n > 0)
		dl_event_add(e, &t, &src, &tgt, dl_when(e, &t), DL_HAPPENED,
		    false);
}

static bool
respectively(const struct dl_syntax *x)
{
	size_t i;

	for (i = 0; i < x->nwords; i++)
		if (x->words[i].cls == DL_C_ADV &&
		    dl_str_is(x->words[i].low, "respectively"))
			return true;
	return false;
}

/* Dates of the clause in order: summits in April and May, respectively. */
static size_t
dates_in_order(struct dl_event_state *e, const struct dl_ref **m,
    size_t max)
{
	size_t i, n = 0;

	for (i = 0; i < e->n && n < max; i++)
		if (e->mentions[i].date && e->mentions[i].begin.n > 0)
			m[n++] = &e->mentions[i];
	return n;
}

/*
 * Several on the other side of a plural (summits with A and B) are several
 * events; with `respectively' each has its own date.
 */
static void
several(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_side *src, const struct dl_side *tgt,
    enum dl_happening h, bool neg)
{
	const struct dl_ref *dates[DL_SIDE_MAX], *when;
	bool paired = respectively(&e->syn) &&
	    dates_in_order(e, dates, DL_SIDE_MAX) == tgt->n;
	size_t i;
	struct dl_side one;

	for (i = 0; i < tgt->n; i++) {
		one.n = 0;
		dl_side_add(&one, &tgt->a[i]);
		when = paired ? dates[i] : dl_when(e, t);
		dl_event_add(e, t, src, &one, when, h, neg);
	}
}

/*
 * The noun is what its verb's row asks for and tells the same happening: sign
 * a treaty, send aid, open fire.  One record, the verb's, stands for both.
 */
static bool
told_by_verb(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	int32_t vg = t->gov;
	const struct dl_rule *r;

	if (t->rule == NULL || t->word != x->chunks[t->chunk].head || e->all)
		return false;
	if (vg < 0 || (t->subject && !(x->chunks[vg].flags & DL_VG_PASSIVE)))
		return false;
	r = e->at[vg].vrule;
	if (t->via >= 0)		/* get a million in aid */
		return r != NULL && r->type == DL_T_AID &&
		    t->rule->type == DL_T_AID;
	return dl_flag(r, DL_R_ONE) || (r != NULL && !r->obj.empty &&
	    (r->type == t->rule->type || t->rule->type == DL_T_OCCUR));
}

static void
noun_event(struct dl_event_state *e, int32_t np, uint32_t word)
{
	struct dl_trigger t;
	struct dl_side src, tgt;
	enum dl_happening h;
	bool neg = false;

	if (!dl_trigger_noun(e, np, word, &t) || told_by_verb(e, &t))
		return;
	dl_roles_noun(e, &t, &src, &tgt);
	if (dl_flag(t.rule, DL_R_LIGHT) && src.n + tgt.n == 0)
		return;
	h = dl_status_noun(e, &t, &neg);
	dl_together(e, t.rule, &src, &tgt);
	if (tgt.n > 1 && e->syn.words[word].plural &&
	    !dl_flag(t.rule, DL_R_PLURAL))
		several(e, &t, &src, &tgt, h, neg);
	else
		dl_event_add(e, &t, &src, &tgt, dl_when(e, &t), h, neg);
}

/* Makes a parsed sentence the one at work. */
static void
take(struct dl_event_state *e, const struct dl_parsed *p)
{
	e->sent = &p->sent;
	e->syn = p->syn;
	e->mentions = p->mentions;
	e->n = p->n;
	e->ndates = p->ndates;
	e->nplaces = p->nplaces;
	dl_arena_reset(&e->arena);
}

void
dl_sentence(struct dl_event_state *e, const struct dl_parsed *p)
{
	const struct dl_syntax *x = &e->syn;
	size_t i;
	uint32_t k, w;

	take(e, p);
	per_chunk(e);
	dl_home_sentence(e);
	e->mem.next_focus.n = 0;
	resolve(e);
	dl_anchor(e);
	for (i = 0; i < e->tellers.n; i++) {
		k = e->tellers.at[i];
		if (x->chunks[k].kind == DL_K_VG) {
			modal_event(e, (int32_t)k);
			verb_event(e, (int32_t)k);
			continue;
		}
		for (w = x->chunks[k].first; w < x->chunks[k].end; w++)
			if (x->words[w].mark & DL_HAS_EVENT)
				noun_event(e, (int32_t)k, w);
	}
	dl_when_keep(e);
	if (e->mem.next_focus.n > 0)
		dl_side_copy(&e->mem.focus, &e->mem.next_focus);
}
