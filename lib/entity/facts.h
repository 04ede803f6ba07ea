/*
 * The facts of one word that features are made of, and the hash that makes
 * them features.
 */
#ifndef DL_ENTITY_FACTS_H
#define DL_ENTITY_FACTS_H

#include "crf/model.h"
#include "entity/etext.h"
#include "entity/mention.h"

/* What is known of a word wherever it stands. */
struct dl_fword {
	uint32_t low, exact, shape;	/* hashes */
	uint32_t suffix;		/* hash of its last three bytes */
	uint32_t look;			/* hash of what the word lists say */
	uint32_t cls;			/* its class, from 1, or 0 */
	uint32_t other;			/* that of another list */
	uint32_t vector;		/* the same (crf/net.h) */
	bool cap;
	bool alone;			/* all this whatever stands behind */
};

/* The facts of token i, with which such a title begins. */
void	dl_facts_of(const struct dl_model *, const struct dl_toks *, size_t i,
	    enum dl_title_class, struct dl_fword *);

/* The feature of a kind, with what was seen. */
static inline uint64_t
dl_feature(uint32_t kind, uint32_t a, uint32_t b)
{
	uint64_t h = ((uint64_t)a << 32 | b) ^
	    kind * 0x9E3779B97F4A7C15u;

	h *= 0xD6E8FEB86659FD93u;
	h ^= h >> 32;
	h *= 0xD6E8FEB86659FD93u;
	return h ^ h >> 29;
}

/* Two hashes as one, which is not 0. */
static inline uint32_t
dl_feature_mix(uint32_t a, uint32_t b)
{
	return (uint32_t)(dl_feature(0, a, b) >> 32) | 1;
}

#endif
