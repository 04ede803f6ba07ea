/*
 * The sequence model at work on a document: labels for all tokens.
 */
#ifndef DL_ENTITY_TAGGER_H
#define DL_ENTITY_TAGGER_H

#include "crf/marginal.h"
#include "crf/viterbi.h"
#include "entity/feature.h"
#include "entity/votes.h"

#define DL_MEMO_TEXT	20		/* bytes; longer words are not kept */

/* A word met before, with the sums of its features at each place. */
struct dl_memo {
	uint32_t hash;
	uint8_t len, type, flags;	/* len 0: free */
	char text[DL_MEMO_TEXT];
	struct dl_fword word;
};

/* Zero-initialise; set model. */
struct dl_tagger {
	const struct dl_model *model;
	bool probable;			/* work out probabilities */
	struct dl_features features;
	struct dl_viterbi viterbi;
	struct dl_memo *memo;		/* direct-mapped */
	int16_t *sums;			/* memo, place, label but outside */
	struct dl_marginal marginal;
	struct dl_votes votes;
	/* Of all tokens of the document. */
	int16_t *scores;		/* of labels but outside */
	unsigned char *tags;
	float *p;			/* probability of the label; probable */
	size_t cap, tcap, pcap;
	size_t *start;			/* of each sentence, in tokens */
	size_t scap;
};

/* Labels a document, given its candidates (span.h). */
void	dl_tagger_doc(struct dl_tagger *, const struct dl_etext *,
	    const struct dl_mentions *);
/* The labels of a sentence, one a token (model.h). */
const unsigned char *dl_tagger_sent(const struct dl_tagger *, size_t sent);
/*
 * The probability of the least sure label of tokens [first, last), in
 * hundredths; 0 if it was not asked for.
 */
unsigned dl_tagger_percent(const struct dl_tagger *, size_t sent,
	    size_t first, size_t last);
void	dl_tagger_free(struct dl_tagger *);

#endif
