/*
 * The lanes of a drawing: which row stands in which, and how high.  A lane is
 * a type, or an actor; of actors the eight that take part in most rows have
 * one, the others share the last.
 */
#ifndef DL_VIEW_LANES_H
#define DL_VIEW_LANES_H

#include "view/forms.h"

#define DL_LANES	24		/* at most */

struct dl_lane {
	uint32_t name;			/* in the pool of the lanes */
	uint32_t count;			/* rows in it */
	uint32_t rank;			/* order; the lowest on top */
	unsigned height;		/* levels used */
};

struct dl_item {
	size_t row;
	long from, to;			/* what it covers, label and all */
	unsigned lane, level;
};

struct dl_layout {
	struct dl_lane lanes[DL_LANES];
	unsigned nlanes;
	struct dl_item *items;		/* by lane, then by first day */
	size_t n, cap;
	struct dl_pool pool;
};

/* Finds the lanes and the items of each; of an item: row, lane. */
void	dl_lanes_make(struct dl_layout *, const struct dl_timeline *,
	    enum dl_lanes);

/* Gives each item, whose from and to are set, the lowest free level. */
void	dl_lanes_stack(struct dl_layout *);

void	dl_lanes_free(struct dl_layout *);

#endif
