/*
 * Canonical names: one name for all mentions of one entity in a document,
 * and what is known of the entity (kind, country, title).
 */
#ifndef DL_ENTITY_CANON_H
#define DL_ENTITY_CANON_H

#include "entity/etext.h"
#include "entity/mention.h"
#include "entity/person.h"

struct dl_canon {
	struct dl_persons persons;
	struct dl_dict alias;		/* acronym -> mention index + 1 */
	struct dl_dict initials;	/* the same, by initials alone */
	struct dl_dict heads;		/* first word of organisations */
	struct dl_dict nations;		/* person -> mention of country + 1 */
	struct dl_dict countries;	/* ISO codes the document speaks of */
	struct dl_dict offices;		/* person -> mention with office + 1 */
};

/* Fills value, sub, geo and office of every mention. */
void	dl_canon(struct dl_canon *, const struct dl_etext *,
	    struct dl_mentions *);
void	dl_canon_free(struct dl_canon *);

#endif
