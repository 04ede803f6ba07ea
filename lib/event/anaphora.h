/* Pronouns and definite nouns, and the memory that they draw on. */
#ifndef DL_EVENT_ANAPHORA_H
#define DL_EVENT_ANAPHORA_H

#include "event/parts.h"

bool	dl_pronoun(struct dl_event_state *, uint32_t word, struct dl_side *);
bool	dl_definite(struct dl_event_state *, enum dl_agent_kind,
	    struct dl_str geo, struct dl_actor *);
bool	dl_two(struct dl_event_state *, int32_t chunk, struct dl_side *);
void	dl_together(struct dl_event_state *, const struct dl_rule *,
	    const struct dl_side *, const struct dl_side *);
void	dl_remember(struct dl_event_state *, const struct dl_side *,
	    bool subject);
/* The subject of a verb group whose actors are known (subj of e->at). */
void	dl_remember_thing(struct dl_event_state *, int32_t vg);

#endif
