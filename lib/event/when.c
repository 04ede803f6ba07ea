/*
 * When and where: the nearest calendar expression in the trigger's noun chunk
 * or clause, then in the sentence; the place that stands behind in, at or
 * near, or before the noun (the Hanoi summit).
 */
#include "event/parts.h"

static uint32_t
gap(const struct dl_ref *m, const struct dl_word *w)
{
	return m->at >= w->end ? m->at - w->end :
	    w->start >= m->upto ? w->start - m->upto : 0;
}

/* The clause that a byte of the sentence lies in. */
static int32_t
clause_of(const struct dl_syntax *x, const struct dl_ref *m)
{
	size_t lo = 0, hi = x->nwords, mid;

	while (lo + 1 < hi) {
		mid = (lo + hi) / 2;
		if (x->words[mid].start <= m->at)
			lo = mid;
		else
			hi = mid;
	}
	if (x->nwords == 0 || x->words[lo].chunk < 0)
		return -1;
	return x->chunks[x->words[lo].chunk].clause;
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

/* A date after the document's: it dates only what it stands with. */
static bool
later(const struct dl_event_state *e, const struct dl_ref *m)
{
	return e->doc->dct.n >= 10 && m->begin.n == 10 &&
	    memcmp(m->begin.p, e->doc->dct.p, 10) > 0;
}

/* An infinitive stands between trigger and date: ordered them to be ready for
 * the winter. */
static bool
apart(const struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_ref *m)
{
	const struct dl_syntax *x = &e->syn;
	size_t k;

	for (k = (size_t)t->chunk + 1; k < x->nchunks &&
	    x->words[x->chunks[k].first].start < m->at; k++)
		if (x->chunks[k].kind == DL_K_VG &&
		    (x->chunks[k].flags & DL_VG_INF) && later(e, m))
			return true;
	return false;
}

/* A time in the past that no calendar knows. */
static bool
vague(const struct dl_ref *m)
{
	return dl_str_is(m->value, "PAST_REF") || (m->value.n > 1 &&
	    m->value.p[0] == 'P' && m->value.p[1] == 'X');
}

const struct dl_ref *
dl_when(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_word *w = &e->syn.words[t->word];
	const struct dl_ref *m, *near = NULL, *any = NULL;
	int32_t clause = e->syn.chunks[t->chunk].clause;
	size_t i = first_behind(e, w->start), end = i + DL_REACH / 2;

	i = i > DL_REACH / 2 ? i - DL_REACH / 2 : 0;
	for (; i < e->n && i < end; i++) {
		m = &e->mentions[i];
		if (!m->date)
			continue;
		if (m->begin.n == 0) {	/* decades ago: a time, no days */
			if (m->at >= w->end && gap(m, w) < 40 &&
			    clause_of(&e->syn, m) == clause && vague(m) &&
			    (near == NULL || gap(m, w) < gap(near, w)))
				near = m;
			continue;
		}
		if (!later(e, m) && (any == NULL || gap(m, w) < gap(any, w)))
			any = m;
		if (clause_of(&e->syn, m) == clause && !apart(e, t, m) &&
		    (near == NULL || gap(m, w) < gap(near, w)))
			near = m;
	}
	return near != NULL ? near : any;
}

static const struct dl_ref *
place(const struct dl_event_state *e, const struct dl_word *w)
{
	const struct dl_ref *m;

	if (w->cls != DL_C_NAME || w->name < 0)
		return NULL;
	m = &e->mentions[w->name];
	return dl_str_is(m->label, "LOC") ? m : NULL;
}

const struct dl_ref *
dl_where(struct dl_event_state *e, const struct dl_trigger *t)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_chunk *c = &x->chunks[t->chunk];
	const struct dl_ref *m;
	struct dl_str prep;
	size_t k;
	uint32_t i;

	for (i = c->first; t->noun && i < t->word; i++)
		if ((m = place(e, &x->words[i])) != NULL &&
		    dl_str_is(m->sub, "city"))
			return m;
	for (k = (size_t)t->chunk + 1; k < x->nchunks &&
	    k < (size_t)t->chunk + 12; k++) {
		c = &x->chunks[k];
		if (c->kind == DL_K_BREAK || c->kind == DL_K_REL ||
		    c->kind == DL_K_SUB || (c->kind == DL_K_VG &&
		    (c->flags & DL_VG_FINITE) && !t->noun))
			break;
		if (c->kind != DL_K_NP || c->prep < 0)
			continue;
		prep = x->words[c->prep].low;
		if ((dl_str_is(prep, "in") || dl_str_is(prep, "at") ||
		    dl_str_is(prep, "near") || dl_str_is(prep, "off")) &&
		    (m = place(e, &x->words[c->head])) != NULL)
			return m;
	}
	return NULL;
}
