/*
 * Viterbi's algorithm (1967) over the labels that may follow one another: what
 * is outside or ends a name can stand before what begins one or is outside;
 * inside a name there are two ways.
 *
 * Most tokens are far from any name.  Bounds from both sides show it: how much
 * better than outside a token can be as each part of a name, given the
 * greatest scores of the tokens before it, and of those behind it.  Where both
 * together are below zero no best sequence has a name.  Only the stretches
 * between such tokens are decoded, each from outside to outside, which gives
 * the same labels as decoding the whole.
 */
#include "base/mem.h"
#include "crf/viterbi.h"

#if defined __SSE2__ && !defined DL_PORTABLE
#include <emmintrin.h>
#endif

#define FAR	(1 << 28)		/* more than any sum that is looked at */

enum { FIRST, INSIDE, LAST, ONLY };

/* --- bounds ------------------------------------------------------------ */

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

/*
 * How much more the last token's label outside must have than those that end
 * a name, so that every best way to what begins or is outside comes from it.
 */
static int32_t
margin(const struct dl_model *m)
{
	int32_t least = m->follow[0][0], most = DL_NEVER;
	unsigned i, k;

	for (k = 0; k < m->ntags; k += k % 4 == 1 ? 3 : 1) {
		least = m->follow[0][k] < least ? m->follow[0][k] : least;
		for (i = 3; i < m->ntags; i += i % 4 == 3 ? 1 : 3)
			most = larger(most, m->follow[i][k]);
	}
	return most - least;
}

void
dl_viterbi_model(struct dl_viterbi *v, const struct dl_model *m)
{
	struct dl_bounds *b = &v->bounds;
	unsigned t, k, i;

	v->model = m;
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
	b->margin = margin(m);
}

/* The greatest score of each part of a name at a token. */
static inline void
greatest(const int16_t *s, unsigned width, int32_t most[DL_PARTS])
{
	unsigned k;

#if defined __SSE2__ && !defined DL_PORTABLE
	if (width % 8 == 0) {
		__m128i r = _mm_loadu_si128((const __m128i *)(const void *)s);
		int16_t part[8];

		for (k = 8; k < width; k += 8)
			r = _mm_max_epi16(r, _mm_loadu_si128(
			    (const __m128i *)(const void *)(s + k)));
		r = _mm_max_epi16(r, _mm_srli_si128(r, 8));
		_mm_storeu_si128((__m128i *)(void *)part, r);
		for (k = 0; k < DL_PARTS; k++)
			most[k] = part[k];
		return;
	}
#endif
	for (k = 0; k < DL_PARTS; k++)
		most[k] = s[k];
	for (; k < width; k++)
		most[k % DL_PARTS] = larger(most[k % DL_PARTS], s[k]);
}

static void
make_room(struct dl_viterbi *v, size_t n)
{
	v->reach = dl_array_room(v->reach, &v->rcap, n, sizeof(v->reach[0]));
	v->value = dl_array_room(v->value, &v->cap, n * v->model->ntags,
	    sizeof(v->value[0]));
	v->from = dl_array_room(v->from, &v->fcap, n * v->model->ntags, 1);
}

