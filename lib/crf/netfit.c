/*
 * Forward through the network, the sentences of a document at a time, since
 * they tell each other of their words.  The inner loops run over a known
 * number of hidden units (base/lanes.h).
 */
#include "base/lanes.h"
#include "base/mem.h"
#include "crf/netstate.h"

#define DROP_WORD	(UINT32_MAX / 10 * 4)	/* four words in ten */
#define DROP_DOC	(UINT32_MAX / 2)
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
dl_netfit_doc(struct dl_netfit *t)
{
	t->ndocs++;
}

void
dl_netfit_token(struct dl_netfit *t, const struct dl_net_input *in)
{
	struct dl_net_token *to;

	t->input = dl_array_room(t->input, &t->cap, t->n + 1,
	    sizeof(t->input[0]));
	to = &t->input[t->n++];
	*to = (struct dl_net_token){ .vector = in->vector,
	    .word = in->word, .doc = t->ndocs, .scored = in->scored };
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
	dl_net_make(&t->own, n, DL_NET_OWN, false);
	t->token_keys = dl_keys_rows(&t->tokens, t->token_cutoff, &n);
	dl_net_make(&t->row, n, H, false);
	number_rows(t);
	dl_net_make(&t->vec, t->vectors->n, DL_NET_VEC, false);
	dl_net_make(&t->in, DL_NET_PLACES * DL_NET_IN, H, true);
	dl_net_make(&t->bias, 1 + DL_NET_PLACES, H, true);
	dl_net_make(&t->out, nlabels, H, true);
	dl_net_make(&t->outbias, 1, nlabels, true);
	dl_net_make(&t->tell, nlabels, H, true);
	dl_net_make(&t->tellbias, 1, nlabels, true);
	t->old_mean = t->old_square = 1;
	randomise(&t->own, f, 0.3f);
	randomise(&t->row, f, 0.1f);
	randomise(&t->in, f, 0.25f);
	randomise(&t->out, f, 0.2f);
	randomise(&t->tell, f, 0.2f);
	take_vectors(t);
}

/* --- forward ----------------------------------------------------------- */

static void
word_input(const struct dl_netfit *t, size_t token, struct dl_net_state *s)
{
	const struct dl_net_token *in = &t->input[token];
	size_t k, first = dl_net_first_id(t, token);

	memset(s->x, 0, sizeof(s->x));
	if (in->vector > 0 && !s->novector)
		memcpy(s->x, t->vec.value + (in->vector - 1) *
		    (size_t)DL_NET_VEC, DL_NET_VEC * sizeof(float));
	for (k = first; k < in->words; k++)
		if (!dl_net_left_out(s, k, first))
			dl_add(s->x + DL_NET_VEC, t->own.value + t->ids[k] *
			    (size_t)DL_NET_OWN, DL_NET_OWN);
}

