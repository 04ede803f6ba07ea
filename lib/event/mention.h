/* The names and dates of a sentence. */
#ifndef DL_EVENT_MENTION_H
#define DL_EVENT_MENTION_H

#include "event/parts.h"

/* A sentence in parts of which each has its names and dates; nearly all have
 * one. */
struct dl_parts {
	const struct dl_sent *whole;
	size_t at;			/* where the next one begins */
	size_t *ents, *dates;		/* lines */
	size_t ent, nents, date, ndates;
};
void	dl_parts_begin(struct dl_event_state *, struct dl_parts *, size_t s);
/* The next part with its mentions; false after the last. */
bool	dl_parts_next(struct dl_event_state *, struct dl_parts *,
	    struct dl_parsed *);

#endif
