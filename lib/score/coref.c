/*
 * Coreference: how well the groups of the response (the values of its
 * records) agree with those of the key.  MUC (Vilain et al. 1995) counts
 * links, B-cubed (Bagga and Baldwin 1998) mentions, CEAF-e (Luo 2005) aligned
 * clusters, LEA (Moosavi and Strube 2016) links weighted by size; CoNLL is
 * the mean F1 of the first three (Pradhan et al. 2012), pair counts pairs of
 * mentions.  A mention of one side only counts against that side, as in the
 * CoNLL reference scorer, version 8 (Pradhan et al. 2014).
 */
#include <stdio.h>

#include "score/cluster.h"
#include "score/score.h"

/* What the halves of the scores need, over the clusters of one partition. */
struct half {
	double muc, muc_all;
	double bcubed;
	double lea;
	double pairs, pairs_all;
	double mentions;
};

static double
links(size_t n)
{
	return (double)n * ((double)n - 1) / 2;
}

/* One cluster of `of', spread over the clusters of `other'. */
static void
count_cluster(struct half *h, const struct dl_overlap *s, size_t size,
    const struct dl_partition *other)
{
	double squares = 0, common = 0, n = (double)size;
	size_t i;

	for (i = 0; i < s->n; i++) {
		squares += (double)s->list[i].n * (double)s->list[i].n;
		common += links(s->list[i].n);
	}
	h->muc += n - (double)(s->n + s->alone);
	h->muc_all += n - 1;
	h->bcubed += squares / n;
	h->pairs += common;
	h->pairs_all += links(size);
	h->mentions += n;
	if (size > 1)
		h->lea += n * common / links(size);
	else if (s->n == 1 && dl_cluster_size(other, s->list[0].cluster) == 1)
		h->lea += 1;
}

static void
count_half(struct half *h, const struct dl_partition *of,
    const struct dl_partition *other)
{
	struct dl_overlap s = { 0 };
	size_t c;

	for (c = 0; c < of->n; c++) {
		dl_overlap(&s, of, c, other->n);
		count_cluster(h, &s, dl_cluster_size(of, c), other);
	}
	dl_overlap_free(&s);
}

static double
put_line(struct dl_buf *out, const char *name, struct dl_prf x)
{
	char line[128];

	dl_buf_adds(out, name);
	snprintf(line, sizeof(line), " P %6.2f  R %6.2f  F1 %6.2f\n",
	    100 * x.p, 100 * x.r, 100 * x.f);
	dl_buf_adds(out, line);
	return x.f;
}

static void
put_scores(struct dl_buf *out, const struct dl_partition *key,
    const struct dl_partition *res)
{
	struct half k = { 0 }, r = { 0 };
	double f, align = dl_align(key, res);
	char line[64];

	count_half(&k, key, res);
	count_half(&r, res, key);
	f = put_line(out, "MUC   ", dl_prf(r.muc, r.muc_all, k.muc,
	    k.muc_all));
	f += put_line(out, "B3    ", dl_prf(r.bcubed, r.mentions, k.bcubed,
	    k.mentions));
	f += put_line(out, "CEAFe ", dl_prf(align, (double)res->n, align,
	    (double)key->n));
	put_line(out, "LEA   ", dl_prf(r.lea, r.mentions, k.lea,
	    k.mentions));
	put_line(out, "pair  ", dl_prf(k.pairs, r.pairs_all, k.pairs,
	    k.pairs_all));
	snprintf(line, sizeof(line), "CoNLL  F1 %6.2f   (key clusters ",
	    100 * (f / 3));
	dl_buf_adds(out, line);
	dl_buf_addu(out, key->n);
	dl_buf_adds(out, ", response clusters ");
	dl_buf_addu(out, res->n);
	dl_buf_adds(out, ")\n");
}

void
dl_score_coref(struct dl_score *s)
{
	struct dl_partition key, res;
	uint32_t none = dl_name_id(&s->names, DL_STR("."));

	dl_partitions(&key, &res, &s->gold, &s->sys, none, s->no_singletons);
	put_scores(s->out, &key, &res);
	dl_partition_free(&key);
	dl_partition_free(&res);
}
