/*
 * One vector of terms beside many: its terms are spread over a table by their
 * ids, so that to compare it with another is one look-up for each term of the
 * other one.
 */
#ifndef DL_GROUP_SPREAD_H
#define DL_GROUP_SPREAD_H

#include "group/terms.h"

#define DL_SPREAD	2048		/* a power of two */

struct dl_spread {
	uint32_t first[DL_SPREAD];	/* index + 1 into t, by the id */
	struct dl_spread_term {
		uint32_t id, w;
		uint32_t next;		/* index + 1 */
	} *t;
	size_t n, cap;
};

/* Zero-initialise.  It stands for the vector v until the next call. */
void	dl_spread(struct dl_spread *, const struct dl_terms *v);
/* The cosine of that vector and another one, 0 to DL_TERMS_ONE. */
uint32_t dl_spread_like(const struct dl_spread *, const struct dl_terms *);
/* The same, its n ids and weights apart. */
uint32_t dl_spread_parts(const struct dl_spread *, const uint32_t *id,
	    const uint16_t *w, size_t n);
void	dl_spread_free(struct dl_spread *);

#endif
