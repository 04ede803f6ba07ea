/*
 * Bodies that every country has: its foreign ministry, its parliament.
 */
#ifndef DL_ENTITY_BODY_H
#define DL_ENTITY_BODY_H

#include "entity/place.h"

struct dl_bodies {
	struct dl_dict last;		/* body -> country that had it last */
	const char **geos;		/* that country, by number */
	size_t n, cap;
};

/* True for a country or a nationality. */
bool	dl_gaz_national(const struct dl_gaz *);

void	dl_bodies_clear(struct dl_bodies *);
void	dl_bodies_free(struct dl_bodies *);

/*
 * Fills value, sub and geo of mention i if it is such a body; the country is
 * the one in its name or beside it, else the one that the document gave the
 * same body last, else the one the document is about.  False if it is none.
 */
bool	dl_body_name(struct dl_bodies *, const struct dl_places *,
	    const struct dl_etext *, struct dl_mentions *, size_t i);

#endif
