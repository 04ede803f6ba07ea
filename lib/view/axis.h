/*
 * A time axis for news: where things happen, days are as wide as can be; years
 * in which nothing did are cut short.  A gap between neighbouring points is
 * at most an eighth of the axis; one that was cut is marked by a break.
 */
#ifndef DL_VIEW_AXIS_H
#define DL_VIEW_AXIS_H

#include "view/timeline.h"

struct dl_axis {
	int32_t *days;			/* points in order, each once */
	int64_t *at;			/* where they are, of at[n - 1] */
	size_t n;
	int64_t limit;			/* longest gap that is not cut, days */
};

/* The axis of all rows that have days. */
void	dl_axis_make(struct dl_axis *, const struct dl_timeline *);

/* Place of a day on an axis of that width; the day lies between its ends. */
long	dl_axis_at(const struct dl_axis *, int32_t day, long width);

/* True if the gap after point i was cut. */
bool	dl_axis_cut(const struct dl_axis *, size_t i);

/* True if the day lies inside a gap that was cut. */
bool	dl_axis_hidden(const struct dl_axis *, int32_t day);

void	dl_axis_free(struct dl_axis *);

#endif
