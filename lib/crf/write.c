/*
 * Writes a model as model.h describes it.  Weights are means over all steps
 * and runs, rounded to a byte; of more rows than there is room for, those that
 * say most are kept.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "crf/fit.h"
#include "text/hash.h"

#define SCALE	24			/* units in a nat: to 5.3 nats */
#define PER_BUCKET 4			/* rows, on average */

struct out_row {
	uint64_t key;
	size_t row;
	int most;			/* greatest weight or difference */
};

static void
put16(struct dl_buf *b, uint32_t n)
{
	dl_buf_addc(b, (char)(n & 255));
	dl_buf_addc(b, (char)(n >> 8 & 255));
}

static void
put32(struct dl_buf *b, uint32_t n)
{
	put16(b, n & 0xFFFF);
	put16(b, n >> 16);
}

static void
set32(struct dl_buf *b, size_t at, uint32_t n)
{
	struct dl_buf tmp = { 0 };

	put32(&tmp, n);
	memcpy(b->p + at, tmp.p, 4);
	dl_buf_free(&tmp);
}

static int
units(double w, int limit)
{
	double u = w * SCALE;

	if (u > limit)
		return limit;
	if (u < -limit)
		return -limit;
	return (int)(u < 0 ? u - 0.5 : u + 0.5);
}

/* The mean of the runs that have ended and of the one that has begun. */
static double
mean(const struct dl_fit *f, double ended, double now)
{
	return f->time > 0 || f->nruns == 0 ? (ended + now) / (f->nruns + 1) :
	    ended / f->nruns;
}

static int
weight(const struct dl_fit *f, size_t row, unsigned k)
{
	return units(mean(f, f->nruns == 0 ? 0 :
	    (double)f->means[row * f->width + k], dl_fit_weight(f, row, k)),
	    127);
}

static int
by_most(const void *x, const void *y)
{
	const struct out_row *a = x, *b = y;

	if (a->most != b->most)
		return a->most < b->most ? 1 : -1;
	return (a->key > b->key) - (a->key < b->key);
}

static int
by_key(const void *x, const void *y)
{
	const struct out_row *a = x, *b = y;

	return (a->key > b->key) - (a->key < b->key);
}

/* The rows that say something, by ascending key; the array is the caller's. */
static struct out_row *
choose(const struct dl_train *t, size_t *n)
{
	const struct dl_fit *f = t->fit;
	struct out_row *l = dl_alloc((f->nrows + 1) * sizeof(l[0]));
	size_t i;
	unsigned k;

	*n = 0;
	for (i = 0; i < f->nrows; i++) {
		int min = 0, max = 0, w;

		for (k = 0; k < f->width; k++) {
			w = weight(f, i, k);
			min = w < min ? w : min;
			max = w > max ? w : max;
		}
		if (max - min > 1)
			l[(*n)++] = (struct out_row){
			    t->features[f->feature[i]].key, i, max - min };
	}
	if (*n > t->max_rows) {
		qsort(l, *n, sizeof(l[0]), by_most);
		*n = t->max_rows;
	}
	if (*n > 0)
		qsort(l, *n, sizeof(l[0]), by_key);
	return l;
}

static void
put_rows(const struct dl_train *t, struct dl_buf *b, const struct out_row *l,
    size_t n, uint32_t nbuckets)
{
	const struct dl_fit *f = t->fit;
	uint32_t bucket;
	size_t i = 0;
	unsigned k;

	for (bucket = 0; bucket < nbuckets; bucket++) {
		put32(b, (uint32_t)i);
		while (i < n && dl_model_bucket(l[i].key, nbuckets) == bucket)
			i++;
	}
	put32(b, (uint32_t)n);
	for (i = 0; i < n; i++)
		put16(b, (uint32_t)(l[i].key & 0xFFFF));
	for (i = 0; i < n; i++)
		for (k = 0; k < f->width; k++)
			dl_buf_addc(b, (char)weight(f, l[i].row, k));
}

static void
put_follow(const struct dl_fit *f, struct dl_buf *b)
{
	unsigned i, k;

	for (i = 0; i < f->ntags; i++)
		for (k = 0; k < f->ntags; k++)
			put16(b, (uint32_t)units(mean(f,
			    f->follow_means[i][k], dl_fit_follow(f, i, k)),
			    32767) & 0xFFFF);
}

void
dl_train_write(const struct dl_train *t, struct dl_buf *b)
{
	const struct dl_fit *f = t->fit;
	size_t n, i, start = b->n;
	struct out_row *l = choose(t, &n);
	uint32_t nbuckets = (uint32_t)(n / PER_BUCKET) + 1;

	dl_buf_adds(b, "DLMODEL\n");
	put32(b, 1);
	put32(b, 0);
	put32(b, 0);
	put32(b, t->types.n);
	put32(b, nbuckets);
	put32(b, (uint32_t)n);
	put32(b, (uint32_t)t->nwords);
	put32(b, SCALE);
	dl_buf_add(b, t->types.name[0], t->types.n * DL_TYPE_NAME);
	put_follow(f, b);
	put_rows(t, b, l, n, nbuckets);
	for (i = 0; i < t->nwords; i++) {
		put32(b, (uint32_t)(t->words[i] >> 16));
		put16(b, (uint32_t)(t->words[i] & 0xFFFF));
	}
	set32(b, start + 16, (uint32_t)(b->n - start));
	set32(b, start + 12, dl_hash(dl_str(b->p + start + 16,
	    b->n - start - 16)));
	dl_free(l);
}
