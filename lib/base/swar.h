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

/* The number of small ASCII letters that p[0..8) ends with. */
static inline unsigned
dl_swar_lower_tail(const char *p)
{
	unsigned n = 0;
#if defined __GNUC__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint64_t w = dl_swar_load(p), low = w & ~DL_HIGH;

	/* Bit 7 of a sum says `at least a', `beyond z'. */
	low = (low + DL_ONES * (128 - 'a')) & ~(low + DL_ONES * (127 - 'z')) &
	    ~w & DL_HIGH;
	n = low == DL_HIGH ? 8 :
	    (unsigned)__builtin_clzll(low ^ DL_HIGH) / 8;
#else
	while (n < 8 && p[7 - n] >= 'a' && p[7 - n] <= 'z')
		n++;
#endif
	return n;
}

#endif
