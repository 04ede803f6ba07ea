/*
 * The time axis; see axis.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "view/axis.h"

#define SHARE	8			/* a gap is at most 1/8 of the axis */
#define ROUNDS	16			/* of narrowing the limit */

static int
by_day(const void *x, const void *y)
{
	const int32_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
}

static int64_t
gap(const struct dl_axis *a, size_t i)
{
	return (int64_t)a->days[i + 1] - a->days[i];
}

static int64_t
length(const struct dl_axis *a)
{
	int64_t sum = 0, g;
	size_t i;

	for (i = 0; i + 1 < a->n; i++) {
		g = gap(a, i);
		sum += g < a->limit ? g : a->limit;
	}
	return sum;
}

/* Cutting a gap shortens the axis, and so the limit: a few rounds. */
static void
set_limit(struct dl_axis *a)
{
	int64_t next;
	int i;

	a->limit = INT64_MAX;
	for (i = 0; i < ROUNDS; i++) {
		next = length(a) / SHARE + 1;
		if (next >= a->limit)
			break;
		a->limit = next;
	}
}

void
dl_axis_make(struct dl_axis *a, const struct dl_timeline *t)
{
	size_t i, n = 0;

	a->days = dl_alloc((2 * t->n + 1) * sizeof(*a->days));
	a->at = dl_alloc((2 * t->n + 1) * sizeof(*a->at));
	for (i = 0; i < t->n; i++)
		if (t->rows[i].first != INT32_MIN) {
			a->days[n++] = t->rows[i].first;
			a->days[n++] = t->rows[i].last + 1;
		}
	if (n > 1)
		qsort(a->days, n, sizeof(*a->days), by_day);
	a->n = 0;
	for (i = 0; i < n; i++)
		if (a->n == 0 || a->days[a->n - 1] != a->days[i])
			a->days[a->n++] = a->days[i];
	set_limit(a);
	for (i = 0; i < a->n; i++) {
		a->at[i] = 0;
		if (i > 0)
			a->at[i] = a->at[i - 1] + (dl_axis_cut(a, i - 1) ?
			    a->limit : gap(a, i - 1));
	}
}

bool
dl_axis_cut(const struct dl_axis *a, size_t i)
{
	return i + 1 < a->n && gap(a, i) > a->limit;
}

/* The last point that is not after the day. */
static size_t
point(const struct dl_axis *a, int32_t day)
{
	size_t lo = 0, hi = a->n, mid;

	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (a->days[mid] <= day)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

bool
dl_axis_hidden(const struct dl_axis *a, int32_t day)
{
	size_t i = point(a, day);

	return dl_axis_cut(a, i) && a->days[i] != day;
}

long
dl_axis_at(const struct dl_axis *a, int32_t day, long width)
{
	size_t i = point(a, day);
	int64_t at = a->at[i], end = a->at[a->n - 1];

	if (i + 1 < a->n)
		at += ((int64_t)day - a->days[i]) * (a->at[i + 1] - at) /
		    gap(a, i);
	return end > 0 ? (long)(at * width / end) : 0;
}

void
dl_axis_free(struct dl_axis *a)
{
	dl_free(a->days);
	dl_free(a->at);
	*a = (struct dl_axis){ 0 };
}
