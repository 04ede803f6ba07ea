/*
 * The weights while they are fitted.  Inside lib/crf only.
 */
#ifndef DL_CRF_FIT_H
#define DL_CRF_FIT_H

#include <string.h>

#include "base/mem.h"
#include "base/real.h"
#include "crf/train.h"

struct dl_fit_unit {
	uint32_t first, n;		/* sentences */
};

/* Of a network, for a sentence, by token and label; NULL: there is none. */
struct dl_fit_net {
	const float *scores;
	float *errors;			/* to be set */
};

struct dl_fit {
	unsigned ntags, width;		/* width: tags without DL_OUTSIDE */
	size_t nrows;
	uint32_t *feature;		/* of each row */
	/* Of each row: weights, sums of squares, sums over time. */
	float *rows;			/* nrows times 3 times width */
	double time;			/* steps so far, for the mean */
	/* Sums over the runs that have ended. */
	float *means;			/* nrows times width, or NULL */
	double follow_means[DL_MAX_TAGS][DL_MAX_TAGS];
	unsigned nruns;
	double follow[DL_MAX_TAGS][DL_MAX_TAGS];
	double follow_squares[DL_MAX_TAGS][DL_MAX_TAGS];
	double follow_sum[DL_MAX_TAGS][DL_MAX_TAGS];
	double expected[DL_MAX_TAGS][DL_MAX_TAGS];
	double efollow[DL_MAX_TAGS][DL_MAX_TAGS];	/* e to the follow */
	unsigned char pair[DL_MAX_TAGS * DL_MAX_TAGS][2];	/* allowed */
	size_t npairs;
	/* Of the sentence at hand: tokens times ntags. */
	double *local, *alpha, *beta;
	size_t cap;
	/* What is learnt at once: a sentence, or some of a document. */
	struct dl_fit_unit *units;
	size_t nunits;
	uint64_t lot;
	unsigned folds, fold;		/* groups of this fold are left out */
	bool *out;			/* features left out at a token */
	size_t ocap;
	float *errors;			/* for the network: tokens, labels */
	size_t ecap;
};

static inline uint32_t
dl_fit_draw(struct dl_fit *f)
{
	return dl_draw(&f->lot);
}

static inline float *
dl_fit_zeros(size_t n)
{
	float *p = dl_alloc(n * sizeof(*p));
	size_t i;

	for (i = 0; i < n; i++)
		p[i] = 0;
	return p;
}

/*
 * 1 / sqrt x to five digits, for x > 0, from a guess in the bits of the
 * exponent (Lomont, 2003); in floats, so that four or eight go at once.
 */
static inline float
dl_fit_rsqrt(float x)
{
	uint32_t u;
	float y;

	memcpy(&u, &x, sizeof(u));
	u = 0x5F375A86u - (u >> 1);
	memcpy(&y, &u, sizeof(y));
	y = y * (1.5f - 0.5f * x * y * y);
	return y * (1.5f - 0.5f * x * y * y);
}

/* A weight of this run, of label j + 1: the mean over its steps so far. */
static inline double
dl_fit_weight(const struct dl_fit *f, size_t row, unsigned j)
{
	const float *w = f->rows + row * 3 * f->width + j;

	return (double)w[0] - (f->time > 0 ? (double)w[2 * f->width] /
	    f->time : 0);
}

static inline double
dl_fit_follow(const struct dl_fit *f, unsigned before, unsigned after)
{
	return f->follow[before][after] - (f->time > 0 ?
	    f->follow_sum[before][after] / f->time : 0);
}

/*
 * The sentence of n tokens: its loss, and a step down its gradient, which for
 * the features is taken times weight.
 */
double	dl_fit_learn(const struct dl_train *, struct dl_fit *, size_t from,
	    size_t n, float weight, const struct dl_fit_net *);
/* The most probable label of each token by the features as they are. */
void	dl_fit_guess(const struct dl_train *, struct dl_fit *, size_t from,
	    size_t n, unsigned char *tags);

#endif
