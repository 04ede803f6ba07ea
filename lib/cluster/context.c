/*
 * First a skip-gram model (Mikolov et al., 2013): the vector of a word is to
 * tell the words near it.  From its vectors on, a hidden layer over the three
 * words on either side is to tell the word between them, most often a word
 * with a capital, and from others such (as in Collobert et al., 2011, but for
 * the word in the middle, which is not seen).
 */
#include "base/mem.h"
#include "base/real.h"
#include "cluster/context.h"
#include "cluster/sample.h"

#define D	DL_NET_VEC
#define H	DL_NET_HIDDEN
#define NEAR	3			/* words on each side of a word */
#define PASSES1	4			/* over the text, for vectors */
#define PASSES2	2			/* and for weights */
#define WRONG1	4			/* wrong words to a right one */
#define WRONG2	6
#define RATE1	0.04f			/* of the first steps */
#define RATE2	0.03f
#define SPREAD	0.4			/* of the numbers of vectors */
#define SMALL	0.15f			/* share of words without a capital */

struct work {
	struct dl_sample s;
	struct dl_context *to;
	float *out;			/* vectors of the words to be told */
	float bias[H];
	size_t seen, whole, percent;	/* of the words to be gone through */
	void (*progress)(const char *, int);
};

/* The rate, which falls to nothing, after n more words of the text. */
static float
rate(struct work *w, const char *what, size_t n, float first)
{
	float left;

	w->seen += n;
	if (w->progress != NULL && w->seen * 10 / w->whole > w->percent / 10) {
		w->percent += 10;
		w->progress(what, (int)w->percent);
	}
	left = 1 - (float)w->seen / (float)w->whole;
	return first * (left < 0.02f ? 0.02f : left);
}

static float *
filled(struct work *w, size_t n, float width)
{
	float *p = dl_alloc((n + 1) * sizeof(*p));
	size_t i;

	for (i = 0; i < n; i++)
		p[i] = width > 0 ? (dl_sample_part(&w->s) - 0.5f) * width : 0;
	return p;
}

/* --- vectors ----------------------------------------------------------- */

/* The word y is to be told by the word x. */
static void
tell(struct work *w, uint32_t x, uint32_t y, float step)
{
	float *v = w->to->vectors + x * (size_t)D, e[D] = { 0 };
	uint32_t z;
	unsigned k;

	dl_sample_learn(&w->s, w->out + y * (size_t)D, v, e, D, true, step);
	for (k = 0; k < WRONG1; k++) {
		z = w->s.wrong[0][dl_sample_draw(&w->s) >>
		    (32 - DL_WRONG_BITS)];
		if (z != y)
			dl_sample_learn(&w->s, w->out + z * (size_t)D, v, e,
			    D, false, step);
	}
	for (k = 0; k < D; k++)
		v[k] += e[k];
}

/* A line without some of its frequent words, in kept, which has n. */
static void
skip_grams(struct work *w, const uint32_t *kept, size_t n, float step)
{
	size_t i, k, reach;

	for (i = 0; i < n; i++) {
		reach = 1 + dl_sample_draw(&w->s) % NEAR;
		for (k = i < reach ? 0 : i - reach; k < n && k <= i + reach;
		    k++)
			if (k != i)
				tell(w, kept[k], kept[i], step);
	}
}

/* One pass over the text. */
static void
all_skip_grams(struct work *w)
{
	const uint32_t *text = w->s.corpus->text, *line;
	size_t i, k, n, cap = 0, end = w->s.corpus->ntext;
	uint32_t *kept = NULL;

	for (i = 0; i < w->s.nlines; i++) {
		line = text + w->s.lines[i];
		for (n = k = 0; w->s.lines[i] + k < end &&
		    line[k] != w->s.edge; k++) {
			kept = dl_array_room(kept, &cap, n + 1,
			    sizeof(kept[0]));
			if (dl_sample_part(&w->s) < w->s.share[0][line[k]])
				kept[n++] = line[k];
		}
		skip_grams(w, kept, n, rate(w, "vectors", k + 1, RATE1));
	}
	dl_free(kept);
}

static void
fit_vectors(struct work *w)
{
	int pass;

	w->to->vectors = filled(w, w->s.corpus->nids * D, 1.0f / D);
	w->out = filled(w, w->s.corpus->nids * D, 0);
	w->seen = w->percent = 0;
	w->whole = PASSES1 * w->s.corpus->ntext;
	for (pass = 0; pass < PASSES1; pass++)
		all_skip_grams(w);
	dl_free(w->out);
}

