/* Names as actors. */
#ifndef DL_EVENT_NAME_H
#define DL_EVENT_NAME_H

#include "event/parts.h"

/* The name that a word is, or NULL. */
static inline struct dl_ref *
dl_word_name(const struct dl_event_state *e, const struct dl_word *w)
{
	return w->name < 0 ? NULL : &e->mentions[w->name];
}

/* Of a word that is a name. */
bool	dl_actor_name(struct dl_event_state *, uint32_t word,
	    struct dl_actor *);
/* Of the North or the South, if word of the chunk is one of them. */
bool	dl_actor_half(struct dl_event_state *, const struct dl_chunk *,
	    uint32_t word, struct dl_actor *);

#endif
