/*
 * Features while a model is fitted: their numbers in the order in which they
 * were first seen, and how often each was.
 */
#ifndef DL_CRF_KEYS_H
#define DL_CRF_KEYS_H

#include <stddef.h>
#include <stdint.h>

struct dl_key {
	uint64_t key;
	uint32_t count;			/* tokens it was seen at */
	uint32_t id;			/* row, from 1; 0: too rare */
};

/* Zero-initialise. */
struct dl_keys {
	struct dl_key *of;
	size_t n, cap;
	uint32_t *slots;
	size_t nslots;
};

/* The number of a key, which is added if it is new, and counted. */
uint32_t dl_keys_at(struct dl_keys *, uint64_t key);
/*
 * Gives rows to those seen at least so often; returns the numbers of these
 * keys by row, *n of them, to be freed.
 */
uint32_t *dl_keys_rows(struct dl_keys *, uint32_t cutoff, size_t *n);
void	dl_keys_free(struct dl_keys *);

#endif
