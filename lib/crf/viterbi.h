/*
 * The best sequence of labels of a sentence under a model.
 */
#ifndef DL_CRF_VITERBI_H
#define DL_CRF_VITERBI_H

#include "crf/model.h"

/* Zero-initialise; the arrays are kept from call to call. */
struct dl_viterbi {
	int32_t *score;			/* n times ntags, of labels at tokens */
	unsigned char *from;		/* n times ntags */
	size_t cap, fcap;
};

/* Room for the scores of n tokens: fill score[i * ntags + label]. */
int32_t	*dl_viterbi_room(struct dl_viterbi *, const struct dl_model *,
	    size_t n);

/* The best labels; the scores are changed. */
void	dl_viterbi(struct dl_viterbi *, const struct dl_model *, size_t n,
	    unsigned char *tags);
void	dl_viterbi_free(struct dl_viterbi *);

#endif
