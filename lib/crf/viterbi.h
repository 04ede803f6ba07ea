/*
 * The best sequence of labels of a sentence under a model.
 */
#ifndef DL_CRF_VITERBI_H
#define DL_CRF_VITERBI_H

#include "crf/model.h"

/* The parts of a name, in the order of their labels (BILU). */
#define DL_PARTS	4

/* Upper bounds on what a model can give; see viterbi.c. */
struct dl_bounds {
	int32_t enter[DL_PARTS];	/* a first or an only token */
	int32_t leave[DL_PARTS];	/* a last or an only token */
	int32_t stay[2][DL_PARTS];	/* first or inside, then what */
	int32_t margin;			/* outside this much ahead: all enter
					   from there */
};

/* How much better than outside a token can be as each part. */
struct dl_reach {
	int32_t own[DL_PARTS];		/* its own greatest scores */
	int32_t sum[DL_PARTS];		/* with what stands before it */
};

/* Zero-initialise; the arrays are kept from call to call. */
struct dl_viterbi {
	const struct dl_model *model;
	struct dl_bounds bounds;
	struct dl_reach *reach;		/* of each token */
	int32_t *value;			/* n times ntags, of a stretch */
	unsigned char *from;		/* n times ntags */
	size_t rcap, cap, fcap;
};

/* Before the first sentence, and again after a change of the model. */
void	dl_viterbi_model(struct dl_viterbi *, const struct dl_model *);

/*
 * The best labels of n tokens.  score[i * (ntags - 1) + label - 1] is what a
 * label but outside is worth at token i; outside is worth 0.
 */
void	dl_viterbi(struct dl_viterbi *, const int16_t *score, size_t n,
	    unsigned char *tags);
void	dl_viterbi_free(struct dl_viterbi *);

#endif
