/*
 * The gradient of a conditional random field at one sentence: the exact
 * probabilities of labels and of their pairs by forward and backward sums
 * (scaled, Rabiner, 1989), and a step down by AdaGrad (Duchi, Hazan and
 * Singer, 2011).  Most of the time of training is spent here, in short rows
 * of floats; the loops over a row have no branch and, for the usual number
 * of labels, a length that the compiler knows.
 */
#include "base/mem.h"
#include "base/real.h"
#include "crf/fit.h"

#define TINY	1e-3			/* errors this small teach nothing */
#define USUAL	16			/* labels but outside, of four types */

static size_t
token_start(const struct dl_train *t, size_t token)
{
	return token > 0 ? t->tokens[token - 1].end : 0;
}

static inline float *
row_of(const struct dl_fit *f, uint32_t id)
{
	return f->rows + (size_t)id * 3 * f->width;
}

static void
add_row(float *restrict sum, const float *restrict w, unsigned n)
{
	unsigned j;

	if (n == USUAL)
		for (j = 0; j < USUAL; j++)
			sum[j] += w[j];
	else
		for (j = 0; j < n; j++)
			sum[j] += w[j];
}

/* Decides which features of the sentence are left out this time. */
static void
drop_some(const struct dl_train *t, struct dl_fit *f, size_t from, size_t to)
{
	uint32_t drop = (uint32_t)(t->drop * 4294967295.0);
	size_t k, start = token_start(t, from);

	for (k = start; k < token_start(t, to); k++)
		f->out[k - start] = drop > 0 && dl_fit_draw(f) < drop;
}

/* e to the scores of all labels at each token; the greatest is 1. */
static void
score(const struct dl_train *t, struct dl_fit *f, size_t from, size_t to,
    const float *net)
{
	const bool *out = f->out;
	double max, *local = f->local;
	float s[DL_MAX_TAGS];
	size_t i, k, j;

	for (i = from; i < to; i++, local += f->ntags) {
		for (j = 0; j < f->width; j++)
			s[j] = net == NULL ? 0 : *net++;
		for (k = token_start(t, i); k < t->tokens[i].end; k++)
			if (!*out++)
				add_row(s, row_of(f, t->ids[k]), f->width);
		for (max = 0, j = 0; j < f->width; j++)
			max = s[j] > max ? (double)s[j] : max;
		local[0] = dl_exp(-max);
		for (j = 0; j < f->width; j++)
			local[j + 1] = dl_exp((double)s[j] - max);
	}
}

/* Forward sums, each token's scaled to 1; the logarithm of the scales. */
static double
forward(struct dl_fit *f, size_t n)
{
	double *a = f->alpha, log = 0;
	size_t i, p;
	unsigned k;

	for (k = 0; k < f->ntags; k++)
		a[k] = dl_tag_follows(0, k) ?
		    f->efollow[0][k] * f->local[k] : 0;
	log += dl_log(dl_normalise(a, f->ntags));
	for (i = 1; i < n; i++, a += f->ntags) {
		double *b = a + f->ntags;

		for (k = 0; k < f->ntags; k++)
			b[k] = 0;
		for (p = 0; p < f->npairs; p++)
			b[f->pair[p][1]] += a[f->pair[p][0]] *
			    f->efollow[f->pair[p][0]][f->pair[p][1]];
		for (k = 0; k < f->ntags; k++)
			b[k] *= f->local[i * f->ntags + k];
		log += dl_log(dl_normalise(b, f->ntags));
	}
	return log;
}

static void
backward(struct dl_fit *f, size_t n)
{
	double *b = f->beta + (n - 1) * f->ntags, *a, *local;
	size_t i, p;
	unsigned k;

	for (k = 0; k < f->ntags; k++)
		b[k] = dl_tag_follows(k, 0) ? f->efollow[k][0] : 0;
	dl_normalise(b, f->ntags);
	for (i = n - 1; i > 0; i--, b = a) {
		a = b - f->ntags;
		local = f->local + i * f->ntags;
		for (k = 0; k < f->ntags; k++)
			a[k] = 0;
		for (p = 0; p < f->npairs; p++)
			a[f->pair[p][0]] += b[f->pair[p][1]] *
			    local[f->pair[p][1]] *
			    f->efollow[f->pair[p][0]][f->pair[p][1]];
		dl_normalise(a, f->ntags);
	}
}

