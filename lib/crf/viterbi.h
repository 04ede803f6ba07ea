/*
 * The best sequence of labels of a sentence under a model.
 */
#ifndef DL_CRF_VITERBI_H
#define DL_CRF_VITERBI_H

#include "crf/bounds.h"

/* Zero-initialise; the arrays are kept from call to call. */
struct dl_viterbi {
	const struct dl_model *model;
	struct dl_bounds bounds;
	int32_t margin;			/* outside this much ahead of what ends
					   a name: all enter from there */
	int32_t *value;			/* n times ntags, of a stretch */
	size_t cap;
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
