/*
 * Which place a name means, and what country a document is about.
 */
#ifndef DL_ENTITY_PLACE_H
#define DL_ENTITY_PLACE_H

#include "entity/etext.h"
#include "entity/mention.h"

struct dl_places {
	struct dl_dict countries;	/* code -> mentions, its people too */
	struct dl_dict told;		/* name -> mention with its state + 1 */
	const char *home;		/* the country named most, or "" */
	bool sure;			/* hardly another one is named */
};

/* Forgets the last document, and counts the countries of this one. */
void	dl_places_read(struct dl_places *, const struct dl_etext *,
	    const struct dl_mentions *);

/*
 * Fills value, sub and geo of mention i, which is a LOC; mentions in the
 * order of the document.
 */
void	dl_place_name(struct dl_places *, const struct dl_etext *,
	    struct dl_mentions *, size_t i);

/* How often the document names the country or its people. */
uint32_t dl_places_count(const struct dl_places *, const char *geo);

/* The country that a name says itself (Bank of Kenya), or "". */
const char *dl_country_inside(const struct dl_etext *,
	    const struct dl_mention *);
void	dl_places_free(struct dl_places *);

#endif
