/*
 * What unlabelled text tells a network over a window of words (crf/net.h):
 * vectors of words, which are alike where words are, and weights with which
 * the words around a place tell the one in it.
 */
#ifndef DL_CLUSTER_CONTEXT_H
#define DL_CLUSTER_CONTEXT_H

#include "cluster/corpus.h"
#include "crf/net.h"

#define DL_VECTOR_UNIT	4096		/* numbers in a file, to 1 */

/* One array of each; to be freed. */
struct dl_context {
	float *vectors;			/* DL_NET_VEC of each of nids words */
	float *weights;			/* of place, number, hidden unit */
};

/*
 * Goes through the text of the corpus six times: for vectors, then for weights
 * and vectors.  progress (may be NULL) is told the share of each that is done,
 * in hundredths, each time that it grows by ten.
 */
void	dl_context_fit(const struct dl_corpus *, struct dl_context *,
	    void (*progress)(const char *what, int percent));

#endif
