/*
 * The hash of words: FNV-1a, 32 bits (Fowler, Noll and Vo; RFC 9923).  It is
 * built up byte by byte, so that the hash of a phrase goes on from that of
 * its first word.
 */
#ifndef DL_TEXT_HASH_H
#define DL_TEXT_HASH_H

#include <stdint.h>
#include <string.h>

#include "base/str.h"

#define DL_HASH_EMPTY	2166136261u

/* c: one byte, 0 to 255. */
static inline uint32_t
dl_hash_byte(uint32_t h, uint32_t c)
{
	return (h ^ c) * 16777619u;
}

static inline uint32_t
dl_hash_more(uint32_t h, const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		h = dl_hash_byte(h, (unsigned char)p[i]);
	return h;
}

static inline uint32_t
dl_hash(struct dl_str s)
{
	return dl_hash_more(DL_HASH_EMPTY, s.p, s.n);
}

/* Of a NUL-terminated string. */
static inline uint32_t
dl_hash_cstr(const char *s)
{
	return dl_hash_more(DL_HASH_EMPTY, s, strlen(s));
}

#endif
