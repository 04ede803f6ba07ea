/*
 * The sequence model at work on a document: labels for all tokens.
 */
#ifndef DL_ENTITY_TAGGER_H
#define DL_ENTITY_TAGGER_H

#include "crf/marginal.h"
#include "crf/viterbi.h"
#include "entity/feature.h"
#include "entity/votes.h"
#include "entity/window.h"

/* Zero-initialise; set model. */
struct dl_tagger {
	const struct dl_model *model;
	bool probable;			/* work out probabilities */
	struct dl_features features;
	struct dl_viterbi viterbi;
	/*
	 * The sums of the features of words by note, place and label but
	 * outside; and the serials of the notes for which they are.
	 */
	int16_t *sums;
	uint32_t *summed;
	size_t ncap, mcap;
	int16_t *spare;			/* of the last words without note */
	/*
	 * The sums of what an occurrence of a word tells of another, by
	 * occurrence and part: index + 1 into told.
	 */
	uint32_t *tells;
	int16_t *told;
	size_t ntold, ecap, ocap;
	struct dl_marginal marginal;
	struct dl_votes votes;
	struct dl_window window;
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
