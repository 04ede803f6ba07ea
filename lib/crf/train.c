/*
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * 2001), fitted by stochastic gradient: the exact gradient of each sentence
 * by forward and backward sums (scaled, Rabiner, 1989), steps by AdaGrad
 * (Duchi, Hazan and Singer, 2011), and the mean of the weights over all steps
 * (Polyak and Juditsky, 1992).  Sentences come in an order drawn by a fixed
 * generator; sums have a fixed order; so the same input gives the same bytes.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/real.h"
#include "crf/fit.h"

#define TINY	1e-3			/* errors this small teach nothing */

static void
grow(struct dl_train *t)
{
	size_t i, k, mask;

	t->nslots = t->nslots == 0 ? 1 << 16 : t->nslots * 2;
	mask = t->nslots - 1;
	t->slots = dl_realloc(t->slots, t->nslots * sizeof(t->slots[0]));
	memset(t->slots, 0, t->nslots * sizeof(t->slots[0]));
	for (i = 0; i < t->nfeatures; i++) {
		for (k = (size_t)t->features[i].key & mask; t->slots[k] != 0;
		    k = (k + 1) & mask)
			;
		t->slots[k] = (uint32_t)i + 1;
	}
}

static uint32_t
feature_at(struct dl_train *t, uint64_t key)
{
	size_t k, mask;

	if (t->nslots < 2 * (t->nfeatures + 1))
		grow(t);
	mask = t->nslots - 1;
	for (k = (size_t)key & mask; t->slots[k] != 0; k = (k + 1) & mask)
		if (t->features[t->slots[k] - 1].key == key)
			return t->slots[k] - 1;
	t->features = dl_array_room(t->features, &t->fcap, t->nfeatures + 1,
	    sizeof(t->features[0]));
	t->features[t->nfeatures] = (struct dl_train_feature){ key, 0, 0 };
	t->slots[k] = (uint32_t)++t->nfeatures;
	return (uint32_t)t->nfeatures - 1;
}

void
dl_train_token(struct dl_train *t, const uint64_t *keys, size_t n,
    unsigned tag)
{
	uint32_t id;
	size_t i;

	t->ids = dl_array_room(t->ids, &t->icap, t->nids + n,
	    sizeof(t->ids[0]));
	for (i = 0; i < n; i++) {
		id = feature_at(t, keys[i]);
		t->features[id].count++;
		t->ids[t->nids++] = id;
	}
	t->tokens = dl_array_room(t->tokens, &t->tcap, t->ntokens + 1,
	    sizeof(t->tokens[0]));
	t->tokens[t->ntokens++] = (struct dl_train_token){ t->nids,
	    (unsigned char)tag };
}

void
dl_train_end(struct dl_train *t, uint32_t group, bool wanted)
{
	t->sents = dl_array_room(t->sents, &t->scap, t->nsents + 1,
	    sizeof(t->sents[0]));
	t->sents[t->nsents++] = (struct dl_train_sent){ t->ntokens, group,
	    wanted };
}

/* Rows for the features that are not rare; tokens keep only those. */
static void
number_rows(struct dl_train *t, struct dl_fit *f)
{
	size_t i, k = 0, n = 0;
	uint32_t id;

	f->feature = dl_alloc(t->nfeatures * sizeof(f->feature[0]));
	for (i = 0; i < t->nfeatures; i++)
		if (t->features[i].count >= t->cutoff) {
			f->feature[f->nrows++] = (uint32_t)i;
			t->features[i].id = (uint32_t)f->nrows;
		}
	for (i = 0; i < t->ntokens; i++) {
		for (; k < t->tokens[i].end; k++)
			if ((id = t->features[t->ids[k]].id) != 0)
				t->ids[n++] = id - 1;
		t->tokens[i].end = n;
	}
}

static float *
zeros(size_t n)
{
	float *p = dl_alloc(n * sizeof(*p));
	size_t i;

	for (i = 0; i < n; i++)
		p[i] = 0;
	return p;
}

