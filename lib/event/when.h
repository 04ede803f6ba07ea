/* When and where. */
#ifndef DL_EVENT_WHEN_H
#define DL_EVENT_WHEN_H

#include "event/parts.h"

/* anchor.c: where the dates of the sentence belong. */
void	dl_anchor(struct dl_event_state *);

/* when.c: the mention that dates the event, or NULL. */
const struct dl_ref *dl_when(struct dl_event_state *,
	    const struct dl_trigger *);
/* past.c: the past that something else than a date tells, or NULL. */
const struct dl_ref *dl_when_past(struct dl_event_state *,
	    const struct dl_trigger *);
/* A day of the sentence long before the document stays for the next one. */
void	dl_when_keep(struct dl_event_state *);
/* where.c: the mention of its place, or NULL. */
const struct dl_ref *dl_where(struct dl_event_state *,
	    const struct dl_trigger *);

#endif
