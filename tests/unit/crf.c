/*
 * The sequence model: real numbers, what may follow what, probabilities against
 * all sequences, a model written and read again, training on a toy.
 */
#include "base/mem.h"
#include "base/real.h"
#include "crf/marginal.h"
#include "crf/train.h"
#include "text/hash.h"
#include "unit.h"

static bool
near(double a, double b)
{
	double d = a > b ? a - b : b - a;

	return d <= 1e-12 * (b < 0 ? -b : b) + 1e-300;
}

static void
test_real(void)
{
	static const double log_of[][2] = {
		{ 1, 0 }, { 2, 0.69314718055994530942 },
		{ 10, 2.30258509299404568402 },
		{ 0.001, -6.90775527898213705205 },
		{ 1e300, 690.775527898213705205 },
	};
	size_t i;

	for (i = 0; i < sizeof(log_of) / sizeof(log_of[0]); i++) {
		unit_ok(near(dl_log(log_of[i][0]), log_of[i][1]), "log %g",
		    log_of[i][0]);
		unit_ok(near(dl_exp(log_of[i][1]), log_of[i][0]), "exp %g",
		    log_of[i][1]);
	}
	unit_ok(dl_exp(-1000) == 0, "exp of very little");
	unit_ok(near(dl_rsqrt(4), 0.5), "1 / sqrt 4");
	unit_ok(near(dl_rsqrt(1e-6), 1000), "1 / sqrt 1e-6");
}

