/*
 * The timeline as text: aligned columns, the label behind them, or under them
 * where the terminal is too narrow.
 */
#include "view/clause.h"
#include "view/forms.h"
#include "view/show.h"

enum { FIRST, LAST, STATUS, TYPE, ACTORS, COUNTS, NCOLS };

#define WIDEST	48			/* characters of the actors column */
#define LABEL	100			/* of a label where no width is set */
#define NARROW	40			/* a label of less gets its own line */
#define INDENT	4			/* of that line */

/* Select Graphic Rendition, ECMA-48, of each status. */
static const char *const colours[] = {
	[DL_HAPPENED] = "1", [DL_ONGOING] = "1;32", [DL_DENIED] = "31",
	[DL_PLANNED] = "36", [DL_POSSIBLE] = "33", [DL_UNKNOWN] = "0"
};

struct grid {
	size_t widths[NCOLS];
	size_t label;			/* characters of it */
	bool under;			/* on a line of its own */
	bool colours;
};

static void
cell(struct dl_buf *b, const struct dl_timeline *t, const struct dl_row *row,
    int col)
{
	switch (col) {
	case FIRST:
		dl_show_first(b, t, row);
		break;
	case LAST:
		if (row->last != row->first)
			dl_show_day(b, row->last);
		break;
	case STATUS:
		dl_buf_adds(b, dl_certain_name((enum dl_certain)row->status));
		break;
	case TYPE:
		dl_buf_addstr(b, dl_row_top(t, row, DL_TYPE));
		break;
	case ACTORS:
		dl_show_actors(b, t, row, ".", " -> ");
		break;
	case COUNTS:
		dl_buf_addu(b, row->docs);
		dl_buf_addc(b, '/');
		dl_buf_addu(b, row->mentions);
		break;
	default:
		break;
	}
}

static void
pad(struct dl_buf *b, size_t n)
{
	while (n-- > 0)
		dl_buf_addc(b, ' ');
}

static void
measure(struct grid *g, const struct dl_timeline *t, size_t width)
{
	struct dl_buf b = { 0 };
	size_t i, w, used = 0;
	int col;

	for (i = 0; i < t->n; i++)
		for (col = 0; col < NCOLS; col++) {
			if (col == ACTORS && g->widths[col] >= WIDEST)
				continue;
			dl_buf_clear(&b);
			cell(&b, t, &t->rows[i], col);
			w = dl_clause_width(dl_buf_str(&b));
			if (w > g->widths[col])
				g->widths[col] = w;
		}
	dl_buf_free(&b);
	if (g->widths[ACTORS] > WIDEST)
		g->widths[ACTORS] = WIDEST;
	for (col = 0; col < NCOLS; col++)
		used += g->widths[col] + (g->widths[col] > 0 ? 2 : 0);
	g->label = LABEL;
	if (width > 0) {
		g->under = width < used + NARROW;
		w = g->under ? INDENT : used;
		g->label = width > w + INDENT ? width - w : INDENT;
	}
}

static void
add_cell(struct dl_buf *out, const struct grid *g, struct dl_str text,
    const struct dl_row *row, int col)
{
	size_t w = dl_clause_width(text), wide = g->widths[col];
	bool colour = g->colours && (col == FIRST || col == STATUS);

	if (wide == 0)
		return;
	if (colour) {
		dl_buf_adds(out, "\033[");
		dl_buf_adds(out, colours[col == FIRST ? DL_HAPPENED :
		    row->status]);
		dl_buf_addc(out, 'm');
	}
	dl_buf_addstr(out, text);
	if (colour)
		dl_buf_adds(out, "\033[0m");
	pad(out, (wide > w ? wide - w : 0) + 2);
}

void
dl_form_text(const struct dl_timeline *t, struct dl_out *out,
    size_t width, bool in_colour)
{
	struct grid g = { .colours = in_colour };
	struct dl_buf b = { 0 }, *to = &out->buf;
	size_t i;
	int col;

	measure(&g, t, width);
	for (i = 0; i < t->n; i++) {
		const struct dl_row *row = &t->rows[i];

		for (col = 0; col < NCOLS; col++) {
			dl_buf_clear(&b);
			cell(&b, t, row, col);
			add_cell(to, &g, dl_buf_str(&b), row, col);
		}
		if (g.under) {
			while (to->p[to->n - 1] == ' ')
				to->n--;
			dl_buf_addc(to, '\n');
			pad(to, INDENT);
		}
		dl_show_short(to, dl_row_label(t, row), g.label);
		dl_buf_addc(to, '\n');
		dl_out_commit(out);
	}
	dl_buf_free(&b);
}
