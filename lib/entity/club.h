/*
 * Clubs, grounds and competitions in reports of sport.
 */
#ifndef DL_ENTITY_CLUB_H
#define DL_ENTITY_CLUB_H

#include "entity/spot.h"

/* Zero-initialise.  One object serves many documents. */
struct dl_clubs {
	enum dl_sport sport;		/* of this document */
	struct dl_spots spots;		/* places that may be such a name */
	struct dl_dict points;		/* cues for a name, of a document */
	struct dl_dict full;		/* town -> full name of a club, its
					   spot from 1 */
	struct dl_edits edits;
};

/*
 * Mends and adds to the mentions of a document where it is a report of sport.
 * Surnames: those of the persons it names in full.
 */
void	dl_clubs(struct dl_clubs *, const struct dl_etext *,
	    const struct dl_dict *surnames, struct dl_mentions *);
void	dl_clubs_free(struct dl_clubs *);

#endif
