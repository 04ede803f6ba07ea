/*
 * Sixty-four bytes at a time.  A block is loaded, its bytes are compared, and
 * what came out, a set of its bytes, becomes a word in which bit k stands for
 * byte k; whoever looks for something walks the bits.  SSE2 is there on every
 * x86-64 and NEON on every 64-bit ARM; elsewhere words of eight bytes do the
 * same (DL_PORTABLE asks for them).
 */
#ifndef DL_BASE_BLOCK_H
#define DL_BASE_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { DL_BLOCK = 64 };

#if defined __SSE2__ && !defined DL_PORTABLE
#include <emmintrin.h>

typedef __m128i dl_lane;

static inline dl_lane
dl_lane_load(const char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

static inline void
dl_lane_store(char *p, dl_lane v)
{
	_mm_storeu_si128((__m128i *)(void *)p, v);
}

static inline dl_lane
dl_lane_is(dl_lane v, unsigned char c)
{
	return _mm_cmpeq_epi8(v, _mm_set1_epi8((char)c));
}

static inline dl_lane
dl_lane_below(dl_lane v, unsigned char n)
{
	return _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8((char)(n - 1))),
	    v);
}

static inline dl_lane
dl_lane_range(dl_lane v, char first, char last)
{
	return _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8((char)(first -
	    1))), _mm_cmplt_epi8(v, _mm_set1_epi8((char)(last + 1))));
}

static inline dl_lane
dl_lane_or(dl_lane a, dl_lane b)
{
	return _mm_or_si128(a, b);
}

static inline dl_lane
dl_lane_and(dl_lane a, dl_lane b)
{
	return _mm_and_si128(a, b);
}

/* The bytes from 0x80 on. */
static inline dl_lane
dl_lane_high(dl_lane v)
{
	return v;			/* only the top bits are looked at */
}

static inline bool
dl_lane_some(dl_lane v)
{
	return _mm_movemask_epi8(v) != 0;
}

static inline uint64_t
dl_lane_bits(dl_lane v, dl_lane w, dl_lane x, dl_lane y)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(v) |
	    (uint64_t)(unsigned)_mm_movemask_epi8(w) << 16 |
	    (uint64_t)(unsigned)_mm_movemask_epi8(x) << 32 |
	    (uint64_t)(unsigned)_mm_movemask_epi8(y) << 48;
}

#elif defined __aarch64__ && defined __ARM_NEON && !defined DL_PORTABLE
#include <arm_neon.h>

typedef uint8x16_t dl_lane;

static inline dl_lane
dl_lane_load(const char *p)
{
	return vld1q_u8((const uint8_t *)p);
}

static inline void
dl_lane_store(char *p, dl_lane v)
{
	vst1q_u8((uint8_t *)p, v);
}

static inline dl_lane
dl_lane_is(dl_lane v, unsigned char c)
{
	return vceqq_u8(v, vdupq_n_u8(c));
}

static inline dl_lane
dl_lane_below(dl_lane v, unsigned char n)
{
	return vcltq_u8(v, vdupq_n_u8(n));
}

static inline dl_lane
dl_lane_range(dl_lane v, char first, char last)
{
	return vandq_u8(vcgeq_u8(v, vdupq_n_u8((uint8_t)first)),
	    vcleq_u8(v, vdupq_n_u8((uint8_t)last)));
}

static inline dl_lane
dl_lane_or(dl_lane a, dl_lane b)
{
	return vorrq_u8(a, b);
}

static inline dl_lane
dl_lane_and(dl_lane a, dl_lane b)
{
	return vandq_u8(a, b);
}

static inline dl_lane
dl_lane_high(dl_lane v)
{
	return vcgeq_u8(v, vdupq_n_u8(0x80));
}

static inline bool
dl_lane_some(dl_lane v)
{
	return vmaxvq_u8(v) != 0;
}

/* Each byte keeps one bit of its own, and neighbours are added up. */
static inline uint64_t
dl_lane_bits(dl_lane v, dl_lane w, dl_lane x, dl_lane y)
{
	static const uint8_t bit[16] = {
		1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128
	};
	uint8x16_t m = vld1q_u8(bit), a, b;

	a = vpaddq_u8(vandq_u8(v, m), vandq_u8(w, m));
	b = vpaddq_u8(vandq_u8(x, m), vandq_u8(y, m));
	a = vpaddq_u8(a, b);
	a = vpaddq_u8(a, a);
	return vgetq_lane_u64(vreinterpretq_u64_u8(a), 0);
}

#else
#include "base/swar.h"

/* Byte 0 in the lowest bits of a; a set has the top bit of its members. */
typedef struct {
	uint64_t a, b;
} dl_lane;

/* The product brings the eight top bits together in the highest byte. */
static inline uint64_t
dl_lane_word_bits(uint64_t set)
{
	return ((set & DL_HIGH) >> 7) * 0x0102040810204080u >> 56;
}

static inline dl_lane
dl_lane_load(const char *p)
{
	return (dl_lane){ dl_swar_load_le(p), dl_swar_load_le(p + 8) };
}

static inline void
dl_lane_store(char *p, dl_lane v)
{
	dl_swar_store_le(p, v.a);
	dl_swar_store_le(p + 8, v.b);
}

static inline dl_lane
dl_lane_is(dl_lane v, unsigned char c)
{
	return (dl_lane){ dl_swar_is(v.a, c), dl_swar_is(v.b, c) };
}

