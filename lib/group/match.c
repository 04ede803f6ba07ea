/*
 * How well a mention fits a group: a sum of evidence in thousandths, and
 * vetoes.  The weights are those of groupweights.tsv.
 */
#include "base/mem.h"
#include "group/group.h"

#define GAP	12			/* bytes between a verb and its noun */
#define NEXT	1			/* between a subject and its verb */
#define SENTENCE 200			/* bytes that one may take */
#define PERIOD	7			/* days that one visit can take */

static bool
has(const uint32_t *list, unsigned n, uint32_t x)
{
	while (n-- > 0)
		if (list[n] == x)
			return true;
	return false;
}

static bool
shares_class(const struct dl_mention *m, const struct dl_cluster *g)
{
	unsigned i;

	for (i = 0; i < m->lemma.ncls; i++)
		if (has(g->cls, g->ncls, m->lemma.cls[i]))
			return true;
	return false;
}

static int
form_score(const int *w, const struct dl_mention *m, const struct dl_cluster *g)
{
	int score = 0;
	unsigned i;

	for (i = 0; i < g->nlemmas; i++)
		if (g->lemmas[i].word == m->lemma.word)
			return w[DL_SAME_WORD];
		else if (g->lemmas[i].stem == m->lemma.stem)
			score = w[DL_SAME_STEM];
	return score;
}

/* How a mention stands to the last one of the group in its document. */
struct place {
	bool beside;			/* a verb, then its noun */
	bool struck;			/* a noun, then a verb that says that
					   it took place */
};

static struct place
place(const struct dl_mention *m, const struct dl_cluster *g, bool same_doc)
{
	struct place at = { false, false };

	if (!same_doc || m->start < g->end)
		return at;
	at.beside = m->start - g->end <= GAP;
	at.struck = m->start - g->end <= NEXT && m->lemma.happen &&
	    m->plain && m->type == g->type && m->src.n == 0;
	return at;
}

/* One participant, the same week or day said in one document: his trip. */
static bool
same_trip(const struct dl_mention *m, const struct dl_cluster *g,
    bool same_doc)
{
	return same_doc && m->mutual && m->type == g->type &&
	    m->src.n + m->tgt.n == 1 && m->start - g->end < SENTENCE &&
	    m->when == DL_WHEN_SAID && g->when == DL_WHEN_SAID &&
	    m->begin == g->begin && m->end_day == g->end_day &&
	    (int64_t)m->end_day - m->begin < PERIOD &&
	    m->modal == g->modal;
}

static int
lemma_score(const int *w, const struct dl_mention *m,
    const struct dl_cluster *g, bool both, const struct place *at)
{
	int score;

	if ((score = form_score(w, m, g)) > 0)
		;
	else if (shares_class(m, g))
		score = !m->plain && m->type == g->type ?
		    w[DL_SAME_CLASS] + w[DL_TYPE_TOO] : w[DL_SAME_CLASS];
	else if (at->struck)
		return w[DL_BESIDE];
	else if (!m->plain && m->type == g->type && at->beside)
		score = w[DL_BESIDE];
	else if (!m->plain && m->type == g->type && both)
		score = w[DL_SAME_TYPE];
	else
		return DL_MATCH_NO;
	if (m->lemma.report)
		score += w[DL_REPORTING];
	if (m->lemma.light)
		score += w[DL_LIGHT];
	return score;
}

/* Score of the participants; *both: there are two, and they fit. */
static int
actor_score(const int *w, const struct dl_mention *m,
    const struct dl_cluster *g, bool *both)
{
	struct dl_actors a, b = { .n = 0 };
	enum dl_fit src, tgt;
	int sides;

	*both = false;
	if (m->mutual) {
		a = m->src;
		dl_actors_join(&a, dl_actors_side(&m->tgt));
		dl_actors_join(&b, dl_cluster_src(g));
		dl_actors_join(&b, dl_cluster_tgt(g));
		if (a.n == 0 || b.n == 0)
			return 0;
		if ((sides = dl_actors_sides(&a, &b)) < 0)
			return DL_MATCH_NO;
		*both = sides >= 2;
		return sides == 0 ? w[DL_OTHER_ACTOR] :
		    sides == 1 ? w[DL_ONE_ACTOR] : w[DL_BOTH_ACTORS];
	}
	src = dl_actors_fit(dl_actors_side(&m->src), dl_cluster_src(g));
	tgt = dl_actors_fit(dl_actors_side(&m->tgt), dl_cluster_tgt(g));
	if (src == DL_FIT_CLASH || tgt == DL_FIT_CLASH)
		return DL_MATCH_NO;
	*both = src >= DL_FIT_CODE && tgt >= DL_FIT_CODE;
	if (*both)
		return w[DL_BOTH_ACTORS];
	return src >= DL_FIT_CODE || tgt >= DL_FIT_CODE ? w[DL_ONE_ACTOR] : 0;
}

static int64_t
gap(int32_t b1, int32_t e1, int32_t b2, int32_t e2)
{
	if (b1 > e2)
		return (int64_t)b1 - e2;
	if (b2 > e1)
		return (int64_t)b2 - e1;
	return 0;
}

/* Both days are said. */
static int
said_score(const int *w, const struct dl_mention *m, const struct dl_cluster *g,
    int64_t away)
{
	int64_t days = (int64_t)m->end_day - m->begin + 1;

	if ((int64_t)g->end_day - g->begin + 1 > days)
		days = (int64_t)g->end_day - g->begin + 1;
	if (away == 1 && days == 1)
		return w[DL_NEXT_DAY];
	if (away > 0)
		return DL_MATCH_NO;
	return days <= 7 ? w[DL_SAME_DAY] : days <= 31 ? w[DL_SAME_MONTH] :
	    days <= 366 ? w[DL_SAME_YEAR] : 0;
}

