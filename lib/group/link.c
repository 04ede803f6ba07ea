/*
 * Average link; see link.h.  The constants were chosen on the training part of
 * ECB+, whose topics are pairs of like stories, and on BASIL and AllSides.
 */
#include <string.h>

#include "base/mem.h"
#include "group/link.h"

#define LEAST	3			/* members of each of two parts */
#define APART	55			/* percent of the likeness inside, */
#define FEW	30			/* less this, divided by the smaller
					   part: the likeness of a few pairs
					   is known badly */

/* Room for n members, each by itself, that have nothing in common. */
static void
alone(struct dl_link *l, size_t n)
{
	size_t i;

	l->n = l->left = n;
	if (n > l->ncap) {
		dl_free(l->of);
		dl_free(l->fixed);
		l->ncap = n * 2;
		l->fixed = dl_alloc(l->ncap * sizeof(*l->fixed));
		l->of = dl_alloc(l->ncap * 4 * sizeof(*l->of));
		l->size = l->of + l->ncap;
		l->inside = l->size + l->ncap;
		l->near = l->inside + l->ncap;
	}
	if (n * n > l->sumcap) {
		dl_free(l->sum);
		l->sumcap = n * n;
		l->sum = dl_alloc(l->sumcap * sizeof(*l->sum));
	}
	memset(l->sum, 0, n * n * sizeof(*l->sum));
	for (i = 0; i < n; i++) {
		l->of[i] = (uint32_t)i;
		l->size[i] = 1;
		l->inside[i] = 0;
		l->fixed[i] = false;
	}
}

/* The terms of all, by id: in w the member stands above its weight. */
static void
gather(struct dl_link *l, const struct dl_terms *const *v)
{
	struct dl_terms *a = &l->all;
	size_t i, k, n = 0;

	for (i = 0; i < l->n; i++)
		n += v[i]->n;
	a->t = dl_array_room(a->t, &a->cap, n, sizeof(*a->t));
	a->n = 0;
	for (i = 0; i < l->n; i++)
		for (k = 0; k < v[i]->n; k++, a->n++) {
			a->t[a->n].id = v[i]->t[k].id;
			a->t[a->n].w = (uint32_t)i << 16 | v[i]->t[k].w;
		}
	dl_terms_sort(a);
}

/* The end of the run of equal terms that begins at i. */
static size_t
run_end(const struct dl_terms *a, size_t i)
{
	size_t j = i;

	while (j < a->n && a->t[j].id == a->t[i].id)
		j++;
	return j;
}

/* 256 times the logarithm of x > 0 to base 2, bit by bit. */
static uint32_t
log2_256(uint32_t x)
{
	uint32_t whole = 0, part = 0;
	uint64_t y;
	int i;

	while (x >> whole > 1)
		whole++;
	y = ((uint64_t)x << 31) >> whole;
	for (i = 0; i < 8; i++) {
		y = y * y >> 31;
		part <<= 1;
		if (y >> 32 > 0) {
			y >>= 1;
			part |= 1;
		}
	}
	return whole << 8 | part;
}

/*
 * Weighs the terms anew by how few of the members have them, and the members
 * to length DL_TERMS_ONE again.  What all of them tell says nothing about who
 * belongs together; neither does what only one tells.
 */
static void
weigh(struct dl_link *l)
{
	struct dl_term *t = l->all.t;
	uint32_t all = log2_256((uint32_t)l->n + 1), by, len;
	uint64_t *square = dl_alloc(l->n * sizeof(*square)), w;
	size_t i, j;

	memset(square, 0, l->n * sizeof(*square));
	for (i = 0; i < l->all.n;) {
		j = run_end(&l->all, i);
		/* 16 times the root: at most 896, below 2^10. */
		by = j - i < 2 ? 0 : (uint32_t)dl_isqrt((uint64_t)
		    (all - log2_256((uint32_t)(j - i))) << 8);
		for (; i < j; i++) {
			w = (uint64_t)(t[i].w & 0xFFFF) * by >> 10;
			t[i].w = (t[i].w & 0xFFFF0000) | (uint32_t)w;
			square[t[i].w >> 16] += w * w;
		}
	}
	for (i = 0; i < l->all.n; i++) {
		len = (uint32_t)dl_isqrt(square[t[i].w >> 16]);
		w = len == 0 ? 0 : (t[i].w & 0xFFFF) * DL_TERMS_ONE / len;
		t[i].w = (t[i].w & 0xFFFF0000) | (uint32_t)w;
	}
	dl_free(square);
}

