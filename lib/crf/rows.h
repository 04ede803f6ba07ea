/*
 * Rows of bytes by feature, as they stand in a model: a bucket is chosen by
 * the upper half of the feature, a row in it by its lowest 16 bits.  All
 * numbers are little-endian and read byte by byte.
 *
 *	4 (B+1)	where the rows of each of B buckets begin
 *	2 R	the tags of R rows, 16 bits of the feature
 *	W R	the rows, W signed bytes each
 */
#ifndef DL_CRF_ROWS_H
#define DL_CRF_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/block.h"
#include "base/buf.h"

#if defined __SSE2__ && !defined DL_PORTABLE
#include <emmintrin.h>
#endif

#define DL_ROWS_AT_ONCE	64		/* that are looked for together */

struct dl_rows {
	uint32_t nbuckets, nrows, width;
	const unsigned char *buckets, *tags;
	const signed char *row;
};

static inline uint32_t
dl_get16(const unsigned char *p)
{
	return (uint32_t)(p[0] | p[1] << 8);
}

static inline uint32_t
dl_get32(const unsigned char *p)
{
	return dl_get16(p) | dl_get16(p + 2) << 16;
}

/* Bytes that a table of these numbers takes; nbuckets is at least 1. */
uint64_t dl_rows_size(uint32_t nbuckets, uint32_t nrows, uint32_t width);
/* Sets the pointers, nbuckets, nrows and width being set; what follows. */
const unsigned char *dl_rows_set(struct dl_rows *, const unsigned char *);
/* Buckets ascend and end with the last row. */
bool	dl_rows_good(const struct dl_rows *);

/* One row to be written; an array of them is sorted by key. */
struct dl_out_row {
	uint64_t key;
	size_t row;			/* of the writer */
	int most;			/* greatest weight or difference */
};

/* Buckets for so many rows. */
uint32_t dl_rows_buckets(size_t n);
/* Sorts the rows; of more than max only those that say most are left. */
void	dl_rows_choose(struct dl_out_row *, size_t *n, size_t max);
/* Appends buckets and tags; the rows themselves have to follow. */
void	dl_rows_put(struct dl_buf *, const struct dl_out_row *, size_t n);

void	dl_put16(struct dl_buf *, uint32_t);
void	dl_put32(struct dl_buf *, uint32_t);

/*
 * The number of a hash among n that ascend, `step' bytes from one to the next;
 * n if it is not there.  Hashes are spread evenly: the search begins where it
 * should stand and widens (Bentley and Yao, An Almost Optimal Algorithm for
 * Unbounded Searching, 1976).
 */
size_t	dl_rows_hash(const unsigned char *, size_t step, size_t n, uint32_t);

/* The bucket of a feature: its upper half as a fraction of all. */
static inline uint32_t
dl_rows_bucket(uint64_t feature, uint32_t nbuckets)
{
	return (uint32_t)((feature >> 32) * nbuckets >> 32);
}

/* The first of the rows [i, end) that has this tag, or end. */
static inline uint32_t
dl_rows_tag(const struct dl_rows *t, uint32_t i, uint32_t end, uint32_t tag)
{
#if defined __SSE2__ && !defined DL_PORTABLE
	unsigned hits;

	/* Nearly all buckets have eight rows at most. */
	if (end - i <= 8 && i + 8 <= t->nrows) {
		hits = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi16(
		    _mm_set1_epi16((short)tag), _mm_loadu_si128(
		    (const __m128i *)(const void *)(t->tags +
		    2 * (size_t)i)))) & ((1u << 2 * (end - i)) - 1);
		return hits == 0 ? end : i + dl_lowest_bit(hits) / 2;
	}
#endif
	for (; i < end; i++)
		if (dl_get16(t->tags + 2 * (size_t)i) == tag)
			return i;
	return end;
}

/* A hint that these bytes will be read soon; they need not be there. */
static inline void
dl_rows_ask(const void *p)
{
#if defined __SSE2__ && !defined DL_PORTABLE
	_mm_prefetch(p, _MM_HINT_T0);
#else
	(void)p;
#endif
}

/*
 * The rows that there are of n features, DL_ROWS_AT_ONCE at most, in their
 * order: all places are asked for before one is read, as few are in the
 * nearest cache.  Returns their number.
 */
static inline size_t
dl_rows_find(const struct dl_rows *t, const uint64_t *feature, size_t n,
    const signed char *found[DL_ROWS_AT_ONCE])
{
	const unsigned char *bucket[DL_ROWS_AT_ONCE];
	uint32_t i, end;
	size_t k, nfound = 0;

	for (k = 0; k < n; k++) {
		bucket[k] = t->buckets + 4 * (size_t)dl_rows_bucket(feature[k],
		    t->nbuckets);
		dl_rows_ask(bucket[k]);
	}
	for (k = 0; k < n; k++) {
		end = dl_get32(bucket[k] + 4);
		i = dl_rows_tag(t, dl_get32(bucket[k]), end,
		    feature[k] & 0xFFFF);
		found[nfound] = t->row + t->width * (size_t)i;
		dl_rows_ask(found[nfound]);
		nfound += i < end;
	}
	return nfound;
}

/* The row of a feature, or NULL. */
static inline const signed char *
dl_rows_at(const struct dl_rows *t, uint64_t feature)
{
	const unsigned char *p = t->buckets +
	    4 * (size_t)dl_rows_bucket(feature, t->nbuckets);
	uint32_t end = dl_get32(p + 4), i = dl_rows_tag(t, dl_get32(p), end,
	    feature & 0xFFFF);

	return i < end ? t->row + t->width * (size_t)i : NULL;
}

#endif
