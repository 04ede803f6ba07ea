/*
 * Clusters by average link: all begin alone, and the two clusters whose
 * members are the most alike on the average become one, again and again
 * (agglomerative clustering, UPGMA; Sokal and Michener 1958).  How alike two
 * are is the cosine of their term vectors.  Each cluster knows its nearest one,
 * which only a change of the two makes a matter of search; so n things take
 * about n * n steps.
 */
#ifndef DL_GROUP_LINK_H
#define DL_GROUP_LINK_H

#include <stdbool.h>

#include "group/terms.h"

#define DL_LINK_NO_DAY	INT32_MIN	/* near all days */

/* Zero-initialise.  A cluster has the number of its first member. */
struct dl_link {
	size_t n;			/* members of all clusters */
	size_t left;			/* clusters */
	uint32_t *of;			/* cluster of each member */
	uint32_t *size;			/* of a cluster; 0: part of another */
	uint32_t *sum;			/* n * n: likeness of all pairs of
					   members of two clusters */
	uint32_t *inside;		/* of all pairs in a cluster */
	uint32_t *near;			/* the most alike cluster, or n */
	bool *fixed;			/* it holds a fixed member */
	/* The terms that several members have, one behind the other. */
	struct dl_link_term {
		uint32_t id;
		uint32_t next;		/* index + 1, of the same hash */
		uint32_t from, n;	/* which of the weights are of it */
	} *term;
	size_t nterms, termcap;
	struct dl_link_weight {
		uint32_t member, w;
	} *weight;
	size_t weightcap;
	uint32_t *first;		/* index + 1 of a term, by its hash */
	uint32_t *which;		/* term of each weight read */
	size_t firstcap, whichcap;
	size_t ncap, sumcap;
};

/*
 * Begins with n members, at most 65535, that are as alike as their vectors say
 * (no longer than normalised ones); not at all if their days are more than so
 * many apart (day NULL: they have none).  Of the last nfixed no two can be in
 * one cluster.
 */
void	dl_link_begin(struct dl_link *, const struct dl_terms *const *v,
	    size_t n, size_t nfixed, const int32_t *day, int32_t days);
/*
 * The same, but a term counts by how few of these members have it, and one
 * that only a single member has does not.
 */
void	dl_link_begin_own(struct dl_link *, const struct dl_terms *const *v,
	    size_t n);
/*
 * Joins clusters as long as there are more than `left' and two have an average
 * likeness of at least `least', of DL_TERMS_ONE.
 */
void	dl_link_join(struct dl_link *, size_t left, uint32_t least);
/*
 * True if clusters i and j, of at least three members each, are much less like
 * each other than each is in itself.
 */
bool	dl_link_apart(const struct dl_link *, size_t i, size_t j);
void	dl_link_free(struct dl_link *);

#endif
