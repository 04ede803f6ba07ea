/*
 * Resolution: completes the frame of an expression from its reference times.
 */
#ifndef DL_DATE_RESOLVE_H
#define DL_DATE_RESOLVE_H

#include "date/refs.h"

/*
 * Fills in what the references tell.  cue: -1 the text points to the past,
 * 1 to the future, 0 it does not say.
 */
void	dl_resolve(struct dl_timex *, const struct dl_refs *, int cue);

#endif
