/*
 * Elements of SVG 1.1; lengths are in units of the user.
 */
#ifndef DL_VIEW_SVG_H
#define DL_VIEW_SVG_H

#include "base/buf.h"

/* Appends ` NAME="N"'. */
void	dl_svg_attr(struct dl_buf *, const char *name, long n);

/* A text of a class at x, y; anchor: start, middle or end; s is escaped as
   in a field. */
void	dl_svg_text(struct dl_buf *, const char *class, long x, long y,
	    const char *anchor, struct dl_str s);

void	dl_svg_line(struct dl_buf *, const char *class, long x1, long y1,
	    long x2, long y2);

/* A bar with round ends; one as wide as high is a dot. */
void	dl_svg_bar(struct dl_buf *, const char *class, long x, long y,
	    long width, long height);

/* What pops up over the element that it is the first child of. */
void	dl_svg_title(struct dl_buf *, struct dl_str);

#endif
