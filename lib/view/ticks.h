/*
 * The time axis as it is drawn: days with a line through the lanes, and a
 * break where a gap was cut.
 */
#ifndef DL_VIEW_TICKS_H
#define DL_VIEW_TICKS_H

#include "view/axis.h"

struct dl_ticks {
	const struct dl_axis *axis;	/* not empty */
	long left, width;		/* where it lies */
	long y, bottom;			/* of the axis, and of the lines */
};

void	dl_ticks_draw(struct dl_buf *, const struct dl_ticks *);

#endif
