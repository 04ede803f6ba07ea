/*
 * How probable each label of a sentence is under a model.
 */
#ifndef DL_CRF_MARGINAL_H
#define DL_CRF_MARGINAL_H

#include "crf/model.h"

/* Zero-initialise; the arrays are kept from call to call. */
struct dl_marginal {
	double *alpha, *beta;		/* n times ntags */
	size_t cap, bcap;
};

/*
 * Fills m->alpha[i * ntags + label] with the probability of the label at
 * token i, given scores as for dl_viterbi.
 */
void	dl_marginal(struct dl_marginal *, const struct dl_model *,
	    const int16_t *score, size_t n);
void	dl_marginal_free(struct dl_marginal *);

#endif
