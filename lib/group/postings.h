/*
 * An inverted index: 32-bit hash of a key -> numbers of those that have it,
 * newest first (Zobel and Moffat 2006).  The list of a key is a chain of runs,
 * each twice as long as the one before, so that a walk over a long list reads
 * memory in order.  Nothing is ever taken out; who keeps an index builds it
 * anew when much of what it names is gone.
 */
#ifndef DL_GROUP_POSTINGS_H
#define DL_GROUP_POSTINGS_H

#include <stddef.h>
#include <stdint.h>

/* Where the list of a key ends, and how that goes on. */
struct dl_posting_head {
	uint32_t key;
	uint32_t at;			/* of its newest number; 0: free */
	uint16_t room;			/* numbers that the run still takes */
	uint16_t run;			/* length of the run */
};

/*
 * In the pool stands before each run where the run before it ends, marked by
 * the highest bit; 0 is the end of a list.
 */
struct dl_postings {
	struct dl_posting_head *heads;	/* open addressing */
	size_t nkeys, size;		/* used and all; size a power of two */
	uint32_t *pool;
	size_t npool, cap;
	size_t nnodes;			/* numbers in all lists */
};

#define DL_POSTINGS_LINK	0x80000000u

/* slot is below 2^31. */
void	dl_postings_add(struct dl_postings *, uint32_t key, uint32_t slot);
/* Start of the list of a key for dl_postings_next. */
uint32_t dl_postings_first(const struct dl_postings *, uint32_t key);
/*
 * Of many keys: the first asks for the memory that the second reads, and that
 * does what dl_postings_first does and asks for what the walk will read.
 */
void	dl_postings_ask(const struct dl_postings *, uint32_t key);
uint32_t dl_postings_find(const struct dl_postings *, uint32_t key);
/* True and the next number in *slot, or false at the end. */
static inline int
dl_postings_next(const struct dl_postings *x, uint32_t *at, uint32_t *slot)
{
	uint32_t before;

	if (*at == 0)
		return 0;
	*slot = x->pool[*at];
	before = x->pool[*at - 1];
	*at = before & DL_POSTINGS_LINK ? before & ~DL_POSTINGS_LINK : *at - 1;
	return 1;
}

/*
 * The same for long lists.  From a place, numbers are read downwards until
 * this is true; then the list goes on at the second, or is at its end (0).
 */
static inline int
dl_postings_linked(const struct dl_postings *x, uint32_t at)
{
	return (x->pool[at] & DL_POSTINGS_LINK) != 0;
}

static inline uint32_t
dl_postings_link(const struct dl_postings *x, uint32_t at)
{
	return x->pool[at] & ~DL_POSTINGS_LINK;
}

size_t	dl_postings_bytes(const struct dl_postings *);
void	dl_postings_clear(struct dl_postings *);
void	dl_postings_free(struct dl_postings *);

#endif
