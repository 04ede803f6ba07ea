/*
 * Checks and writes tables of rows.
 */
#include <stdlib.h>

#include "crf/rows.h"

#define PER_BUCKET 4			/* rows, on average */

uint64_t
dl_rows_size(uint32_t nbuckets, uint32_t nrows, uint32_t width)
{
	return 4 * ((uint64_t)nbuckets + 1) + (2 + (uint64_t)width) * nrows;
}

const unsigned char *
dl_rows_set(struct dl_rows *t, const unsigned char *p)
{
	t->buckets = p;
	t->tags = p + 4 * ((size_t)t->nbuckets + 1);
	t->row = (const signed char *)(t->tags + 2 * (size_t)t->nrows);
	return (const unsigned char *)t->row + t->width * (size_t)t->nrows;
}

bool
dl_rows_good(const struct dl_rows *t)
{
	uint32_t i;

	if (dl_get32(t->buckets) != 0 ||
	    dl_get32(t->buckets + 4 * (size_t)t->nbuckets) != t->nrows)
		return false;
	for (i = 0; i < t->nbuckets; i++)
		if (dl_get32(t->buckets + 4 * (size_t)i) >
		    dl_get32(t->buckets + 4 * (size_t)i + 4))
			return false;
	return true;
}

/* Between the hashes `from' and `to', which is not looked at. */
static size_t
between(const unsigned char *p, size_t step, size_t from, size_t to,
    uint32_t hash)
{
	size_t mid;

	while (from < to) {
		mid = from + (to - from) / 2;
		if (dl_get32(p + step * mid) < hash)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

size_t
dl_rows_hash(const unsigned char *p, size_t step, size_t n, uint32_t hash)
{
	size_t at = (size_t)((uint64_t)hash * n >> 32), from = at, to = at;
	size_t far = 16;

	/* One of the two is at its place, the other one moves away. */
	while (from > 0 && dl_get32(p + step * from) >= hash) {
		to = from;
		from -= from < far ? from : far;
		far *= 2;
	}
	while (to < n && dl_get32(p + step * to) < hash) {
		from = to;
		to += n - to < far ? n - to : far;
		far *= 2;
	}
	at = between(p, step, from, to, hash);
	return at < n && dl_get32(p + step * at) == hash ? at : n;
}

static int
by_most(const void *x, const void *y)
{
	const struct dl_out_row *a = x, *b = y;

	if (a->most != b->most)
		return a->most < b->most ? 1 : -1;
	return (a->key > b->key) - (a->key < b->key);
}

static int
by_key(const void *x, const void *y)
{
	const struct dl_out_row *a = x, *b = y;

	return (a->key > b->key) - (a->key < b->key);
}

uint32_t
dl_rows_buckets(size_t n)
{
	return (uint32_t)(n / PER_BUCKET) + 1;
}

void
dl_rows_choose(struct dl_out_row *l, size_t *n, size_t max)
{
	if (*n > max) {
		qsort(l, *n, sizeof(l[0]), by_most);
		*n = max;
	}
	if (*n > 0)
		qsort(l, *n, sizeof(l[0]), by_key);
}

void
dl_rows_put(struct dl_buf *b, const struct dl_out_row *l, size_t n)
{
	uint32_t bucket, nbuckets = dl_rows_buckets(n);
	size_t i = 0;

	for (bucket = 0; bucket < nbuckets; bucket++) {
		dl_put32(b, (uint32_t)i);
		while (i < n && dl_rows_bucket(l[i].key, nbuckets) == bucket)
			i++;
	}
	dl_put32(b, (uint32_t)n);
	for (i = 0; i < n; i++)
		dl_put16(b, (uint32_t)(l[i].key & 0xFFFF));
}

void
dl_put16(struct dl_buf *b, uint32_t n)
{
	dl_buf_addc(b, (char)(n & 255));
	dl_buf_addc(b, (char)(n >> 8 & 255));
}

void
dl_put32(struct dl_buf *b, uint32_t n)
{
	dl_put16(b, n & 0xFFFF);
	dl_put16(b, n >> 16);
}
