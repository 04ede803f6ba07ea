/* What the lists of rules hold. */
#ifndef DL_EVENT_LISTED_H
#define DL_EVENT_LISTED_H

#include "event/parts.h"

/* The head of noun chunk k (-1: none), or one coordinated with it, is in a
 * class; in a list. */
bool	dl_in_class(struct dl_event_state *, int32_t k,
	    const struct dl_classes *);
bool	dl_in_list(struct dl_event_state *, int32_t k,
	    const struct dl_list *);
/* The word is in a list, by its form, its lemma or its class. */
bool	dl_word_in_list(const struct dl_word *, const struct dl_list *);

#endif
