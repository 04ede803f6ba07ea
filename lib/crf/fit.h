/*
 * The weights while they are fitted.  Inside lib/crf only.
 */
#ifndef DL_CRF_FIT_H
#define DL_CRF_FIT_H

#include "crf/train.h"

struct dl_fit {
	unsigned ntags, width;		/* width: tags without DL_OUTSIDE */
	size_t nrows;
	uint32_t *feature;		/* of each row */
	float *w, *squares, *sum;	/* nrows times width */
	double time;			/* steps so far, for the mean */
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
	uint32_t *order;		/* of sentences */
	uint64_t lot;
	unsigned folds, fold;		/* groups of this fold are left out */
	bool *out;			/* features left out at a token */
	size_t ocap;
};

#endif
