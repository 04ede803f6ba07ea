/*
 * A small neural network beside the field, as one section of a model: a layer
 * over a window of words (Collobert et al., Natural Language Processing
 * (Almost) from Scratch, 2011).  A word is a vector from unlabelled text and a
 * sum of learnt rows for its letters and lists; what it gives to the hidden
 * layer at each place of the window depends on it alone and can be kept (Chen
 * and Manning, 2014).  Places of a word in a document mostly have one label:
 * what each tells the others of it is a second sum over its hidden layer (as
 * votes do, Krishnan and Manning, 2006, but before there are labels).  All is
 * done in integers of 16 and 32 bits that saturate or wrap, so that every
 * machine gives the same scores.
 *
 *	0	4	number of vectors V
 *	4	4	number of buckets of rows of words
 *	8	4	number of rows of words F
 *	12	4	number of buckets of rows of tokens
 *	16	4	number of rows of tokens G
 *	20	4 V	hashes of the words that have a vector, ascending
 *		64 V	the vectors, int8, 64 a unit
 *		..	rows of words (rows.h), 32 wide, 64 a unit
 *		..	rows of tokens, 128 wide, 32 a unit
 *		2 ..	weights, int16, 1024 a unit: for each of 7 places, 48
 *			pairs of inputs, 128 hidden units: two inputs
 *		2 ..	of 128 hidden units, 256 a unit: their bias, and what
 *			each place gives where there is no word
 *		2 ..	of each label but outside: int16 of 128 hidden units,
 *			4096 / 256 a unit of the model
 *		4 ..	of each label but outside: its bias, 4096 a unit
 *		..	both again, of what a token tells the others
 */
#ifndef DL_CRF_NET_H
#define DL_CRF_NET_H

#include "crf/rows.h"

#define DL_NET_VEC	64		/* numbers of a vector */
#define DL_NET_OWN	32		/* numbers learnt beside it */
#define DL_NET_IN	(DL_NET_VEC + DL_NET_OWN)
#define DL_NET_REACH	3		/* words looked at on each side */
#define DL_NET_PLACES	(2 * DL_NET_REACH + 1)
#define DL_NET_HIDDEN	128

/* Units of the numbers above. */
enum {
	DL_NET_X = 64, DL_NET_W = 1024, DL_NET_ROW = 32, DL_NET_H = 256,
	DL_NET_OUT = 4096
};

/*
 * Set in the features of a token that the rest of the document gives: in
 * training they are sometimes left out, as a document may be short.
 */
#define DL_NET_DOC	((uint64_t)1 << 16)

struct dl_net {
	uint32_t nvectors;
	struct dl_rows words, tokens;
	const unsigned char *hashes, *weights, *bias;
	const unsigned char *out, *tell;	/* weights of labels, bias */
	const signed char *vectors;
	unsigned nlabels;		/* but outside; 0: no network */
	bool wide;			/* netwide.h is used */
};

/*
 * Takes the n bytes of a section for so many labels.  NULL, or what is wrong.
 * check: look at every byte.
 */
const char *dl_net_set(struct dl_net *, const unsigned char *, size_t n,
	    unsigned nlabels, bool check);
/* The number of a word's vector, from 1, by its dl_hash; 0 if none. */
uint32_t dl_net_vector(const struct dl_net *, uint32_t hash);
/* The input that a word with this vector and these features is. */
void	dl_net_word(const struct dl_net *, uint32_t vector,
	    const uint64_t *features, size_t n, int16_t x[DL_NET_IN]);
/* What the word gives to the hidden layer of the token `place' - 3 before. */
void	dl_net_place(const struct dl_net *, const int16_t x[DL_NET_IN],
	    unsigned place, int16_t to[DL_NET_HIDDEN]);
/* The hidden layer of a token, before what the words around it give. */
void	dl_net_begin(const struct dl_net *, int16_t z[DL_NET_HIDDEN]);
/* Adds what the word at this place gives; NULL: there is none. */
void	dl_net_add(const struct dl_net *, int16_t z[DL_NET_HIDDEN],
	    unsigned place, const int16_t *gives);
/*
 * Adds the scores of the token, which has these features, to those of the
 * labels but outside; z is its hidden layer then.
 */
void	dl_net_score(const struct dl_net *, int16_t z[DL_NET_HIDDEN],
	    const uint64_t *features, size_t n, int16_t *score);
/*
 * What a token with this hidden layer tells the other places of its word; the
 * mean of what a place is told is added to its scores.
 */
void	dl_net_tell(const struct dl_net *, const int16_t z[DL_NET_HIDDEN],
	    int16_t *tells);

#endif
