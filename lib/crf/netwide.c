/*
 * Sums in vectors of sixteen numbers; see net.c for the same in vectors of
 * eight and one by one.
 */
#include "crf/netwide.h"

#ifdef DL_NET_WIDE
#include <immintrin.h>
#include <string.h>

#include "crf/net.h"

#define WIDE	__attribute__((target("avx2")))

bool
dl_net_wide(void)
{
	return __builtin_cpu_supports("avx2") != 0;
}

static inline WIDE __m256i
load(const void *p)
{
	return _mm256_loadu_si256(p);
}

static inline WIDE __m256i
more(__m256i sum, __m256i x, const unsigned char *p)
{
	return _mm256_add_epi32(sum, _mm256_madd_epi16(x, load(p)));
}

/* The sums of sixteen hidden units, in units of the hidden layer. */
static inline WIDE void
put_sixteen(int16_t *to, __m256i low, __m256i high)
{
	__m256i v = _mm256_packs_epi32(_mm256_srai_epi32(low, 8),
	    _mm256_srai_epi32(high, 8));

	_mm256_storeu_si256((void *)to, _mm256_permute4x64_epi64(v, 0xD8));
}

/* As many hidden units at once as there are registers for, or nearly. */
static WIDE void
sixty_four(const unsigned char *w, const int16_t *x, int16_t *to)
{
	__m256i a = _mm256_setzero_si256(), b = a, c = a, d = a, e = a, f = a;
	__m256i g = a, h = a, two;
	int32_t pair;
	unsigned k;

	for (k = 0; k < DL_NET_IN; k += 2, w += 4 * DL_NET_HIDDEN) {
		memcpy(&pair, x + k, sizeof(pair));
		if (pair == 0)
			continue;
		two = _mm256_set1_epi32(pair);
		a = more(a, two, w);
		b = more(b, two, w + 32);
		c = more(c, two, w + 64);
		d = more(d, two, w + 96);
		e = more(e, two, w + 128);
		f = more(f, two, w + 160);
		g = more(g, two, w + 192);
		h = more(h, two, w + 224);
	}
	put_sixteen(to, a, b);
	put_sixteen(to + 16, c, d);
	put_sixteen(to + 32, e, f);
	put_sixteen(to + 48, g, h);
}

void
dl_wide_place(const unsigned char *w, const int16_t *x, int16_t *to)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 64)
		sixty_four(w + 4 * h, x, to + h);
}

static inline WIDE __m256i
more_of_row(__m256i sum, const signed char *row)
{
	return _mm256_adds_epi16(sum, _mm256_slli_epi16(_mm256_cvtepi8_epi16(
	    _mm_loadu_si128((const void *)row)), 3));
}

static inline WIDE void
put(int16_t *to, __m256i v)
{
	_mm256_storeu_si256((void *)to, v);
}

/* Adds to sixty-four numbers, which stay in registers meanwhile. */
static inline WIDE void
rows_of_sixty_four(int16_t *z, const signed char *const *row, size_t n,
    unsigned at)
{
	__m256i a = load(z), b = load(z + 16), c = load(z + 32);
	__m256i d = load(z + 48);
	size_t k;

	for (k = 0; k < n; k++) {
		a = more_of_row(a, row[k] + at);
		b = more_of_row(b, row[k] + at + 16);
		c = more_of_row(c, row[k] + at + 32);
		d = more_of_row(d, row[k] + at + 48);
	}
	put(z, a);
	put(z + 16, b);
	put(z + 32, c);
	put(z + 48, d);
}

WIDE void
dl_wide_rows(int16_t *z, const signed char *const *row, size_t n)
{
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 64)
		rows_of_sixty_four(z + h, row, n, h);
}

WIDE uint32_t
dl_wide_sum(const unsigned char *w, const int16_t *z)
{
	__m256i sum = _mm256_setzero_si256();
	__m128i s;
	unsigned h;

	for (h = 0; h < DL_NET_HIDDEN; h += 16)
		sum = _mm256_add_epi32(sum, _mm256_madd_epi16(load(z + h),
		    load(w + 2 * h)));
	s = _mm_add_epi32(_mm256_castsi256_si128(sum),
	    _mm256_extracti128_si256(sum, 1));
	s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4E));
	s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0xB1));
	return (uint32_t)_mm_cvtsi128_si32(s);
}

#else
typedef int dl_netwide_unused;		/* a file of C has a declaration */
#endif
