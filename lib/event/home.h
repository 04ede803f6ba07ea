/* The country of actors whose country nothing tells. */
#ifndef DL_EVENT_HOME_H
#define DL_EVENT_HOME_H

#include "event/parts.h"

/* Of the document, before its first sentence; of a sentence. */
void	dl_home(struct dl_event_state *);
void	dl_home_sentence(struct dl_event_state *);
struct dl_str dl_home_geo(struct dl_event_state *, const struct dl_actor *,
	    const struct dl_ref *where);

#endif
