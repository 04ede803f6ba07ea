/*
 * From a frame to what is written: the TIMEX3 value (ISO 8601 with X for what
 * is not known) and the first and last day of the time it names.
 */
#ifndef DL_DATE_VALUE_H
#define DL_DATE_VALUE_H

#include "base/buf.h"
#include "date/timex.h"

/* Appends the value; nothing if the frame has none. */
void	dl_value_print(struct dl_buf *, const struct dl_timex *);

/*
 * First and last day, both inclusive; false if the frame names no days.  The
 * modifiers START, MID and END take a part of the time, about a third of it.
 */
bool	dl_value_days(const struct dl_timex *, int32_t *begin, int32_t *end);

#endif
