/* What the tables of events say of a word form. */
#ifndef DL_EVENT_LOOKUP_H
#define DL_EVENT_LOOKUP_H

#include "event/parts.h"

void	dl_lookup_start(struct dl_event_state *);
const struct dl_evword *dl_lookup_new(struct dl_event_state *,
	    const struct dl_lex *);
/* Forgets what was looked up if the lexicon has begun anew. */
void	dl_lookup_sentence(struct dl_event_state *);

static inline const struct dl_evword *
dl_lookup(struct dl_event_state *e, const struct dl_word *w)
{
	return w->lex->id < e->nwords && e->words[w->lex->id].known ?
	    &e->words[w->lex->id] : dl_lookup_new(e, w->lex);
}

#endif
