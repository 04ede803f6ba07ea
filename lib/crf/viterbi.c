/*
 * Viterbi's algorithm (1967) over the labels that may follow one another: what
 * is outside or ends a name can stand before what begins one or is outside;
 * inside a name there are two ways.
 */
#include "base/mem.h"
#include "crf/viterbi.h"

int32_t *
dl_viterbi_room(struct dl_viterbi *v, const struct dl_model *m, size_t n)
{
	v->score = dl_array_room(v->score, &v->cap, n * m->ntags,
	    sizeof(v->score[0]));
	v->from = dl_array_room(v->from, &v->fcap, n * m->ntags, 1);
	return v->score;
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

/*
 * How much more the last token's label outside must have than those that end
 * a name, so that every best way to what begins or is outside comes from it.
 */
static int32_t
margin(const struct dl_model *m)
{
	int32_t least = INT32_MAX, most = INT32_MIN;
	unsigned i, k;

	for (k = 0; k < m->ntags; k++) {
		if (!dl_tag_follows(0, k))
			continue;
		least = m->follow[0][k] < least ? m->follow[0][k] : least;
		for (i = 1; i < m->ntags; i++)
			if (dl_tag_follows(i, k) && m->follow[i][k] > most)
				most = m->follow[i][k];
	}
	return most - least;
}

static bool
all_from_outside(const struct dl_model *m, const int32_t *before,
    int32_t margin)
{
	int32_t most = INT32_MIN;
	unsigned t;

	for (t = 1; t < m->ntags; t += 4) {
		most = before[t + 2] > most ? before[t + 2] : most;
		most = before[t + 3] > most ? before[t + 3] : most;
	}
	return before[0] >= most + margin;
}

/* The best way to each label of the token whose scores are `now'. */
static void
step(const struct dl_model *m, const int32_t *before, int32_t *now,
    unsigned char *from, int32_t margin)
{
	bool outside = all_from_outside(m, before, margin);
	int32_t zero;
	unsigned t;

	/* Only differences matter: the sums stay small. */
	if (outside) {
		zero = before[0] + m->follow[0][0];
		from[0] = 0;
	} else
		zero = enter(m, before, 0, &from[0]);
	for (t = 1; t < m->ntags; t += 4) {
		if (outside) {
			from[t] = from[t + 3] = 0;
			now[t] += before[0] + m->follow[0][t] - zero;
			now[t + 3] += before[0] + m->follow[0][t + 3] - zero;
		} else {
			now[t] += enter(m, before, t, &from[t]) - zero;
			now[t + 3] += enter(m, before, t + 3, &from[t + 3]) -
			    zero;
		}
		now[t + 1] += stay(m, before, t, t + 1, &from[t + 1]) - zero;
		now[t + 2] += stay(m, before, t, t + 2, &from[t + 2]) - zero;
	}
}

void
dl_viterbi(struct dl_viterbi *v, const struct dl_model *m, size_t n,
    unsigned char *tags)
{
	int32_t *s = v->score, apart = margin(m);
	unsigned k, best = 0;
	size_t i;

	if (n == 0)
		return;
	for (k = 0; k < m->ntags; k++)
		s[k] += m->follow[0][k];
	for (i = 1; i < n; i++)
		step(m, s + (i - 1) * m->ntags, s + i * m->ntags,
		    v->from + i * m->ntags, apart);
	s += (n - 1) * m->ntags;
	for (k = 1; k < m->ntags; k++)
		if (s[k] + m->follow[k][0] > s[best] + m->follow[best][0])
			best = k;
	for (i = n; i-- > 0; best = v->from[i * m->ntags + best])
		tags[i] = (unsigned char)best;
}

void
dl_viterbi_free(struct dl_viterbi *v)
{
	dl_free(v->score);
	dl_free(v->from);
	*v = (struct dl_viterbi){ .cap = 0 };
}
