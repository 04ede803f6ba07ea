/*
 * Partitions from mentions.  A mention is its document and span; of several
 * on one span in one stream the first is another mention than the second, as
 * in the CoNLL reference scorer, and each pairs with the one of the same rank
 * on the other side.  A value of `.' is no group: such a mention is alone.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "score/cluster.h"
#include "stream/record.h"

/* What is known of a mention while the partition is made, by seq. */
struct part {
	size_t *cluster;		/* of the mention */
	size_t *twin;			/* seq on the other side, or DL_NONE */
	size_t n;			/* mentions */
	size_t clusters;
};

static int
by_seq(const void *x, const void *y)
{
	const struct dl_mention *a = x, *b = y;

	return (a->seq > b->seq) - (a->seq < b->seq);
}

/* Numbers clusters by first mention; the side is in stream order then. */
static void
number_clusters(struct part *p, struct dl_side *s, uint32_t none)
{
	size_t *of = NULL, cap = 0, old, i;

	if (s->n > 0)
		qsort(s->m, s->n, sizeof(*s->m), by_seq);
	for (i = 0; i < s->n; i++) {
		uint32_t v = s->m[i].value;

		old = cap;
		of = dl_array_room(of, &cap, (size_t)v + 1, sizeof(*of));
		for (; old < cap; old++)
			of[old] = DL_NONE;
		if (v == none || of[v] == DL_NONE)
			of[v] = p->clusters++;
		p->cluster[s->m[i].seq] = of[v];
	}
	dl_free(of);
}

/* Drops clusters of one mention and numbers the others anew. */
static void
drop_singletons(struct part *p)
{
	size_t *size = dl_alloc((p->clusters + 1) * sizeof(*size));
	size_t i, n = 0;

	memset(size, 0, (p->clusters + 1) * sizeof(*size));
	for (i = 0; i < p->n; i++)
		size[p->cluster[i]]++;
	for (i = 0; i < p->clusters; i++)
		size[i] = size[i] > 1 ? n++ : DL_NONE;
	for (i = 0; i < p->n; i++)
		p->cluster[i] = size[p->cluster[i]];
	p->clusters = n;
	dl_free(size);
}

static int
span_order(const struct dl_mention *a, const struct dl_mention *b)
{
	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end < b->end) - (a->end > b->end);
}

/* Pairs equal mentions; both sides are sorted by place. */
static void
find_twins(struct part *k, const struct dl_side *g, struct part *r,
    const struct dl_side *s)
{
	size_t i = 0, j = 0;
	int c;

	while (i < g->n && j < s->n) {
		c = span_order(&g->m[i], &s->m[j]);
		if (c == 0) {
			k->twin[g->m[i].seq] = s->m[j].seq;
			r->twin[s->m[j].seq] = g->m[i].seq;
		}
		i += c <= 0;
		j += c >= 0;
	}
}

static void
part_init(struct part *p, size_t n)
{
	size_t i;

	p->n = n;
	p->clusters = 0;
	p->cluster = dl_alloc(n * sizeof(*p->cluster));
	p->twin = dl_alloc(n * sizeof(*p->twin));
	for (i = 0; i < n; i++)
		p->twin[i] = DL_NONE;
}

/* Orders the mentions by cluster: a counting sort. */
static void
lay_out(struct dl_partition *p, const struct part *a, const struct part *b)
{
	size_t i, c, *next;

	p->n = a->clusters;
	p->first = dl_alloc((p->n + 1) * sizeof(*p->first));
	memset(p->first, 0, (p->n + 1) * sizeof(*p->first));
	for (i = 0; i < a->n; i++)
		if (a->cluster[i] != DL_NONE)
			p->first[a->cluster[i] + 1]++;
	for (c = 0; c < p->n; c++)
		p->first[c + 1] += p->first[c];
	p->mentions = p->first[p->n];
	p->twin = dl_alloc(p->mentions * sizeof(*p->twin));
	next = dl_alloc((p->n + 1) * sizeof(*next));
	memcpy(next, p->first, (p->n + 1) * sizeof(*next));
	for (i = 0; i < a->n; i++)
		if ((c = a->cluster[i]) != DL_NONE)
			p->twin[next[c]++] = a->twin[i] == DL_NONE ?
			    DL_NONE : b->cluster[a->twin[i]];
	dl_free(next);
}

void
dl_partitions(struct dl_partition *key, struct dl_partition *response,
    struct dl_side *gold, struct dl_side *sys, uint32_t none,
    bool no_singletons)
{
	struct part k, r;

	part_init(&k, gold->n);
	part_init(&r, sys->n);
	number_clusters(&k, gold, none);
	number_clusters(&r, sys, none);
	dl_side_sort(gold);
	dl_side_sort(sys);
	find_twins(&k, gold, &r, sys);
	if (no_singletons) {
		drop_singletons(&k);
		drop_singletons(&r);
	}
	lay_out(key, &k, &r);
	lay_out(response, &r, &k);
	dl_free(k.cluster);
	dl_free(k.twin);
	dl_free(r.cluster);
	dl_free(r.twin);
}

void
dl_partition_free(struct dl_partition *p)
{
	dl_free(p->first);
	dl_free(p->twin);
}

void
dl_overlap(struct dl_overlap *s, const struct dl_partition *p, size_t c,
    size_t other_clusters)
{
	size_t i, t, old = s->at_cap;

	s->at = dl_array_room(s->at, &s->at_cap, other_clusters,
	    sizeof(*s->at));
	if (s->at_cap > old)
		memset(s->at + old, 0, (s->at_cap - old) * sizeof(*s->at));
	for (i = 0; i < s->n; i++)
		s->at[s->list[i].cluster] = 0;
	s->n = s->alone = 0;
	for (i = p->first[c]; i < p->first[c + 1]; i++) {
		if ((t = p->twin[i]) == DL_NONE) {
			s->alone++;
			continue;
		}
		if (s->at[t] == 0) {
			s->list = dl_array_room(s->list, &s->cap, s->n + 1,
			    sizeof(*s->list));
			s->list[s->n] = (struct dl_share){ t, 0 };
			s->at[t] = ++s->n;
		}
		s->list[s->at[t] - 1].n++;
	}
}

void
dl_overlap_free(struct dl_overlap *s)
{
	dl_free(s->list);
	dl_free(s->at);
}
