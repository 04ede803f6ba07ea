/*
 * The seam between finding names and naming them.  A recogniser turns the
 * tokens of a document into mentions with labels, in order, not overlapping.
 * This one is built from rules, word lists and counts; a sequence model with
 * the same signature can take its place.
 */
#ifndef DL_ENTITY_RECOGNISE_H
#define DL_ENTITY_RECOGNISE_H

#include "entity/agree.h"

struct dl_recogniser {
	struct dl_agree agree;
};

/*
 * The candidates before they are weighed: what the tagger decides on and what
 * its weights are fitted to (lib/data/fitcues.c).  The list is emptied first.
 */
void	dl_candidates(struct dl_etext *, struct dl_mentions *);

/*
 * Fills the list, which is emptied first.  Of each mention: sent, first,
 * last, label; and where known gaz, title, title_at, kind.
 */
void	dl_recognise(struct dl_recogniser *, struct dl_etext *,
	    struct dl_mentions *);
void	dl_recogniser_free(struct dl_recogniser *);

#endif
