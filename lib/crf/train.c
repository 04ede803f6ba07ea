/*
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * 2001), fitted by stochastic gradient (gradient.c), one sentence a step: the
 * features and the tokens that have them, the order of the sentences, and the
 * mean of the weights over all steps (Polyak and Juditsky, 1992).  Sentences
 * come in an order drawn by a fixed generator; sums have a fixed order; so the
 * same input gives the same bytes.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "crf/fit.h"

void
dl_train_token(struct dl_train *t, const uint64_t *keys, size_t n,
    unsigned tag)
{
	size_t i;

	t->ids = dl_array_room(t->ids, &t->icap, t->nids + n,
	    sizeof(t->ids[0]));
	for (i = 0; i < n; i++) {
		t->ids[t->nids++] = dl_keys_at(&t->keys, keys[i]);
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
	    t->weight, wanted };
}

/* Rows for the features that are not rare; tokens keep only those. */
static void
number_rows(struct dl_train *t, struct dl_fit *f)
{
	size_t i, k = 0, n = 0;
	uint32_t id;

	f->feature = dl_keys_rows(&t->keys, t->cutoff, &f->nrows);
	for (i = 0; i < t->ntokens; i++) {
		for (; k < t->tokens[i].end; k++)
			if ((id = t->keys.of[t->ids[k]].id) != 0)
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
	f->rows = zeros(f->nrows * 3 * f->width);
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
	if (t->net != NULL)
		dl_netfit_prepare(t->net, f->width, f);
}

/* All weights are 0 again. */
static void
forget(struct dl_fit *f)
{
	memset(f->rows, 0, f->nrows * 3 * f->width * sizeof(f->rows[0]));
	memset(f->follow, 0, sizeof(f->follow));
	memset(f->follow_squares, 0, sizeof(f->follow));
	memset(f->follow_sum, 0, sizeof(f->follow));
	f->time = 0;
}

double
dl_train_round(struct dl_train *t)
{
	struct dl_fit *f = t->fit;
	double loss = 0;
	size_t i, k, s;
	uint32_t keep;

	for (i = t->nsents; i > 1; i--) {
		k = (size_t)((uint64_t)dl_fit_draw(f) * i >> 32);
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
			loss += dl_fit_learn(t, f, k, t->sents[s].end - k,
			    t->sents[s].weight);
	}
	return t->ntokens > 0 ? loss / (double)t->ntokens : 0;
}

void
dl_train_again(struct dl_train *t)
{
	struct dl_fit *f = t->fit;
	size_t i;
	unsigned j, k;

	if (f->means == NULL)
		f->means = zeros(f->nrows * f->width);
	for (i = 0; i < f->nrows; i++)
		for (j = 0; j < f->width; j++)
			f->means[i * f->width + j] +=
			    (float)dl_fit_weight(f, i, j);
	for (j = 0; j < f->ntags; j++)
		for (k = 0; k < f->ntags; k++)
			f->follow_means[j][k] += dl_fit_follow(f, j, k);
	f->nruns++;
	forget(f);
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
				dl_fit_guess(t, f, from, len,
				    tags + n);
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
		dl_free(f->rows);
		dl_free(f->means);
		dl_free(f->local);
		dl_free(f->alpha);
		dl_free(f->beta);
		dl_free(f->order);
		dl_free(f->out);
		dl_free(f->errors);
		dl_free(f);
	}
	dl_keys_free(&t->keys);
	dl_free(t->ids);
	dl_free(t->tokens);
	dl_free(t->sents);
	*t = (struct dl_train){ .nids = 0 };
}
