/*
 * Viterbi's algorithm (1967) over the labels that may follow one another: what
 * is outside or ends a name can stand before what begins one or is outside;
 * inside a name there are two ways.  Only the stretches between tokens that
 * can be no part of a name (bounds.h) are decoded, each from outside to
 * outside, which gives the same labels as decoding the whole.
 */
#include "base/mem.h"
#include "crf/viterbi.h"

static int32_t
larger(int32_t a, int32_t b)
{
	return a > b ? a : b;
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
	v->model = m;
	v->margin = margin(m);
	dl_bounds_model(&v->bounds, m);
}

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
	bool outside = all_from_outside(m, before, v->margin);
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

	if (n == 1) {
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

void
dl_viterbi(struct dl_viterbi *v, const int16_t *score, size_t n,
    unsigned char *tags)
{
	unsigned width = v->model->ntags - 1;
	size_t i, k;

	v->value = dl_array_room(v->value, &v->cap, n * v->model->ntags,
	    sizeof(v->value[0]));
	v->from = dl_array_room(v->from, &v->fcap, n * v->model->ntags, 1);
	dl_bounds_mark(&v->bounds, score, n, tags);
	for (i = 0; i < n; i = k + 1) {
		for (k = i; k < n && tags[k] != 0; k++)
			;
		if (k > i)
			decode(v, score + i * width, k - i, tags + i);
	}
}

void
dl_viterbi_free(struct dl_viterbi *v)
{
	dl_bounds_free(&v->bounds);
	dl_free(v->value);
	dl_free(v->from);
	*v = (struct dl_viterbi){ .model = NULL };
}
