/*
 * Viterbi with bounds and stretches against the same thing done plainly: the
 * best score of all sequences, over random models and sentences in which
 * names are rare, frequent or everywhere.
 */
#include "base/mem.h"
#include "crf/viterbi.h"
#include "unit.h"

enum { LONGEST = 40, WIDTH = DL_MAX_TAGS - 1 };

static uint32_t lot = 1;

/* A number from -range to range. */
static int
number(int range)
{
	lot = lot * 1664525 + 1013904223;
	return (int)(lot >> 8) % (2 * range + 1) - range;
}

/* What a label is worth at a token. */
static int32_t
worth(const int16_t *score, const struct dl_model *m, size_t i, unsigned k)
{
	return k == 0 ? 0 : score[i * (m->ntags - 1) + k - 1];
}

/* The best score of a sentence: all labels after all others. */
static int32_t
plain(const struct dl_model *m, const int16_t *score, size_t n)
{
	int32_t v[DL_MAX_TAGS], w[DL_MAX_TAGS], s, best = INT32_MIN;
	unsigned j, k;
	size_t i;

	for (k = 0; k < m->ntags; k++)
		v[k] = m->follow[0][k] + worth(score, m, 0, k);
	for (i = 1; i < n; i++) {
		for (k = 0; k < m->ntags; k++) {
			w[k] = INT32_MIN;
			for (j = 0; j < m->ntags; j++) {
				s = v[j] + m->follow[j][k] +
				    worth(score, m, i, k);
				w[k] = s > w[k] ? s : w[k];
			}
		}
		memcpy(v, w, sizeof(v));
	}
	for (k = 0; k < m->ntags; k++)
		if (v[k] + m->follow[k][0] > best)
			best = v[k] + m->follow[k][0];
	return best;
}

static int32_t
score_of(const struct dl_model *m, const int16_t *score, size_t n,
    const unsigned char *tags)
{
	int32_t s = 0;
	unsigned before = 0;
	size_t i;

	for (i = 0; i < n; before = tags[i++])
		s += m->follow[before][tags[i]] + worth(score, m, i, tags[i]);
	return s + m->follow[before][0];
}

static void
make_model(struct dl_model *m, unsigned ntypes)
{
	unsigned i, k;

	m->ntypes = ntypes;
	m->ntags = 4 * ntypes + 1;
	for (i = 0; i < m->ntags; i++)
		for (k = 0; k < m->ntags; k++)
			m->follow[i][k] = dl_tag_follows(i, k) ? number(60) :
			    DL_NEVER;
}

/* mean: how far below outside names are. */
static void
try(unsigned ntypes, int mean)
{
	static struct dl_model m;
	static int16_t score[LONGEST * WIDTH];
	struct dl_viterbi v = { 0 };
	unsigned char tags[LONGEST];
	unsigned round, bad = 0, names = 0;
	size_t i, n;

	for (round = 0; round < 400; round++) {
		make_model(&m, ntypes);
		n = 1 + round % LONGEST;
		for (i = 0; i < n * (m.ntags - 1); i++)
			score[i] = (int16_t)(number(150) - mean);
		dl_viterbi_model(&v, &m);
		dl_viterbi(&v, score, n, tags);
		bad += score_of(&m, score, n, tags) != plain(&m, score, n);
		for (i = 0; i < n; i++)
			names += tags[i] != 0;
	}
	unit_int(bad, 0, "%u types, mean -%d: as by the plain way", ntypes,
	    mean);
	unit_ok(names > 0, "%u types, mean -%d: there are names", ntypes,
	    mean);
	dl_viterbi_free(&v);
}

static void
fill_follow(struct dl_model *m, int32_t follow)
{
	unsigned i, k;

	for (i = 0; i < m->ntags; i++)
		for (k = 0; k < m->ntags; k++)
			m->follow[i][k] = dl_tag_follows(i, k) ? follow :
			    DL_NEVER;
}

/* Scores as large as they can be, in a name without end. */
static void
test_large(int32_t follow)
{
	static struct dl_model m = { .ntypes = 2, .ntags = 9 };
	enum { N = 20000, WIDE = 8 };
	struct dl_viterbi v = { 0 };
	int16_t *score = dl_alloc(N * WIDE * sizeof(*score));
	unsigned char *tags = dl_alloc(N);
	size_t i, wrong = 0;

	fill_follow(&m, follow);
	for (i = 0; i < N * WIDE; i++)
		score[i] = i % WIDE == 1 ? 32767 : -32768;
	dl_viterbi_model(&v, &m);
	dl_viterbi(&v, score, N, tags);
	for (i = 0; i < N; i++)
		wrong += tags[i] != (i == 0 ? 1 : i == N - 1 ? 3 : 2);
	unit_int((long)wrong, 0, "one name of %d tokens, %d", (int)N,
	    (int)follow);
	dl_viterbi_free(&v);
	dl_free(score);
	dl_free(tags);
}

/* A name whose sum leaves 16 bits before a token that takes half of it. */
static void
test_over(void)
{
	static struct dl_model m = { .ntypes = 2, .ntags = 9 };
	static const unsigned char label[] = { 1, 2, 2, 2, 3 };
	static const int16_t worth_of[] = { 20000, 20000, 20000, -32768, 0 };
	int16_t score[5 * 8];
	struct dl_viterbi v = { 0 };
	unsigned char tags[5];
	size_t i;

	fill_follow(&m, 7);
	for (i = 0; i < 5 * 8; i++)
		score[i] = -32768;
	for (i = 0; i < 5; i++)
		score[i * 8 + label[i] - 1u] = worth_of[i];
	dl_viterbi_model(&v, &m);
	dl_viterbi(&v, score, 5, tags);
	unit_int(score_of(&m, score, 5, tags), plain(&m, score, 5),
	    "sums beyond 16 bits");
	dl_viterbi_free(&v);
}

int
main(void)
{
	static const unsigned ntypes[] = { 1, 2, 3, 4, DL_MAX_TYPES };
	static const int means[] = { 0, 60, 150, 220 };
	size_t i, k;

	for (i = 0; i < sizeof(ntypes) / sizeof(ntypes[0]); i++)
		for (k = 0; k < sizeof(means) / sizeof(means[0]); k++)
			try(ntypes[i], means[k]);
	test_large(32767);
	test_large(5);
	test_over();
	return unit_done();
}
