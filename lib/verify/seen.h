/*
 * A set of things that have been seen, by a hash of 64 bits of what tells
 * them apart (FNV-1a): eight bytes each, and no two of 10^8 are likely to be
 * taken for one (odds of 1 in 3700).  Zero-initialise.
 */
#ifndef DL_VERIFY_SEEN_H
#define DL_VERIFY_SEEN_H

#include <stdint.h>

#include "base/str.h"

struct dl_seen {
	uint64_t *slots;		/* 0: empty */
	size_t n, cap;			/* cap: a power of two */
};

/* Notes it; false if it has been seen before. */
bool	dl_seen_add(struct dl_seen *, struct dl_str);
void	dl_seen_clear(struct dl_seen *);
void	dl_seen_free(struct dl_seen *);

#endif
