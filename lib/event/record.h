/* An event as a record. */
#ifndef DL_EVENT_RECORD_H
#define DL_EVENT_RECORD_H

#include "event/parts.h"

void	dl_event_add(struct dl_event_state *, const struct dl_trigger *,
	    const struct dl_side *src, const struct dl_side *tgt,
	    const struct dl_ref *when, enum dl_happening, bool neg);

#endif
