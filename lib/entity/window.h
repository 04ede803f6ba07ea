/*
 * The network (crf/net.h) at work on a document: all its tokens first, then
 * what places of a word tell each other.  What a word gives to a place
 * beside it is worked out when it is first asked for, and kept: text repeats
 * itself.
 */
#ifndef DL_ENTITY_WINDOW_H
#define DL_ENTITY_WINDOW_H

#include "entity/hint.h"

/* A word as the input of the network. */
struct dl_input {
	uint64_t of;			/* the word, see window.c */
	int16_t x[DL_NET_IN];
};

/* What a word gives to a place. */
struct dl_gift {
	uint64_t of;			/* the word and the place */
	int16_t z[DL_NET_HIDDEN];
};

/* A token that tells the other places of its word something. */
struct dl_teller {
	size_t token;			/* of the document */
	uint32_t word;			/* as for dl_hint_word */
};

/* Zero-initialise; set net. */
struct dl_window {
	const struct dl_net *net;
	struct dl_input *inputs;	/* by the lower bits of the note's id */
	struct dl_gift *gifts;		/* by those of id and place */
	uint64_t sentence;		/* its number, from 1 */
	/* Of the document. */
	struct dl_teller *tellers;
	int16_t *tells;			/* by teller and label but outside */
	int32_t *sums;			/* of them, by word and label */
	uint32_t *places;		/* tellers, by word */
	size_t ntellers, ncap, tcap, scap, pcap;
};

/* Begins a document with so many occurrences of words (feature.h). */
void	dl_window_doc(struct dl_window *, size_t nocc);
/* Begins a sentence. */
void	dl_window_sent(struct dl_window *);
/*
 * Adds the scores of token i of the features' sentence, which is `token' of
 * the document, to those of the labels but outside; others as for dl_hints.
 */
void	dl_window_score(struct dl_window *, const struct dl_features *,
	    size_t i, const struct dl_others *, size_t token, int16_t *score);
/*
 * After all tokens: adds what the places of words tell each other to the
 * scores of the document, of which each token has one a label.
 */
void	dl_window_share(struct dl_window *, int16_t *scores);
void	dl_window_free(struct dl_window *);

#endif