/* Adds the probabilities of pairs of labels, minus what gold says. */
static void
expect_pairs(const struct dl_train *t, struct dl_fit *f, size_t from,
    size_t n)
{
	double q[DL_MAX_TAGS * DL_MAX_TAGS], sum, *a, *b, *local;
	unsigned last = t->tokens[from + n - 1].tag, before = 0, tag;
	size_t i, p;

	for (i = 0; i < n; i++) {
		tag = t->tokens[from + i].tag;
		f->expected[before][tag] -= 1;
		before = tag;
		if (i == 0)
			continue;
		a = f->alpha + (i - 1) * f->ntags;
		b = f->beta + i * f->ntags;
		local = f->local + i * f->ntags;
		for (sum = 0, p = 0; p < f->npairs; p++)
			sum += q[p] = a[f->pair[p][0]] *
			    f->efollow[f->pair[p][0]][f->pair[p][1]] *
			    local[f->pair[p][1]] * b[f->pair[p][1]];
		for (p = 0; p < f->npairs; p++)
			f->expected[f->pair[p][0]][f->pair[p][1]] +=
			    q[p] / sum;
	}
	f->expected[last][0] -= 1;
}

/* alpha becomes the probability of each label at each token. */
static void
posteriors(struct dl_fit *f, size_t n)
{
	size_t i;
	unsigned k;

	for (i = 0; i < n; i++) {
		double *a = f->alpha + i * f->ntags;

		for (k = 0; k < f->ntags; k++)
			a[k] *= f->beta[i * f->ntags + k];
		dl_normalise(a, f->ntags);
	}
	for (k = 0; k < f->ntags; k++) {
		f->expected[0][k] += f->alpha[k];
		f->expected[k][0] += f->alpha[(n - 1) * f->ntags + k];
	}
}

struct step {
	float rate, l2, time, weight;
	float error[DL_MAX_TAGS];	/* of each label but outside */
	float on[DL_MAX_TAGS];		/* 1, or 0: it teaches nothing */
};

static inline void
step_row(const struct step *p, float *restrict w, float *restrict squares,
    float *restrict sum, unsigned n)
{
	float grad, d;
	unsigned j;

	for (j = 0; j < n; j++) {
		grad = p->on[j] * (p->error[j] + p->l2 * w[j]);
		squares[j] += grad * grad;
		d = p->rate * grad * dl_fit_rsqrt(squares[j] + 1e-6f);
		w[j] -= d;
		sum[j] -= d * p->time;
	}
}

/* The errors of token i; false if all are tiny. */
static bool
find_errors(const struct dl_fit *f, const double *p, unsigned tag,
    struct step *s)
{
	bool any = false;
	unsigned j;

	for (j = 0; j < f->width; j++) {
		s->error[j] = (float)(p[j + 1] - (tag == j + 1));
		s->on[j] = s->error[j] >= (float)TINY ||
		    s->error[j] <= -(float)TINY ? 1 : 0;
		s->error[j] *= s->weight;
		any |= s->on[j] > 0;
	}
	return any;
}

static void
step_rows(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n,
    float weight)
{
	struct step s = { .rate = (float)t->rate, .l2 = (float)t->l2,
	    .time = (float)f->time, .weight = weight };
	size_t i, k, base = token_start(t, from);
	unsigned m = f->width;
	float *w;

	for (i = from; i < from + n; i++) {
		if (!find_errors(f, f->alpha + (i - from) * f->ntags,
		    t->tokens[i].tag, &s))
			continue;
		for (k = token_start(t, i); k < t->tokens[i].end; k++) {
			if (f->out[k - base])
				continue;
			w = row_of(f, t->ids[k]);
			if (m == USUAL)
				step_row(&s, w, w + USUAL, w + 2 * USUAL,
				    USUAL);
			else
				step_row(&s, w, w + m, w + 2 * m, m);
		}
	}
}

