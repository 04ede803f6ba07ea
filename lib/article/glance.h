/*
 * A glance at a paragraph: can a phrase of boilerplate.tsv stand in it?
 */
#ifndef DL_ARTICLE_GLANCE_H
#define DL_ARTICLE_GLANCE_H

#include <stdint.h>

#include "base/str.h"

enum { DL_GLANCE_BITS = 1 << 14 };

/*
 * Hashes of words, or of pairs of words; the bits say first that one is not
 * among them.
 */
struct dl_glance_set {
	uint64_t bit[DL_GLANCE_BITS / 64];
	uint32_t *hash;
	size_t n, cap;
};

/* By the first word of the phrases that have one, the first two of others. */
struct dl_glance_sets {
	uint32_t begin[32 * 32];	/* first three letters, a bit each */
	struct dl_glance_set one, two;
};

/* Zero-initialise. */
struct dl_glance {
	bool ready;
	struct dl_glance_sets start;	/* what begins a paragraph */
	struct dl_glance_sets within;	/* what tells anywhere in it */
	struct dl_glance_sets tail;	/* near the end of the article */
	struct dl_glance_sets credit;	/* at the end of a caption */
};

void	dl_glance_init(struct dl_glance *);

/* False if no phrase begins the paragraph, for certain. */
bool	dl_glance_start(const struct dl_glance_sets *, struct dl_str para);

/* False if none stands in it anywhere. */
bool	dl_glance_within(const struct dl_glance_sets *, struct dl_str para);

void	dl_glance_free(struct dl_glance *);

#endif
