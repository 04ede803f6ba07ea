/*
 * The same network on a machine without vectors of eight numbers: the scores
 * that all ways give are also compared with each other, over numbers that
 * saturate and wrap.
 */
#define DL_PORTABLE
#define dl_net_set	portable_set
#define dl_net_vector	portable_vector
#define dl_net_word	portable_word
#define dl_net_place	portable_place
#define dl_net_begin	portable_begin
#define dl_net_add	portable_add
#define dl_net_score	portable_score
#define dl_net_tell	portable_tell
#include "../../lib/crf/net.c"
#undef dl_net_set
#undef dl_net_vector
#undef dl_net_word
#undef dl_net_place
#undef dl_net_begin
#undef dl_net_add
#undef dl_net_score
#undef dl_net_tell

#include "base/mem.h"
#include "unit.h"

const char *dl_net_set(struct dl_net *, const unsigned char *, size_t,
	    unsigned, bool);
void	dl_net_word(const struct dl_net *, uint32_t, const uint64_t *, size_t,
	    int16_t *);
void	dl_net_place(const struct dl_net *, const int16_t *, unsigned,
	    int16_t *);
void	dl_net_begin(const struct dl_net *, int16_t *);
void	dl_net_add(const struct dl_net *, int16_t *, unsigned,
	    const int16_t *);
void	dl_net_score(const struct dl_net *, int16_t *, const uint64_t *,
	    size_t, int16_t *);
void	dl_net_tell(const struct dl_net *, const int16_t *, int16_t *);

#define V	5			/* vectors */
#define NROWS	6			/* rows of words, and of tokens */
#define NLABELS	16

/* A section of noise: its numbers are as large as they can be. */
static unsigned char *
noise(size_t *n)
{
	size_t tables = (size_t)dl_rows_size(1, NROWS, DL_NET_OWN), i;
	uint32_t lot = 1;
	unsigned char *p;
	struct dl_buf b = { 0 };

	*n = HEAD + (4 + DL_NET_VEC) * V + tables +
	    (size_t)dl_rows_size(1, NROWS, DL_NET_HIDDEN) +
	    2 * DL_NET_HIDDEN * (DL_NET_PLACES * DL_NET_IN +
	    DL_NET_PLACES + 1 + 2 * NLABELS) + 8 * NLABELS;
	dl_put32(&b, V);
	dl_put32(&b, 1);
	dl_put32(&b, NROWS);
	dl_put32(&b, 1);
	dl_put32(&b, NROWS);
	for (i = 0; i < V; i++)
		dl_put32(&b, (uint32_t)i);
	while (b.n < *n) {
		lot = lot * 1664525 + 1013904223;
		dl_buf_addc(&b, (char)(lot >> 24));
	}
	p = (unsigned char *)b.p;
	/* One bucket with all rows, in both tables. */
	for (i = 0; i < 2; i++) {
		memset(p + HEAD + (4 + DL_NET_VEC) * V + i * tables, 0, 8);
		p[HEAD + (4 + DL_NET_VEC) * V + i * tables + 4] = NROWS;
	}
	return p;
}

/* Both ways over the same words, labels and noise. */
static void
compare(const struct dl_net *fast, const struct dl_net *slow)
{
	int16_t x[2][DL_NET_IN], give[2][DL_NET_HIDDEN], z[2][DL_NET_HIDDEN];
	int16_t score[2][NLABELS] = { { 0 } };
	uint64_t key[NROWS];
	unsigned p, k;

	dl_net_begin(fast, z[0]);
	portable_begin(slow, z[1]);
	for (p = 0; p < DL_NET_PLACES; p++) {
		for (k = 0; k < NROWS; k++)
			key[k] = dl_get16(slow->words.tags + 2 * (size_t)k);
		dl_net_word(fast, p % (V + 1), key, p % NROWS, x[0]);
		portable_word(slow, p % (V + 1), key, p % NROWS, x[1]);
		unit_ok(memcmp(x[0], x[1], sizeof(x[0])) == 0,
		    "what a word is");
		for (k = 0; p == 3 && k < DL_NET_IN; k++)
			x[0][k] = x[1][k] = k % 3 == 0 ? INT16_MIN :
			    INT16_MAX;
		dl_net_place(fast, x[0], p, give[0]);
		portable_place(slow, x[1], p, give[1]);
		unit_ok(memcmp(give[0], give[1], sizeof(give[0])) == 0,
		    "what a word gives");
		dl_net_add(fast, z[0], p, p == 5 ? NULL : give[0]);
		portable_add(slow, z[1], p, p == 5 ? NULL : give[1]);
	}
	for (k = 0; k < NROWS; k++)
		key[k] = dl_get16(slow->tokens.tags + 2 * (size_t)k);
	dl_net_score(fast, z[0], key, NROWS, score[0]);
	portable_score(slow, z[1], key, NROWS, score[1]);
	unit_ok(memcmp(z[0], z[1], sizeof(z[0])) == 0, "the hidden layer");
	unit_ok(memcmp(score[0], score[1], sizeof(score[0])) == 0,
	    "the scores");
	dl_net_tell(fast, z[0], score[0]);
	portable_tell(slow, z[1], score[1]);
	unit_ok(memcmp(score[0], score[1], sizeof(score[0])) == 0,
	    "what is told");
}

int
main(void)
{
	struct dl_net fast, slow;
	size_t n;
	unsigned char *bytes = noise(&n);

	unit_ok(dl_net_set(&fast, bytes, n, NLABELS, true) == NULL &&
	    portable_set(&slow, bytes, n, NLABELS, true) == NULL, "a section");
	compare(&fast, &slow);
	if (fast.wide) {		/* without what this machine has */
		fast.wide = false;
		compare(&fast, &slow);
	}
	dl_free(bytes);
	return unit_done();
}
