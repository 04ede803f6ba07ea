/*
 * Eight bytes at a time in one word: which of them are one byte, are below a
 * value, are letters.  An answer has the top bit of those bytes; the tests are
 * the exact ones of Warren, Hacker's Delight, section 6-1.
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

/* The same with p[0] in the lowest bits, whatever the machine. */
static inline uint64_t
dl_swar_load_le(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 |
	    (uint64_t)u[3] << 24 | (uint64_t)u[4] << 32 |
	    (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
	    (uint64_t)u[7] << 56;
}

/* Writes a word so that dl_swar_load_le reads it again. */
static inline void
dl_swar_store_le(char *p, uint64_t w)
{
#if defined __GNUC__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(p, &w, sizeof(w));
#else
	unsigned i;

	for (i = 0; i < 8; i++)
		p[i] = (char)(w >> 8 * i & 0xFF);
#endif
}

/* The top bit of each byte that is no small ASCII letter. */
static inline uint64_t
dl_swar_no_lower(uint64_t w)
{
	uint64_t low = w & ~DL_HIGH;

	/* Bit 7 of a sum says `at least a', `beyond z'. */
	return ~((low + DL_ONES * (128 - 'a')) &
	    ~(low + DL_ONES * (127 - 'z')) & ~w) & DL_HIGH;
}

/* The top bit of each byte that is c; nothing is carried between bytes. */
static inline uint64_t
dl_swar_is(uint64_t w, unsigned char c)
{
	w ^= DL_ONES * c;
	return ~(((w & ~DL_HIGH) + ~DL_HIGH) | w) & DL_HIGH;
}

/* The top bit of each byte below n (at most 128). */
static inline uint64_t
dl_swar_below(uint64_t w, unsigned n)
{
	return ~(((w & ~DL_HIGH) + DL_ONES * (128 - n)) | w) & DL_HIGH;
}

/* The number of small ASCII letters that p[0..8) ends with. */
static inline unsigned
dl_swar_lower_tail(const char *p)
{
	unsigned n = 0;
#if defined __GNUC__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint64_t no = dl_swar_no_lower(dl_swar_load(p));

	n = no == 0 ? 8 : (unsigned)__builtin_clzll(no) / 8;
#else
	while (n < 8 && p[7 - n] >= 'a' && p[7 - n] <= 'z')
		n++;
#endif
	return n;
}

#endif
