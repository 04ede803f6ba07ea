/*
 * Candidates, their evidence, then agreement within the document.
 */
#include "entity/context.h"
#include "entity/evidence.h"
#include "entity/nickname.h"
#include "entity/recognise.h"
#include "entity/span.h"

#define SURE	16			/* margin, 1/8 nat */
#define FIXED	100			/* more than words can say */
#define LISTED	24			/* a name of several words in a table */
#define DOUBT	6			/* a wrong name is worse than none */

static void
decide(struct dl_mention *m)
{
	const int *score = m->score;
	int k, best = 0, second;

	for (k = 1; k < DL_NLABELS; k++)
		if (score[k] > score[best])
			best = k;
	second = best == 0 ? 1 : 0;
	for (k = 0; k < DL_NLABELS; k++)
		if (k != best && score[k] > score[second])
			second = k;
	m->label = (enum dl_label)best;
	m->margin = score[best] - score[second];
	m->sure = m->margin >= SURE;
}

/* Countries and their people are what they are. */
static bool
fixed(const struct dl_mention *m)
{
	return m->gaz.name != NULL && (strcmp(m->gaz.sub, "country") == 0 ||
	    strcmp(m->gaz.sub, "nationality") == 0);
}

/* A rare word at the start of a sentence: what else could it be? */
static bool
rare_start(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_str low = dl_tok_low(s, m->first);

	return m->initial && m->last - m->first == 1 && low.n > 3 &&
	    !(s->t[m->first].flags & DL_UPPER) && !dl_is_common(low) &&
	    dl_dict_get(&t->lower, low) == NULL;
}

static void
drop_none(struct dl_mentions *l)
{
	size_t i, n = 0;

	for (i = 0; i < l->n; i++)
		if (l->m[i].label != DL_NONE)
			l->m[n++] = l->m[i];
	l->n = n;
}

void
dl_candidates(struct dl_etext *t, struct dl_mentions *l)
{
	size_t i;

	l->n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		dl_spans(t, i, l);
	dl_context(t, l);
	dl_nicknames(t, l);
}

void
dl_recognise(struct dl_recogniser *r, struct dl_etext *t,
    struct dl_mentions *l)
{
	struct dl_mention *m;
	size_t i;

	dl_candidates(t, l);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		dl_evidence(t, m, m->score);
		m->score[DL_NONE] += rare_start(t, m) ? -DOUBT : DOUBT;
		if (fixed(m))
			m->score[m->gaz.label] += FIXED;
		else if (m->gaz.ntoks > 1 && !m->gaz.weak)
			m->score[m->gaz.label] += LISTED;
		decide(m);
	}
	dl_agree(&r->agree, t, l);
	drop_none(l);
}

void
dl_recogniser_free(struct dl_recogniser *r)
{
	dl_agree_free(&r->agree);
}