/* Adds to each pair what one term brings: those that have it are [i, j). */
static void
bring(struct dl_link *l, size_t i, size_t j)
{
	const struct dl_term *t = l->all.t;
	uint32_t *row, w;
	size_t k;

	for (; i < j; i++) {
		row = l->sum + (t[i].w >> 16) * l->n;
		w = t[i].w & 0xFFFF;
		for (k = i + 1; k < j; k++)
			row[t[k].w >> 16] += w * (t[k].w & 0xFFFF);
	}
}

/* The average likeness of clusters i and j is above that of p and q. */
static bool
nearer(const struct dl_link *l, size_t i, size_t j, size_t p, size_t q)
{
	uint64_t x = (uint64_t)l->size[i] * l->size[j];
	uint64_t y = (uint64_t)l->size[p] * l->size[q];

	return l->sum[i * l->n + j] * y > l->sum[p * l->n + q] * x;
}

/* Finds the cluster nearest to i; ties: the one with the smaller number. */
static void
look(struct dl_link *l, size_t i)
{
	size_t j, best = l->n;

	for (j = 0; j < l->n; j++)
		if (j != i && l->size[j] > 0 &&
		    !(l->fixed[i] && l->fixed[j]) && (best == l->n ||
		    nearer(l, i, j, i, best)))
			best = j;
	l->near[i] = (uint32_t)best;
}

/* How alike the members are, from their terms. */
static void
likeness(struct dl_link *l)
{
	size_t i, j, n = l->n;

	for (i = 0; i < l->all.n; i = j) {
		j = run_end(&l->all, i);
		if (j - i > 1)
			bring(l, i, j);
	}
	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++)
			l->sum[j * n + i] = l->sum[i * n + j] /= DL_TERMS_ONE;
	for (i = 0; i < n; i++)
		look(l, i);
}

void
dl_link_begin(struct dl_link *l, const struct dl_terms *const *v, size_t n,
    size_t nfixed)
{
	size_t i;

	alone(l, n);
	for (i = n - nfixed; i < n; i++)
		l->fixed[i] = true;
	gather(l, v);
	likeness(l);
}

void
dl_link_begin_own(struct dl_link *l, const struct dl_terms *const *v,
    size_t n)
{
	alone(l, n);
	gather(l, v);
	weigh(l);
	likeness(l);
}

/* Cluster b becomes part of a < b. */
static void
join(struct dl_link *l, size_t a, size_t b)
{
	size_t i, n = l->n;

	l->inside[a] += l->inside[b] + l->sum[a * n + b];
	l->size[a] += l->size[b];
	l->size[b] = 0;
	l->fixed[a] |= l->fixed[b];
	l->left--;
	for (i = 0; i < n; i++) {
		if (l->of[i] == b)
			l->of[i] = (uint32_t)a;
		l->sum[a * n + i] += l->sum[b * n + i];
		l->sum[i * n + a] = l->sum[a * n + i];
	}
	if (l->left < 2)
		return;
	/* No third cluster is nearer to both than it was to one of them. */
	for (i = 0; i < n; i++)
		if (l->size[i] > 0 && (i == a || l->near[i] == a ||
		    l->near[i] == b))
			look(l, i);
}

void
dl_link_unite(struct dl_link *l, size_t i, size_t j)
{
	size_t a = l->of[i], b = l->of[j];

	if (a != b)
		join(l, a < b ? a : b, a < b ? b : a);
}

void
dl_link_join(struct dl_link *l, size_t left, uint32_t least)
{
	size_t i, a, b;

	while (l->left > left && l->left > 1) {
		a = l->n;
		for (i = 0; i < l->n; i++)
			if (l->size[i] > 0 && l->near[i] < l->n &&
			    (a == l->n || nearer(l, i, l->near[i], a,
			    l->near[a])))
				a = i;
		if (a == l->n)
			return;
		b = l->near[a];
		if (l->sum[a * l->n + b] <
		    (uint64_t)least * l->size[a] * l->size[b])
			return;
		join(l, a < b ? a : b, a < b ? b : a);
	}
}

/* The members of i are more like each other than like those of j, by far. */
static bool
closed(const struct dl_link *l, size_t i, size_t j, uint32_t percent)
{
	uint64_t pairs = (uint64_t)l->size[i] * (l->size[i] - 1) / 2;

	return l->sum[i * l->n + j] * pairs * 100 <
	    (uint64_t)l->inside[i] * l->size[i] * l->size[j] * percent;
}

bool
dl_link_apart(const struct dl_link *l, size_t i, size_t j)
{
	uint32_t few = l->size[i] < l->size[j] ? l->size[i] : l->size[j];

	return few >= LEAST && closed(l, i, j, APART - FEW / few) &&
	    closed(l, j, i, APART - FEW / few);
}

void
dl_link_free(struct dl_link *l)
{
	dl_free(l->of);
	dl_free(l->fixed);
	dl_free(l->sum);
	dl_terms_free(&l->all);
	*l = (struct dl_link){ 0 };
}
