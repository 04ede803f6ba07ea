/*
 * What the way forward through the network and the way back have in common.
 * Inside lib/crf only.
 */
#ifndef DL_CRF_NETSTATE_H
#define DL_CRF_NETSTATE_H

#include "base/lanes.h"
#include "crf/fit.h"

/* A feature that the document gives is left out of this sentence. */
static inline bool
dl_net_not_told(const struct dl_netfit *t, const struct dl_net_state *s,
    uint32_t row)
{
	return s->alone && (t->tokens.of[t->token_keys[row]].key &
	    DL_NET_DOC) != 0;
}

static inline size_t
dl_net_first_id(const struct dl_netfit *t, size_t token)
{
	return token > 0 ? t->input[token - 1].tokens : 0;
}

/* A third of a dropped word's rows are left out, and not learnt either. */
static inline bool
dl_net_left_out(const struct dl_net_state *s, size_t k, size_t first)
{
	return s->drop && (k - first) % 3 == 0;
}

/* The state of the token at `place' of token i, or NULL beyond its sentence. */
static inline struct dl_net_state *
dl_net_neighbour(const struct dl_netfit *t, size_t i, unsigned place)
{
	struct dl_net_state *s = &t->state[i];

	return i + place < s->first + DL_NET_REACH ||
	    i + place - DL_NET_REACH >= s->end ? NULL :
	    &t->state[i + place - DL_NET_REACH];
}

static inline float *
dl_net_sums(const struct dl_netfit *t, size_t token)
{
	return t->sums + t->input[token].word * (size_t)t->nlabels;
}

/* Nothing has been said of the words of the n tokens. */
static inline void
dl_net_forget(struct dl_netfit *t, size_t from, size_t n)
{
	size_t i;

	for (i = from; i < from + n; i++)
		memset(dl_net_sums(t, i), 0, t->nlabels * sizeof(t->sums[0]));
}

/* Token i hears of the other places of its word. */
static inline bool
dl_net_hears(const struct dl_netfit *t, size_t token,
    const struct dl_net_state *s)
{
	return t->input[token].scored && t->input[token].word != 0 &&
	    t->places[t->input[token].word] > 1 && !s->alone;
}

/* All tables but the vectors. */
static inline size_t
dl_net_tables(struct dl_netfit *t, struct dl_net_weights *to[8])
{
	to[0] = &t->own;
	to[1] = &t->row;
	to[2] = &t->in;
	to[3] = &t->bias;
	to[4] = &t->out;
	to[5] = &t->outbias;
	to[6] = &t->tell;
	to[7] = &t->tellbias;
	return 8;
}

#endif