/* Makes the numbers as large as the network is used to. */
static void
scale(struct work *w)
{
	size_t i, n = w->s.corpus->nids * D;
	double sum = 0, by;

	for (i = 0; i < n; i++)
		sum += (double)w->to->vectors[i] * (double)w->to->vectors[i];
	by = sum > 0 ? SPREAD * dl_rsqrt(sum / (double)n) : 1;
	for (i = 0; i < n; i++)
		w->to->vectors[i] *= (float)by;
}

/* --- weights ----------------------------------------------------------- */

static float *
weights_of(const struct work *w, long place)
{
	return w->to->weights + (size_t)(place + DL_NET_REACH) * D * H;
}

/* Through the words around, those from -before to after. */
static void
hidden(const struct work *w, const uint32_t *at, long before, long after,
    float h[H])
{
	const float *v, *m;
	unsigned d;
	long p;

	for (d = 0; d < H; d++)
		h[d] = w->bias[d];
	for (p = -before; p <= after; p++) {
		if (p == 0)
			continue;
		v = w->to->vectors + at[p] * (size_t)D;
		m = weights_of(w, p);
		for (d = 0; d < D; d++)
			dl_add_times(h, m + d * (size_t)H, v[d], H);
	}
	for (d = 0; d < H; d++)
		h[d] = h[d] > 0 ? h[d] : 0;
}

static void
back(struct work *w, const uint32_t *at, long before, long after,
    const float dh[H])
{
	float *v, *m, x;
	unsigned d;
	long p;

	for (d = 0; d < H; d++)
		w->bias[d] += dh[d];
	for (p = -before; p <= after; p++) {
		if (p == 0)
			continue;
		v = w->to->vectors + at[p] * (size_t)D;
		m = weights_of(w, p);
		for (d = 0; d < D; d++, m += H) {
			x = v[d];
			v[d] += dl_dot(m, dh, H);
			dl_add_times(m, dh, x, H);
		}
	}
}

/* The word at `at' is to be told by those around it. */
static void
tell_middle(struct work *w, const uint32_t *at, long before, long after,
    float step)
{
	float h[H], dh[H] = { 0 };
	bool cap = w->s.cap[*at];
	uint32_t z;
	unsigned k;

	hidden(w, at, before, after, h);
	dl_sample_learn(&w->s, w->out + *at * (size_t)H, h, dh, H, true, step);
	for (k = 0; k < WRONG2; k++) {
		z = w->s.wrong[cap && k % 2 == 0][dl_sample_draw(&w->s) >>
		    (32 - DL_WRONG_BITS)];
		if (z != *at)
			dl_sample_learn(&w->s, w->out + z * (size_t)H, h, dh,
			    H, false, step);
	}
	for (k = 0; k < H; k++)
		dh[k] = h[k] > 0 ? dh[k] : 0;
	back(w, at, before, after, dh);
}

static long
within(size_t n)
{
	return n > DL_NET_REACH ? DL_NET_REACH : (long)n;
}

/* One pass over the text, at first with this rate; the rate at its end. */
static float
all_middles(struct work *w, float step)
{
	const struct dl_corpus *c = w->s.corpus;
	const uint32_t *line;
	size_t i, k, n;

	for (i = 0; i < w->s.nlines; i++) {
		line = c->text + w->s.lines[i];
		for (n = 0; w->s.lines[i] + n < c->ntext &&
		    line[n] != w->s.edge; n++)
			;
		for (k = 0; k < n; k++)
			if (line[k] < c->nwords && dl_sample_part(&w->s) <
			    w->s.share[1][line[k]] * (w->s.cap[line[k]] ? 1 :
			    SMALL))
				tell_middle(w, line + k, within(k),
				    within(n - 1 - k), step);
		step = rate(w, "weights", n + 1, RATE2);
	}
	return step;
}

static void
fit_weights(struct work *w)
{
	float step = RATE2;
	int pass;

	w->to->weights = filled(w, DL_NET_PLACES * D * H, 0.25f);
	w->out = filled(w, w->s.corpus->nids * H, 0);
	w->seen = w->percent = 0;
	w->whole = PASSES2 * w->s.corpus->ntext;
	for (pass = 0; pass < PASSES2; pass++)
		step = all_middles(w, step);
	dl_free(w->out);
}

void
dl_context_fit(const struct dl_corpus *c, struct dl_context *to,
    void (*progress)(const char *, int))
{
	struct work w = { .to = to, .progress = progress };

	dl_sample_init(&w.s, c);
	fit_vectors(&w);
	scale(&w);
	fit_weights(&w);
	dl_sample_free(&w.s);
}
