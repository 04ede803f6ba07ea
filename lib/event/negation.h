/* What is denied, asked or true of any such event. */
#ifndef DL_EVENT_NEGATION_H
#define DL_EVENT_NEGATION_H

#include "event/parts.h"

/* The verb group is denied by a word in it, its subject or its object. */
bool	dl_negated(const struct dl_syntax *, int32_t vg);
/* The verb group is that of a question that yes or no would answer. */
bool	dl_question(const struct dl_syntax *, int32_t vg);
/* The noun chunk says that there is none. */
bool	dl_absent(const struct dl_syntax *, int32_t np);
/* The noun chunk, subject of the copula vg, is of no event that is known. */
bool	dl_any_such(const struct dl_syntax *, int32_t np, int32_t vg);

#endif
