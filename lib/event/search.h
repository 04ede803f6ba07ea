/* Where the actors of a role are looked for. */
#ifndef DL_EVENT_SEARCH_H
#define DL_EVENT_SEARCH_H

#include "event/parts.h"

/* Names and pronouns in noun chunk k before word `to'. */
void	dl_possessors(struct dl_event_state *, int32_t k, uint32_t to,
	    struct dl_side *);
/* Actors under a preposition right of chunk i, in its clause, or if close
 * among the phrases at once behind it. */
void	dl_under(struct dl_event_state *, int32_t i, struct dl_str prep,
	    bool close, struct dl_side *);
/* The first actor right of chunk i in its clause that is not in src; with
 * places, also one that is only a place; with towns, one that is no state. */
void	dl_anyone(struct dl_event_state *, int32_t i, bool places, bool towns,
	    const struct dl_side *src, struct dl_side *);

#endif
