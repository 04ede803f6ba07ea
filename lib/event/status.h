/* Did it happen? */
#ifndef DL_EVENT_STATUS_H
#define DL_EVENT_STATUS_H

#include "event/parts.h"

/* What the verb of a group makes of its scope, or NULL. */
const struct dl_scope *dl_scope_verb(struct dl_event_state *, int32_t vg);
enum dl_happening dl_status_verb(struct dl_event_state *, int32_t vg,
	    bool *neg);
/* A noun that can only be said of what is there stands above it. */
bool	dl_status_real(struct dl_event_state *, int32_t np);
enum dl_happening dl_status_noun(struct dl_event_state *,
	    const struct dl_trigger *, bool *neg);

#endif