/* How wrong each label of the sentence is, for the network. */
static void
put_errors(const struct dl_train *t, const struct dl_fit *f, size_t from,
    size_t n, float *e)
{
	const double *p = f->alpha;
	unsigned j;
	size_t i;

	for (i = 0; i < n; i++, p += f->ntags)
		for (j = 1; j < f->ntags; j++)
			*e++ = (float)(p[j] - (t->tokens[from + i].tag == j));
}

static void
step_follow(const struct dl_train *t, struct dl_fit *f)
{
	size_t p;

	for (p = 0; p < f->npairs; p++) {
		unsigned i = f->pair[p][0], k = f->pair[p][1];
		double g = f->expected[i][k], d;

		if (g < TINY && g > -TINY)
			continue;
		f->follow_squares[i][k] += g * g;
		d = t->rate * g * dl_rsqrt(f->follow_squares[i][k] + 1e-6);
		f->follow[i][k] -= d;
		f->follow_sum[i][k] -= d * f->time;
	}
}

static void
room(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n)
{
	size_t need = n * f->ntags, old = f->cap;

	f->local = dl_array_room(f->local, &f->cap, need, sizeof(double));
	if (f->cap != old) {
		f->alpha = dl_realloc(f->alpha, f->cap * sizeof(double));
		f->beta = dl_realloc(f->beta, f->cap * sizeof(double));
	}
	f->out = dl_array_room(f->out, &f->ocap, token_start(t, from + n) -
	    token_start(t, from), sizeof(f->out[0]));
}

double
dl_fit_learn(const struct dl_train *t, struct dl_fit *f, size_t from,
    size_t n, float weight, const struct dl_fit_net *net)
{
	double loss, follow = 0;
	unsigned tag, before = 0;
	size_t i, p;

	room(t, f, from, n);
	for (p = 0; p < f->npairs; p++) {
		unsigned a = f->pair[p][0], b = f->pair[p][1];

		f->expected[a][b] = 0;
		f->efollow[a][b] = dl_exp(f->follow[a][b]);
	}
	drop_some(t, f, from, from + n);
	score(t, f, from, from + n, net->scores);
	loss = forward(f, n);
	for (i = 0; i < n; i++) {
		tag = t->tokens[from + i].tag;
		follow += f->follow[before][tag] +
		    dl_log(f->local[i * f->ntags + tag] + 1e-300);
		before = tag;
	}
	backward(f, n);
	expect_pairs(t, f, from, n);
	posteriors(f, n);
	step_rows(t, f, from, n, weight);
	if (net->errors != NULL)
		put_errors(t, f, from, n, net->errors);
	step_follow(t, f);
	f->time += 1;
	return loss - follow;
}

void
dl_fit_guess(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n,
    unsigned char *tags)
{
	size_t i, p;
	unsigned k, best;

	room(t, f, from, n);
	for (p = 0; p < f->npairs; p++)
		f->efollow[f->pair[p][0]][f->pair[p][1]] =
		    dl_exp(f->follow[f->pair[p][0]][f->pair[p][1]]);
	memset(f->out, 0, (token_start(t, from + n) - token_start(t, from)) *
	    sizeof(f->out[0]));
	score(t, f, from, from + n, NULL);
	forward(f, n);
	backward(f, n);
	posteriors(f, n);
	for (i = 0; i < n; i++) {
		for (best = 0, k = 1; k < f->ntags; k++)
			if (f->alpha[i * f->ntags + k] >
			    f->alpha[i * f->ntags + best])
				best = k;
		tags[i] = (unsigned char)best;
	}
}
