/*
 * Forward and backward through the network, one sentence at a time, and steps
 * by AdaGrad (Duchi, Hazan and Singer, 2011) after some sentences.  The inner
 * loops run over a known number of hidden units (base/lanes.h).
 */
#include "base/lanes.h"
#include "base/mem.h"
#include "crf/fit.h"

#define BATCH	8			/* sentences to a step */
#define DROP_WORD	(UINT32_MAX / 10 * 3)	/* three words in ten */
#define DROP_DOC	(UINT32_MAX / 10 * 4)
#define TINY	2e-3f			/* errors this small teach nothing */
#define H	DL_NET_HIDDEN

/* --- what is given ----------------------------------------------------- */

static void
add_ids(struct dl_netfit *t, struct dl_keys *keys, const uint64_t *key,
    size_t n)
{
	size_t i;

	t->ids = dl_array_room(t->ids, &t->icap, t->nids + n,
	    sizeof(t->ids[0]));
	for (i = 0; i < n; i++)
		t->ids[t->nids++] = dl_keys_at(keys, key[i]);
}

void
dl_netfit_token(struct dl_netfit *t, const struct dl_net_input *in)
{
	struct dl_net_token *to;

	t->input = dl_array_room(t->input, &t->cap, t->n + 1,
	    sizeof(t->input[0]));
	to = &t->input[t->n++];
	*to = (struct dl_net_token){ .vector = in->vector,
	    .scored = in->scored };
	add_ids(t, &t->words, in->words, in->nwords);
	to->words = t->nids;
	add_ids(t, &t->tokens, in->tokens, in->ntokens);
	to->tokens = t->nids;
}

static float
random(struct dl_fit *f, float width)
{
	return ((float)(dl_fit_draw(f) >> 8) / 16777216.0f - 0.5f) * width;
}

static void
make(struct dl_net_weights *w, size_t nrows, size_t width)
{
	size_t i, n = nrows * width;

	*w = (struct dl_net_weights){ .nrows = nrows, .width = width };
	w->value = dl_alloc(n * sizeof(float));
	w->grad = dl_alloc(n * sizeof(float));
	w->square = dl_alloc(n * sizeof(float));
	w->touched = dl_alloc(nrows * sizeof(w->touched[0]));
	w->is_touched = dl_alloc(nrows * sizeof(w->is_touched[0]));
	for (i = 0; i < n; i++)
		w->value[i] = w->grad[i] = w->square[i] = 0;
	for (i = 0; i < nrows; i++)
		w->is_touched[i] = false;
}

static void
randomise(struct dl_net_weights *w, struct dl_fit *f, float width)
{
	size_t i;

	for (i = 0; i < w->nrows * w->width; i++)
		w->value[i] = random(f, width);
}

/* What unlabelled text has taught; of the token's own place it knows none. */
static void
take_vectors(struct dl_netfit *t)
{
	const struct dl_vectors *v = t->vectors;
	size_t p;

	memcpy(t->vec.value, v->v, v->n * DL_NET_VEC * sizeof(float));
	for (p = 0; p < DL_NET_PLACES; p++)
		if (p != DL_NET_REACH)
			memcpy(t->in.value + p * DL_NET_IN * H, v->weights +
			    p * DL_NET_VEC * H, DL_NET_VEC * H *
			    sizeof(float));
}

static void
number_rows(struct dl_netfit *t)
{
	size_t i, k = 0, n = 0;
	uint32_t id;

	for (i = 0; i < t->n; i++) {
		for (; k < t->input[i].words; k++)
			if ((id = t->words.of[t->ids[k]].id) != 0)
				t->ids[n++] = id - 1;
		t->input[i].words = n;
		for (; k < t->input[i].tokens; k++)
			if ((id = t->tokens.of[t->ids[k]].id) != 0)
				t->ids[n++] = id - 1;
		t->input[i].tokens = n;
	}
}

void
dl_netfit_prepare(struct dl_netfit *t, unsigned nlabels, struct dl_fit *f)
{
	size_t n;

	t->nlabels = nlabels;
	t->word_keys = dl_keys_rows(&t->words, t->word_cutoff, &n);
	make(&t->own, n, DL_NET_OWN);
	t->token_keys = dl_keys_rows(&t->tokens, t->token_cutoff, &n);
	make(&t->row, n, H);
	number_rows(t);
	make(&t->vec, t->vectors->n, DL_NET_VEC);
	make(&t->in, DL_NET_PLACES * DL_NET_IN, H);
	make(&t->bias, 1 + DL_NET_PLACES, H);
	make(&t->out, nlabels, H);
	make(&t->outbias, 1, nlabels);
	randomise(&t->own, f, 0.3f);
	randomise(&t->row, f, 0.1f);
	randomise(&t->in, f, 0.25f);
	randomise(&t->out, f, 0.2f);
	take_vectors(t);
}

