/*
 * Names of times that come again: weekdays, months, seasons, holidays and
 * the like, and which of them is meant.
 */
#ifndef DL_DATE_NAMES_H
#define DL_DATE_NAMES_H

#include "date/refs.h"

/* Of a set (every Christmas) what is the same in all years. */
void	dl_resolve_feast(struct dl_timex *, const struct dl_refs *);

void	dl_resolve_names(struct dl_timex *, const struct dl_refs *,
	    struct dl_lean);

#endif
