/*
 * Who did what to whom, when and where: adds event records to a document
 * that has sentences, entities and dates.  Types are PLOVER (2021); triggers,
 * role patterns and status words are tables in lib/data.
 */
#ifndef DL_EVENT_EVENT_H
#define DL_EVENT_EVENT_H

#include "stream/doc.h"

struct dl_event_state;

struct dl_event {
	bool all;			/* -a: every verb is an event */
	bool why;			/* -e: attribute rule= */
	struct dl_event_state *state;	/* kept from document to document */
};

/*
 * Reads a table of triggers (triggers(5)) that are tried before those built
 * in; before the first document.  What is wrong with it ends the program.
 */
void	dl_event_rules(struct dl_event *, const char *path);
void	dl_event_tag(struct dl_event *, struct dl_doc *);
void	dl_event_free(struct dl_event *);

/* The appended field of field mode: TYPE:src>tgt. */
void	dl_event_format(struct dl_buf *, struct dl_doc *,
	    const struct dl_rec *);

#endif
