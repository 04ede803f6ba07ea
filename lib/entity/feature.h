/*
 * The features of tokens for the sequence model (lib/crf): numbers made by
 * hashing what is seen.  Those that depend on one word only, at the token
 * and at its neighbours, come apart from the rest, so that their sums can be
 * kept from word to word.
 */
#ifndef DL_ENTITY_FEATURE_H
#define DL_ENTITY_FEATURE_H

#include "crf/model.h"
#include "entity/etext.h"
#include "entity/facts.h"
#include "entity/mention.h"

#define DL_PLACES	5		/* two before .. two after */
#define DL_MAX_WORDFEATS 32		/* of a word at one place */
#define DL_MAX_FEATS	256		/* of a token, the rest */
#define DL_NEAR		4		/* other places of a word looked at */

/* What a candidate tells of all its words, as hashes. */
enum {
	DL_FC_GAZ, DL_FC_HEAD, DL_FC_TITLE, DL_FC_START, DL_FC_LENGTH,
	DL_FC_FIRST, DL_FC_LAST, DL_FC_PREV, DL_FC_NEXT, DL_FC_NAMES,
	DL_FC_PREVCLS, DL_FC_NEXTCLS, DL_FC_LASTCLS, DL_FC_FIRSTCLS,
	DL_FC_AROUND, DL_FC_N
};

struct dl_fcand {
	uint32_t of[DL_FC_N];		/* 0: nothing to tell */
	uint32_t sent, first, last;
};

struct dl_occurrence {
	uint32_t cand, next;		/* index + 1 of the next, or 0 */
	uint16_t pos;			/* in the candidate; see feature.c */
};

/* The other places of a word that tell something of a token, and as what. */
struct dl_others {
	uint32_t occ[DL_NEAR];		/* indices of occurrences */
	unsigned n, part;
};

/* The facts of a word that has a note (note.h). */
struct dl_known {
	uint32_t serial;		/* of that note */
	enum dl_title_class title;	/* that the word alone is */
	struct dl_fword word;
};

/* Sentences in which letters tell something else. */
enum { DL_MODE_USUAL, DL_MODE_HEADLINE, DL_MODE_CAPITALS, DL_MODE_SMALL };

struct dl_features {
	const struct dl_model *model;	/* classes of words */
	const struct dl_etext *text;
	struct dl_fcand *cands;		/* in order */
	struct dl_dict words;		/* of candidates: first occurrence */
	struct dl_occurrence *occ;
	size_t ncands, ccap, nocc, ocap;
	struct dl_known *known;		/* by the id of the note */
	size_t kcap;
	/* The sentence at hand. */
	size_t sent, cand;
	const struct dl_fword **w;
	struct dl_fword *apart;		/* those that are not in known */
	size_t wcap, acap;
	uint32_t mode;
};

/* Features that a word gives to the token `place' - 2 places before it. */
size_t	dl_word_features(const struct dl_fword *, const struct dl_toks *,
	    size_t i, unsigned place, uint64_t key[DL_MAX_WORDFEATS]);

/* Takes the candidates of a document. */
void	dl_features_doc(struct dl_features *, const struct dl_model *,
	    const struct dl_etext *, const struct dl_mentions *);
/* Begins a sentence. */
void	dl_features_sent(struct dl_features *, size_t sent);
/*
 * The features of token i that are not of one word; ask in order of i.  Those
 * that other places of the word give are left out and the places noted, if
 * there is an object for them.
 */
size_t	dl_token_features(struct dl_features *, size_t i, struct dl_others *,
	    uint64_t key[DL_MAX_FEATS]);
/* The candidate that token i is part of, just asked for, or NULL. */
const struct dl_fcand *dl_feature_cand(const struct dl_features *, size_t i);
/* The features that an occurrence gives to a token that is such a part. */
size_t	dl_other_features(const struct dl_features *, uint32_t occ,
	    unsigned part, uint64_t key[DL_MAX_FEATS]);
void	dl_features_free(struct dl_features *);

#endif
