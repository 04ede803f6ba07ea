/*
 * Layout of rows in lanes; see lanes.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "text/table.h"
#include "view/lanes.h"
#include "view/show.h"
#include "tables.h"

#define ACTORS	8			/* lanes of their own */
#define LEVELS	40			/* of a lane; more lie on the last */
#define SPACE	3			/* between two items of a level */

/* Calls on each lane's name of a row, at most once for each name. */
struct visit {
	struct dl_layout *lay;
	void (*see)(struct visit *, uint32_t name);
	size_t row;
};

static void
visit_side(struct visit *v, const struct dl_timeline *t,
    const struct dl_row *row, uint32_t list, uint32_t *seen, unsigned *n)
{
	struct dl_str rest = dl_pool_str(&t->pool, list);
	unsigned i, first = *n;
	uint32_t name;

	while (rest.n > 0 && *n < first + 2) {
		name = dl_pool_add(&v->lay->pool, dl_show_full(t, row,
		    dl_show_next(&rest)));
		for (i = 0; i < *n && seen[i] != name; i++)
			;
		if (i < *n || name == 0)
			continue;
		seen[(*n)++] = name;
		v->see(v, name);
	}
}

static void
visit(struct visit *v, const struct dl_timeline *t, enum dl_lanes by)
{
	uint32_t src, tgt, seen[4];
	unsigned n = 0;

	for (v->row = 0; v->row < t->n; v->row++, n = 0) {
		const struct dl_row *row = &t->rows[v->row];

		if (row->first == INT32_MIN)
			continue;
		if (by == DL_LANES_TYPE) {
			v->see(v, dl_pool_add(&v->lay->pool,
			    dl_row_top(t, row, DL_TYPE)));
			continue;
		}
		dl_show_parties(t, row, &src, &tgt);
		visit_side(v, t, row, src, seen, &n);
		visit_side(v, t, row, tgt, seen, &n);
	}
}

/* Names and how many rows they are in. */
struct counts {
	struct visit v;
	struct dl_lane *a;
	size_t n, cap;
	struct dl_postings index;
};

static void
count(struct visit *v, uint32_t name)
{
	struct counts *c = (struct counts *)v;
	uint32_t at = dl_postings_first(&c->index, name), slot;

	while (dl_postings_next(&c->index, &at, &slot))
		if (c->a[slot].name == name) {
			c->a[slot].count++;
			return;
		}
	c->a = dl_array_room(c->a, &c->cap, c->n + 1, sizeof(*c->a));
	dl_postings_add(&c->index, name, (uint32_t)c->n);
	c->a[c->n++] = (struct dl_lane){ .name = name, .count = 1,
	    .rank = (uint32_t)c->n };
}

static int
by_rank(const void *x, const void *y)
{
	const struct dl_lane *a = x, *b = y;

	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static int
by_count(const void *x, const void *y)
{
	const struct dl_lane *a = x, *b = y;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return by_rank(x, y);
}

/* The types in the order of their table, others behind. */
static void
rank_types(struct dl_layout *lay, struct dl_lane *a, size_t n)
{
	size_t i;
	long row;

	for (i = 0; i < n; i++) {
		row = dl_table_find(&dl_tab_grouptypes,
		    dl_pool_str(&lay->pool, a[i].name));
		a[i].rank += row >= 0 ? (uint32_t)row << 8 :
		    dl_tab_grouptypes.nrows << 8;
	}
	if (n > 1)
		qsort(a, n, sizeof(*a), by_rank);
}

static void
place(struct visit *v, uint32_t name)
{
	struct dl_layout *lay = v->lay;
	unsigned i;
	size_t k;

	for (i = 0; i < lay->nlanes && lay->lanes[i].name != name; i++)
		;
	if (i == lay->nlanes)
		i--;			/* the one that all others share */
	for (k = lay->n; k > 0 && lay->items[k - 1].row == v->row; k--)
		if (lay->items[k - 1].lane == i)
			return;
	lay->items = dl_array_room(lay->items, &lay->cap, lay->n + 1,
	    sizeof(*lay->items));
	lay->items[lay->n++] = (struct dl_item){ .row = v->row, .lane = i };
}

static int
by_lane(const void *x, const void *y)
{
	const struct dl_item *a = x, *b = y;

	if (a->lane != b->lane)
		return a->lane < b->lane ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

void
dl_lanes_make(struct dl_layout *lay, const struct dl_timeline *t,
    enum dl_lanes by)
{
	struct counts c = { .v = { .lay = lay, .see = count } };
	struct visit v = { .lay = lay, .see = place };
	size_t most = by == DL_LANES_TYPE ? DL_LANES - 1 : ACTORS, i;

	visit(&c.v, t, by);
	if (by == DL_LANES_TYPE)
		rank_types(lay, c.a, c.n);
	else if (c.n > 1)
		qsort(c.a, c.n, sizeof(*c.a), by_count);
	for (i = 0; i < c.n && i < most; i++)
		lay->lanes[lay->nlanes++] = c.a[i];
	if (c.n > most)
		lay->lanes[lay->nlanes++] = (struct dl_lane){
		    .name = dl_pool_add(&lay->pool, DL_STR("others")) };
	visit(&v, t, by);
	if (lay->n > 1)
		qsort(lay->items, lay->n, sizeof(*lay->items), by_lane);
	dl_free(c.a);
	dl_postings_free(&c.index);
}

void
dl_lanes_stack(struct dl_layout *lay)
{
	long ends[LEVELS];
	size_t i, first = 0;
	unsigned level;

	for (i = 0; i < lay->n; i++) {
		struct dl_item *x = &lay->items[i];
		struct dl_lane *lane = &lay->lanes[x->lane];

		if (i == 0 || lay->items[first].lane != x->lane)
			first = i;
		for (level = 0; level < lane->height && x->from <
		    ends[level] + SPACE; level++)
			;
		if (level == LEVELS)
			level--;
		if (level == lane->height)
			lane->height++;
		else if (x->to < ends[level])
			x->to = ends[level];
		ends[level] = x->to;
		x->level = level;
	}
}

void
dl_lanes_free(struct dl_layout *lay)
{
	dl_free(lay->items);
	dl_pool_free(&lay->pool);
	*lay = (struct dl_layout){ 0 };
}
