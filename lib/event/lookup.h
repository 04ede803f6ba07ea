/* What the tables of events say of a word form. */
#ifndef DL_EVENT_LOOKUP_H
#define DL_EVENT_LOOKUP_H

#include "event/parts.h"

void	dl_lookup_start(struct dl_event_state *);
const struct dl_evword *dl_lookup_new(struct dl_event_state *,
	    const struct dl_lex *);
/* Forgets what was looked up if the lexicon has begun anew. */
void	dl_lookup_sentence(struct dl_event_state *);

/* What the verb of a group makes of its scope, or NULL. */
const struct dl_scope *dl_scope_verb(struct dl_event_state *, int32_t vg);

static inline const struct dl_evword *
dl_lookup(struct dl_event_state *e, const struct dl_word *w)
{
	return w->lex->id < e->nwords && e->words[w->lex->id].known ?
	    &e->words[w->lex->id] : dl_lookup_new(e, w->lex);
}

/* What the word gives a noun chunk as a noun: DL_HAS_. */
static inline unsigned
dl_traits(struct dl_event_state *e, const struct dl_word *w)
{
	if (w->lex->id >= e->ntraits || e->traits[w->lex->id] == 0)
		dl_lookup_new(e, w->lex);
	return e->traits[w->lex->id];
}

#endif
