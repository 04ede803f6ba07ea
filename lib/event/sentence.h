/* The events of one sentence. */
#ifndef DL_EVENT_SENTENCE_H
#define DL_EVENT_SENTENCE_H

#include "event/parts.h"

/* Adds the records of a sentence, or of a part of one that is very long. */
void	dl_sentence(struct dl_event_state *, const struct dl_parsed *);

#endif
