/*
 * The entity tagger: adds an ent record with its canonical name for each
 * mention of a person, organisation, place or other name in a document.
 */
#ifndef DL_ENTITY_ENTITY_H
#define DL_ENTITY_ENTITY_H

#include "entity/alias.h"
#include "entity/canon.h"
#include "entity/recognise.h"

struct dl_entity {
	struct dl_etext text;
	struct dl_recogniser recogniser;
	struct dl_aliases aliases;	/* of the user; may be empty */
	struct dl_canon canon;
	struct dl_mentions mentions;
	struct dl_buf attrs;
};

/* Zero-initialise the object; one serves many documents. */
void	dl_entity_tag(struct dl_entity *, struct dl_doc *);
void	dl_entity_free(struct dl_entity *);

/* How a record looks in the field of field mode: LABEL:name. */
void	dl_entity_format(struct dl_buf *, struct dl_doc *,
	    const struct dl_rec *);

#endif
