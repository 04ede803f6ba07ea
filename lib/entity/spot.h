/*
 * Places in a report of sport where a club, a ground or a competition may be
 * named, whatever the recogniser has made of them, and the cues beside them.
 */
#ifndef DL_ENTITY_SPOT_H
#define DL_ENTITY_SPOT_H

#include "entity/clubcue.h"
#include "entity/etext.h"
#include "entity/mention.h"
#include "entity/sport.h"

/* What a name may be: the classes of sportnames.tsv, in their order; more. */
enum dl_spot_class {
	DL_CLUB,
	DL_CLUB_WORD,			/* a word as well: the Saints */
	DL_CLUB_TOWN,
	DL_SPORT_NATION,
	DL_GROUND,
	DL_COMPETITION,
	DL_OTHER_PLACE,			/* taken for a place, not listed */
	DL_OTHER_NAME
};

struct dl_spot {
	uint32_t sent, first, last;	/* its tokens [first, last) */
	enum dl_spot_class class;
	long row;			/* of sportnames.tsv, or -1 */
	struct dl_gaz gaz;		/* of a club that is not there */
	struct dl_clubcue cue;
	size_t at, n;			/* the mentions it lies over */
	enum dl_label label;		/* what it becomes, or DL_NONE */
};

/* In the order of the text.  Zero-initialise. */
struct dl_spots {
	struct dl_spot *s;
	size_t n, cap;
};

/* Fills the list, but for at, n and label. */
void	dl_spots_find(struct dl_spots *, const struct dl_etext *, enum dl_sport,
	    const struct dl_mentions *);
void	dl_spots_free(struct dl_spots *);

/* The name of a club that has one in the tables, or "". */
const char *dl_spot_name(const struct dl_spot *);

/*
 * Of a league whose clubs all have their town in their name, beside which the
 * town's name is often its own.
 */
bool	dl_spot_in_league(const struct dl_spot *);

/*
 * Cuts mentions that hold several of the spots, and nothing else but what
 * stands between names: Elbonia v Zubrowka.
 */
void	dl_spots_split(const struct dl_spots *, const struct dl_etext *,
	    struct dl_edits *, struct dl_mentions *);

#endif
