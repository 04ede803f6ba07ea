/*
 * Two partitions of mentions, and which mention of one is which of the other.
 * A mention that only one side has has no twin.
 */
#ifndef DL_SCORE_CLUSTER_H
#define DL_SCORE_CLUSTER_H

#include "score/side.h"

#define DL_NONE	SIZE_MAX

struct dl_partition {
	size_t *first;			/* cluster c: mentions first[c] to
					   first[c + 1] of twin */
	size_t *twin;			/* cluster of the other partition that
					   has the same mention, or DL_NONE */
	size_t n;			/* clusters */
	size_t mentions;
};

/*
 * Makes key and response of two sides (which are sorted thereby); clusters
 * stand in the order of their first mentions.  A value that is the name
 * `none' makes no cluster with others.  Clusters of one mention are
 * left out of both first if no_singletons.
 */
void	dl_partitions(struct dl_partition *key, struct dl_partition *response,
	    struct dl_side *gold, struct dl_side *sys, uint32_t none,
	    bool no_singletons);
void	dl_partition_free(struct dl_partition *);

static inline size_t
dl_cluster_size(const struct dl_partition *p, size_t c)
{
	return p->first[c + 1] - p->first[c];
}

/*
 * How the mentions of a cluster spread over the other partition.  Zero-
 * initialise; dl_overlap fills it for one cluster and can be called again.
 */
struct dl_share {
	size_t cluster;			/* of the other partition */
	size_t n;			/* mentions in common */
};

struct dl_overlap {
	struct dl_share *list;		/* in order of first mention */
	size_t n, cap;
	size_t alone;			/* mentions without a twin */
	size_t *at;			/* by cluster of the other partition:
					   index in list + 1, or 0 */
	size_t at_cap;
};

void	dl_overlap(struct dl_overlap *, const struct dl_partition *, size_t c,
	    size_t other_clusters);
void	dl_overlap_free(struct dl_overlap *);

/* The sum of CEAF-e: the best one-to-one alignment of clusters. */
double	dl_align(const struct dl_partition *key,
	    const struct dl_partition *response);

#endif
