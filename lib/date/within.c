/*
 * A stream that has been through enttag tells which words are names.  Without
 * it only the names in timex-words.tsv are known to be none of ours.
 */
#include "date/within.h"

/*
 * A month, weekday, season or part of a day, or the day of a month (the April
 * 25 Sports Club), and nothing that is counted.
 */
static bool
bare(const struct dl_timex *t)
{
	return (t->type == DL_TX_DATE || t->type == DL_TX_TIME) &&
	    !dl_timex_has(t, DL_TX_YEAR) &&
	    (!dl_timex_has(t, DL_TX_DAY) || dl_timex_has(t, DL_TX_MONTH)) &&
	    !dl_timex_has(t, DL_TX_HOUR) && !dl_timex_has(t, DL_TX_UNIT) &&
	    !dl_timex_has(t, DL_TX_REL) && !dl_timex_has(t, DL_TX_REF) &&
	    !dl_timex_has(t, DL_TX_COUNT) && !dl_timex_has(t, DL_TX_HOLIDAY);
}

/* Mentions of a sentence in order, and the first that may reach any further. */
struct mentions {
	size_t *at, n, first;
};

static bool
inside(const struct dl_doc *doc, struct mentions *s, uint64_t start,
    uint64_t end)
{
	const struct dl_rec *r;
	size_t i;

	while (s->first < s->n &&
	    doc->lines[s->at[s->first]].rec.end <= start)
		s->first++;
	for (i = s->first; i < s->n; i++) {
		r = &doc->lines[s->at[i]].rec;
		if (r->start > start)
			return false;
		if (r->end >= end && r->end - r->start > end - start)
			return true;
	}
	return false;
}

void
dl_within(struct dl_doc *doc, struct dl_exprs *ms)
{
	struct mentions s = { .n = 0 };
	size_t i, kept = 0, sent = SIZE_MAX;
	uint64_t from;

	if (!(doc->kinds & 1u << DL_ENT))
		return;
	for (i = 0; i < ms->n; i++) {
		struct dl_expr *m = &ms->m[i];

		if (bare(&m->t) && m->sent != sent) {
			sent = m->sent;
			s.first = 0;
			s.n = dl_doc_mentions(doc, sent, DL_ENT, &s.at);
		}
		from = doc->sents[m->sent].start;
		if (bare(&m->t) && inside(doc, &s, from + m->start,
		    from + m->end))
			continue;
		ms->m[kept++] = *m;
	}
	ms->n = kept;
}
