/*
 * Quotations.  In one, I and we are whoever is quoted: the subject of a verb
 * of reporting in the same sentence, or who reported last where a quotation
 * goes on in the next one.
 */
#include "event/actor.h"
#include "event/lookup.h"
#include "event/quote.h"
#include "event/side.h"

/* The quotation mark at byte i: -1 a closing one, 1 an opening one, 2 one that
 * may be either; 0 if there is none.  *len is its length. */
static int
mark(struct dl_str s, size_t i, size_t *len)
{
	*len = 1;
	if (s.p[i] == '"')
		return 2;
	if (s.n - i < 3 || memcmp(s.p + i, "\xE2\x80", 2) != 0)
		return 0;
	*len = 3;
	return s.p[i + 2] == '\x9C' ? 1 : s.p[i + 2] == '\x9D' ? -1 : 0;
}

/* The next byte before `to' that a mark may begin with, or `to'. */
static size_t
skip(struct dl_str s, size_t i, size_t to)
{
	while (i < to && s.p[i] != '"' && s.p[i] != '\xE2')
		i++;
	return i;
}

bool
dl_quote_between(struct dl_str text, size_t from, size_t to)
{
	size_t len;

	for (; (from = skip(text, from, to)) < to; from += len)
		if (mark(text, from, &len) != 0)
			return true;
	return false;
}

bool
dl_quote_parts(struct dl_str text, size_t from, size_t to)
{
	size_t len, end = from > to ? from : to;
	bool odd = false;

	from = from > to ? to : from;
	to = end;
	for (; (from = skip(text, from, to)) < to; from += len)
		odd ^= mark(text, from, &len) != 0;
	return odd;
}

/* A walk through the quotation marks of a sentence. */
struct quotes {
	struct dl_str text;
	size_t at;
	bool open;			/* at `at' */
};

/* The first mark closes: the sentence begins in a quotation. */
static bool
begins_inside(struct dl_str s)
{
	size_t i, len;
	int m;

	for (i = 0; (i = skip(s, i, s.n)) < s.n; i += len)
		if ((m = mark(s, i, &len)) != 0)
			return m < 0 || (m == 2 && i > 0 &&
			    memchr(",.?!", s.p[i - 1], 4) != NULL);
	return false;
}

/* Byte `at' is in a quotation; not before the one asked for last. */
static bool
quoted(struct quotes *q, size_t at)
{
	size_t len;
	int m;

	for (; (q->at = skip(q->text, q->at, at)) < at; q->at += len)
		if ((m = mark(q->text, q->at, &len)) != 0)
			q->open = m == 2 ? !q->open : m > 0;
	return q->open;
}

/* A rule of the verb is one of reporting. */
static bool
reports(struct dl_event_state *e, const struct dl_word *w)
{
	int32_t k;

	for (k = dl_lookup(w)->v; k >= 0; k = e->rules.entries[k].next)
		if (dl_type(&e->rules.r[e->rules.entries[k].rule],
		    DL_T_REPORT))
			return true;
	return false;
}

/* Who is quoted in the sentence, if by name or as a person spoken of. */
static bool
speaker(struct dl_event_state *e, struct dl_actor *a)
{
	const struct dl_syntax *x = &e->syn;
	const struct dl_word *w;
	size_t i;
	int32_t np;

	for (i = 0; i < x->nchunks; i++) {
		np = x->chunks[i].subj;
		if (x->chunks[i].kind != DL_K_VG || np < 0 ||
		    !(x->chunks[i].flags & DL_VG_FINITE) ||
		    !reports(e, &x->words[x->chunks[i].head]))
			continue;
		w = &x->words[x->chunks[np].head];
		if (w->cls == DL_C_PRON && dl_in(w, DL_W_FIRST))
			continue;
		if (w->cls == DL_C_PRON && dl_in(w, DL_W_HE)) {
			*a = e->mem.person;
			return a->kind != DL_A_NONE;
		}
		return w->cls != DL_C_PRON && dl_actor_np(e, np, a) &&
		    !a->paper;
	}
	if (e->mem.reporter.n == 1 && !e->mem.reporter.a[0].paper) {
		*a = e->mem.reporter.a[0];
		return true;
	}
	return false;
}

void
dl_speakers(struct dl_event_state *e)
{
	const struct dl_word *w;
	struct dl_side *kept;
	struct dl_actor a;
	size_t i;
	bool known = false, found = false, begun = false;
	struct quotes q = { .text = e->sent->text };

	for (i = 0; (e->syn.sets & DL_W_FIRST) && i < e->nprons; i++) {
		w = &e->syn.words[e->prons[i]];
		if (!dl_in(w, DL_W_FIRST) || e->pron[e->prons[i]] != NULL)
			continue;
		/* Most sentences have no such word: none of their marks. */
		if (!begun)
			q.open = begins_inside(q.text);
		begun = true;
		if (!quoted(&q, w->start))
			continue;
		if (!known)
			found = speaker(e, &a);
		known = true;
		if (!found)
			return;
		kept = dl_arena_alloc(&e->arena, sizeof(*kept));
		kept->n = 0;
		dl_side_add(kept, &a);
		e->pron[e->prons[i]] = kept;
	}
}
