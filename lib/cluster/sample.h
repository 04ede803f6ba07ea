/*
 * What learning from a text word by word needs: its lines in a random order,
 * words to be learnt from, and wrong ones to tell them from (negative
 * sampling; Mikolov et al., Distributed Representations of Words and Phrases,
 * 2013).  Inside lib/cluster only.
 */
#ifndef DL_CLUSTER_SAMPLE_H
#define DL_CLUSTER_SAMPLE_H

#include "base/lanes.h"
#include "base/real.h"
#include "cluster/corpus.h"

#define DL_WRONG_BITS	22		/* of the size of a table of words */

struct dl_sample {
	const struct dl_corpus *corpus;
	uint32_t edge;			/* the id between lines */
	size_t *lines, nlines;		/* where they begin, shuffled */
	float *share[2];		/* of a word's places to be looked at,
					   and fewer of them */
	bool *cap;			/* words that begin with a capital */
	uint32_t *wrong[2];		/* any word, words with a capital */
	float sigmoid[4096];
	uint64_t lot;
};

void	dl_sample_init(struct dl_sample *, const struct dl_corpus *);
void	dl_sample_free(struct dl_sample *);

static inline uint32_t
dl_sample_draw(struct dl_sample *s)
{
	return dl_draw(&s->lot);
}

/* A number from 0 to below 1. */
static inline float
dl_sample_part(struct dl_sample *s)
{
	return (float)(dl_sample_draw(s) >> 8) / 16777216.0f;
}

/* 1 / (1 + e to the -x), to three digits. */
static inline float
dl_sigmoid(const struct dl_sample *s, float x)
{
	return x > 7.9f ? 1 : x < -7.9f ? 0 : s->sigmoid[(int)((x + 8) *
	    256)];
}

/*
 * Draws u, the vector of a right or a wrong word, nearer to h or away from it,
 * and adds to e what h has to change.
 */
static inline void
dl_sample_learn(const struct dl_sample *s, float *restrict u,
    const float *restrict h, float *restrict e, unsigned n, bool right,
    float rate)
{
	float g = ((right ? 1.0f : 0.0f) - dl_sigmoid(s, dl_dot(u, h, n))) *
	    rate;
	unsigned k;

	for (k = 0; k < n; k++) {
		e[k] += g * u[k];
		u[k] += g * h[k];
	}
}

#endif
