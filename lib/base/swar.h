/*
 * Eight bytes at a time in one word: which of them are below a value, which
 * are one byte.  The answer is not 0 if and only if there is such a byte; the
 * tests are those of Anderson's Bit Twiddling Hacks.
 */
#ifndef DL_BASE_SWAR_H
#define DL_BASE_SWAR_H

#include <stdint.h>
#include <string.h>

#define DL_ONES	(~(uint64_t)0 / 255)
#define DL_HIGH	(DL_ONES * 128)

static inline uint64_t
dl_swar_load(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return w;
}

/* Is a byte below n (at most 128)? */
static inline uint64_t
dl_swar_below(uint64_t w, unsigned n)
{
	return (w - DL_ONES * n) & ~w & DL_HIGH;
}

/* Is a byte equal to c? */
static inline uint64_t
dl_swar_is(uint64_t w, unsigned char c)
{
	return dl_swar_below(w ^ (DL_ONES * c), 1);
}

#endif
