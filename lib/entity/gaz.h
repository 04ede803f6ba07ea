/*
 * The gazetteer: what the tables of names know of the words at a place.
 */
#ifndef DL_ENTITY_GAZ_H
#define DL_ENTITY_GAZ_H

#include "text/table.h"

enum dl_label { DL_PER, DL_ORG, DL_LOC, DL_MISC, DL_NONE };
#define DL_NLABELS	5

struct dl_gaz {
	const char *name;		/* canonical */
	const char *sub, *geo, *title;	/* "" for none */
	enum dl_label label;
	uint32_t ntoks;
	bool weak;			/* needs a cue beside it */
	bool surname;			/* of one widely known person */
};

/*
 * The longest name that begins at token i; false if none does.  In a
 * headline, short forms that are words as well are not believed.
 */
bool	dl_gaz_find(const struct dl_toks *, size_t i, bool headline,
	    struct dl_gaz *);

/* The tables in which a name may begin with token i, a bit each. */
unsigned dl_gaz_sources(const struct dl_toks *, size_t i);

/* The person that a surname (lower case) alone stands for, if any. */
bool	dl_gaz_surname(struct dl_str low, struct dl_gaz *);

bool	dl_is_firstname(struct dl_str low);
bool	dl_is_surname(struct dl_str low);
bool	dl_is_common(struct dl_str low);	/* written in lower case */
bool	dl_is_sport_word(struct dl_str low);

#endif
