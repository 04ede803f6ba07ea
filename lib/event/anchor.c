/*
 * Where each date of a sentence belongs: the verb group that it is an adjunct
 * of, and the run of noun chunks before it that it may complete.  A date at
 * the head of a clause belongs to the verb that comes, one behind a verb or
 * its object to the verb left of it (the attachment of Quirk et al. 1985,
 * ch. 8, as far as chunks can tell).
 */
#include "event/when.h"

/* The chunk that a byte of the sentence lies in, or -1. */
static int32_t
chunk_at(const struct dl_syntax *x, uint32_t at)
{
	size_t lo = 0, hi = x->nwords, mid;

	if (x->nwords == 0)
		return -1;
	while (lo + 1 < hi) {
		mid = (lo + hi) / 2;
		if (x->words[mid].start <= at)
			lo = mid;
		else
			hi = mid;
	}
	return x->words[lo].chunk;
}

static enum dl_chunk_kind
kind(const struct dl_syntax *x, int32_t k)
{
	return k < 0 || (size_t)k >= x->nchunks ? DL_K_BREAK :
	    x->chunks[k].kind;
}

/* The next finite verb right of chunk k whose subject stands behind it. */
static int32_t
coming(const struct dl_syntax *x, int32_t k)
{
	int32_t i;

	for (i = k + 1; (size_t)i < x->nchunks && i < k + DL_REACH / 2; i++) {
		const struct dl_chunk *c = &x->chunks[i];

		if (c->kind == DL_K_BREAK)
			return -1;
		if (c->kind == DL_K_VG && (c->flags & DL_VG_FINITE) &&
		    c->subj > k)
			return i;
	}
	return -1;
}

static void
anchor(const struct dl_syntax *x, struct dl_ref *m)
{
	int32_t k = chunk_at(x, m->at), j;

	m->chunk = k;
	m->from = k;
	m->verb = -1;
	if (kind(x, k) == DL_K_VG)
		m->verb = k;			/* has recently met */
	if (k < 0 || x->chunks[k].kind == DL_K_NP || m->verb == k)
		return;
	for (j = k - 1; kind(x, j) == DL_K_PREP || kind(x, j) == DL_K_DATE;)
		j--;
	if (kind(x, j) == DL_K_VG) {
		m->verb = j;
		return;
	}
	if (kind(x, j) != DL_K_NP) {		/* at the head of a clause */
		if (kind(x, k + 1) == DL_K_VG && j >= 0)
			m->verb = k + 1;
		else
			m->verb = coming(x, k);
		if (m->verb >= 0 || kind(x, j) != DL_K_COMMA)
			return;
	}
	m->verb = dl_verb_before(x, k, &m->from);
	if (kind(x, k + 1) == DL_K_VG && x->chunks[k + 1].subj >= 0 &&
	    x->chunks[k + 1].subj < k && x->chunks[k + 1].subj > m->verb)
		m->verb = k + 1;		/* Ann on Monday said */
	if (m->verb < 0)
		m->verb = coming(x, k);
}

/* Recently: no better than the day of the text. */
static bool
recent(const struct dl_syntax *x, const struct dl_ref *m)
{
	uint32_t i;

	if (m->chunk < 0 || m->begin.n > 0)
		return false;
	for (i = x->chunks[m->chunk].first; i < x->chunks[m->chunk].end; i++)
		if (x->words[i].start == m->at)
			return dl_in(&x->words[i], DL_W_RECENT);
	return false;
}

void
dl_anchor(struct dl_event_state *e)
{
	struct dl_ref *m;
	size_t i;

	e->first_date = (uint32_t)e->n;
	for (i = e->ndates > 0 ? e->n : 0; i-- > 0;) {
		m = &e->mentions[i];
		m->next = e->first_date;
		if (!m->date)
			continue;
		e->first_date = (uint32_t)i;
		anchor(&e->syn, m);
		if (recent(&e->syn, m))
			m->value = dl_str("", 0);
	}
}
