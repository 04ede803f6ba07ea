/*
 * The window of the groupers; see window.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/start.h"
#include "group/window.h"

#define MOST	1000000000		/* documents */
#define DAYS	100000
#define MEGA	1000000			/* megabytes */

bool
dl_window_option(struct dl_window *w, int c, char *arg)
{
	switch (c) {
	case 'b':
		w->reach = (uint64_t)dl_number(c, arg, 1, MOST);
		return true;
	case 'j':
		w->merge = true;
		return true;
	case 'm':
		w->room = (size_t)dl_number(c, arg, 1, SIZE_MAX >> 20 <
		    MEGA ? (long)(SIZE_MAX >> 20) : MEGA) << 20;
		return true;
	case 'p':
		w->past = arg;
		return true;
	case 'w':
		w->days = (int32_t)dl_number(c, arg, 1, DAYS);
		return true;
	}
	return false;
}

static int
by_age(const void *x, const void *y)
{
	const uint64_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
}

uint64_t
dl_window_cut(const uint64_t *age, size_t n, size_t size)
{
	const char *p = (const char *)age;
	uint64_t *sorted = dl_alloc(n * sizeof(*sorted)), cut;
	size_t i;

	for (i = 0; i < n; i++)
		memcpy(&sorted[i], p + i * size, sizeof(*sorted));
	qsort(sorted, n, sizeof(*sorted), by_age);
	cut = sorted[n / 3];
	dl_free(sorted);
	return cut;
}

static void
all(struct dl_filter *f, void (*group)(void *, struct dl_doc *), void *arg)
{
	struct dl_doc *doc;

	while ((doc = dl_filter_next(f)) != NULL)
		group(arg, doc);
}

void
dl_window_run(struct dl_window *w, struct dl_filter *f, int argc, char **argv,
    void (*group)(void *, struct dl_doc *), void *arg)
{
	bool merge = w->merge;

	if (w->past != NULL) {
		dl_filter_operands(f, 1, &w->past);
		f->silent = w->merge = true;
		all(f, group, arg);
		f->silent = false;
		w->merge = merge;
		dl_filter_operands(f, argc, argv);
	}
	all(f, group, arg);
}
