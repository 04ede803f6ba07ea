/*
 * The drawing of a timeline, as the content of an SVG element: lanes with
 * bars and points over a time axis.
 */
#ifndef DL_VIEW_DRAW_H
#define DL_VIEW_DRAW_H

#include "view/forms.h"

struct dl_drawing {
	enum dl_lanes lanes;
	bool labels;			/* words beside the marks */
	const char *link;		/* of row n is link and n, or NULL */
	long width, height;		/* set by dl_draw: user units */
};

/*
 * Appends the content to the buffer and sets the size.  No row that has a
 * day: nothing, and a height of 0.
 */
void	dl_draw(struct dl_buf *, const struct dl_timeline *,
	    struct dl_drawing *);

/* Its style, CSS; colours may be set as --ink --dim --line --paper. */
extern const char dl_draw_style[];

/* The classes of a row: its status, and coop, conf or other. */
void	dl_draw_class(struct dl_buf *, const struct dl_timeline *,
	    const struct dl_row *);

#endif
