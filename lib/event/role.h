/* Who and whom. */
#ifndef DL_EVENT_ROLE_H
#define DL_EVENT_ROLE_H

#include "event/parts.h"

/* role.c */
void	dl_roles_verb(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);
void	dl_roles_modal(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);
/* noun.c */
void	dl_roles_noun(struct dl_event_state *, const struct dl_trigger *,
	    struct dl_side *src, struct dl_side *tgt);

#endif
