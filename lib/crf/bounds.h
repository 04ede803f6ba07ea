/*
 * Which tokens of a sentence cannot be part of a name, whatever the others
 * are: they need no decoding.
 */
#ifndef DL_CRF_BOUNDS_H
#define DL_CRF_BOUNDS_H

#include "crf/model.h"

#define DL_PARTS	4		/* first, inner, last or only token */

/* How much better than outside a token can be as each part. */
struct dl_reach {
	int32_t own[DL_PARTS];		/* its own greatest scores */
	int32_t sum[DL_PARTS];		/* with what stands before it */
};

/*
 * What a model can give at most beyond the scores of tokens.  Zero-initialise;
 * the array is kept from call to call.
 */
struct dl_bounds {
	unsigned width;			/* labels but outside */
	int32_t enter[DL_PARTS];	/* a first or an only token */
	int32_t leave[DL_PARTS];	/* a last or an only token */
	int32_t stay[2][DL_PARTS];	/* first or inside, then what */
	bool narrow;			/* all are small */
	struct dl_reach *reach;		/* of each token */
	size_t cap;
};

void	dl_bounds_model(struct dl_bounds *, const struct dl_model *);

/*
 * may[i] is 0 if no best sequence has a name at token i, else 1; scores as for
 * dl_viterbi.
 */
void	dl_bounds_mark(struct dl_bounds *, const int16_t *score, size_t n,
	    unsigned char *may);
void	dl_bounds_free(struct dl_bounds *);

#endif
