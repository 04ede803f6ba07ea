/* Noun chunks as actors. */
#ifndef DL_EVENT_ACTOR_H
#define DL_EVENT_ACTOR_H

#include "event/name.h"

/* actors.c: actors of a noun chunk, with what is coordinated to it. */
void	dl_actors(struct dl_event_state *, int32_t chunk, struct dl_side *);
/* actor.c: only of this chunk; false if it has none. */
bool	dl_actor_np(struct dl_event_state *, int32_t chunk,
	    struct dl_actor *);
/* Of a chunk that counts some whom no table knows. */
bool	dl_actor_people(struct dl_event_state *, int32_t chunk,
	    struct dl_actor *);
/* Of a word of the chunk with a genitive behind it. */
bool	dl_actor_owner(struct dl_event_state *, int32_t chunk, uint32_t word,
	    struct dl_actor *);

#endif
