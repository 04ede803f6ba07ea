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

/* What each counts in a pool. */
#define OF_ROWS	0.7
#define OF_NET	0.5

static void
set32(struct dl_buf *b, size_t at, uint32_t n)
{
	struct dl_buf tmp = { 0 };

	dl_put32(&tmp, n);
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

/* The rows that say something, by ascending key; the array is the caller's. */
static struct dl_out_row *
choose(const struct dl_train *t, size_t *n)
{
	const struct dl_fit *f = t->fit;
	struct dl_out_row *l = dl_alloc((f->nrows + 1) * sizeof(l[0]));
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
			l[(*n)++] = (struct dl_out_row){
			    t->keys.of[f->feature[i]].key, i, max - min };
	}
	dl_rows_choose(l, n, t->max_rows);
	return l;
}

static void
put_rows(const struct dl_train *t, struct dl_buf *b,
    const struct dl_out_row *l, size_t n)
{
	const struct dl_fit *f = t->fit;
	size_t i;
	unsigned k;

	dl_rows_put(b, l, n);
	for (i = 0; i < n; i++)
		for (k = 0; k < f->width; k++)
			dl_buf_addc(b, (char)weight(f, l[i].row, k));
}

/* share: what the weights of the network's field count. */
static void
put_follow(const struct dl_fit *f, const struct dl_fit *net, double share,
    struct dl_buf *b)
{
	unsigned i, k;
	double w;

	for (i = 0; i < f->ntags; i++)
		for (k = 0; k < f->ntags; k++) {
			w = mean(f, f->follow_means[i][k],
			    dl_fit_follow(f, i, k));
			if (net != NULL)
				w += share * net->follow[i][k];
			dl_put16(b, (uint32_t)units(w, 32767) & 0xFFFF);
		}
}

static void
put_words(const struct dl_train *t, struct dl_buf *b)
{
	size_t i;

	for (i = 0; i < t->nwords; i++) {
		dl_put32(b, (uint32_t)(t->words[i] >> 16));
		dl_put16(b, (uint32_t)(t->words[i] & 0xFFFF));
	}
}

/*
 * In a pool the weights stay what they are and the unit is made smaller, so
 * that they need no more than a byte.
 */
void
dl_train_write(const struct dl_train *t, const struct dl_train *net,
    struct dl_buf *b)
{
	double share = OF_NET / OF_ROWS;
	size_t n, start = b->n, at;
	struct dl_out_row *l = choose(t, &n);

	dl_buf_adds(b, "DLMODEL\n");
	dl_put32(b, 3);
	dl_put32(b, 0);
	dl_put32(b, 0);
	dl_put32(b, t->types.n);
	dl_put32(b, dl_rows_buckets(n));
	dl_put32(b, (uint32_t)n);
	dl_put32(b, (uint32_t)t->nwords);
	dl_put32(b, net == NULL ? SCALE : (uint32_t)(SCALE / OF_ROWS + 0.5));
	dl_put32(b, 0);
	dl_buf_add(b, t->types.name[0], t->types.n * DL_TYPE_NAME);
	put_follow(t->fit, net == NULL ? NULL : net->fit, share, b);
	put_rows(t, b, l, n);
	put_words(t, b);
	at = b->n;
	if (net != NULL)
		dl_netfit_write(net->net, SCALE * share, b);
	set32(b, start + 40, (uint32_t)(b->n - at));
	set32(b, start + 16, (uint32_t)(b->n - start));
	set32(b, start + 12, dl_hash(dl_str(b->p + start + 16,
	    b->n - start - 16)));
	dl_free(l);
}
