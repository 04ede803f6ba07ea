/*
 * The organisations of one document: short forms and their names.
 */
#ifndef DL_ENTITY_ORG_H
#define DL_ENTITY_ORG_H

#include "entity/body.h"

struct dl_orgs {
	struct dl_bodies bodies;
	struct dl_dict alias;		/* acronym -> mention index + 1 */
	struct dl_dict initials;	/* the same, by initials alone */
	struct dl_dict heads;		/* how names begin -> mention + 1 */
	struct dl_dict firms;		/* firms without their Inc. -> same */
};

/* Forgets the last document, and reads the names of this one. */
void	dl_orgs_read(struct dl_orgs *, const struct dl_etext *,
	    const struct dl_mentions *);

/* Fills value, sub and geo of mention i, which is an ORG. */
void	dl_org_name(struct dl_orgs *, const struct dl_places *,
	    const struct dl_etext *, struct dl_mentions *, size_t i);

/* The mention that mention i is a short form of; NULL if none. */
struct dl_mention *dl_org_long(const struct dl_orgs *,
	    const struct dl_etext *, struct dl_mentions *, size_t i);

/*
 * The firm whose name begins with the word that is mention i and that the
 * tables don't know: Acme, taken for a place or a person, beside Acme Foods.
 */
struct dl_mention *dl_org_firm(const struct dl_orgs *,
	    const struct dl_etext *, struct dl_mentions *, size_t i);

void	dl_orgs_free(struct dl_orgs *);

#endif
