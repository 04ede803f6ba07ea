/*
 * From the labels of tokens to mentions.
 */
#include "base/err.h"
#include "entity/nickname.h"
#include "entity/recognise.h"
#include "entity/run.h"
#include "entity/span.h"
#include "data/models.h"

#define MAX_TITLE	4		/* tokens before a name looked at */

void
dl_candidates(struct dl_etext *t, struct dl_mentions *l)
{
	size_t i;

	l->n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		dl_spans(t, i, l);
	dl_nicknames(t, l);
}

/* A title that ends where the mention begins. */
static void
find_title(const struct dl_toks *s, struct dl_mention *m)
{
	struct dl_title title;
	uint32_t k;

	for (k = 1; k <= MAX_TITLE && k <= m->first; k++)
		if (dl_title_at(s, m->first - k, &title) == k) {
			m->title = title;
			m->title_at = m->first - k;
		}
}

/* What the candidate of this very extent would have been told. */
static void
describe(const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_scan scan = { s, t->headline[m->sent] };
	struct dl_head head;
	struct dl_gaz g;

	m->initial = dl_scan_opening(&scan, m->first);
	if (dl_gaz_find(s, m->first, scan.headline, &g) &&
	    g.ntoks == m->last - m->first)
		m->gaz = g;
	if (dl_run_head(&scan, m->first, m->last, &head)) {
		m->head = head.label;
		m->kind = head.kind;
	}
	find_title(s, m);
}

/*
 * Adds the name [first, last) of the sentence; a candidate of this extent is
 * taken as it is.  *cand is the first candidate that may be it.
 */
static void
add(struct dl_recogniser *r, const struct dl_etext *t, size_t *cand,
    struct dl_mentions *l, size_t sent, size_t first, size_t last,
    unsigned type)
{
	struct dl_mention *m = dl_mention_add(l, sent, first, last), *c;
	int k;

	while (*cand < r->cands.n && (r->cands.m[*cand].sent < sent ||
	    (r->cands.m[*cand].sent == sent &&
	    r->cands.m[*cand].first < first)))
		++*cand;
	c = &r->cands.m[*cand];
	if (*cand < r->cands.n && c->sent == sent && c->first == first &&
	    c->last == last)
		*m = *c;
	else
		describe(t, m);
	m->type = dl_model_type(r->tagger.model, type);
	m->label = DL_MISC;
	for (k = 0; k < DL_NONE; k++)
		if (strcmp(m->type, dl_label_name((enum dl_label)k)) == 0)
			m->label = (enum dl_label)k;
}

static void
add_sent(struct dl_recogniser *r, const struct dl_etext *t, size_t *cand,
    struct dl_mentions *l, size_t sent)
{
	const unsigned char *tags = dl_tagger_sent(&r->tagger, sent);
	size_t i, first = 0;
	unsigned part;

	for (i = 0; i < t->sents[sent].n; i++) {
		if (tags[i] == 0)
			continue;
		part = (tags[i] - 1u) % 4 + 1;
		if (part == DL_FIRST || part == DL_ONLY)
			first = i;
		if (part == DL_LAST || part == DL_ONLY)
			add(r, t, cand, l, sent, first, i + 1,
			    (tags[i] - 1u) / 4);
	}
}

void
dl_recognise(struct dl_recogniser *r, struct dl_etext *t,
    struct dl_mentions *l)
{
	const char *wrong;
	size_t i, cand = 0;

	if (r->model.ntypes == 0 && (wrong = dl_model_set(&r->model,
	    dl_model_entity, dl_model_entity_size, false)) != NULL)
		dl_fatal(NULL, 0, "%s", wrong);
	r->tagger.model = &r->model;
	dl_candidates(t, &r->cands);
	dl_tagger_doc(&r->tagger, t, &r->cands);
	l->n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		add_sent(r, t, &cand, l, i);
}

void
dl_recogniser_free(struct dl_recogniser *r)
{
	dl_tagger_free(&r->tagger);
	dl_model_free(&r->model);
	dl_mentions_free(&r->cands);
}