static void
test_follows(void)
{
	/* Two types: 0, then B I L U of each. */
	static const struct { unsigned a, b; bool good; } cases[] = {
		{ 0, 0, true }, { 0, 1, true }, { 0, 4, true },
		{ 0, 2, false }, { 0, 3, false }, { 1, 2, true },
		{ 1, 3, true }, { 1, 0, false }, { 1, 1, false },
		{ 1, 6, false }, { 2, 3, true }, { 2, 7, false },
		{ 3, 0, true }, { 3, 5, true }, { 4, 8, true },
		{ 4, 3, false },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		unit_ok(dl_tag_follows(cases[i].a, cases[i].b) ==
		    cases[i].good, "%u then %u", cases[i].a, cases[i].b);
}

enum { LEN = 4, TAGS = 9 };

/* Adds up the probability of each label at each token over all sequences. */
static void
add_all(const struct dl_model *m, int16_t score[LEN][TAGS - 1],
    double sum[LEN][TAGS])
{
	unsigned seq, k, before, tag[LEN], rest;
	int32_t s;
	double p;

	for (seq = 0; seq < TAGS * TAGS * TAGS * TAGS; seq++) {
		for (s = 0, before = 0, rest = seq, k = 0; k < LEN; k++) {
			tag[k] = rest % TAGS;
			rest /= TAGS;
			s += m->follow[before][tag[k]] + (tag[k] > 0 ?
			    score[k][tag[k] - 1] : 0);
			before = tag[k];
		}
		s += m->follow[before][0];
		p = s < DL_NEVER / 2 ? 0 : dl_exp((double)s / m->scale);
		for (k = 0; k < LEN; k++)
			sum[k][tag[k]] += p;
	}
}

static void
test_marginal(void)
{
	static struct dl_model m = { .ntypes = 2, .ntags = TAGS, .scale = 24 };
	struct dl_marginal g = { 0 };
	int16_t score[LEN][TAGS - 1];
	double sum[LEN][TAGS] = { { 0 } }, all = 0, worst = 0, d;
	uint32_t lot = 7;
	unsigned i, k;

	for (i = 0; i < TAGS; i++)
		for (k = 0; k < TAGS; k++)
			m.follow[i][k] = dl_tag_follows(i, k) ?
			    (int32_t)((lot = lot * 1664525 + 1013904223) >>
			    27) : DL_NEVER;
	for (i = 0; i < LEN; i++)
		for (k = 0; k + 1 < TAGS; k++)
			score[i][k] = (int16_t)((lot = lot * 1664525 +
			    1013904223) >> 26);
	dl_marginal(&g, &m, score[0], LEN);
	add_all(&m, score, sum);
	for (k = 0; k < TAGS; k++)
		all += sum[0][k];
	for (i = 0; i < LEN; i++)
		for (k = 0; k < TAGS; k++) {
			d = g.alpha[i * TAGS + k] - sum[i][k] / all;
			d = d < 0 ? -d : d;
			worst = d > worst ? d : worst;
		}
	unit_ok(worst < 1e-12, "probabilities as of all sequences");
	dl_marginal_free(&g);
}

/* Feature 1 is a name of one word, 2 and 3 begin and end one, 4 is none. */
static void
teach(struct dl_train *t, const uint64_t *words, const unsigned char *tags,
    size_t n, uint32_t group)
{
	size_t i;

	for (i = 0; i < n; i++)
		dl_train_token(t, &words[i], 1, tags[i]);
	dl_train_end(t, group, true);
}

static void
test_train(void)
{
	static const uint64_t words[] = { 4, 1, 4, 2, 3 };
	static const unsigned char tags[] = { 0, 4, 0, 5, 7 };
	static const uint64_t classes[] = { 5u << 16 | 3, 9u << 16 | 1 };
	struct dl_train t = { .cutoff = 1, .weight = 1, .max_rows = 100, .rate = 0.1,
	    .words = classes, .nwords = 2 };
	struct dl_buf a = { 0 }, b = { 0 };
	unsigned char *guess;
	struct dl_model m;
	double first, loss;
	uint32_t i;

	unit_int(dl_type_id(&t.types, DL_STR("A")), 0, "first type");
	unit_int(dl_type_id(&t.types, DL_STR("B")), 1, "second type");
	unit_int(dl_type_id(&t.types, DL_STR("A")), 0, "first again");
	for (i = 0; i < 10; i++)
		teach(&t, words, tags, 5, i);
	dl_train_prepare(&t);
	guess = dl_train_guess(&t, 2, 10);
	unit_ok(memcmp(guess, tags, 5) == 0, "guessed by cross-fitting");
	dl_free(guess);
	first = loss = dl_train_round(&t);
	for (i = 0; i < 10; i++)
		loss = dl_train_round(&t);
	unit_ok(loss < first / 2, "the loss falls");
	dl_train_write(&t, NULL, &a);
	dl_train_write(&t, NULL, &b);
	unit_ok(dl_str_eq(dl_buf_str(&a), dl_buf_str(&b)), "written twice");
	unit_ok(dl_model_set(&m, a.p, a.n, true) == NULL, "read again");
	unit_int(m.ntypes, 2, "types");
	unit_ok(strcmp(dl_model_type(&m, 1), "B") == 0, "name of a type");
	unit_int(dl_model_type_id(&m, "C"), -1, "no such type");
	unit_ok(dl_model_row(&m, 1)[3] > 0, "a name of one word");
	unit_ok(dl_model_row(&m, 2)[4] > 0, "a name begins");
	unit_ok(dl_model_row(&m, 3)[6] > 0, "a name ends");
	unit_ok(dl_model_row(&m, 77) == NULL, "an unknown feature");
	unit_int(dl_model_class(&m, 5), 3, "class of a word");
	unit_int(dl_model_class(&m, 9), 1, "class of the last");
	unit_int(dl_model_class(&m, 6), 0, "of a word without");
	dl_train_free(&t);
	dl_buf_free(&a);
	dl_buf_free(&b);
}

static void
put32(char *p, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		p[i] = (char)(n >> 8 * i & 255);
}

/* What is wrong with the first n bytes of p, given the size and checksum. */
static const char *
wrong_with(char *p, size_t n)
{
	struct dl_model m;

	put32(p + 16, (uint32_t)n);
	put32(p + 12, dl_hash(dl_str(p + 16, n - 16)));
	return dl_model_set(&m, p, n, true);
}

/*
 * Numbers in the head that the rest does not bear out, and parts cut off, all
 * behind a checksum that is right.
 */
static void
test_hostile(void)
{
	static const uint64_t words[] = { 4, 1, 4, 2, 3 };
	static const unsigned char tags[] = { 0, 4, 0, 5, 7 };
	static const uint64_t classes[] = { 5u << 16 | 3, 9u << 16 | 1 };
	static const uint32_t values[] = { 0, 1, 2, 3, 5, 17, 255, 65536,
	    0x3FFFFFFF, 0x40000000, 0x7FFFFFFF, 0x80000000, 0xAAAAAAAA,
	    0xCCCCCCCD, 0xFFFFFFFE, 0xFFFFFFFF };
	static const size_t fields[] = { 20, 24, 28, 32, 40 };
	struct dl_train t = { .cutoff = 1, .max_rows = 100, .rate = 0.1,
	    .words = classes, .nwords = 2 };
	struct dl_buf a = { 0 };
	char old[4], *copy;
	size_t i, k, bad = 0;

	dl_type_id(&t.types, DL_STR("A"));
	dl_type_id(&t.types, DL_STR("B"));
	for (i = 0; i < 10; i++)
		teach(&t, words, tags, 5, (uint32_t)i);
	dl_train_prepare(&t);
	dl_train_round(&t);
	dl_train_write(&t, NULL, &a);
	unit_ok(wrong_with(a.p, a.n) == NULL, "the model itself");
	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		for (k = 0; k < sizeof(values) / sizeof(values[0]); k++) {
			memcpy(old, a.p + fields[i], 4);
			put32(a.p + fields[i], values[k]);
			bad += memcmp(old, a.p + fields[i], 4) != 0 &&
			    wrong_with(a.p, a.n) == NULL;
			memcpy(a.p + fields[i], old, 4);
		}
	unit_int((long long)bad, 0, "numbers in the head are checked");
	put32(a.p + 36, 0);
	unit_ok(wrong_with(a.p, a.n) != NULL, "scale 0");
	put32(a.p + 36, 24);
	/* In pieces of their own, so that a byte too far is seen. */
	for (i = 44, bad = 0; i < a.n; i++) {
		copy = dl_alloc(i);
		memcpy(copy, a.p, i);
		bad += wrong_with(copy, i) == NULL;
		dl_free(copy);
	}
	unit_int((long long)bad, 0, "no beginning of it is a model");
	a.p[44] = ' ';
	unit_ok(wrong_with(a.p, a.n) != NULL, "a label with a space");
	a.p[44] = 'A';
	put32(a.p + 76 + 2 * 81, 7);
	unit_ok(wrong_with(a.p, a.n) != NULL, "the first bucket");
	put32(a.p + 76 + 2 * 81, 0);
	put32(a.p + a.n - 12, 0xFFFFFFFF);
	unit_ok(wrong_with(a.p, a.n) != NULL, "words that do not ascend");
	dl_train_free(&t);
	dl_buf_free(&a);
}

/* Hashes spread evenly, in a heap at one end, and hostile: the same answers. */
static void
test_search(void)
{
	static const uint32_t from[] = { 5, 5, 0xFFFFFC00, 0 };
	static const uint32_t step[] = { 0x00FFFFFB, 2, 2, 1 };
	unsigned char bytes[6 * 256];
	size_t set, n, i, bad = 0, absent = 0;
	uint32_t h;

	for (set = 0; set < 4; set++)
		for (n = 0; n <= 256; n = n < 4 ? n + 1 : n * 4) {
			for (i = 0; i < n; i++)
				put32((char *)bytes + 6 * i, from[set] +
				    (uint32_t)i * step[set]);
			for (i = 0; i < n; i++) {
				h = from[set] + (uint32_t)i * step[set];
				bad += dl_rows_hash(bytes, 6, n, h) != i;
				absent += step[set] > 1 && dl_rows_hash(bytes,
				    6, n, h + 1) != n;
			}
			absent += dl_rows_hash(bytes, 6, n, 0x7FFFFFFF) != n;
		}
	unit_int((long long)bad, 0, "each hash is found");
	unit_int((long long)absent, 0, "and no other");
}

int
main(void)
{
	test_real();
	test_search();
	test_follows();
	test_marginal();
	test_train();
	test_hostile();
	return unit_done();
}