/* One day is said, the other is the document's. */
static int
mixed_score(const int *w, enum dl_modal vague, int32_t day, int32_t begin,
    int32_t end, int64_t away)
{
	/* What is planned lies ahead; what has happened does not. */
	if (vague == DL_MODAL_PLAN && end < day && away > 31)
		return DL_MATCH_NO;
	if (vague == DL_MODAL_FACT && begin > day && away > 1)
		return w[DL_AHEAD];
	return away <= 10 ? 0 : away > 300 ? w[DL_FAR_AWAY] :
	    (int)(w[DL_DAY_AWAY] * away);
}

static int
when_score(const int *w, const struct dl_mention *m, const struct dl_cluster *g,
    bool same_doc)
{
	int64_t away;

	if (m->when == DL_WHEN_NONE || g->when == DL_WHEN_NONE)
		return 0;
	away = gap(m->begin, m->end_day, g->begin, g->end_day);
	if (m->when == DL_WHEN_SAID && g->when == DL_WHEN_SAID)
		return said_score(w, m, g, away);
	if (m->when == DL_WHEN_SAID)
		return mixed_score(w, g->modal, g->begin, m->begin,
		    m->end_day, away);
	if (g->when == DL_WHEN_SAID)
		return mixed_score(w, m->modal, m->begin, g->begin,
		    g->end_day, away);
	if (same_doc || away <= 3)
		return 0;
	return away > 33 ? w[DL_FAR_BETWEEN] :
	    (int)(w[DL_DAY_BETWEEN] * (away - 3));
}

static int
where_score(const int *w, const struct dl_mention *m,
    const struct dl_cluster *g)
{
	if (m->where == 0 || g->where == 0)
		return 0;
	if (m->where == g->where)
		return w[DL_SAME_PLACE];
	if (m->geo == 0 || g->geo == 0)
		return w[DL_OTHER_PLACE];
	return m->geo == g->geo ? 0 : DL_MATCH_NO;
}

static int
modal_score(const int *w, const struct dl_mention *m,
    const struct dl_cluster *g, bool same_doc)
{
	if (m->when == DL_WHEN_SAID && g->when == DL_WHEN_SAID)
		return 0;
	/* Planned in one article, happened in a later one: the normal way. */
	if (g->modal == DL_MODAL_PLAN && m->modal == DL_MODAL_FACT)
		return same_doc ? w[DL_PLAN_AND_FACT] : 0;
	if (g->modal == DL_MODAL_FACT && m->modal == DL_MODAL_PLAN)
		return w[DL_PLAN_AND_FACT];
	return 0;
}

static int
words_score(const int *w, const struct dl_spread *words,
    const struct dl_cluster *g)
{
	const struct dl_view *v;
	uint32_t best = 0, c;

	for (v = g->views; v != NULL; v = v->next) {
		dl_prefetch(v->next);
		c = dl_spread_parts(words, v->id, dl_view_weights(v), v->n);
		if (c > best)
			best = c;
	}
	return (int)(best * (uint32_t)w[DL_SAME_WORDS] / DL_TERMS_ONE);
}

/*
 * Outside the story only a strong anchor counts: who and when, both said.
 * True if the days allow it.
 */
static bool
anchored(const struct dl_mention *m, const struct dl_cluster *g)
{
	return m->when == DL_WHEN_SAID && g->when == DL_WHEN_SAID &&
	    (int64_t)m->end_day - m->begin < 31 &&
	    (int64_t)g->end_day - g->begin < 31 && !m->lemma.report;
}

bool
dl_match_possible(const int *w, const struct dl_mention *m,
    const struct dl_cluster *g, uint64_t doc, bool near, int *score)
{
	bool same_doc = g->doc == doc;
	int when, where;

	if (!near && !anchored(m, g))
		return false;
	/* Two records on one trigger are two events. */
	if (same_doc && g->start == m->start && g->end == m->end)
		return false;
	if (m->ordinal != 0 && g->ordinal != 0 && m->ordinal != g->ordinal)
		return false;
	if ((when = when_score(w, m, g, same_doc)) == DL_MATCH_NO ||
	    (where = where_score(w, m, g)) == DL_MATCH_NO)
		return false;
	*score = when + where + modal_score(w, m, g, same_doc);
	return *score + w[DL_MOST] >= w[DL_LEAST];
}

int
dl_match(const int *w, const struct dl_mention *m,
    const struct dl_spread *words, const struct dl_cluster *g, uint64_t doc,
    bool near, int score, int least)
{
	bool same_doc = g->doc == doc, both;
	struct place at;
	int part;

	if (score + w[DL_MOST] < least)
		return DL_MATCH_NO;
	if ((part = actor_score(w, m, g, &both)) == DL_MATCH_NO ||
	    (!near && !both))
		return DL_MATCH_NO;
	score += part;
	/* A verb and its noun, `extended an invitation', are one event. */
	at = place(m, g, same_doc);
	if (part > 0 && same_trip(m, g, same_doc))
		both = true;
	if ((part = lemma_score(w, m, g, both, &at)) == DL_MATCH_NO)
		return DL_MATCH_NO;
	score += part;
	/* The words are the costly part; they cannot give more than this. */
	if (score + w[DL_SAME_WORDS] < least)
		return DL_MATCH_NO;
	return score + words_score(w, words, g);
}
