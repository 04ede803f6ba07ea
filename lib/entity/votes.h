/*
 * How a first pass over the document has labelled each of its words, as
 * features for a second one.
 */
#ifndef DL_ENTITY_VOTES_H
#define DL_ENTITY_VOTES_H

#include "crf/model.h"
#include "entity/etext.h"

#define DL_MAX_VOTES	(8 + DL_MAX_TYPES)	/* features of a token */

/* The labels of a word in the document. */
struct dl_vote {
	uint32_t places;
	uint16_t count[DL_MAX_TAGS];
};

struct dl_votes {
	struct dl_dict words;		/* with a capital: index into vote */
	struct dl_vote *vote;
	size_t cap;
};

/* Empties the box for the next document. */
void	dl_votes_clear(struct dl_votes *);
/* Counts the labels of a sentence. */
void	dl_votes_add(struct dl_votes *, const struct dl_toks *,
	    const unsigned char *tags);
/*
 * The features of token i, whose own vote was `own'; 0 if the word stands
 * nowhere else in the document.
 */
size_t	dl_vote_features(const struct dl_votes *, const struct dl_toks *,
	    size_t i, unsigned own, unsigned ntags, uint64_t *key);
void	dl_votes_free(struct dl_votes *);

#endif