/* How much better than outside each part can be, by what stands before. */
static void
look_forth(struct dl_viterbi *v, const int16_t *score, size_t n)
{
	const struct dl_bounds *b = &v->bounds;
	int32_t first = -FAR, inside = -FAR;
	unsigned width = v->model->ntags - 1;
	struct dl_reach *r = v->reach;
	size_t i;

	for (i = 0; i < n; i++, r++, score += width) {
		greatest(score, width, r->own);
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

/* --- decoding ---------------------------------------------------------- */

/* Token i may take its place after `before', if that is better. */
static inline void
offer(int32_t *best, unsigned char *from, unsigned before, int32_t score)
{
	*from = score > *best ? (unsigned char)before : *from;
	*best = score > *best ? score : *best;
}

/* The best way to label k, which begins a name or stands outside. */
static int32_t
enter(const struct dl_model *m, const int32_t *before, unsigned k,
    unsigned char *from)
{
	int32_t best = before[0] + m->follow[0][k];
	unsigned t;

	*from = 0;
	for (t = 1; t < m->ntags; t += 4) {
		offer(&best, from, t + 2, before[t + 2] + m->follow[t + 2][k]);
		offer(&best, from, t + 3, before[t + 3] + m->follow[t + 3][k]);
	}
	return best;
}

/* The best way to label k, which goes on with a name begun by `first'. */
static int32_t
stay(const struct dl_model *m, const int32_t *before, unsigned first,
    unsigned k, unsigned char *from)
{
	int32_t best = before[first] + m->follow[first][k];

	*from = (unsigned char)first;
	offer(&best, from, first + 1, before[first + 1] +
	    m->follow[first + 1][k]);
	return best;
}

static bool
all_from_outside(const struct dl_model *m, const int32_t *before,
    int32_t apart)
{
	int32_t most = INT32_MIN;
	unsigned t;

	for (t = 1; t < m->ntags; t += 4)
		most = larger(most, larger(before[t + 2], before[t + 3]));
	return before[0] >= most + apart;
}

/* The best way to each label of the token with these scores. */
static void
step(const struct dl_viterbi *v, const int32_t *before, const int16_t *score,
    int32_t *now, unsigned char *from)
{
	const struct dl_model *m = v->model;
	bool outside = all_from_outside(m, before, v->bounds.margin);
	int32_t zero;
	unsigned t;

	/* Only differences matter: the sums stay small. */
	if (outside) {
		zero = before[0] + m->follow[0][0];
		from[0] = 0;
	} else
		zero = enter(m, before, 0, &from[0]);
	now[0] = 0;
	for (t = 1; t < m->ntags; t += 4, score += 4) {
		if (outside) {
			from[t] = from[t + 3] = 0;
			now[t] = score[0] + before[0] + m->follow[0][t] - zero;
			now[t + 3] = score[3] + before[0] +
			    m->follow[0][t + 3] - zero;
		} else {
			now[t] = score[0] + enter(m, before, t, &from[t]) -
			    zero;
			now[t + 3] = score[3] + enter(m, before, t + 3,
			    &from[t + 3]) - zero;
		}
		now[t + 1] = score[1] + stay(m, before, t, t + 1,
		    &from[t + 1]) - zero;
		now[t + 2] = score[2] + stay(m, before, t, t + 2,
		    &from[t + 2]) - zero;
	}
}

/* One token alone: the best name of one word, or none. */
static unsigned char
decode_one(const struct dl_model *m, const int16_t *score)
{
	int32_t best = 2 * m->follow[0][0], s;
	unsigned char label = 0;
	unsigned k;

	for (k = 4; k < m->ntags; k += 4) {
		s = m->follow[0][k] + score[k - 1] + m->follow[k][0];
		if (s > best) {
			best = s;
			label = (unsigned char)k;
		}
	}
	return label;
}

/* The best labels of n tokens with outside on both sides. */
static void
decode(struct dl_viterbi *v, const int16_t *score, size_t n,
    unsigned char *tags)
{
	const struct dl_model *m = v->model;
	unsigned k, best = 0, width = m->ntags - 1;
	int32_t *s = v->value;
	size_t i;

	if (n <= 1) {
		if (n == 1)
			tags[0] = decode_one(m, score);
		return;
	}
	s[0] = m->follow[0][0];
	for (k = 1; k < m->ntags; k++)
		s[k] = m->follow[0][k] + score[k - 1];
	for (i = 1; i < n; i++, s += m->ntags)
		step(v, s, score + i * width, s + m->ntags,
		    v->from + i * m->ntags);
	for (k = 1; k < m->ntags; k++)
		if (s[k] + m->follow[k][0] > s[best] + m->follow[best][0])
			best = k;
	for (i = n; i-- > 0; best = v->from[i * m->ntags + best])
		tags[i] = (unsigned char)best;
}

/*
 * From the end: what can be part of a name joins the stretch that is open, what
 * cannot closes it.
 */
void
dl_viterbi(struct dl_viterbi *v, const int16_t *score, size_t n,
    unsigned char *tags)
{
	const struct dl_bounds *b = &v->bounds;
	/* What a first or inner token can still gain by what stands behind. */
	int32_t first = -FAR, inside = -FAR, in, last;
	unsigned width = v->model->ntags - 1;
	const struct dl_reach *r;
	size_t i, end = n;

	make_room(v, n);
	look_forth(v, score, n);
	for (i = n; i-- > 0;) {
		r = &v->reach[i];
		if (r->sum[FIRST] + first < 0 && r->sum[INSIDE] + inside < 0 &&
		    r->sum[LAST] + b->leave[LAST] < 0 &&
		    r->sum[ONLY] + b->leave[ONLY] < 0) {
			tags[i] = 0;
			decode(v, score + (i + 1) * width, end - i - 1,
			    tags + i + 1);
			end = i;
		}
		in = r->own[INSIDE] + inside;
		last = r->own[LAST] + b->leave[LAST];
		first = larger(b->stay[FIRST][INSIDE] + in,
		    b->stay[FIRST][LAST] + last);
		inside = larger(b->stay[INSIDE][INSIDE] + in,
		    b->stay[INSIDE][LAST] + last);
		inside = inside < FAR ? inside : FAR;
	}
	decode(v, score, end, tags);
}

void
dl_viterbi_free(struct dl_viterbi *v)
{
	dl_free(v->reach);
	dl_free(v->value);
	dl_free(v->from);
	*v = (struct dl_viterbi){ .model = NULL };
}