static void
hidden(const struct dl_netfit *t, size_t token, size_t i)
{
	struct dl_net_state *s = &t->state[i], *from;
	const float *w;
	unsigned p, d;
	size_t k;

	memcpy(s->z, t->bias.value, H * sizeof(float));
	for (p = 0; p < DL_NET_PLACES; p++) {
		if ((from = dl_net_neighbour(t, i, p)) == NULL) {
			dl_add(s->z, t->bias.value + (p + 1) * (size_t)H, H);
			continue;
		}
		w = t->in.value + p * (size_t)DL_NET_IN * H;
		for (d = 0; d < DL_NET_IN; d++)
			dl_add_times(s->z, w + d * (size_t)H, from->x[d], H);
	}
	for (k = t->input[token].words; k < t->input[token].tokens; k++)
		if (!dl_net_not_told(t, s, t->ids[k]))
			dl_add(s->z, t->row.value + t->ids[k] * (size_t)H, H);
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

/* The sentences begin and end; what is left out of them. */
static void
begin(struct dl_netfit *t, struct dl_fit *f, size_t from,
    const struct dl_train_sent *s, size_t n, bool learn)
{
	size_t i = 0, k, first, most = 0;
	struct dl_net_state *to;
	bool alone;

	for (k = 0; k < n; k++) {
		first = i;
		alone = learn && dl_fit_draw(f) < DROP_DOC;
		for (; i < s[k].end - from; i++) {
			to = &t->state[i];
			to->first = first;
			to->end = s[k].end - from;
			to->alone = alone;
			to->drop = learn && dl_fit_draw(f) < DROP_WORD;
			to->novector = to->drop && dl_fit_draw(f) >> 31 != 0;
			word_input(t, from + i, to);
			if (t->input[from + i].word > most)
				most = t->input[from + i].word;
		}
	}
	t->sums = dl_array_room(t->sums, &t->wcap, (most + 1) * t->nlabels,
	    sizeof(t->sums[0]));
	t->places = dl_array_room(t->places, &t->pcap, most + 1,
	    sizeof(t->places[0]));
}

/* Each place of a word tells the others what its labels may be. */
static void
tell(struct dl_netfit *t, size_t from, size_t n)
{
	unsigned m = t->nlabels, j;
	float *tells, *sum, share;
	uint32_t word;
	size_t i;

	dl_net_forget(t, from, n);
	for (i = 0; i < n; i++)
		t->places[t->input[from + i].word] = 0;
	for (i = 0; i < n; i++) {
		word = t->input[from + i].word;
		if (!t->input[from + i].scored || word == 0)
			continue;
		t->places[word]++;
		tells = t->tells + i * m;
		for (j = 0; j < m; j++)
			tells[j] = t->tellbias.value[j] + dl_dot(t->state[i].z,
			    t->tell.value + j * (size_t)H, H);
		dl_add(dl_net_sums(t, from + i), tells, m);
	}
	for (i = 0; i < n; i++) {
		if (!dl_net_hears(t, from + i, &t->state[i]))
			continue;
		sum = dl_net_sums(t, from + i);
		tells = t->tells + i * m;
		share = 1 / (float)(t->places[t->input[from + i].word] - 1);
		for (j = 0; j < m; j++)
			t->score[i * m + j] += (sum[j] - tells[j]) * share;
	}
}

void
dl_netfit_scores(struct dl_netfit *t, struct dl_fit *f, size_t from,
    const struct dl_train_sent *sents, size_t nsents, bool learn)
{
	size_t i, n = sents[nsents - 1].end - from;
	unsigned j, m = t->nlabels;
	struct dl_net_state *s;

	t->state = dl_array_room(t->state, &t->scap, n, sizeof(t->state[0]));
	t->score = dl_array_room(t->score, &t->ocap, n * m,
	    sizeof(t->score[0]));
	t->tells = dl_array_room(t->tells, &t->tcap, n * m,
	    sizeof(t->tells[0]));
	begin(t, f, from, sents, nsents, learn);
	for (i = 0; i < n; i++) {
		s = &t->state[i];
		for (j = 0; j < m; j++)
			t->score[i * m + j] = 0;
		if (!t->input[from + i].scored)
			continue;
		hidden(t, from + i, i);
		activate(s->z, f, learn);
		for (j = 0; j < m; j++)
			t->score[i * m + j] = t->outbias.value[j] +
			    dl_dot(s->z, t->out.value + j * (size_t)H, H);
	}
	tell(t, from, n);
}

void
dl_netfit_free(struct dl_netfit *t)
{
	struct dl_net_weights *w[8];
	size_t n = dl_net_tables(t, w), i;

	dl_keys_free(&t->words);
	dl_keys_free(&t->tokens);
	dl_free(t->input);
	dl_free(t->ids);
	dl_free(t->word_keys);
	dl_free(t->token_keys);
	dl_net_weights_free(&t->vec);
	for (i = 0; i < n; i++)
		dl_net_weights_free(w[i]);
	dl_free(t->state);
	dl_free(t->score);
	dl_free(t->tells);
	dl_free(t->sums);
	dl_free(t->places);
	*t = (struct dl_netfit){ .n = 0 };
}
