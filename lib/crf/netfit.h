/*
 * The network (net.h) while it is fitted: by the gradient of the field that
 * its scores and the field's own weights of pairs of labels make, with half
 * of the hidden units left out at each token (Srivastava et al., Dropout,
 * 2014).  Give the inputs of each token before the token (train.h).
 */
#ifndef DL_CRF_NETFIT_H
#define DL_CRF_NETFIT_H

#include "crf/keys.h"
#include "crf/net.h"
#include "crf/netstep.h"

/* What unlabelled text tells of words, and of the words around them. */
struct dl_vectors {
	uint32_t *hash;			/* dl_hash of each word, ascending */
	float *v;			/* DL_NET_VEC numbers of each */
	size_t n;
	/* Of each place, input of the vector, hidden unit. */
	float *weights;
};

/* What the network is told of a token. */
struct dl_net_input {
	uint32_t vector;		/* index + 1, or 0 */
	uint32_t word;			/* of its document, or 0; see net.h */
	const uint64_t *words, *tokens;	/* features, see net.h */
	size_t nwords, ntokens;
	bool scored;			/* it may be part of a name */
};

struct dl_net_token {
	size_t words, tokens;		/* ends of its features in ids */
	uint32_t vector, word, doc;
	bool scored;
};

/* Of one token of the sentences at hand, which are of one document. */
struct dl_net_state {
	float x[DL_NET_IN], dx[DL_NET_IN], z[DL_NET_HIDDEN];
	size_t first, end;		/* of its sentence */
	bool novector, drop, alone;	/* alone: nothing of the document */
};

/* Zero-initialise; set what stands first. */
struct dl_netfit {
	const struct dl_vectors *vectors;
	uint32_t word_cutoff, token_cutoff;
	double rate;
	unsigned rounds;		/* that are to come */
	/* The rest is its own. */
	struct dl_keys words, tokens;
	struct dl_net_token *input;
	uint32_t *ids;			/* features, then rows + 1 or 0 */
	size_t n, cap, nids, icap;
	uint32_t ndocs;
	uint32_t *word_keys, *token_keys;	/* by row */
	struct dl_net_weights vec, own, row, in, bias, out, outbias;
	struct dl_net_weights tell, tellbias;
	struct dl_net_state *state;
	float *score, *tells;		/* of the sentences, by label */
	float *sums;			/* by word and label */
	uint32_t *places;		/* by word */
	size_t scap, ocap, tcap, wcap, pcap;
	unsigned nlabels, nkept;
	double done;			/* rounds */
	double old_mean, old_square;	/* what Adam's means lack */
	size_t waiting;			/* sentences since the last step */
};

struct dl_fit;
struct dl_train_sent;

/* The tokens to come are of another document. */
void	dl_netfit_doc(struct dl_netfit *);
void	dl_netfit_token(struct dl_netfit *, const struct dl_net_input *);
void	dl_netfit_prepare(struct dl_netfit *, unsigned nlabels,
	    struct dl_fit *);
/*
 * The scores of the n sentences s, which begin with token `from' and are of
 * one document; learn: some inputs left out.
 */
void	dl_netfit_scores(struct dl_netfit *, struct dl_fit *, size_t from,
	    const struct dl_train_sent *s, size_t n, bool learn);
/* Takes the errors of the labels of those tokens; share of a round. */
void	dl_netfit_learn(struct dl_netfit *, size_t from,
	    const struct dl_train_sent *s, size_t n, const float *errors,
	    double share);
/* After the last round: the weights become their means over the later ones. */
void	dl_netfit_settle(struct dl_netfit *);
/*
 * Appends the section of the model; unit: units of the model in one of the
 * scores.  Each section is written anew.
 */
void	dl_netfit_write(const struct dl_netfit *, double unit,
	    struct dl_buf *);
void	dl_netfit_free(struct dl_netfit *);

#endif
