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

static bool
inside(const struct dl_doc *doc, const size_t *at, size_t n, uint64_t start,
    uint64_t end)
{
	const struct dl_rec *r;
	size_t i;

	for (i = 0; i < n; i++) {
		r = &doc->lines[at[i]].rec;
		if (r->start <= start && r->end >= end &&
		    r->end - r->start > end - start)
			return true;
	}
	return false;
}

void
dl_within(struct dl_doc *doc, struct dl_exprs *ms)
{
	size_t i, n = 0, kept = 0, *at = NULL, sent = SIZE_MAX;
	uint64_t from;

	if (!(doc->kinds & 1u << DL_ENT))
		return;
	for (i = 0; i < ms->n; i++) {
		struct dl_expr *m = &ms->m[i];

		if (bare(&m->t) && m->sent != sent) {
			sent = m->sent;
			n = dl_doc_mentions(doc, sent, DL_ENT, &at);
		}
		from = doc->sents[m->sent].start;
		if (bare(&m->t) && inside(doc, at, n, from + m->start,
		    from + m->end))
			continue;
		ms->m[kept++] = *m;
	}
	ms->n = kept;
}
