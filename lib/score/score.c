/*
 * The kinds of scores, and what they share: reading both sides, precision and
 * recall, numbers in the output.
 */
#include <stdio.h>

#include "base/err.h"
#include "score/score.h"

static const struct kind {
	const char *name;
	const char *records;		/* the kind of record it reads */
	bool gold_docs;			/* only documents that gold has */
	void (*score)(struct dl_score *);
} kinds[] = {
	{ "sent", "sent", true, dl_score_sent },
	{ "ent", "ent", true, dl_score_ent },
	{ "date", "date", true, dl_score_date },
	{ "days", "date", true, dl_score_days },
	{ "trigger", "event", true, dl_score_trigger },
	{ "event", "event", false, dl_score_coref },
};

static void
run(struct dl_score *s, const struct kind *k, const char *gold,
    const char *sys)
{
	bool coref = k->score == dl_score_coref;
	struct dl_want want = {
		.kind = s->kind != NULL ? s->kind : k->records,
		.attrs = k->score == dl_score_days,
		.story = coref && s->documents,
		.in_doc = coref && s->in_doc,
	};

	if (want.story)
		want.kind = "doc";
	s->status |= dl_side_read(&s->gold, &s->names, gold, &want);
	s->status |= dl_side_read(&s->sys, &s->names, sys, &want);
	if (k->gold_docs)
		dl_side_keep(&s->sys, &s->gold);
	k->score(s);
}

int
dl_score_run(struct dl_score *s, struct dl_buf *out, const char *kind,
    const char *gold, const char *sys)
{
	size_t i;

	s->out = out;
	if (strcmp(kind, "coding") == 0) {
		s->status |= dl_score_coding(s, gold, sys);
		return s->status;
	}
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kind, kinds[i].name) == 0) {
			run(s, &kinds[i], gold, sys);
			return s->status;
		}
	return -1;
}

void
dl_score_free(struct dl_score *s)
{
	dl_side_free(&s->gold);
	dl_side_free(&s->sys);
	dl_names_free(&s->names);
}

struct dl_prf
dl_prf(double psum, double ptotal, double rsum, double rtotal)
{
	struct dl_prf x;

	x.p = ptotal > 0 ? psum / ptotal : 0;
	x.r = rtotal > 0 ? rsum / rtotal : 0;
	x.f = x.p + x.r > 0 ? 2 * x.p * x.r / (x.p + x.r) : 0;
	return x;
}

void
dl_score_put(struct dl_buf *out, const char *key, double v)
{
	char num[64];

	if (out->n > 0 && out->p[out->n - 1] != '\n')
		dl_buf_addc(out, ' ');
	dl_buf_adds(out, key);
	snprintf(num, sizeof(num), "=%.4f", v);
	dl_buf_adds(out, num);
}
