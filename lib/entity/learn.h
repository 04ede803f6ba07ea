/*
 * From documents with labelled names (lesson.h) to a model, and its score on
 * others.
 */
#ifndef DL_ENTITY_LEARN_H
#define DL_ENTITY_LEARN_H

#include "crf/train.h"
#include "entity/lesson.h"
#include "entity/tagger.h"

#define DL_NET_ROUNDS	6		/* that net_train is to run */

/* Zero-initialise. */
struct dl_learn {
	struct dl_train train;
	/* Words and their classes: hash << 16 | class, ascending. */
	uint64_t *words;
	size_t nwords, wcap;
	struct dl_vectors vectors;	/* none: no network */
	/* The rest is the learner's own. */
	struct dl_netfit net;
	struct dl_train net_train;	/* fits the network */
	bool teach;			/* it learns the sentence at hand */
	struct dl_model classes;	/* of words; vectors; no weights */
	struct dl_buf class_bytes;
	struct dl_etext text;
	struct dl_mentions cands;
	struct dl_features features;
	struct dl_votes votes;
	struct dl_arena arena;
	uint32_t nsents;
};

/*
 * Reads classes of words (wordclust), or is fatal.  other: of a second list,
 * which may class the same words in another way.
 */
void	dl_learn_classes(struct dl_learn *, const char *path, bool other);
/* Reads vectors of words (wordclust -w), or is fatal. */
void	dl_learn_vectors(struct dl_learn *, const char *path);
/*
 * Reads the lessons: twice, as what a first pass finds in them has to be
 * guessed by models that have not seen them.  Then l->train and, if
 * there are vectors, l->net_train can run rounds.
 */
void	dl_learn_lessons(struct dl_learn *, const struct dl_lessons *);
/* Appends the model as it stands. */
void	dl_learn_write(const struct dl_learn *, struct dl_buf *);
void	dl_learn_free(struct dl_learn *);

/* Names in gold, found, and right, by type of the model. */
struct dl_tally {
	size_t gold[DL_MAX_TYPES], found[DL_MAX_TYPES], right[DL_MAX_TYPES];
};
/* Tags the lessons and counts; labels that the model lacks are left out. */
void	dl_learn_score(const struct dl_model *, const struct dl_lessons *,
	    struct dl_tally *);

#endif
