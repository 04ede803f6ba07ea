/*
 * Most tokens are far from any name.  Bounds from both sides show it: how much
 * better than outside a token can be as each part of a name, given the
 * greatest scores of the tokens before it, and of those behind it.  Where both
 * together are below zero no best sequence has a name.  (Each name that goes
 * through the token is compared with none in its place.)
 */
#include "base/mem.h"
#include "crf/bounds.h"

#if defined __SSE2__ && !defined DL_PORTABLE
#include <emmintrin.h>
#endif

#define FAR	(1 << 28)		/* more than any sum looked at */
#define SMALL	8000			/* bounds that vectors can work with */

enum { FIRST, INSIDE, LAST, ONLY };

static int32_t
larger(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

/* What a token can gain by coming after a name or after none. */
static int32_t
best_enter(const struct dl_model *m, unsigned k)
{
	int32_t best = m->follow[0][k] - m->follow[0][0];
	unsigned i;

	for (i = 1; i < m->ntags; i++)
		if (dl_tag_follows(i, k))
			best = larger(best, m->follow[i][k] -
			    m->follow[i][0]);
	return best;
}

/* What a token that ends a name can gain for the one behind it. */
static int32_t
best_leave(const struct dl_model *m, unsigned k)
{
	int32_t best = m->follow[k][0] - m->follow[0][0];
	unsigned i;

	for (i = 1; i < m->ntags; i++)
		if (dl_tag_follows(k, i))
			best = larger(best, m->follow[k][i] -
			    m->follow[0][i]);
	return best;
}

static bool
is_small(int32_t bound)
{
	return bound < SMALL && (bound > -SMALL || bound == -FAR);
}

void
dl_bounds_model(struct dl_bounds *b, const struct dl_model *m)
{
	unsigned t, k, i;

	b->width = m->ntags - 1;
	for (k = 0; k < DL_PARTS; k++)
		b->enter[k] = b->leave[k] = b->stay[0][k] = b->stay[1][k] =
		    -FAR;
	for (t = 1; t < m->ntags; t += 4) {
		for (k = FIRST; k <= ONLY; k += ONLY - FIRST)
			b->enter[k] = larger(b->enter[k],
			    best_enter(m, t + k));
		for (k = LAST; k <= ONLY; k++)
			b->leave[k] = larger(b->leave[k],
			    best_leave(m, t + k));
		for (i = FIRST; i <= INSIDE; i++)
			for (k = INSIDE; k <= LAST; k++)
				b->stay[i][k] = larger(b->stay[i][k],
				    m->follow[t + i][t + k] -
				    m->follow[0][0]);
	}
	b->narrow = b->width % 8 == 0;
	for (k = 0; k < DL_PARTS; k++)
		b->narrow = b->narrow && is_small(b->enter[k]) &&
		    is_small(b->leave[k]) && is_small(b->stay[0][k]) &&
		    is_small(b->stay[1][k]);
}

/* --- by numbers -------------------------------------------------------- */

/* The greatest score of each part of a name at a token. */
static void
greatest(const int16_t *s, unsigned width, int32_t most[DL_PARTS])
{
	unsigned k;

	for (k = 0; k < DL_PARTS; k++)
		most[k] = s[k];
	for (; k < width; k++)
		most[k % DL_PARTS] = larger(most[k % DL_PARTS], s[k]);
}

/* How much better than outside each part can be, by what stands before. */
static void
look_forth(const struct dl_bounds *b, const int16_t *score, size_t n)
{
	int32_t first = -FAR, inside = -FAR;
	struct dl_reach *r = b->reach;
	size_t i;

	for (i = 0; i < n; i++, r++, score += b->width) {
		greatest(score, b->width, r->own);
		r->sum[FIRST] = r->own[FIRST] + b->enter[FIRST];
		r->sum[ONLY] = r->own[ONLY] + b->enter[ONLY];
		r->sum[INSIDE] = r->own[INSIDE] + larger(first +
		    b->stay[FIRST][INSIDE], inside + b->stay[INSIDE][INSIDE]);
		r->sum[LAST] = r->own[LAST] + larger(first +
		    b->stay[FIRST][LAST], inside + b->stay[INSIDE][LAST]);
		first = r->sum[FIRST];
		inside = r->sum[INSIDE] < FAR ? r->sum[INSIDE] : FAR;
	}
}

static void
mark(const struct dl_bounds *b, const int16_t *score, size_t n,
    unsigned char *may)
{
	/* What a first or inner token can still gain by what follows. */
	int32_t first = -FAR, inside = -FAR, in, last;
	const struct dl_reach *r;
	size_t i;

	look_forth(b, score, n);
	for (i = n; i-- > 0;) {
		r = &b->reach[i];
		may[i] = r->sum[FIRST] + first >= 0 ||
		    r->sum[INSIDE] + inside >= 0 ||
		    r->sum[LAST] + b->leave[LAST] >= 0 ||
		    r->sum[ONLY] + b->leave[ONLY] >= 0;
		in = r->own[INSIDE] + inside;
		last = r->own[LAST] + b->leave[LAST];
		first = larger(b->stay[FIRST][INSIDE] + in,
		    b->stay[FIRST][LAST] + last);
		inside = larger(b->stay[INSIDE][INSIDE] + in,
		    b->stay[INSIDE][LAST] + last);
		inside = inside < FAR ? inside : FAR;
	}
}

/* --- by vectors -------------------------------------------------------- */

#if defined __SSE2__ && !defined DL_PORTABLE
/* The four parts, each as far as 16 bits go; the rest of it is not used. */
static __m128i
parts(int32_t first, int32_t inside, int32_t last, int32_t only)
{
	return _mm_setr_epi16((short)larger(first, INT16_MIN),
	    (short)larger(inside, INT16_MIN), (short)larger(last, INT16_MIN),
	    (short)larger(only, INT16_MIN), INT16_MIN, INT16_MIN, INT16_MIN,
	    INT16_MIN);
}

static inline __m128i
load(const void *p)
{
	return _mm_loadu_si128(p);
}

/* One part in the place of all. */
#define EACH(v, part)	_mm_shufflelo_epi16(v, (part) * 0x55)

/*
 * The same as mark() with sums that stop at the ends of 16 bits.  Below, that
 * leaves them bounds; false if one reached the upper end.
 */
static bool
mark_narrow(const struct dl_bounds *b, const int16_t *score, size_t n,
    unsigned char *may)
{
	const __m128i enter = parts(b->enter[FIRST], -FAR, -FAR,
	    b->enter[ONLY]), leave = parts(-FAR, -FAR, b->leave[LAST],
	    b->leave[ONLY]), end = _mm_set1_epi16(INT16_MAX);
	const __m128i from_first = parts(-FAR, b->stay[FIRST][INSIDE],
	    b->stay[FIRST][LAST], -FAR), from_inside = parts(-FAR,
	    b->stay[INSIDE][INSIDE], b->stay[INSIDE][LAST], -FAR);
	const __m128i to_inside = parts(b->stay[FIRST][INSIDE],
	    b->stay[INSIDE][INSIDE], -FAR, -FAR), to_last = parts(
	    b->stay[FIRST][LAST], b->stay[INSIDE][LAST], -FAR, -FAR);
	const __m128i below = _mm_set1_epi16(-1);
	__m128i sum = _mm_set1_epi16(INT16_MIN), gain = leave, own, over;
	int16_t *reach = (int16_t *)(void *)b->reach;
	unsigned k;
	size_t i;

	over = _mm_setzero_si128();
	for (i = 0; i < n; i++, score += b->width) {
		own = load(score);
		for (k = 8; k < b->width; k += 8)
			own = _mm_max_epi16(own, load(score + k));
		own = _mm_max_epi16(own, _mm_srli_si128(own, 8));
		sum = _mm_max_epi16(_mm_adds_epi16(EACH(sum, FIRST),
		    from_first), _mm_adds_epi16(EACH(sum, INSIDE),
		    from_inside));
		sum = _mm_adds_epi16(own, _mm_max_epi16(sum, enter));
		over = _mm_or_si128(over, _mm_cmpeq_epi16(sum, end));
		_mm_storeu_si128((__m128i *)(void *)(reach + 8 * i),
		    _mm_unpacklo_epi64(own, sum));
	}
	for (i = n; i-- > 0;) {
		own = load(reach + 8 * i);
		sum = _mm_srli_si128(own, 8);
		sum = _mm_cmpgt_epi16(_mm_adds_epi16(sum, gain), below);
		may[i] = (_mm_movemask_epi8(sum) & 0xFF) != 0;
		own = _mm_adds_epi16(own, gain);
		over = _mm_or_si128(over, _mm_cmpeq_epi16(own, end));
		gain = _mm_max_epi16(_mm_adds_epi16(EACH(own, INSIDE),
		    to_inside), _mm_adds_epi16(EACH(own, LAST), to_last));
		gain = _mm_max_epi16(gain, leave);
		over = _mm_or_si128(over, _mm_cmpeq_epi16(gain, end));
	}
	return (_mm_movemask_epi8(over) & 0xFF) == 0;
}
#else
static bool
mark_narrow(const struct dl_bounds *b, const int16_t *score, size_t n,
    unsigned char *may)
{
	(void)b;
	(void)score;
	(void)n;
	(void)may;
	return false;
}
#endif

void
dl_bounds_mark(struct dl_bounds *b, const int16_t *score, size_t n,
    unsigned char *may)
{
	b->reach = dl_array_room(b->reach, &b->cap, n, sizeof(b->reach[0]));
	if (!b->narrow || !mark_narrow(b, score, n, may))
		mark(b, score, n, may);
}

void
dl_bounds_free(struct dl_bounds *b)
{
	dl_free(b->reach);
	*b = (struct dl_bounds){ .width = 0 };
}
