/*
 * Strings kept once: names come again and again, so rows hold their numbers.
 * The number of the empty string is 0.
 */
#ifndef DL_VIEW_POOL_H
#define DL_VIEW_POOL_H

#include "base/buf.h"
#include "group/postings.h"

struct dl_pool {
	struct dl_buf bytes;		/* length and bytes of each, padded */
	struct dl_postings index;	/* hash -> number */
};

uint32_t dl_pool_add(struct dl_pool *, struct dl_str);
/* The same for a string that nobody adds again: it is not looked for. */
uint32_t dl_pool_put(struct dl_pool *, struct dl_str);
/*
 * Puts a string in the place of one that was put, or was empty: its number,
 * which is the same if there is room.
 */
uint32_t dl_pool_replace(struct dl_pool *, uint32_t, struct dl_str);
struct dl_str dl_pool_str(const struct dl_pool *, uint32_t);
void	dl_pool_free(struct dl_pool *);

#endif
