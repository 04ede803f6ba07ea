/* What the tables of events say of a word form. */
#ifndef DL_EVENT_LOOKUP_H
#define DL_EVENT_LOOKUP_H

#include "event/parts.h"

/* Reads the tables; what they say of a word stands in its lexicon entry. */
void	dl_lookup_start(struct dl_event_state *);

/* What the verb of a group makes of its scope, or NULL. */
const struct dl_scope *dl_scope_verb(struct dl_event_state *, int32_t vg);

/* What the tables say of the word; never NULL. */
static inline const struct dl_evword *
dl_lookup(const struct dl_word *w)
{
	return w->lex->known;
}

#endif
