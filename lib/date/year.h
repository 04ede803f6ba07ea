/*
 * Which year: of a month, a season or a day that is named without one.
 */
#ifndef DL_DATE_YEAR_H
#define DL_DATE_YEAR_H

#include "date/refs.h"

/*
 * The year of something that comes once a year in month m (0 for the first)
 * and lasts len months, by its relation to month `now', both from year 0.
 */
int32_t	dl_year_of(long now, long m, long len, int32_t rel, struct dl_lean);

/*
 * The year of a month and day: the nearest one that has this day and that
 * keeps to what relation, cue and weekday say; DL_TX_SOME if there is none.
 */
int32_t	dl_year_of_day(const struct dl_timex *, const struct dl_ref *,
	    struct dl_lean);

#endif