void
dl_train_prepare(struct dl_train *t)
{
	struct dl_fit *f = dl_alloc(sizeof(*f));
	unsigned i, k;
	size_t s;

	memset(f, 0, sizeof(*f));
	t->fit = f;
	f->ntags = 4 * t->types.n + 1;
	f->width = 4 * t->types.n;
	number_rows(t, f);
	f->w = zeros(f->nrows * f->width);
	f->squares = zeros(f->nrows * f->width);
	f->sum = zeros(f->nrows * f->width);
	for (i = 0; i < f->ntags; i++)
		for (k = 0; k < f->ntags; k++)
			if (dl_tag_follows(i, k)) {
				f->pair[f->npairs][0] = (unsigned char)i;
				f->pair[f->npairs++][1] = (unsigned char)k;
			}
	f->order = dl_alloc(t->nsents * sizeof(f->order[0]));
	for (s = 0; s < t->nsents; s++)
		f->order[s] = (uint32_t)s;
	f->folds = 1;
	f->fold = 1;
	f->lot = 1;
}

/* All weights are 0 again. */
static void
forget(struct dl_fit *f)
{
	size_t n = f->nrows * f->width * sizeof(f->w[0]);

	memset(f->w, 0, n);
	memset(f->squares, 0, n);
	memset(f->sum, 0, n);
	memset(f->follow, 0, sizeof(f->follow));
	memset(f->follow_squares, 0, sizeof(f->follow));
	memset(f->follow_sum, 0, sizeof(f->follow));
	f->time = 0;
}

/* A generator of Knuth's (MMIX); the upper bits are good. */
static uint32_t
draw(struct dl_fit *f)
{
	f->lot = f->lot * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(f->lot >> 32);
}

static size_t
token_start(const struct dl_train *t, size_t token)
{
	return token > 0 ? t->tokens[token - 1].end : 0;
}

/* e to the scores of all labels at each token; the greatest is 1. */
static double
score(const struct dl_train *t, struct dl_fit *f, size_t from, size_t to,
    uint32_t drop)
{
	double max, scale = 0, *local;
	float s[DL_MAX_TAGS];
	size_t i, k, j;
	const float *w;

	for (i = from; i < to; i++) {
		local = f->local + (i - from) * f->ntags;
		for (j = 0; j < f->width; j++)
			s[j] = 0;
		for (k = token_start(t, i); k < t->tokens[i].end; k++) {
			f->out[k - token_start(t, from)] = drop > 0 &&
			    draw(f) < drop;
			if (f->out[k - token_start(t, from)])
				continue;
			w = f->w + (size_t)t->ids[k] * f->width;
			for (j = 0; j < f->width; j++)
				s[j] += w[j];
		}
		for (max = 0, j = 0; j < f->width; j++)
			max = s[j] > max ? (double)s[j] : max;
		local[0] = dl_exp(-max);
		for (j = 0; j < f->width; j++)
			local[j + 1] = dl_exp((double)s[j] - max);
		scale += max;
	}
	return scale;
}

