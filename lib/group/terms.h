/*
 * Term vectors: which words a text is about, and how much.  A term is the
 * 32-bit hash of a word in lower case; its weight is tf-idf with document
 * frequencies from a table (lib/data/docfreq.tsv), so that the weight of a
 * word does not depend on what else a stream holds.  Names count more than
 * other words.  All arithmetic is in integers: the same bytes give the same
 * weights on every machine (Salton and Buckley 1988 for the scheme).
 */
#ifndef DL_GROUP_TERMS_H
#define DL_GROUP_TERMS_H

#include <stddef.h>
#include <stdint.h>

#include "group/words.h"

#define DL_TERMS_ONE	4096		/* length of a normalised vector */

struct dl_term {
	uint32_t id;
	uint32_t w;
};

struct dl_range {
	size_t from, to;		/* bytes, half-open */
};

/* A vector, sorted by id once dl_terms_merge has been called. */
struct dl_terms {
	struct dl_term *t;
	size_t n, cap;
};

/*
 * Appends n words, each with the weight `unit' (names half as much again);
 * those that begin inside one of the nskip ranges of bytes are left out.
 */
void	dl_terms_add(struct dl_terms *, const struct dl_word *, size_t n,
	    uint32_t unit, const struct dl_range *skip, size_t nskip);
/*
 * Makes a tf-idf vector of what was added: sorts by term, adds up equal ones,
 * damps counts by their logarithm, multiplies by idf, normalises to length
 * DL_TERMS_ONE.
 */
void	dl_terms_finish(struct dl_terms *);
/*
 * Both at once, into an empty vector, for words that dl_words_order has sorted.
 */
void	dl_terms_sorted(struct dl_terms *, const struct dl_word *, size_t n,
	    uint32_t unit, const struct dl_range *skip, size_t nskip);
/* Scales to length DL_TERMS_ONE; returns the length that it had. */
uint64_t dl_terms_normalise(struct dl_terms *);
/* Adds the vector b to a; both sorted.  tmp: what it needs besides. */
void	dl_terms_sum(struct dl_terms *a, const struct dl_terms *b,
	    struct dl_terms *tmp);
/* Keeps the n heaviest terms of a (ties: the smaller id), sorted by id. */
void	dl_terms_top(struct dl_terms *a, size_t n);
/* The n heaviest terms of `from' into `to', which has room for them. */
void	dl_terms_heaviest(struct dl_terms *to, const struct dl_terms *from,
	    size_t n);
/* A copy, with no more room than it needs when it is the first. */
void	dl_terms_copy(struct dl_terms *to, const struct dl_terms *from);
void	dl_terms_free(struct dl_terms *);
/* The root, rounded down. */
uint64_t dl_isqrt(uint64_t);

#endif