static inline dl_lane
dl_lane_below(dl_lane v, unsigned char n)
{
	return (dl_lane){ dl_swar_below(v.a, n),
	    dl_swar_below(v.b, n) };
}

/* All bits of each byte whose top bit is set in a set. */
static inline uint64_t
dl_lane_whole(uint64_t set)
{
	return ((set & DL_HIGH) >> 7) * 0xFF;
}

static inline dl_lane
dl_lane_range(dl_lane v, char first, char last)
{
	unsigned lo = (unsigned char)first, end = (unsigned char)last + 1u;

	return (dl_lane){
	    dl_lane_whole(dl_swar_below(v.a, end) & ~dl_swar_below(v.a, lo)),
	    dl_lane_whole(dl_swar_below(v.b, end) & ~dl_swar_below(v.b, lo))
	};
}

static inline dl_lane
dl_lane_or(dl_lane v, dl_lane w)
{
	return (dl_lane){ v.a | w.a, v.b | w.b };
}

static inline dl_lane
dl_lane_and(dl_lane v, dl_lane w)
{
	return (dl_lane){ v.a & w.a, v.b & w.b };
}

static inline dl_lane
dl_lane_high(dl_lane v)
{
	return v;			/* only the top bits are looked at */
}

static inline bool
dl_lane_some(dl_lane v)
{
	return ((v.a | v.b) & DL_HIGH) != 0;
}

static inline uint64_t
dl_lane_bits(dl_lane v, dl_lane w, dl_lane x, dl_lane y)
{
	return dl_lane_word_bits(v.a) | dl_lane_word_bits(v.b) << 8 |
	    dl_lane_word_bits(w.a) << 16 | dl_lane_word_bits(w.b) << 24 |
	    dl_lane_word_bits(x.a) << 32 | dl_lane_word_bits(x.b) << 40 |
	    dl_lane_word_bits(y.a) << 48 | dl_lane_word_bits(y.b) << 56;
}

#endif

/*
 * Bytes, or a set of them: then nothing but the highest bit of each byte is the
 * same on all machines, and it is no mask for bytes.  Four lanes, named, stay
 * in registers.
 */
struct dl_block {
	dl_lane v, w, x, y;
};

/* The bytes p[0..DL_BLOCK). */
static inline struct dl_block
dl_block_load(const char *p)
{
	return (struct dl_block){ dl_lane_load(p), dl_lane_load(p + 16),
	    dl_lane_load(p + 32), dl_lane_load(p + 48) };
}

/* Writes them to p[0..DL_BLOCK). */
static inline void
dl_block_store(char *p, struct dl_block b)
{
	dl_lane_store(p, b.v);
	dl_lane_store(p + 16, b.w);
	dl_lane_store(p + 32, b.x);
	dl_lane_store(p + 48, b.y);
}

/* The set of bytes that are c. */
static inline struct dl_block
dl_block_is(struct dl_block b, unsigned char c)
{
	return (struct dl_block){ dl_lane_is(b.v, c), dl_lane_is(b.w, c),
	    dl_lane_is(b.x, c), dl_lane_is(b.y, c) };
}

/* The set of bytes below n (1 to 128). */
static inline struct dl_block
dl_block_below(struct dl_block b, unsigned char n)
{
	return (struct dl_block){ dl_lane_below(b.v, n), dl_lane_below(b.w, n),
	    dl_lane_below(b.x, n), dl_lane_below(b.y, n) };
}

/* The set of bytes from first (at least 1) to last (at most 126), with all bits
 * of each, so that it takes those bytes out of a block (dl_block_and). */
static inline struct dl_block
dl_block_range(struct dl_block b, char first, char last)
{
	return (struct dl_block){ dl_lane_range(b.v, first, last),
	    dl_lane_range(b.w, first, last), dl_lane_range(b.x, first, last),
	    dl_lane_range(b.y, first, last) };
}

/* The set of bytes from 0x80 on. */
static inline struct dl_block
dl_block_high(struct dl_block b)
{
	return (struct dl_block){ dl_lane_high(b.v), dl_lane_high(b.w),
	    dl_lane_high(b.x), dl_lane_high(b.y) };
}

static inline struct dl_block
dl_block_or(struct dl_block a, struct dl_block b)
{
	return (struct dl_block){ dl_lane_or(a.v, b.v), dl_lane_or(a.w, b.w),
	    dl_lane_or(a.x, b.x), dl_lane_or(a.y, b.y) };
}

static inline struct dl_block
dl_block_and(struct dl_block a, struct dl_block b)
{
	return (struct dl_block){ dl_lane_and(a.v, b.v), dl_lane_and(a.w, b.w),
	    dl_lane_and(a.x, b.x), dl_lane_and(a.y, b.y) };
}

/* Is the set not empty? */
static inline bool
dl_block_some(struct dl_block set)
{
	return dl_lane_some(dl_lane_or(dl_lane_or(set.v, set.w),
	    dl_lane_or(set.x, set.y)));
}

/* Bit k: is byte k in the set? */
static inline uint64_t
dl_block_bits(struct dl_block set)
{
	return dl_lane_bits(set.v, set.w, set.x, set.y);
}

/* The place of the lowest bit of a word that is not 0. */
static inline unsigned
dl_lowest_bit(uint64_t bits)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned k = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		k++;
	return k;
#endif
}

#endif
