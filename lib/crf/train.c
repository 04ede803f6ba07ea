/*
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * 2001), fitted by stochastic gradient (gradient.c), one sentence a step, and a
 * network with it, if there is one, by some sentences of a document: the
 * features and the tokens that have them, the order of the sentences, and the
 * mean of the weights over all steps (Polyak and Juditsky, 1992).  Sentences
 * come in an order drawn by a fixed generator; sums have a fixed order; so the
 * same input gives the same bytes.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "crf/fit.h"

#define AT_ONCE	30			/* sentences of a document */

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

static size_t
start_of(const struct dl_train *t, size_t sent)
{
	return sent > 0 ? t->sents[sent - 1].end : 0;
}

/* Sentence s goes on with the document of the last unit, which has room. */
static bool
goes_on(const struct dl_train *t, const struct dl_fit *f, size_t s)
{
	const struct dl_net_token *in;

	if (t->net == NULL || f->nunits == 0 ||
	    f->units[f->nunits - 1].n == AT_ONCE)
		return false;
	in = t->net->input;
	return in[start_of(t, s)].doc == in[start_of(t, s - 1)].doc;
}

/* Sentences are learnt one by one, or by a network with those around them. */
static void
make_units(const struct dl_train *t, struct dl_fit *f)
{
	size_t s;

	f->units = dl_alloc((t->nsents + 1) * sizeof(f->units[0]));
	for (s = 0; s < t->nsents; s++)
		if (goes_on(t, f, s))
			f->units[f->nunits - 1].n++;
		else
			f->units[f->nunits++] = (struct dl_fit_unit){
			    (uint32_t)s, 1 };
}

void
dl_train_prepare(struct dl_train *t)
{
	struct dl_fit *f = dl_alloc(sizeof(*f));
	unsigned i, k;

	memset(f, 0, sizeof(*f));
	t->fit = f;
	f->ntags = 4 * t->types.n + 1;
	f->width = 4 * t->types.n;
	number_rows(t, f);
	f->rows = dl_fit_zeros(f->nrows * 3 * f->width);
	for (i = 0; i < f->ntags; i++)
		for (k = 0; k < f->ntags; k++)
			if (dl_tag_follows(i, k)) {
				f->pair[f->npairs][0] = (unsigned char)i;
				f->pair[f->npairs++][1] = (unsigned char)k;
			}
	make_units(t, f);
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

/* A step down the gradient of the sentences of a unit; their loss. */
static double
learn_unit(struct dl_train *t, struct dl_fit *f, const struct dl_fit_unit *u)
{
	size_t s, at, from = start_of(t, u->first);
	const struct dl_train_sent *sents = t->sents + u->first;
	struct dl_fit_net net = { NULL, NULL };
	double loss = 0;

	if (t->net != NULL) {
		f->errors = dl_array_room(f->errors, &f->ecap,
		    (sents[u->n - 1].end - from) * f->width,
		    sizeof(f->errors[0]));
		dl_netfit_scores(t->net, f, from, sents, u->n, true);
	}
	for (s = 0, at = from; s < u->n; at = sents[s++].end) {
		if (t->net != NULL) {
			net.scores = t->net->score + (at - from) * f->width;
			net.errors = f->errors + (at - from) * f->width;
		}
		if (sents[s].end > at)
			loss += dl_fit_learn(t, f, at, sents[s].end - at,
			    sents[s].weight, &net);
	}
	if (t->net != NULL)
		dl_netfit_learn(t->net, from, sents, u->n, f->errors,
		    u->n / (double)t->nsents);
	return loss;
}

double
dl_train_round(struct dl_train *t)
{
	struct dl_fit *f = t->fit;
	struct dl_fit_unit keep;
	double loss = 0;
	size_t i, k;

	for (i = f->nunits; i > 1; i--) {
		k = (size_t)((uint64_t)dl_fit_draw(f) * i >> 32);
		keep = f->units[i - 1];
		f->units[i - 1] = f->units[k];
		f->units[k] = keep;
	}
	for (i = 0; i < f->nunits; i++)
		if (t->sents[f->units[i].first].group % f->folds != f->fold)
			loss += learn_unit(t, f, &f->units[i]);
	return t->ntokens > 0 ? loss / (double)t->ntokens : 0;
}

void
dl_train_again(struct dl_train *t)
{
	struct dl_fit *f = t->fit;
	size_t i;
	unsigned j, k;

	if (f->means == NULL)
		f->means = dl_fit_zeros(f->nrows * f->width);
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
			sum += t->sents[s].end - start_of(t, s);
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
			from = start_of(t, s);
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
		dl_free(f->units);
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
