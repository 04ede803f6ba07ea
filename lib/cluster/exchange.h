/*
 * Word classes in a hierarchy of three levels.
 */
#ifndef DL_CLUSTER_EXCHANGE_H
#define DL_CLUSTER_EXCHANGE_H

#include "cluster/corpus.h"

/* 64 classes, each of 8, each of 8: 12 bits, the upper ones are the path. */
#define DL_CLUSTER_TOP	64
#define DL_CLUSTER_SUB	8
#define DL_CLUSTER_ALL	(DL_CLUSTER_TOP * DL_CLUSTER_SUB * DL_CLUSTER_SUB)

/*
 * Fills class[word], below DL_CLUSTER_ALL, for every word of the corpus.
 * After each sweep over the words `progress' (may be NULL) is told the level
 * and how many words moved.
 */
void	dl_exchange(const struct dl_corpus *, unsigned sweeps,
	    uint32_t *class, void (*progress)(int level, size_t moved));

#endif
