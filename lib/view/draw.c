/*
 * Drawing of a timeline; see draw.h.  Nothing can be measured in a font here:
 * a letter is taken to be six units wide.
 */
#include "base/mem.h"
#include "text/table.h"
#include "view/clause.h"
#include "view/draw.h"
#include "view/lanes.h"
#include "view/show.h"
#include "view/svg.h"
#include "view/ticks.h"
#include "tables.h"

#define LEFT	132			/* names of the lanes */
#define WIDTH	820			/* of the axis */
#define RIGHT	16
#define TOP	24			/* the axis and its days */
#define GAP	10			/* between lanes */
#define LOW	11			/* height of a level */
#define TALL	16			/* the same with labels */
#define MARK	8			/* least width of a mark */
#define LETTER	6
#define LABEL	64			/* characters of a label */
#define NAME	20			/* characters of the name of a lane */

const char dl_draw_style[] =
    ".grid{stroke:var(--line,#ddd)}\n"
    ".cut{stroke:var(--dim,#555)}\n"
    ".name,.tick{font:12px system-ui,sans-serif;fill:var(--dim,#555)}\n"
    ".tick{font-size:11px}\n"
    ".say{font:11px system-ui,sans-serif;fill:var(--ink,#111)}\n"
    ".coop{--c:#2a7f4f}.conf{--c:#b3402a}.other{--c:#5b6b8c}\n"
    ".mark{fill:var(--c);stroke:var(--c);stroke-width:1.5}\n"
    ".planned .mark,.possible .mark,.denied .mark"
    "{fill:var(--paper,#fff)}\n"
    ".possible .mark{stroke-dasharray:2 2}\n"
    ".denied .mark{stroke-opacity:.4}\n";

struct canvas {
	struct dl_buf *b;
	const struct dl_timeline *t;
	const struct dl_drawing *d;
	struct dl_axis axis;
	struct dl_layout lay;
	struct dl_buf words;
};

void
dl_draw_class(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	long type = dl_table_find(&dl_tab_grouptypes,
	    dl_row_top(t, row, DL_TYPE));

	dl_buf_adds(b, row->status == DL_UNKNOWN ? "unsaid" :
	    dl_certain_name((enum dl_certain)row->status));
	dl_buf_addc(b, ' ');
	dl_buf_adds(b, type < 0 ? "other" : dl_table_cell(&dl_tab_grouptypes,
	    type, DL_GROUPTYPES_SIDE));
}

/* Where the mark of a row lies on the axis. */
static void
mark_at(const struct canvas *c, const struct dl_row *row, long *at,
    long *width)
{
	*at = dl_axis_at(&c->axis, row->first, WIDTH);
	*width = dl_axis_at(&c->axis, row->last + 1, WIDTH) - *at;
	if (*width < MARK)
		*width = MARK;
	if (*at + *width > WIDTH + RIGHT)
		*at = WIDTH + RIGHT - *width;
}

/* What happened in so many characters, 0: and all of it with its days. */
static struct dl_str
words(struct canvas *c, const struct dl_row *row, size_t most)
{
	dl_buf_clear(&c->words);
	if (most == 0) {
		dl_show_days(&c->words, c->t, row);
		dl_buf_adds(&c->words, ": ");
	}
	dl_show_short(&c->words, dl_row_label(c->t, row), most);
	return dl_buf_str(&c->words);
}

/* How many characters fit beside a mark, on the side with more room. */
static size_t
fit(long at, long width, bool *left)
{
	long before = LEFT / 2 + at, behind = WIDTH + RIGHT - at - width;
	long room = behind > before ? behind : before;
	size_t n = (size_t)((room > MARK ? room - MARK : 0) / LETTER);

	*left = before > behind;
	if (behind >= (LABEL + 1) * LETTER + MARK)
		*left = false;
	return n < LABEL ? n > 4 ? n : 4 : LABEL;
}