/* --- forward ----------------------------------------------------------- */

/* A feature that the document gives is left out of this sentence. */
static bool
not_told(const struct dl_netfit *t, uint32_t row)
{
	return t->dropdoc && (t->tokens.of[t->token_keys[row]].key &
	    DL_NET_DOC) != 0;
}

static size_t
first_id(const struct dl_netfit *t, size_t token)
{
	return token > 0 ? t->input[token - 1].tokens : 0;
}

/* A third of a dropped word's rows are left out, and not learnt either. */
static bool
left_out(const struct dl_net_state *s, size_t k, size_t first)
{
	return s->drop && (k - first) % 3 == 0;
}

static void
word_input(const struct dl_netfit *t, size_t token, struct dl_net_state *s)
{
	const struct dl_net_token *in = &t->input[token];
	size_t k, first = first_id(t, token);

	memset(s->x, 0, sizeof(s->x));
	if (in->vector > 0 && !s->novector)
		memcpy(s->x, t->vec.value + (in->vector - 1) *
		    (size_t)DL_NET_VEC, DL_NET_VEC * sizeof(float));
	for (k = first; k < in->words; k++)
		if (!left_out(s, k, first))
			dl_add(s->x + DL_NET_VEC, t->own.value + t->ids[k] *
			    (size_t)DL_NET_OWN, DL_NET_OWN);
}

static void
hidden(const struct dl_netfit *t, size_t token, size_t i, size_t n)
{
	float *z = t->state[i].z;
	const float *w, *x;
	unsigned p, d;
	size_t k;

	memcpy(z, t->bias.value, H * sizeof(float));
	for (p = 0; p < DL_NET_PLACES; p++) {
		if (i + p < DL_NET_REACH || i + p - DL_NET_REACH >= n) {
			dl_add(z, t->bias.value + (p + 1) * (size_t)H, H);
			continue;
		}
		x = t->state[i + p - DL_NET_REACH].x;
		w = t->in.value + p * (size_t)DL_NET_IN * H;
		for (d = 0; d < DL_NET_IN; d++)
			dl_add_times(z, w + d * (size_t)H, x[d], H);
	}
	for (k = t->input[token].words; k < t->input[token].tokens; k++)
		if (!not_told(t, t->ids[k]))
			dl_add(z, t->row.value + t->ids[k] * (size_t)H, H);
}

/* Half of the units are left out, and the others count twice. */
static void
activate(float *z, struct dl_fit *f, bool learn)
{
	uint32_t lot = 0;
	unsigned k;

	for (k = 0; k < H; k++) {
		if (learn && k % 32 == 0)
			lot = dl_fit_draw(f);
		if (z[k] < 0 || (learn && (lot >> k % 32 & 1) == 0))
			z[k] = 0;
		else if (learn)
			z[k] *= 2;
	}
}

void
dl_netfit_scores(struct dl_netfit *t, struct dl_fit *f, size_t from,
    size_t n, bool learn)
{
	struct dl_net_state *s;
	unsigned j;
	size_t i;

	t->state = dl_array_room(t->state, &t->scap, n, sizeof(t->state[0]));
	t->score = dl_array_room(t->score, &t->ocap, n * t->nlabels,
	    sizeof(t->score[0]));
	t->dropdoc = learn && dl_fit_draw(f) < DROP_DOC;
	for (i = 0; i < n; i++) {
		s = &t->state[i];
		s->drop = learn && dl_fit_draw(f) < DROP_WORD;
		s->novector = s->drop && dl_fit_draw(f) >> 31 != 0;
		word_input(t, from + i, s);
	}
	for (i = 0; i < n; i++) {
		s = &t->state[i];
		for (j = 0; j < t->nlabels; j++)
			t->score[i * t->nlabels + j] = 0;
		if (!t->input[from + i].scored)
			continue;
		hidden(t, from + i, i, n);
		activate(s->z, f, learn);
		for (j = 0; j < t->nlabels; j++)
			t->score[i * t->nlabels + j] =
			    t->outbias.value[j] + dl_dot(s->z, t->out.value +
			    j * (size_t)H, H);
	}
}

/* --- backward ---------------------------------------------------------- */

static float *
gradient(struct dl_net_weights *w, size_t row)
{
	if (!w->is_touched[row]) {
		w->is_touched[row] = true;
		w->touched[w->ntouched++] = (uint32_t)row;
	}
	return w->grad + row * w->width;
}

