/*
 * Expressions that are so many units away from a reference: two years ago,
 * next month, the following day, this week.
 */
#ifndef DL_DATE_SHIFT_H
#define DL_DATE_SHIFT_H

#include "date/refs.h"

/* Fills the calendar slots of an expression that has a unit. */
void	dl_shift_unit(struct dl_timex *, const struct dl_refs *);

/* Fills them for a number of days; unit: days, or the week of the day. */
void	dl_shift_days(struct dl_timex *, const struct dl_ref *, int64_t n,
	    int32_t unit);

/* How many units, with the sign of the relation; DL_TX_SOME if not told. */
int64_t	dl_shift_distance(const struct dl_timex *);

/* Days that n working days (Monday to Friday) take from a day on or back. */
int64_t	dl_shift_workdays(int32_t day, int64_t n);

/* How exact a reference must be for a unit. */
enum dl_grain dl_unit_grain(int32_t unit);

#endif
