/*
 * The meaning of an expression before it is resolved.
 */
#ifndef DL_DATE_UNRES_H
#define DL_DATE_UNRES_H

#include "base/buf.h"
#include "date/timex.h"

/*
 * Appends it: what the words say of the calendar, X for the rest, and how far
 * that is from the reference: XXXX-11, XXXX-WXX-5:LAST, REF-P2Y, REF+P0D,
 * XXXX-12-25-P3D.
 */
void	dl_unres_print(struct dl_buf *, const struct dl_timex *);

#endif