static double
normalise(double *a, unsigned n)
{
	double sum = 0;
	unsigned k;

	for (k = 0; k < n; k++)
		sum += a[k];
	for (k = 0; k < n; k++)
		a[k] /= sum;
	return sum;
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
	log += dl_log(normalise(a, f->ntags));
	for (i = 1; i < n; i++, a += f->ntags) {
		double *b = a + f->ntags;

		for (k = 0; k < f->ntags; k++)
			b[k] = 0;
		for (p = 0; p < f->npairs; p++)
			b[f->pair[p][1]] += a[f->pair[p][0]] *
			    f->efollow[f->pair[p][0]][f->pair[p][1]];
		for (k = 0; k < f->ntags; k++)
			b[k] *= f->local[i * f->ntags + k];
		log += dl_log(normalise(b, f->ntags));
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
	normalise(b, f->ntags);
	for (i = n - 1; i > 0; i--, b = a) {
		a = b - f->ntags;
		local = f->local + i * f->ntags;
		for (k = 0; k < f->ntags; k++)
			a[k] = 0;
		for (p = 0; p < f->npairs; p++)
			a[f->pair[p][0]] += b[f->pair[p][1]] *
			    local[f->pair[p][1]] *
			    f->efollow[f->pair[p][0]][f->pair[p][1]];
		normalise(a, f->ntags);
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
		normalise(a, f->ntags);
	}
	for (k = 0; k < f->ntags; k++) {
		f->expected[0][k] += f->alpha[k];
		f->expected[k][0] += f->alpha[(n - 1) * f->ntags + k];
	}
}

static void
step_rows(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n)
{
	size_t i, k, j, row, base = token_start(t, from);
	float g, grad, d, eta = (float)t->rate, time = (float)f->time;

	for (i = from; i < from + n; i++) {
		const double *p = f->alpha + (i - from) * f->ntags;

		for (j = 0; j < f->width; j++) {
			g = (float)(p[j + 1] - (t->tokens[i].tag == j + 1));
			if (g < (float)TINY && g > -(float)TINY)
				continue;
			for (k = token_start(t, i); k < t->tokens[i].end;
			    k++) {
				if (f->out[k - base])
					continue;
				row = (size_t)t->ids[k] * f->width + j;
				grad = g + (float)t->l2 * f->w[row];
				f->squares[row] += grad * grad;
				d = eta * grad * (float)dl_rsqrt((double)
				    f->squares[row] + 1e-6);
				f->w[row] -= d;
				f->sum[row] -= d * time;
			}
		}
	}
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

/* One sentence: its loss, and a step down its gradient. */
static double
learn(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n)
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
	score(t, f, from, from + n, (uint32_t)(t->drop * 4294967295.0));
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
	step_rows(t, f, from, n);
	step_follow(t, f);
	f->time += 1;
	return loss - follow;
}

double
dl_train_round(struct dl_train *t)
{
	struct dl_fit *f = t->fit;
	double loss = 0;
	size_t i, k, s;
	uint32_t keep;

	for (i = t->nsents; i > 1; i--) {
		k = (size_t)((uint64_t)draw(f) * i >> 32);
		keep = f->order[i - 1];
		f->order[i - 1] = f->order[k];
		f->order[k] = keep;
	}
	for (i = 0; i < t->nsents; i++) {
		s = f->order[i];
		if (t->sents[s].group % f->folds == f->fold)
			continue;
		k = s > 0 ? t->sents[s - 1].end : 0;
		if (t->sents[s].end > k)
			loss += learn(t, f, k, t->sents[s].end - k);
	}
	return t->ntokens > 0 ? loss / (double)t->ntokens : 0;
}

/* The most probable label of each token under the weights as they are. */
static void
guess(const struct dl_train *t, struct dl_fit *f, size_t from, size_t n,
    unsigned char *tags)
{
	size_t i, p;
	unsigned k, best;

	room(t, f, from, n);
	for (p = 0; p < f->npairs; p++)
		f->efollow[f->pair[p][0]][f->pair[p][1]] =
		    dl_exp(f->follow[f->pair[p][0]][f->pair[p][1]]);
	score(t, f, from, from + n, 0);
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

static size_t
wanted_tokens(const struct dl_train *t)
{
	size_t s, sum = 0;

	for (s = 0; s < t->nsents; s++)
		if (t->sents[s].wanted)
			sum += t->sents[s].end -
			    (s > 0 ? t->sents[s - 1].end : 0);
	return sum;
}

unsigned char *
dl_train_guess(struct dl_train *t, unsigned folds, unsigned rounds)
{
	unsigned char *tags = dl_alloc(wanted_tokens(t) + 1);
	struct dl_fit *f = t->fit;
	size_t s, from, len, n;
	unsigned r;

	f->folds = folds;
	for (f->fold = 0; f->fold < folds; f->fold++) {
		forget(f);
		for (r = 0; r < rounds; r++)
			dl_train_round(t);
		for (n = 0, s = 0; s < t->nsents; s++) {
			if (!t->sents[s].wanted)
				continue;
			from = s > 0 ? t->sents[s - 1].end : 0;
			len = t->sents[s].end - from;
			if (t->sents[s].group % folds == f->fold && len > 0)
				guess(t, f, from, len, tags + n);
			n += len;
		}
	}
	f->folds = f->fold = 1;
	forget(f);
	return tags;
}

void
dl_train_free(struct dl_train *t)
{
	struct dl_fit *f = t->fit;

	if (f != NULL) {
		dl_free(f->feature);
		dl_free(f->w);
		dl_free(f->squares);
		dl_free(f->sum);
		dl_free(f->local);
		dl_free(f->alpha);
		dl_free(f->beta);
		dl_free(f->order);
		dl_free(f->out);
		dl_free(f);
	}
	dl_free(t->features);
	dl_free(t->slots);
	dl_free(t->ids);
	dl_free(t->tokens);
	dl_free(t->sents);
	*t = (struct dl_train){ .nids = 0 };
}
