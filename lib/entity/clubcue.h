/*
 * What the words beside a name say of its being a club.
 */
#ifndef DL_ENTITY_CLUBCUE_H
#define DL_ENTITY_CLUBCUE_H

#include "entity/word.h"

#define DL_CLUB_SURE	2		/* points that are enough */

struct dl_clubcue {
	unsigned points;
	bool sure;			/* one cue is enough */
	bool place;			/* its town is meant */
};

/* The cues of the name [first, last). */
struct dl_clubcue dl_clubcue_of(const struct dl_toks *, size_t first,
	    size_t last);

/* A score or a row of numbers stands beside it, as in tables of results. */
bool	dl_club_scored(const struct dl_toks *, size_t first, size_t last);

#endif
