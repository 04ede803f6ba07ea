/*
 * Names and dates for text that comes without them: what evtag runs on plain
 * text and fields before it looks for events.  Zero-initialise.
 */
#ifndef DL_EVENT_BEFORE_H
#define DL_EVENT_BEFORE_H

#include "date/date.h"
#include "entity/entity.h"

struct dl_before {
	struct dl_entity names;
	struct dl_date dates;
};

/* Adds ent and date records and makes them part of the document. */
void	dl_before_tag(struct dl_before *, struct dl_doc *);
void	dl_before_free(struct dl_before *);

#endif
