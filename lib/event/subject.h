/* Subjects and objects of verb groups. */
#ifndef DL_EVENT_SUBJECT_H
#define DL_EVENT_SUBJECT_H

#include "event/parts.h"

const struct dl_side *dl_subject(struct dl_event_state *, int32_t vg);
const struct dl_side *dl_object(struct dl_event_state *, int32_t vg);
/* Actors of a chunk that is a subject: it, its possessor, or `of X'. */
void	dl_chunk_actors(struct dl_event_state *, int32_t np,
	    struct dl_side *);
/* The rule is of an adjective: is ready to. */
bool	dl_predicate(const struct dl_rule *);

#endif
