/*
 * Names and dates for text that comes without them: what evtag runs on plain
 * text and fields before it looks for events.
 */
#ifndef DL_EVENT_BEFORE_H
#define DL_EVENT_BEFORE_H

#include "stream/doc.h"

struct dl_entity;
struct dl_date;

struct dl_before {
	struct dl_entity *names;
	struct dl_date *dates;
};

/* Adds ent and date records and makes them part of the document. */
void	dl_before_tag(struct dl_before *, struct dl_doc *);
void	dl_before_free(struct dl_before *);

/* The two halves; each keeps the headers of its tagger to itself. */
void	dl_before_names(struct dl_entity **, struct dl_doc *);
void	dl_before_dates(struct dl_date **, struct dl_doc *);
void	dl_before_names_free(struct dl_entity **);
void	dl_before_dates_free(struct dl_date **);

#endif
