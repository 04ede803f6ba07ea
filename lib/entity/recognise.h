/*
 * Finding names: the rules of span.c propose, the sequence model decides, and
 * what stands is described for those who name it: its entry in the gazetteer,
 * its title, its head word.
 */
#ifndef DL_ENTITY_RECOGNISE_H
#define DL_ENTITY_RECOGNISE_H

#include "entity/club.h"
#include "entity/tagger.h"

/*
 * Zero-initialise.  The model is the one that is part of the program, if no
 * other was loaded into it before the first document.
 */
struct dl_recogniser {
	struct dl_model model;
	struct dl_tagger tagger;
	struct dl_mentions cands;
	struct dl_dict surnames;	/* of the document's persons */
	struct dl_edits edits;
	struct dl_clubs clubs;
	bool known;			/* the model has places */
	int person;			/* its number of PER, or -1 */
};

/*
 * Fills the list, which is emptied first, in order, not overlapping.  Of each
 * mention: sent, first, last, label or type; and where known gaz, title,
 * title_at, head, kind.
 */
void	dl_recognise(struct dl_recogniser *, struct dl_etext *,
	    struct dl_mentions *);
void	dl_recogniser_free(struct dl_recogniser *);

#endif
