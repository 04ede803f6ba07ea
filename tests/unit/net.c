/*
 * The network beside the field: it learns, its model gives the same scores as
 * the numbers that were fitted, and a section that is not one is refused.
 */
#include <string.h>

#include "base/mem.h"
#include "crf/fit.h"
#include "text/hash.h"
#include "unit.h"

#define NWORDS	3
#define LEN	5

static uint32_t hashes[NWORDS] = { 11, 22, 33 };
static float numbers[NWORDS * DL_NET_VEC];
static float window[DL_NET_PLACES * DL_NET_VEC * DL_NET_HIDDEN];
static const struct dl_vectors vectors = { hashes, numbers, NWORDS, window };

/* Each word has a number of its own; the rest of the weights is small. */
static void
make_vectors(void)
{
	size_t i;

	for (i = 0; i < NWORDS; i++)
		numbers[i * DL_NET_VEC + i] = 1;
	for (i = 0; i < sizeof(window) / sizeof(window[0]); i++)
		window[i] = (float)((int)(i * 7919 % 201) - 100) / 800;
}

/* The word after the word 1 is a name, whatever it is; features by word. */
static const uint32_t text[2][LEN] = { { 2, 1, 3, 0, 2 }, { 3, 3, 2, 1, 0 } };
static const unsigned char tags[2][LEN] = { { 0, 0, 4, 0, 0 },
    { 0, 0, 0, 0, 4 } };

static void
teach(struct dl_train *t, unsigned which)
{
	uint64_t word, token;
	struct dl_net_input in = { .words = &word, .tokens = &token,
	    .nwords = 1, .ntokens = 1, .scored = true };
	size_t i;

	dl_netfit_doc(t->net);
	for (i = 0; i < LEN; i++) {
		in.vector = in.word = text[which][i];
		word = (uint64_t)text[which][i] << 40 | text[which][i];
		token = i == 0 ? 77 : 78 | DL_NET_DOC;
		dl_netfit_token(t->net, &in);
		dl_train_token(t, NULL, 0, tags[which][i]);
	}
	dl_train_end(t, which, false);
}

static double
fit(struct dl_train *t, struct dl_netfit *net)
{
	double first, loss = 0;
	int i;

	*net = (struct dl_netfit){ .vectors = &vectors, .word_cutoff = 1,
	    .token_cutoff = 1, .rate = 0.002, .rounds = 31 };
	*t = (struct dl_train){ .cutoff = 1, .weight = 1, .max_rows = 10,
	    .rate = 0.1, .net = net };
	dl_type_id(&t->types, DL_STR("A"));
	for (i = 0; i < 40; i++)
		teach(t, (unsigned)i % 2);
	dl_train_prepare(t);
	first = dl_train_round(t);
	for (i = 0; i < 30; i++)
		loss = dl_train_round(t);
	dl_netfit_settle(net);
	return loss / first;
}

static void
add(int16_t *score, const int16_t *tells)
{
	unsigned k;

	for (k = 0; k < 4; k++)
		score[k] = (int16_t)(score[k] + tells[k]);
}

/* The scores of a sentence by the model. */
static void
scores_of(const struct dl_model *m, unsigned which, int16_t score[LEN][4])
{
	int16_t x[LEN][DL_NET_IN], z[DL_NET_HIDDEN], give[DL_NET_HIDDEN];
	int16_t tells[LEN][4];
	uint64_t key;
	size_t i, p, at;

	memset(score, 0, LEN * 4 * sizeof(score[0][0]));
	for (i = 0; i < LEN; i++) {
		key = (uint64_t)text[which][i] << 40 | text[which][i];
		dl_net_word(&m->net, text[which][i], &key, 1, x[i]);
	}
	for (i = 0; i < LEN; i++) {
		dl_net_begin(&m->net, z);
		for (p = 0; p < DL_NET_PLACES; p++) {
			at = i + p - DL_NET_REACH;
			if (at < LEN)
				dl_net_place(&m->net, x[at], (unsigned)p,
				    give);
			dl_net_add(&m->net, z, (unsigned)p, at < LEN ? give :
			    NULL);
		}
		key = i == 0 ? 77 : 78 | DL_NET_DOC;
		dl_net_score(&m->net, z, &key, 1, score[i]);
		dl_net_tell(&m->net, z, tells[i]);
	}
	for (i = 0; i < LEN; i++)
		for (p = 0; p < LEN; p++)
			/* No word stands at more than two places. */
			if (p != i && text[which][i] != 0 &&
			    text[which][p] == text[which][i])
				add(score[i], tells[p]);
}

