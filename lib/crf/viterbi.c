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

/* The best value of label k, which begins a name or stands outside. */
static inline int32_t
enter(const struct dl_model *m, const int32_t *before, unsigned k)
{
	int32_t best = before[0] + m->follow[0][k];
	unsigned t;

	for (t = 3; t < m->ntags; t += 4) {
		best = larger(best, before[t] + m->follow[t][k]);
		best = larger(best, before[t + 1] + m->follow[t + 1][k]);
	}
	return best;
}

/* The best value of label k, which goes on with a name begun by `first'. */
static inline int32_t
stay(const struct dl_model *m, const int32_t *before, unsigned first,
    unsigned k)
{
	return larger(before[first] + m->follow[first][k],
	    before[first + 1] + m->follow[first + 1][k]);
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

/*
 * The best value of each label of the token with these scores.  Only
 * differences matter: outside has 0, and the sums stay small.
 */
static void
step(const struct dl_viterbi *v, const int32_t *before, const int16_t *score,
    int32_t *now)
{
	const struct dl_model *m = v->model;
	bool outside = all_from_outside(m, before, v->margin);
	int32_t zero = outside ? before[0] + m->follow[0][0] :
	    enter(m, before, 0);
	unsigned t;

	now[0] = 0;
	for (t = 1; t < m->ntags; t += 4, score += 4) {
		now[t] = score[0] - zero + (outside ? before[0] +
		    m->follow[0][t] : enter(m, before, t));
		now[t + 1] = score[1] - zero + stay(m, before, t, t + 1);
		now[t + 2] = score[2] - zero + stay(m, before, t, t + 2);
		now[t + 3] = score[3] - zero + (outside ? before[0] +
		    m->follow[0][t + 3] : enter(m, before, t + 3));
	}
}

/* The label before label k: of several as good, the first. */
static unsigned
came_from(const struct dl_model *m, const int32_t *before, unsigned k)
{
	unsigned from = 0, first = k - (k - 1) % 4, s;
	int32_t best = before[0] + m->follow[0][k], value;

	if (k > 0 && k != first && k != first + 3)
		return before[first + 1] + m->follow[first + 1][k] >
		    before[first] + m->follow[first][k] ? first + 1 : first;
	for (s = 3; s < m->ntags; s += s % 4 == 3 ? 1 : 3) {
		value = before[s] + m->follow[s][k];
		from = value > best ? s : from;
		best = larger(best, value);
	}
	return from;
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
	unsigned k, width = m->ntags - 1;
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
		step(v, s, score + i * width, s + m->ntags);
	/* Where the best way came from is worked out again on the way back. */
	for (i = n, k = 0; i-- > 0; s -= m->ntags) {
		k = came_from(m, s, k);
		tags[i] = (unsigned char)k;
	}
}

void
dl_viterbi(struct dl_viterbi *v, const int16_t *score, size_t n,
    unsigned char *tags)
{
	unsigned width = v->model->ntags - 1;
	size_t i, k;

	v->value = dl_array_room(v->value, &v->cap, n * v->model->ntags,
	    sizeof(v->value[0]));
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
	*v = (struct dl_viterbi){ .model = NULL };
}
