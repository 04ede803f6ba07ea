/*
 * Canonical names: one name for all mentions of one entity in a document,
 * and what is known of the entity (kind, country, title).
 */
#ifndef DL_ENTITY_CANON_H
#define DL_ENTITY_CANON_H

#include "entity/office.h"
#include "entity/org.h"
#include "entity/person.h"

struct dl_canon {
	struct dl_persons persons;
	struct dl_orgs orgs;
	struct dl_places places;
	struct dl_offices offices;
	struct dl_dict spellings;	/* folded name -> mention index + 1 */
};

/* Fills value, sub, geo and office of every mention. */
void	dl_canon(struct dl_canon *, const struct dl_etext *,
	    struct dl_mentions *);
void	dl_canon_free(struct dl_canon *);

#endif
