/* What reports an event. */
#ifndef DL_EVENT_TRIGGER_H
#define DL_EVENT_TRIGGER_H

#include "event/parts.h"

bool	dl_trigger_verb(struct dl_event_state *, int32_t chunk,
	    struct dl_trigger *);
bool	dl_trigger_modal(struct dl_event_state *, int32_t chunk,
	    struct dl_trigger *);
bool	dl_trigger_noun(struct dl_event_state *, int32_t chunk, uint32_t word,
	    struct dl_trigger *);

/* The noun is the head of its chunk, or says what a head is for that says
 * nothing itself: a mediation effort. */
bool	dl_heads(struct dl_event_state *, const struct dl_trigger *);

#endif
