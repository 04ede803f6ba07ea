/*
 * When.  A noun takes the date in its own chunk, then one that
 * completes it, then its verb's; a verb takes a date of its own (anchor.c),
 * then that of a verb that goes with it.  What is said, asked or planned is
 * not dated by when it was said.
 */
#include "event/lookup.h"
#include "event/quote.h"
#include "event/status.h"
#include "event/subject.h"
#include "event/when.h"

static uint32_t
gap(const struct dl_ref *m, const struct dl_word *w)
{
	return m->at >= w->end ? m->at - w->end :
	    w->start >= m->upto ? w->start - m->upto : 0;
}

/* The first name or date that stands at or behind byte `at'. */
static size_t
first_behind(const struct dl_event_state *e, uint32_t at)
{
	size_t lo = 0, hi = e->n, mid;

	while (lo < hi) {
		mid = (lo + hi) / 2;
		if (e->mentions[mid].at < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The dates that are not too far from a word: from *from on, before *end. */
static void
around(const struct dl_event_state *e, uint32_t word, size_t *from,
    size_t *end)
{
	size_t i;

	*from = e->first_date;
	*end = e->n;
	if (e->n <= DL_REACH / 2 || e->ndates == 0)
		return;
	i = first_behind(e, e->syn.words[word].start);
	*end = i + DL_REACH / 2 < e->n ? i + DL_REACH / 2 : e->n;
	if (i > DL_REACH / 2)
		*from = e->mentions[i - DL_REACH / 2 - 1].next;
}

/* A date after the document's. */
static bool
later(const struct dl_event_state *e, const struct dl_ref *m)
{
	return e->doc->dct.n >= 10 && m->begin.n == 10 &&
	    memcmp(m->begin.p, e->doc->dct.p, 10) > 0;
}

/* A time in the past that no calendar knows. */
static bool
vague(const struct dl_ref *m)
{
	return dl_str_is(m->value, "PAST_REF") || (m->value.n > 1 &&
	    m->value.p[0] == 'P' && m->value.p[1] == 'X');
}

/* A verb that is about what it governs and not a part of it: who spoke of, or
 * asked for, a visit on Monday need not have visited on Monday. */
static bool
about(struct dl_event_state *e, int32_t vg)
{
	const struct dl_scope *s;

	if (dl_flag(e->at[vg].vrule, DL_R_INT) || dl_type(e->at[vg].vrule,
	    DL_T_REPORT | DL_T_ACCUSE | DL_T_REQUEST | DL_T_REJECT |
	    DL_T_AGREE | DL_T_THREATEN))
		return true;
	s = dl_scope_verb(e, vg);
	return s != NULL && s->status >= DL_PLANNED;
}

struct query {
	int32_t verb;		/* belongs to this verb group, or -1 */
	int32_t inside;		/* stands in this noun chunk, or -1 */
	int32_t run;		/* may complete this noun chunk, or -1 */
	int32_t clause;		/* stands in this clause, or -1 */
	int32_t later;		/* only dates after the document's: 1; only
				   others: -1; all: 0 */
	int32_t but;		/* belongs not to this verb */
};

static bool
answers(struct dl_event_state *e, const struct dl_ref *m,
    const struct query *q)
{
	const struct dl_syntax *x = &e->syn;

	if (m->chunk < 0 || (q->later > 0 && !later(e, m)) ||
	    (q->later < 0 && later(e, m)))
		return false;
	if (q->verb >= 0)
		return m->verb == q->verb;
	if (q->inside >= 0)
		return m->chunk == q->inside;
	if (q->run >= 0)
		return m->from <= q->run && q->run < m->chunk;
	return x->chunks[m->chunk].clause == q->clause &&
	    x->chunks[m->chunk].kind != DL_K_NP &&
	    (m->verb < 0 || m->verb == q->but || !about(e, m->verb));
}

/* The nearest date that answers; one with days before one without. */
static const struct dl_ref *
nearest(struct dl_event_state *e, uint32_t word, struct query q)
{
	const struct dl_word *w = &e->syn.words[word];
	const struct dl_ref *m, *best = NULL;
	size_t i, end;
	bool days;

	for (around(e, word, &i, &end); i < end; i = m->next) {
		m = &e->mentions[i];
		days = m->begin.n > 0;
		if ((!days && !vague(m)) || !answers(e, m, &q))
			continue;
		if (best == NULL || (days && best->begin.n == 0) ||
		    (days == (best->begin.n > 0) && gap(m, w) < gap(best, w)))
			best = m;
	}
	return best;
}

static const struct query nothing = { -1, -1, -1, -1, 0, -1 };

/* The date that belongs to this verb. */
static const struct dl_ref *
own_date(struct dl_event_state *e, int32_t vg)
{
	struct query q = nothing;

	q.verb = vg;
	return nearest(e, e->syn.chunks[vg].head, q);
}

/* Two verbs of one subject in one clause: met her and asked for help. */
static bool
together(const struct dl_syntax *x, int32_t a, int32_t b)
{
	return x->chunks[a].clause == x->chunks[b].clause &&
	    x->chunks[a].subj == x->chunks[b].subj &&
	    (x->chunks[a].flags & x->chunks[b].flags & DL_VG_FINITE);
}

/* The date of a verb that has none, through a verb that goes with it. */
static const struct dl_ref *
shared(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_ref *m;
	int32_t k;

	for (k = vg - 1; k >= 0 && k > vg - DL_REACH / 2; k--)
		if (x->chunks[k].kind == DL_K_VG && together(x, vg, k) &&
		    (m = own_date(e, k)) != NULL)
			return about(e, k) && m->at >
			    x->words[x->chunks[k].head].end ? NULL : m;
	for (k = vg + 1; (size_t)k < x->nchunks && k < vg + DL_REACH / 2; k++)
		if (x->chunks[k].kind == DL_K_VG && together(x, vg, k))
			return own_date(e, k);
	return NULL;
}

/* A month or a year holds also what came shortly before. */
static const struct dl_ref *
coarse(const struct dl_ref *m)
{
	return m != NULL && m->begin.n == 10 && m->end.n == 10 &&
	    memcmp(m->begin.p, m->end.p, 10) != 0 ? m : NULL;
}

/* when, while or as opens the clause of vg: the time of the clause before; for
 * after and since, if that is a month or more. */
static const struct dl_ref *
same_time(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_ref *m;
	struct query q = nothing;
	int32_t k;

	for (k = vg - 1; k >= 0 && k > vg - DL_REACH / 2; k--)
		if (x->chunks[k].kind == DL_K_SUB)
			break;
	if (k <= 0 || k <= vg - DL_REACH / 2 || x->chunks[k].clause !=
	    x->chunks[vg].clause || !dl_in(&x->words[x->chunks[k].first],
	    DL_W_MEANWHILE | DL_W_SEQUEL))
		return NULL;
	q.clause = x->chunks[k - 1].clause;
	q.later = -1;
	m = nearest(e, x->chunks[vg].head, q);
	return dl_in(&x->words[x->chunks[k].first], DL_W_MEANWHILE) ? m :
	    coarse(m);		/* elected in May after B had resigned */
}

/* The clause before, if `and' joins it to the clause of vg: apologized in May
 * and both sides signed a treaty. */
static const struct dl_ref *
joined(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	int32_t np = x->chunks[vg].subj, up, from;

	if (np < 1 || np > vg || x->chunks[np - 1].kind != DL_K_CONJ)
		return NULL;
	up = dl_verb_before(x, np, &from);
	if (up < 0 || about(e, up) || !(x->chunks[up].flags & DL_VG_FINITE))
		return NULL;
	return own_date(e, up);
}

/* Was said in May to have met: the date may be of either, and who wrote it down
 * is nobody's news. */
static bool
raised(const struct dl_event_state *e, int32_t vg)
{
	return (e->syn.chunks[vg].flags & DL_VG_PASSIVE) &&
	    dl_type(e->at[vg].vrule, DL_T_REPORT);
}

/* The talks are expected to begin in May: the date of what the subject is to
 * do. */
static const struct dl_ref *
to_come(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	size_t k = (size_t)vg + 1;

	return k < x->nchunks && x->chunks[k].kind == DL_K_VG &&
	    (x->chunks[k].flags & DL_VG_INF) && x->chunks[k].gov == vg ?
	    own_date(e, (int32_t)k) : NULL;
}

static const struct dl_ref *
when_verb(struct dl_event_state *e, int32_t vg, int depth)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[vg];
	const struct dl_ref *m;
	struct query q = nothing;
	bool past = (c->flags & (DL_VG_PAST | DL_VG_PERFECT)) ||
	    x->words[c->head].form == DL_F_PAST;

	q.verb = vg;
	q.later = about(e, vg) && (past || (c->modal < 0 &&
	    (c->flags & DL_VG_FINITE))) ? -1 : 0;
	if ((m = nearest(e, c->head, q)) != NULL)
		return m;
	if (c->flags & DL_VG_FINITE)
		m = shared(e, vg);
	else if (c->gov >= 0 && c->gov < vg && depth < 4) {
		if (dl_adjunct(x, vg) && x->chunks[vg - 1].kind != DL_K_COMMA &&
		    dl_in(&x->words[x->chunks[vg - 1].first], DL_W_SEQUEL))
			return NULL;
		if ((c->flags & DL_VG_INF) && about(e, c->gov) &&
		    !raised(e, c->gov)) {
			q.verb = c->gov;
			q.later = 1;
			return nearest(e, c->head, q);
		}
		return dl_adjunct(x, vg) || !about(e, c->gov) ||
		    raised(e, c->gov) ?
		    when_verb(e, c->gov, depth + 1) : NULL;
	}
	if (m == NULL)
		m = same_time(e, vg);
	if (m == NULL)
		m = joined(e, vg);
	if (m != NULL)
		return m;
	q = nothing;
	q.clause = c->clause;
	q.but = vg;
	q.later = -1;
	return nearest(e, c->head, q);
}

/* Behind after, since and the like: its time is not that of its verb, unless
 * that is a month or a year. */
static const struct dl_ref *
another_time(struct dl_event_state *e, int32_t np)
{
	const struct dl_syntax *x = &e->syn;
	int32_t from, vg;

	if (!dl_in(&x->words[x->chunks[np].prep], DL_W_LATER))
		return NULL;
	vg = dl_verb_before(x, np, &from);
	return vg < 0 || about(e, vg) ? NULL : coarse(when_verb(e, vg, 0));
}

/* Who takes an offer or turns it down does so soon after it. */
static bool
answered(const struct dl_event_state *e, int32_t vg)
{
	return dl_type(e->at[vg].vrule, DL_T_REJECT | DL_T_AGREE |
	    DL_T_CONCEDE);
}

static const struct dl_ref *
when_noun(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_ref *m;
	struct query q = nothing;
	int32_t vg = t->gov;
	bool subject = t->subject, speaks;

	q.inside = t->chunk;
	if ((m = nearest(e, t->word, q)) != NULL)
		return m;
	speaks = vg >= 0 && about(e, vg) && !dl_type(t->rule, DL_T_REPORT) &&
	    (!subject || (x->chunks[vg].flags & DL_VG_PASSIVE));
	q = nothing;
	q.run = t->chunk;
	q.later = speaks ? 1 : 0;
	if ((m = nearest(e, t->word, q)) != NULL)
		return m;
	if (x->chunks[t->chunk].prep >= 0 &&
	    dl_in(&x->words[x->chunks[t->chunk].prep], DL_W_REFERENCE))
		return another_time(e, t->chunk);
	if (vg >= 0 && subject && t->via < 0 && (m = to_come(e, vg)) != NULL)
		return m;
	if (vg >= 0) {
		q = nothing;
		q.verb = vg;
		q.later = 1;
		if (!speaks)
			return when_verb(e, vg, 0);
		m = nearest(e, t->word, q);
		return m == NULL && dl_flag(t->rule, DL_R_INT) &&
		    answered(e, vg) ?
		    coarse(when_verb(e, vg, 0)) : m;
	}
	q = nothing;
	q.clause = x->chunks[t->chunk].clause;
	return nearest(e, t->word, q);
}

/* In a July 9 speech he said: the date of an event that the verb's clause puts
 * it in. */
static const struct dl_ref *
within(struct dl_event_state *e, int32_t vg)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_ref *m, *best = NULL;
	const struct dl_chunk *c;
	size_t i, end;

	for (around(e, x->chunks[vg].head, &i, &end); i < end; i = m->next) {
		m = &e->mentions[i];
		if (m->chunk < 0 || m->begin.n == 0 || later(e, m))
			continue;
		c = &x->chunks[m->chunk];
		if (c->kind == DL_K_NP && c->prep >= 0 &&
		    c->clause == x->chunks[vg].clause &&
		    (dl_in(&x->words[c->prep], DL_W_PLACE) ||
		    dl_str_is(x->words[c->prep].low, "during")) &&
		    dl_lookup(&x->words[c->head])->n >= 0)
			best = m;
	}
	return best;
}

const struct dl_ref *
dl_when(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_ref *m;
	struct query q = nothing;
	int32_t vg = t->chunk;

	if (e->ndates == 0)
		m = NULL;
	else
		m = t->noun ? when_noun(e, t) : when_verb(e, t->chunk, 0);
	if (m == NULL && dl_flag(t->rule, DL_R_EV) &&
	    e->syn.chunks[vg].subj >= 0) {
		q.inside = e->syn.chunks[vg].subj;
		m = nearest(e, t->word, q);	/* the May talks collapsed */
	}
	if (m == NULL && !t->noun &&
	    (e->syn.chunks[vg].flags & (DL_VG_FINITE | DL_VG_COMP)) ==
	    DL_VG_FINITE)
		m = within(e, vg);
	if (m != NULL && !t->noun && dl_type(t->rule, DL_T_REPORT) &&
	    m->base == e->sent->start && dl_quote_parts(e->sent->text, m->at,
	    e->syn.words[t->word].start))
		m = NULL;	/* "It fell in May," she says */
	return m != NULL ? m : dl_when_past(e, t);
}
