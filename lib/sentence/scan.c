/*
 * The scan for candidates.  About one byte in seventy of news text is one, so
 * this loop is where the bytes go: sixteen at a time where the compiler has
 * SSE2 (every x86-64), else one at a time through a table.
 */
#include <stdbool.h>

#include "sentence/scan.h"

#ifdef __SSE2__
#include <emmintrin.h>

enum { BLOCK = 16 };

/* A bit for each of the BLOCK bytes at p that is a candidate. */
static unsigned
block_hits(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p), hit;

	hit = _mm_cmpeq_epi8(v, _mm_set1_epi8('.'));
	hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')));
	hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8('!')));
	hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8('?')));
	/* Lead bytes of three: 0xE0 to 0xEF, seen by their upper half. */
	v = _mm_and_si128(v, _mm_set1_epi8((char)0xF0));
	hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xE0)));
	return (unsigned)_mm_movemask_epi8(hit);
}

static size_t
next_byte(const char *p, size_t i, size_t n)
{
	unsigned hits;

	for (; n - i >= BLOCK; i += BLOCK) {
		hits = block_hits(p + i);
		if (hits == 0)
			continue;
		while ((hits & 1) == 0) {
			hits >>= 1;
			i++;
		}
		return i;
	}
	while (i < n && p[i] != '.' && p[i] != '\n' && p[i] != '!' &&
	    p[i] != '?' && ((unsigned char)p[i] & 0xF0) != 0xE0)
		i++;
	return i;
}

#else

static const bool candidate[256] = {
	['.'] = true, ['\n'] = true, ['!'] = true, ['?'] = true,
	[0xE2] = true, [0xE3] = true, [0xEF] = true
};

static size_t
next_byte(const char *p, size_t i, size_t n)
{
	while (i < n && !candidate[(unsigned char)p[i]])
		i++;
	return i;
}

#endif

/* A lead byte of three begins many things that are no stops. */
static bool
is_stop(const unsigned char *p, size_t left)
{
	if (p[0] < 0x80)
		return true;
	if (left < 3)			/* cut: let the decision see it */
		return p[0] == 0xE2 || p[0] == 0xE3 || p[0] == 0xEF;
	if (p[0] == 0xE2)
		return p[1] == 0x80 && p[2] == 0xA6;
	if (p[0] == 0xE3)
		return p[1] == 0x80 && p[2] == 0x82;
	return p[0] == 0xEF && p[1] == 0xBC &&
	    (p[2] == 0x81 || p[2] == 0x8E || p[2] == 0x9F);
}

size_t
dl_sent_scan(const char *p, size_t i, size_t n)
{
	for (;; i++) {
		i = next_byte(p, i, n);
		if (i == n || is_stop((const unsigned char *)p + i, n - i))
			return i;
	}
}
