/*
 * An inverted index: 32-bit hash of a key -> numbers of those that have it,
 * newest first (Zobel and Moffat 2006).  Nothing is ever taken out; who
 * keeps an index builds it anew when much of what it names is gone.
 */
#ifndef DL_GROUP_POSTINGS_H
#define DL_GROUP_POSTINGS_H

#include <stddef.h>
#include <stdint.h>

struct dl_posting {
	uint32_t slot;
	uint32_t next;			/* index + 1 into nodes; 0: the last */
};

struct dl_postings {
	uint32_t *keys;			/* open addressing */
	uint32_t *heads;		/* index + 1 into nodes; 0: free */
	size_t nkeys, size;		/* used and all; size a power of two */
	struct dl_posting *nodes;
	size_t nnodes, cap;
};

void	dl_postings_add(struct dl_postings *, uint32_t key, uint32_t slot);
/* Start of the list of a key for dl_postings_next. */
uint32_t dl_postings_first(const struct dl_postings *, uint32_t key);
/* True and the next number in *slot, or false at the end. */
static inline int
dl_postings_next(const struct dl_postings *x, uint32_t *at, uint32_t *slot)
{
	if (*at == 0)
		return 0;
	*slot = x->nodes[*at - 1].slot;
	*at = x->nodes[*at - 1].next;
	return 1;
}

size_t	dl_postings_bytes(const struct dl_postings *);
void	dl_postings_clear(struct dl_postings *);
void	dl_postings_free(struct dl_postings *);

#endif