/* Through the inputs of token i, whose hidden units have the gradient dz. */
static void
to_inputs(struct dl_netfit *t, size_t token, size_t i, size_t n,
    const float *dz)
{
	struct dl_net_state *s;
	unsigned p, d;
	size_t k, at;

	dl_add(gradient(&t->bias, 0), dz, H);
	for (p = 0; p < DL_NET_PLACES; p++) {
		if (i + p < DL_NET_REACH || i + p - DL_NET_REACH >= n) {
			dl_add(gradient(&t->bias, p + 1), dz, H);
			continue;
		}
		s = &t->state[i + p - DL_NET_REACH];
		for (d = 0; d < DL_NET_IN; d++) {
			at = p * (size_t)DL_NET_IN + d;
			dl_add_times(gradient(&t->in, at), dz, s->x[d], H);
			s->dx[d] += dl_dot(t->in.value + at * H, dz, H);
		}
	}
	for (k = t->input[token].words; k < t->input[token].tokens; k++)
		if (!not_told(t, t->ids[k]))
			dl_add(gradient(&t->row, t->ids[k]), dz, H);
}

static void
token_back(struct dl_netfit *t, size_t token, size_t i, size_t n,
    const float *error)
{
	const struct dl_net_state *s = &t->state[i];
	float dz[H] = { 0 }, most = 0;
	unsigned j, k;

	for (j = 0; j < t->nlabels; j++)
		most = error[j] > most ? error[j] : -error[j] > most ?
		    -error[j] : most;
	if (!t->input[token].scored || most < TINY)
		return;
	dl_add(gradient(&t->outbias, 0), error, t->nlabels);
	for (j = 0; j < t->nlabels; j++) {
		dl_add_times(dz, t->out.value + j * (size_t)H, error[j], H);
		dl_add_times(gradient(&t->out, j), s->z, error[j], H);
	}
	for (k = 0; k < H; k++)
		dz[k] = s->z[k] > 0 ? 2 * dz[k] : 0;
	to_inputs(t, token, i, n, dz);
}

static void
word_back(struct dl_netfit *t, size_t token, const struct dl_net_state *s)
{
	const struct dl_net_token *in = &t->input[token];
	size_t k, first = first_id(t, token);

	if (in->vector > 0 && !s->novector)
		dl_add(gradient(&t->vec, in->vector - 1), s->dx, DL_NET_VEC);
	for (k = first; k < in->words; k++)
		if (!left_out(s, k, first))
			dl_add(gradient(&t->own, t->ids[k]), s->dx +
			    DL_NET_VEC, DL_NET_OWN);
}

static void
step(struct dl_net_weights *w, float rate)
{
	float *v, *g, *q;
	size_t i, k;

	for (i = 0; i < w->ntouched; i++) {
		k = w->touched[i] * w->width;
		v = w->value + k;
		g = w->grad + k;
		q = w->square + k;
		for (k = 0; k < w->width; k++) {
			q[k] += g[k] * g[k];
			v[k] -= rate * g[k] * dl_fit_rsqrt(q[k] + 1e-6f);
			g[k] = 0;
		}
		w->is_touched[w->touched[i]] = false;
	}
	w->ntouched = 0;
}

void
dl_netfit_learn(struct dl_netfit *t, size_t from, size_t n,
    const float *errors, double share)
{
	float rate = (float)(t->rate / (1 + t->rounds / 2));
	size_t i;

	for (i = 0; i < n; i++)
		memset(t->state[i].dx, 0, sizeof(t->state[i].dx));
	for (i = 0; i < n; i++)
		token_back(t, from + i, i, n, errors + i * t->nlabels);
	for (i = 0; i < n; i++)
		word_back(t, from + i, &t->state[i]);
	t->rounds += share;
	if (++t->waiting < BATCH)
		return;
	t->waiting = 0;
	step(&t->vec, rate * 0.3f);
	step(&t->own, rate);
	step(&t->row, rate);
	step(&t->in, rate);
	step(&t->bias, rate);
	step(&t->out, rate);
	step(&t->outbias, rate);
}

static void
free_weights(struct dl_net_weights *w)
{
	dl_free(w->value);
	dl_free(w->grad);
	dl_free(w->square);
	dl_free(w->touched);
	dl_free(w->is_touched);
}

void
dl_netfit_free(struct dl_netfit *t)
{
	dl_keys_free(&t->words);
	dl_keys_free(&t->tokens);
	dl_free(t->input);
	dl_free(t->ids);
	dl_free(t->word_keys);
	dl_free(t->token_keys);
	free_weights(&t->vec);
	free_weights(&t->own);
	free_weights(&t->row);
	free_weights(&t->in);
	free_weights(&t->bias);
	free_weights(&t->out);
	free_weights(&t->outbias);
	dl_free(t->state);
	dl_free(t->score);
	*t = (struct dl_netfit){ .n = 0 };
}
