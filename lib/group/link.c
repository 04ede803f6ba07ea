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

/* The number of a term; size is that of the table, a power of two. */
static uint32_t
number(struct dl_link *l, uint32_t id, size_t size)
{
	uint32_t *first = &l->first[(id ^ id >> 16) & (size - 1)], k;

	for (k = *first; k != 0; k = l->term[k - 1].next)
		if (l->term[k - 1].id == id)
			return k - 1;
	l->term[l->nterms] = (struct dl_link_term){ .id = id, .next = *first };
	*first = (uint32_t)++l->nterms;
	return *first - 1;
}

/* Numbers the terms of all members; returns how many weights there are. */
static size_t
count(struct dl_link *l, const struct dl_terms *const *v)
{
	size_t i, k, n = 0, size = 64;

	for (i = 0; i < l->n; i++)
		n += v[i]->n;
	while (size < n)
		size *= 2;
	l->first = dl_array_room(l->first, &l->firstcap, size,
	    sizeof(*l->first));
	memset(l->first, 0, size * sizeof(*l->first));
	l->term = dl_array_room(l->term, &l->termcap, n, sizeof(*l->term));
	l->which = dl_array_room(l->which, &l->whichcap, n,
	    sizeof(*l->which));
	l->nterms = 0;
	for (i = n = 0; i < l->n; i++)
		for (k = 0; k < v[i]->n; k++) {
			l->which[n] = number(l, v[i]->t[k].id, size);
			l->term[l->which[n++]].n++;
		}
	return n;
}

/*
 * Brings together the weights of each term that several members have, by
 * member; the terms of one member tell nothing.
 */
static void
gather(struct dl_link *l, const struct dl_terms *const *v)
{
	struct dl_link_term *t;
	size_t i, k, n = count(l, v);
	uint32_t at = 0;

	l->weight = dl_array_room(l->weight, &l->weightcap, n,
	    sizeof(*l->weight));
	for (i = 0; i < l->nterms; i++) {
		t = &l->term[i];
		t->from = at;
		if (t->n > 1)
			at += t->n;
		else
			t->from = UINT32_MAX;
		t->n = 0;
	}
	for (i = n = 0; i < l->n; i++)
		for (k = 0; k < v[i]->n; k++) {
			t = &l->term[l->which[n++]];
			if (t->from != UINT32_MAX)
				l->weight[t->from + t->n++] =
				    (struct dl_link_weight){ (uint32_t)i,
				    v[i]->t[k].w };
		}
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
 * What a term counts, in 1024ths, that k of n members have: the root of the
 * logarithm of (n + 1) / k.  What all of them tell says nothing about who
 * belongs together.
 */
static uint32_t
rareness(size_t k, size_t n)
{
	return (uint32_t)dl_isqrt((uint64_t)(log2_256((uint32_t)n + 1) -
	    log2_256((uint32_t)k)) << 8);
}

/*
 * Weighs the terms anew by how few of the members have them, and the members
 * to length DL_TERMS_ONE again.
 */
static void
weigh(struct dl_link *l)
{
	struct dl_link_weight *x, *end = l->weight;
	uint64_t *square = dl_alloc((l->n * 2 + 1) * sizeof(*square));
	uint64_t *by = square + l->n;	/* or UINT64_MAX: not known yet */
	size_t i, n;

	for (i = 0; i < l->n; i++)
		square[i] = 0;
	for (i = 0; i <= l->n; i++)
		by[i] = UINT64_MAX;
	for (i = 0; i < l->nterms; i++) {
		n = l->term[i].n;
		if (by[n] == UINT64_MAX && n > 0)
			by[n] = rareness(n, l->n);
		for (x = end, end += n; x < end; x++) {
			x->w = (uint32_t)(x->w * by[n] >> 10);
			square[x->member] += (uint64_t)x->w * x->w;
		}
	}
	for (i = 0; i < l->n; i++)
		square[i] = dl_isqrt(square[i]);
	for (x = l->weight; x < end; x++)
		if (x->w > 0)
			x->w = (uint32_t)((uint64_t)x->w * DL_TERMS_ONE /
			    square[x->member]);
	dl_free(square);
}

/* Adds to each pair what one term brings: n members have it. */
static void
bring(struct dl_link *l, const struct dl_link_weight *x, size_t n)
{
	const struct dl_link_weight *y, *end = x + n;
	uint32_t *row;

	for (; x < end; x++) {
		row = l->sum + x->member * l->n;
		for (y = x + 1; y < end; y++)
			row[y->member] += x->w * y->w;
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

/* Cluster j can become one with i. */
static bool
free_for(const struct dl_link *l, size_t i, size_t j)
{
	return j != i && l->size[j] > 0 && !(l->fixed[i] && l->fixed[j]);
}

/*
 * Finds the cluster nearest to i, or n; ties: the one with the smaller number.
 * Most have nothing in common with it.
 */
static void
look(struct dl_link *l, size_t i)
{
	const uint32_t *row = l->sum + i * l->n;
	uint32_t sum = 0, size = 1;
	size_t j, best = l->n;

	for (j = 0; j < l->n; j++)
		if (row[j] > 0 && (uint64_t)row[j] * size >
		    (uint64_t)sum * l->size[j] && free_for(l, i, j)) {
			best = j;
			sum = row[j];
			size = l->size[j];
		}
	for (j = 0; best == l->n && j < l->n; j++)
		if (free_for(l, i, j))
			best = j;
	l->near[i] = (uint32_t)best;
}

static bool
far(const int32_t *day, size_t i, size_t j, int32_t days)
{
	int64_t gap = (int64_t)day[i] - day[j];

	return day[i] != DL_LINK_NO_DAY && day[j] != DL_LINK_NO_DAY &&
	    (gap > days || -gap > days);
}

/* How alike the members are, from their terms. */
static void
likeness(struct dl_link *l, const int32_t *day, int32_t days)
{
	size_t i, j, n = l->n;
	uint32_t *x;

	for (i = 0; i < l->nterms; i++)
		if (l->term[i].n > 1)
			bring(l, l->weight + l->term[i].from, l->term[i].n);
	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++)
			if (*(x = &l->sum[i * n + j]) > 0) {
				*x /= DL_TERMS_ONE;
				if (day != NULL && far(day, i, j, days))
					*x = 0;
				l->sum[j * n + i] = *x;
			}
	for (i = 0; i < n; i++)
		look(l, i);
}

void
dl_link_begin(struct dl_link *l, const struct dl_terms *const *v, size_t n,
    size_t nfixed, const int32_t *day, int32_t days)
{
	size_t i;

	alone(l, n);
	for (i = n - nfixed; i < n; i++)
		l->fixed[i] = true;
	gather(l, v);
	likeness(l, day, days);
}

void
dl_link_begin_own(struct dl_link *l, const struct dl_terms *const *v,
    size_t n)
{
	alone(l, n);
	gather(l, v);
	weigh(l);
	likeness(l, NULL, 0);
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
	dl_free(l->term);
	dl_free(l->weight);
	dl_free(l->first);
	dl_free(l->which);
	*l = (struct dl_link){ 0 };
}
