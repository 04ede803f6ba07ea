/*
 * Fits a model to labelled sentences.  Give tokens and ends of sentences,
 * prepare, run as many rounds as wanted, write the model after any of them.
 */
#ifndef DL_CRF_TRAIN_H
#define DL_CRF_TRAIN_H

#include "crf/keys.h"
#include "crf/model.h"
#include "crf/netfit.h"

struct dl_train_token {
	size_t end;			/* in ids; begins where the last ends */
	unsigned char tag;
};

struct dl_train_sent {
	size_t end;			/* in tokens */
	uint32_t group;			/* sentences that stay together */
	float weight;			/* of its gradient */
	bool wanted;			/* its labels are to be guessed */
};

struct dl_train {
	/* Set before the first token. */
	uint32_t cutoff;		/* a feature seen less is not used */
	uint32_t max_rows;		/* of the model */
	double rate, l2, drop;		/* step, penalty, share left out */
	/* Of the sentences to come: 1, or less for labels less sure. */
	float weight;
	/* The labels, by type; see model.h. */
	struct dl_types types;
	/* To be written with it: hash << 16 | class, ascending; not owned. */
	const uint64_t *words;
	size_t nwords;
	/*
	 * A network to be fitted, whose scores are added to those of the
	 * features, or NULL; not owned.
	 */
	struct dl_netfit *net;
	/* The rest is the trainer's own. */
	struct dl_keys keys;
	uint32_t *ids;
	struct dl_train_token *tokens;
	struct dl_train_sent *sents;
	size_t nids, icap, ntokens, tcap, nsents, scap;
	struct dl_fit *fit;
};

void	dl_train_token(struct dl_train *, const uint64_t *keys, size_t n,
	    unsigned tag);
/* Ends a sentence. */
void	dl_train_end(struct dl_train *, uint32_t group, bool wanted);
/* After the last sentence: drops what is rare, makes room for weights. */
void	dl_train_prepare(struct dl_train *);
/* One round over all sentences; mean loss of a token in nats. */
double	dl_train_round(struct dl_train *);
/*
 * Ends a run of rounds: its weights are kept for the mean, and the next run
 * begins at 0, with the sentences in another order.
 */
void	dl_train_again(struct dl_train *);
/*
 * Cross-fitting: the labels of all wanted sentences in order, each guessed by
 * a model that has not seen its group: of `folds' models, `rounds' each.
 * Returns an array of one byte a token, to be freed.
 */
unsigned char *dl_train_guess(struct dl_train *, unsigned folds,
	    unsigned rounds);
/*
 * Appends the model as it stands: the mean of the runs so far; and in a pool
 * with it (Smith, Cohn and Osborne, Logarithmic Opinion Pools for Conditional
 * Random Fields, 2005) the network of `net', fitted by itself, if there is
 * one.
 */
void	dl_train_write(const struct dl_train *, const struct dl_train *net,
	    struct dl_buf *);
void	dl_train_free(struct dl_train *);

#endif
