/*
 * Judging and fitting.  The facts are taken for independent, which they are
 * not; a factor for each kind of those after the first two makes up for it.
 * The factors are found by trying, on sentences made by hand and on those
 * stops of the text that their next word alone decides.
 */
#include <math.h>
#include <stdio.h>

#include "data/stopmodel.h"

#define DECIDED	4.4			/* log-odds of such a next word */

/* Gold: the text of a document, a blank line where more than a space is. */
static void
join(const struct dl_doc *doc, struct dl_buf *text)
{
	const struct dl_sent *s;
	size_t i;

	dl_buf_clear(text);
	for (s = doc->sents; s < doc->sents + doc->nsents; s++) {
		if (text->n > 0 && s->start > text->n + 1)
			dl_buf_adds(text, "\n\n");
		while (text->n < s->start)
			dl_buf_addc(text, ' ');
		for (i = 0; i < s->text.n; i++)
			dl_buf_addc(text, s->text.p[i]);
	}
}

static bool
ends_at(const struct dl_doc *doc, size_t end)
{
	size_t i;

	for (i = 0; i < doc->nsents; i++)
		if (doc->sents[i].start + doc->sents[i].text.n == end)
			return true;
	return false;
}

/* The stops of gold stand behind those of the text, with what they are. */
void
dl_stop_gold(struct dl_stopmodel *m, const struct dl_doc *doc,
    struct dl_buf *text)
{
	const char *hyphen = memchr(doc->id.p, '-', doc->id.n);
	struct dl_str set = doc->id;
	size_t i, from = m->n.nstops;
	uint32_t *id;

	if (hyphen != NULL)
		set.n = (size_t)(hyphen - set.p);
	if ((id = dl_dict_get(&m->sets, set)) == NULL) {
		set.p = dl_arena_dup(&m->n.arena, set.p, set.n);
		id = dl_dict_at(&m->sets, set);
		*id = (uint32_t)m->sets.n - 1;
	}
	join(doc, text);
	dl_count_stops(&m->n, dl_buf_str(text));
	m->gold = dl_array_room(m->gold, &m->gcap, m->n.nstops - m->first,
	    sizeof(*m->gold));
	for (i = from; i < m->n.nstops; i++)
		m->gold[i - m->first] = (struct gold){
		    ends_at(doc, m->n.stops[i].end), *id };
}

struct result {
	double loss;			/* minus the log-likelihood */
	size_t n, wrong;
};

/* Judges the gold of one set, or of all but that and the one only judged. */
static struct result
judge(struct dl_stopmodel *m, const double factor[DL_FACTS], uint32_t set,
    bool only)
{
	struct result r = { 0 };
	double odds;
	size_t i;
	int k;

	for (i = 0; i < m->n.nstops - m->first; i++) {
		const struct gold *g = &m->gold[i];

		if ((g->set == set) != only || (!only && m->judged != NULL &&
		    dl_str_is(m->sets.items[g->set].key, m->judged)))
			continue;
		for (odds = 0, k = 0; k < DL_FACTS; k++)
			odds += factor[k] * dl_stop_fact_odds(m,
			    &m->n.stops[m->first + i], k);
		r.n++;
		r.wrong += (odds > 0) != g->ends;
		r.loss += log(1 + exp(g->ends ? -odds : odds));
	}
	return r;
}

/*
 * The same for stops of the text that their next word alone decides: the
 * other facts are to foretell it.
 */
static struct result
judge_text(const struct dl_stopmodel *m, const double factor[DL_FACTS])
{
	struct result r = { 0 };
	const struct dl_doubted *s;
	double next, odds;
	int k;

	for (s = m->n.stops; s < m->n.stops + m->first; s++) {
		next = m->n.c[s->cue[1]].odds;
		if (fabs(next) < DECIDED)
			continue;
		odds = m->n.c[s->cue[0]].odds;
		for (k = 2; k < DL_FACTS; k++)
			odds += factor[k] * m->n.c[s->cue[k]].odds;
		r.n++;
		r.loss += log(1 + exp(next > 0 ? -odds : odds));
	}
	return r;
}

/*
 * Factors for the facts after the first two, by trying: gold but for `set'
 * and text have the same say, each by its relative change.
 */
static void
fit(struct dl_stopmodel *m, uint32_t set, double best[DL_FACTS])
{
	static const double steps[] = { 0, 0.25, 0.5, 0.75, 1 };
	enum { N = sizeof steps / sizeof *steps };
	double f[DL_FACTS] = { 1, 1 }, least = HUGE_VAL;
	int i, k;
	struct result r, text;

	for (i = 0; i < N * N * N; i++) {
		f[2] = steps[i % N];
		f[3] = steps[i / N % N];
		f[4] = steps[i / N / N];
		r = judge(m, f, set, false);
		text = judge_text(m, f);
		r.loss *= text.loss;
		if (r.loss >= least)
			continue;
		least = r.loss;
		for (k = 0; k < DL_FACTS; k++)
			best[k] = f[k];
	}
}

/* Each set with factors fitted to the others, then factors for all. */
void
dl_stop_fit(struct dl_stopmodel *m)
{
	static const double none[DL_FACTS] = { 1, 1 };
	uint32_t set;
	struct result r, plain;

	for (set = 0; set < m->sets.n; set++) {
		fit(m, set, m->factor);
		r = judge(m, m->factor, set, true);
		plain = judge(m, none, set, true);
		fprintf(stderr, "trainsent: %s: %zu stops in doubt, %zu wrong"
		    " (%zu by the words beside the stop alone)\n",
		    m->sets.items[set].key.p, r.n, r.wrong, plain.wrong);
	}
	fit(m, UINT32_MAX, m->factor);
	fprintf(stderr, "trainsent: factors: after %g, before %g, far %g\n",
	    m->factor[2], m->factor[3], m->factor[4]);
}
