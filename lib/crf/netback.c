/*
 * Backward through the network (netfit.c), and a step after some sentences
 * (netstep.h) at a rate that falls; what places of a word hear goes back to
 * those that told it.
 */
#include "base/lanes.h"
#include "crf/netstate.h"

#define BATCH	8			/* sentences to a step, or more */
#define TINY	1e-3f			/* errors this small teach nothing */
#define VECTORS	0.2f			/* their rate: text has taught them */
#define WARM	0.02			/* share of the way with rising rate */
#define KEPT	0.25			/* rounds between weights kept */
#define H	DL_NET_HIDDEN

/* Through the inputs of token i, whose hidden units have the gradient dz. */
static void
to_inputs(struct dl_netfit *t, size_t token, size_t i, const float *dz)
{
	struct dl_net_state *s;
	unsigned p, d;
	size_t k, at;

	dl_add(dl_net_grad(&t->bias, 0), dz, H);
	for (p = 0; p < DL_NET_PLACES; p++) {
		if ((s = dl_net_neighbour(t, i, p)) == NULL) {
			dl_add(dl_net_grad(&t->bias, p + 1), dz, H);
			continue;
		}
		for (d = 0; d < DL_NET_IN; d++) {
			at = p * (size_t)DL_NET_IN + d;
			dl_add_times(dl_net_grad(&t->in, at), dz, s->x[d], H);
			s->dx[d] += dl_dot(t->in.value + at * H, dz, H);
		}
	}
	for (k = t->input[token].words; k < t->input[token].tokens; k++)
		if (!dl_net_not_told(t, &t->state[i], t->ids[k]))
			dl_add(dl_net_grad(&t->row, t->ids[k]), dz, H);
}

/* Through weights of labels from their errors; false if those are tiny. */
static bool
to_hidden(struct dl_net_weights *w, struct dl_net_weights *bias,
    const float *error, const float *z, float *dz)
{
	float most = 0;
	size_t j;

	for (j = 0; j < w->nrows; j++)
		most = error[j] > most ? error[j] : -error[j] > most ?
		    -error[j] : most;
	if (most < TINY)
		return false;
	dl_add(dl_net_grad(bias, 0), error, w->nrows);
	for (j = 0; j < w->nrows; j++) {
		dl_add_times(dz, w->value + j * H, error[j], H);
		dl_add_times(dl_net_grad(w, j), z, error[j], H);
	}
	return true;
}

/*
 * The error of what token i tells is the mean of those of the places that
 * hear it, whose sums are in t->sums.
 */
static bool
tell_back(struct dl_netfit *t, size_t token, size_t i, const float *error,
    float *dz)
{
	const struct dl_net_state *s = &t->state[i];
	uint32_t word = t->input[token].word;
	float of[DL_MAX_TAGS], share, *sum;
	unsigned j;

	if (word == 0 || t->places[word] < 2)
		return false;
	sum = dl_net_sums(t, token);
	share = 1 / (float)(t->places[word] - 1);
	for (j = 0; j < t->nlabels; j++)
		of[j] = (sum[j] - (s->alone ? 0 : error[j])) * share;
	return to_hidden(&t->tell, &t->tellbias, of, s->z, dz);
}

static void
token_back(struct dl_netfit *t, size_t token, size_t i, const float *error)
{
	const struct dl_net_state *s = &t->state[i];
	float dz[H] = { 0 };
	bool any;
	unsigned k;

	if (!t->input[token].scored)
		return;
	any = to_hidden(&t->out, &t->outbias, error, s->z, dz);
	any = tell_back(t, token, i, error, dz) || any;
	if (!any)
		return;
	for (k = 0; k < H; k++)
		dz[k] = s->z[k] > 0 ? 2 * dz[k] : 0;
	to_inputs(t, token, i, dz);
}

static void
word_back(struct dl_netfit *t, size_t token, const struct dl_net_state *s)
{
	const struct dl_net_token *in = &t->input[token];
	size_t k, first = dl_net_first_id(t, token);

	if (in->vector > 0 && !s->novector)
		dl_add(dl_net_grad(&t->vec, in->vector - 1), s->dx, DL_NET_VEC);
	for (k = first; k < in->words; k++)
		if (!dl_net_left_out(s, k, first))
			dl_add(dl_net_grad(&t->own, t->ids[k]), s->dx +
			    DL_NET_VEC, DL_NET_OWN);
}

/* The rate rises for a short time, and then falls to a tenth. */
static double
rate_now(const struct dl_netfit *t)
{
	double part = t->done / (t->rounds + 1e-9);

	if (part > 1)
		part = 1;
	return t->rate * (1 - 0.9 * part) * (part < WARM ? part / WARM : 1);
}

static void
step(struct dl_netfit *t)
{
	struct dl_net_weights *w[8];
	size_t n = dl_net_tables(t, w), i;
	struct dl_net_step s;
	bool keep = t->done >= t->rounds / 2.0 + t->nkept * KEPT;

	t->old_mean *= 0.9;
	t->old_square *= 0.999;
	s.rate = (float)(rate_now(t) / (1 - t->old_mean));
	s.square = (float)(1 / (1 - t->old_square));
	dl_net_step(&t->vec, &s, VECTORS);
	for (i = 0; i < n; i++)
		dl_net_step(w[i], &s, 1);
	if (!keep)
		return;
	t->nkept++;
	dl_net_keep(&t->vec);
	for (i = 0; i < n; i++)
		dl_net_keep(w[i]);
}

void
dl_netfit_learn(struct dl_netfit *t, size_t from,
    const struct dl_train_sent *s, size_t nsents, const float *errors,
    double share)
{
	size_t i, n = s[nsents - 1].end - from;

	dl_net_forget(t, from, n);
	for (i = 0; i < n; i++) {
		memset(t->state[i].dx, 0, sizeof(t->state[i].dx));
		if (dl_net_hears(t, from + i, &t->state[i]))
			dl_add(dl_net_sums(t, from + i), errors + i *
			    t->nlabels, t->nlabels);
	}
	for (i = 0; i < n; i++)
		token_back(t, from + i, i, errors + i * t->nlabels);
	for (i = 0; i < n; i++)
		word_back(t, from + i, &t->state[i]);
	t->done += share;
	if ((t->waiting += nsents) < BATCH)
		return;
	t->waiting = 0;
	step(t);
}

void
dl_netfit_settle(struct dl_netfit *t)
{
	struct dl_net_weights *w[8];
	size_t n = dl_net_tables(t, w), i;

	if (t->nkept == 0)
		return;
	dl_net_settle(&t->vec, t->nkept);
	for (i = 0; i < n; i++)
		dl_net_settle(w[i], t->nkept);
	t->nkept = 0;
}
