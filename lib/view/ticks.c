/*
 * Ticks and breaks of the time axis; see ticks.h.
 */
#include "date/calendar.h"
#include "view/show.h"
#include "view/svg.h"
#include "view/ticks.h"

#define APART	62			/* units between the days of two */
#define MOST	64

/* How much of YYYY-MM-DD is written. */
enum { YEAR = 4, MONTH = 7, DAY = 10 };

struct drawing {
	struct dl_buf *b;
	const struct dl_ticks *t;
	long taken[MOST];
	unsigned n;
};

/* A tick at a day, unless there is one near. */
static void
tick(struct drawing *d, int32_t day, size_t digits)
{
	const struct dl_ticks *t = d->t;
	struct dl_buf s = { 0 };
	long x = t->left + dl_axis_at(t->axis, day, t->width);
	unsigned i;

	for (i = 0; i < d->n; i++)
		if (x - d->taken[i] < APART && d->taken[i] - x < APART)
			return;
	if (d->n == MOST)
		return;
	d->taken[d->n++] = x;
	dl_show_day(&s, day);
	digits += s.p[0] == '-';
	if (s.n > digits)
		s.n = digits;
	dl_svg_line(d->b, "grid", x, t->y - 4, x, t->bottom);
	dl_svg_text(d->b, "tick", x, t->y - 8, x + APART / 2 >
	    t->left + t->width ? "end" : "middle", dl_buf_str(&s));
	dl_buf_free(&s);
}

/*
 * The ends of what was cut, then first days of years, of months, and single
 * days, while there is room.
 */
static void
days(struct drawing *d)
{
	const struct dl_axis *a = d->t->axis;
	int32_t day;
	size_t i;
	int y, m, mday, last;

	for (i = 0; i < a->n; i++)
		if (i == 0 || dl_axis_cut(a, i - 1))
			tick(d, a->days[i], DAY);
	dl_day_civil(a->days[a->n - 1], &last, &m, &mday);
	dl_day_civil(a->days[0], &y, &m, &mday);
	while (++y <= last && d->n < MOST) {
		day = dl_day_from_civil(y, 1, 1);
		if (!dl_axis_hidden(a, day))
			tick(d, day, YEAR);
	}
	for (i = 0; i < a->n && d->n < MOST; i++) {
		dl_day_civil(a->days[i], &y, &m, &mday);
		day = dl_day_from_civil(y, m, 1);
		if (day > a->days[0] && !dl_axis_hidden(a, day))
			tick(d, day, MONTH);
	}
	for (i = 0; i < a->n && d->n < MOST; i++)
		tick(d, a->days[i], DAY);
}

void
dl_ticks_draw(struct dl_buf *b, const struct dl_ticks *t)
{
	struct drawing d = { .b = b, .t = t };
	const struct dl_axis *a = t->axis;
	size_t i;
	long x;

	days(&d);
	for (i = 0; i + 1 < a->n; i++) {
		if (!dl_axis_cut(a, i))
			continue;
		x = t->left + (dl_axis_at(a, a->days[i], t->width) +
		    dl_axis_at(a, a->days[i + 1], t->width)) / 2;
		dl_svg_line(b, "cut", x - 5, t->y + 4, x - 1, t->y - 8);
		dl_svg_line(b, "cut", x + 1, t->y + 4, x + 5, t->y - 8);
	}
}
