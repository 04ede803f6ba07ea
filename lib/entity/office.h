/*
 * The offices of a document's persons, and the countries they hold them in.
 */
#ifndef DL_ENTITY_OFFICE_H
#define DL_ENTITY_OFFICE_H

#include "entity/etext.h"
#include "entity/mention.h"

struct dl_offices {
	struct dl_dict nations;		/* person -> mention of country + 1 */
	struct dl_dict offices;		/* person -> mention with office + 1 */
};

/* Completes office and geo of all mentions of persons that have values. */
void	dl_offices(struct dl_offices *, const struct dl_etext *,
	    struct dl_mentions *);
void	dl_offices_free(struct dl_offices *);

#endif