static double
size(double x)
{
	return x < 0 ? -x : x;
}

static void
test_scores(struct dl_train *t, const struct dl_model *m)
{
	int16_t score[LEN][4];
	double worst = 0, d;
	unsigned which, k;
	size_t i;

	for (which = 0; which < 2; which++) {
		scores_of(m, which, score);
		dl_netfit_scores(t->net, t->fit, which * LEN,
		    &t->sents[which], 1, false);
		for (i = 0; i < LEN; i++)
			for (k = 0; k < 4; k++) {
				d = (double)t->net->score[i * 4 + k] * 24 *
				    5 / 7;
				d = size(d - score[i][k]) - size(d) / 20;
				worst = d > worst ? d : worst;
			}
		for (i = 0; i < LEN; i++)
			unit_int(score[i][3] > 0, tags[which][i] == 4,
			    "what was taught, by the context");
	}
	unit_ok(worst < 2, "whole numbers give the scores of the fit");
}

static void
put32(char *p, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		p[i] = (char)(n >> 8 * i & 255);
}

static void
test_hostile(const char *bytes, size_t n)
{
	static const uint32_t values[] = { 0, 1, 7, 255, 65536, 0x3FFFFFFF,
	    0x40000000, 0x7FFFFFFF, 0x80000000, 0xAAAAAAAB, 0xFFFFFFFF };
	struct dl_net net;
	char *copy = dl_alloc(n);
	size_t i, k, bad = 0;

	memcpy(copy, bytes, n);
	unit_ok(dl_net_set(&net, (unsigned char *)copy, n, 4, true) == NULL,
	    "the section itself");
	for (i = 0; i < 20; i += 4) {
		for (k = 0; k < sizeof(values) / sizeof(values[0]); k++) {
			put32(copy + i, values[k]);
			bad += memcmp(copy, bytes, 20) != 0 &&
			    dl_net_set(&net, (unsigned char *)copy, n, 4,
			    true) == NULL;
		}
		memcpy(copy, bytes, 20);
	}
	unit_int((long long)bad, 0, "numbers in the head are checked");
	unit_ok(dl_net_set(&net, (unsigned char *)copy, n, 8, true) != NULL,
	    "other labels");
	put32(copy + 20, 22);
	unit_ok(dl_net_set(&net, (unsigned char *)copy, n, 4, true) != NULL,
	    "hashes that do not ascend");
	dl_free(copy);
	for (i = 0, bad = 0; i < n; i += i < 300 ? 1 : 997) {
		copy = dl_alloc(i);
		memcpy(copy, bytes, i);
		bad += dl_net_set(&net, (unsigned char *)copy, i, 4, true) ==
		    NULL;
		dl_free(copy);
	}
	unit_int((long long)bad, 0, "no beginning of it is a section");
}

int
main(void)
{
	struct dl_netfit net, other;
	struct dl_train t, u;
	struct dl_buf a = { 0 }, b = { 0 };
	struct dl_model m;

	make_vectors();
	unit_ok(fit(&t, &net) < 0.3, "the loss falls");
	fit(&u, &other);
	dl_train_write(&t, &t, &a);
	dl_train_write(&u, &u, &b);
	unit_ok(dl_str_eq(dl_buf_str(&a), dl_buf_str(&b)),
	    "the same lessons, the same bytes");
	unit_ok(dl_model_set(&m, a.p, a.n, true) == NULL, "read again");
	unit_int(dl_net_vector(&m.net, 22), 2, "a word with a vector");
	unit_int(dl_net_vector(&m.net, 23), 0, "a word without");
	test_scores(&t, &m);
	test_hostile(a.p + (a.n - (dl_get32((unsigned char *)a.p + 40))),
	    dl_get32((unsigned char *)a.p + 40));
	dl_train_free(&t);
	dl_train_free(&u);
	dl_netfit_free(&net);
	dl_netfit_free(&other);
	dl_buf_free(&a);
	dl_buf_free(&b);
	return unit_done();
}