/* What each item covers: the mark, and its words. */
static void
extents(struct canvas *c)
{
	size_t i;
	long at, width, n;
	bool left;

	for (i = 0; i < c->lay.n; i++) {
		struct dl_item *x = &c->lay.items[i];
		const struct dl_row *row = &c->t->rows[x->row];

		mark_at(c, row, &at, &width);
		x->from = at;
		x->to = at + width;
		if (!c->d->labels)
			continue;
		n = (long)dl_clause_width(words(c, row, fit(at, width,
		    &left))) * LETTER + MARK;
		if (left)
			x->from -= n;
		else
			x->to += n;
	}
}

/* Begins an element of the row: a group, or a link to it. */
static void
open_item(struct canvas *c, size_t n)
{
	dl_buf_adds(c->b, c->d->link != NULL ? "<a class=\"" :
	    "<g class=\"");
	dl_draw_class(c->b, c->t, &c->t->rows[n]);
	dl_buf_addc(c->b, '"');
	if (c->d->link != NULL) {
		dl_buf_adds(c->b, " href=\"");
		dl_buf_adds(c->b, c->d->link);
		dl_buf_addu(c->b, n + 1);
		dl_buf_addc(c->b, '"');
	}
	dl_buf_addc(c->b, '>');
	dl_svg_title(c->b, words(c, &c->t->rows[n], 0));
}

static void
draw_item(struct canvas *c, const struct dl_item *x, long y)
{
	const struct dl_row *row = &c->t->rows[x->row];
	long at, width;
	size_t most;
	bool left;

	mark_at(c, row, &at, &width);
	open_item(c, x->row);
	dl_svg_bar(c->b, "mark", LEFT + at, y, width, MARK);
	if (c->d->labels) {
		most = fit(at, width, &left);
		dl_svg_text(c->b, "say", LEFT + (left ? at - MARK / 2 : at +
		    width + MARK / 2), y + MARK, left ? "end" : "start",
		    words(c, row, most));
	}
	dl_buf_adds(c->b, c->d->link != NULL ? "</a>\n" : "</g>\n");
}

static void
draw_lanes(struct canvas *c, long level)
{
	const struct dl_lane *lane;
	struct dl_buf name = { 0 };
	size_t i = 0;
	long y = TOP + GAP;
	unsigned k;

	for (k = 0; k < c->lay.nlanes; k++) {
		lane = &c->lay.lanes[k];
		dl_svg_line(c->b, "grid", 0, y - GAP / 2, LEFT + WIDTH +
		    RIGHT, y - GAP / 2);
		dl_buf_clear(&name);
		dl_show_short(&name, dl_pool_str(&c->lay.pool, lane->name),
		    NAME);
		dl_svg_text(c->b, "name", 0, y + MARK, "start",
		    dl_buf_str(&name));
		for (; i < c->lay.n && c->lay.items[i].lane == k; i++)
			draw_item(c, &c->lay.items[i], y +
			    (long)c->lay.items[i].level * level);
		y += (long)lane->height * level + GAP;
	}
	dl_buf_free(&name);
}

void
dl_draw(struct dl_buf *b, const struct dl_timeline *t, struct dl_drawing *d)
{
	struct canvas c = { .b = b, .t = t, .d = d };
	struct dl_ticks ticks = { &c.axis, LEFT, WIDTH, TOP, TOP };
	long level = d->labels ? TALL : LOW;
	unsigned k;

	d->width = LEFT + WIDTH + RIGHT;
	d->height = 0;
	dl_axis_make(&c.axis, t);
	if (c.axis.n > 0) {
		dl_lanes_make(&c.lay, t, d->lanes);
		extents(&c);
		dl_lanes_stack(&c.lay);
		for (k = 0; k < c.lay.nlanes; k++)
			ticks.bottom += (long)c.lay.lanes[k].height * level +
			    GAP;
		d->height = ticks.bottom + GAP;
		dl_ticks_draw(b, &ticks);
		draw_lanes(&c, level);
	}
	dl_axis_free(&c.axis);
	dl_lanes_free(&c.lay);
	dl_buf_free(&c.words);
}
