/*
 * The network (crf/net.h) at work on a document.  What a word gives to a place
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

/* Zero-initialise; set net. */
struct dl_window {
	const struct dl_net *net;
	struct dl_input *inputs;	/* by the lower bits of the note's id */
	struct dl_gift *gifts;		/* by those of id and place */
	uint64_t sentence;		/* its number, from 1 */
};

/* Begins a sentence. */
void	dl_window_sent(struct dl_window *);
/*
 * Adds the scores of token i of the features' sentence to those of the labels
 * but outside; others as for dl_hints.
 */
void	dl_window_score(struct dl_window *, const struct dl_features *,
	    size_t i, const struct dl_others *, int16_t *score);
void	dl_window_free(struct dl_window *);

#endif
