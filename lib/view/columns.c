/*
 * The timeline as text: aligned columns for a terminal, or TSV.
 */
#include "date/calendar.h"
#include "view/clause.h"
#include "view/timeline.h"

enum { FIRST, LAST, STATUS, TYPE, ACTORS, COUNTS, NCOLS };

#define WIDEST	48			/* characters of the actors column */

static void
add_day(struct dl_buf *b, int32_t day)
{
	char text[16];

	if (day == INT32_MIN)
		dl_buf_addc(b, '.');
	else
		dl_buf_add(b, text, dl_day_format(day, text));
}

/* The first day, or what was said instead of one. */
static void
add_first(struct dl_buf *b, const struct dl_row *row)
{
	if (row->first == INT32_MIN && row->when.n > 0)
		dl_buf_addstr(b, dl_buf_str(&row->when));
	else
		add_day(b, row->first);
}

/* Names, the most frequent first, no more than max. */
static void
add_names(struct dl_buf *b, const struct dl_names *l, unsigned max,
    const char *sep)
{
	unsigned done[DL_NAMES] = { 0 }, i, k, best;

	for (k = 0; k < l->n && k < max; k++) {
		best = DL_NAMES;
		for (i = 0; i < l->n; i++)
			if (!done[i] && (best == DL_NAMES ||
			    l->a[i].count > l->a[best].count))
				best = i;
		done[best] = 1;
		if (k > 0)
			dl_buf_adds(b, sep);
		dl_buf_addstr(b, dl_buf_str(&l->a[best].name));
	}
	if (l->n == 0)
		dl_buf_addc(b, '.');
}

/* A list joined by bars, at most two of it. */
static void
add_list(struct dl_buf *b, struct dl_str list)
{
	size_t i;
	int n = 0;

	for (i = 0; i < list.n; i++)
		if (list.p[i] != '|')
			dl_buf_addc(b, list.p[i]);
		else if (++n == 2)
			break;
		else
			dl_buf_adds(b, ", ");
}

/* The country of a name, empty if it is not known. */
static struct dl_str
country(const struct dl_row *row, struct dl_str name)
{
	const struct dl_names *l[2] = { &row->src, &row->tgt };
	unsigned i, k;

	for (k = 0; k < 2; k++)
		for (i = 0; i < l[k]->n; i++)
			if (dl_str_eq(dl_buf_str(&l[k]->a[i].name), name))
				return dl_buf_str(&l[k]->a[i].country);
	return dl_str("", 0);
}

/*
 * The name of a list that stands most often, was not guessed, and is not of
 * the side of `other'.
 */
static struct dl_str
fill(const struct dl_row *row, const struct dl_names *l, struct dl_str other)
{
	struct dl_str side = country(row, other), found = dl_str("", 0);
	uint32_t most = DL_NAME_SURE - 1;
	unsigned i;

	for (i = 0; i < l->n; i++) {
		if (l->a[i].count <= most || dl_str_eq(other,
		    dl_buf_str(&l->a[i].name)) || (side.n > 0 &&
		    dl_str_eq(side, dl_buf_str(&l->a[i].country))))
			continue;
		most = l->a[i].count;
		found = dl_buf_str(&l->a[i].name);
	}
	return found;
}

/*
 * Who, and to whom, of the mention that says most; what it leaves out comes
 * from the others.
 */
static void
add_actors(struct dl_buf *b, const struct dl_row *row)
{
	struct dl_str by = dl_buf_str(&row->by), with = dl_buf_str(&row->with);

	if (by.n == 0)
		by = fill(row, &row->src, with);
	if (with.n == 0)
		with = fill(row, &row->tgt, by);
	if (by.n == 0 && with.n == 0)
		return;
	if (by.n == 0)
		dl_buf_addc(b, '.');
	add_list(b, by);
	if (with.n > 0) {
		dl_buf_adds(b, " -> ");
		add_list(b, with);
	}
}

static void
cell(struct dl_buf *b, const struct dl_row *row, int col)
{
	switch (col) {
	case FIRST:
		add_first(b, row);
		break;
	case LAST:
		if (row->last != row->first)
			add_day(b, row->last);
		break;
	case STATUS:
		dl_buf_adds(b, dl_certain_name(row->status));
		break;
	case TYPE:
		dl_buf_addstr(b, dl_names_top(&row->types));
		break;
	case ACTORS:
		add_actors(b, row);
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

/* A label of more than width bytes ends in three dots. */
static void
add_label(struct dl_buf *b, struct dl_str label, size_t width)
{
	size_t from = b->n;

	if (label.n <= width) {
		dl_buf_addstr(b, label);
		return;
	}
	for (width -= 3; width > 0; width--)
		if (((unsigned char)label.p[width] & 0xC0) != 0x80)
			break;
	dl_buf_add(b, label.p, width);
	while (b->n > from && b->p[b->n - 1] == ' ')
		b->n--;
	dl_buf_adds(b, "...");
}

void
dl_timeline_text(const struct dl_timeline *t, struct dl_out *out,
    size_t width)
{
	size_t widths[NCOLS] = { 0 }, i, w;
	struct dl_buf b = { 0 };
	int col;

	for (i = 0; i < t->n; i++)
		for (col = 0; col < NCOLS; col++) {
			dl_buf_clear(&b);
			cell(&b, &t->rows[i], col);
			w = dl_clause_width(dl_buf_str(&b));
			if (w > widths[col])
				widths[col] = w;
		}
	if (widths[ACTORS] > WIDEST)
		widths[ACTORS] = WIDEST;
	for (i = 0; i < t->n; i++) {
		for (col = 0; col < NCOLS; col++) {
			dl_buf_clear(&b);
			cell(&b, &t->rows[i], col);
			w = dl_clause_width(dl_buf_str(&b));
			dl_buf_addstr(&out->buf, dl_buf_str(&b));
			if (widths[col] > 0)
				pad(&out->buf, (widths[col] > w ?
				    widths[col] - w : 0) + 2);
		}
		add_label(&out->buf, dl_buf_str(&t->rows[i].label), width);
		dl_buf_addc(&out->buf, '\n');
		dl_out_commit(out);
	}
	dl_buf_free(&b);
}

void
dl_timeline_tsv(const struct dl_timeline *t, struct dl_out *out)
{
	struct dl_buf *b = &out->buf;
	size_t i;

	dl_buf_adds(b, "#first\tlast\tdated\tstatus\ttype\tsrc\ttgt\tdocs\t"
	    "mentions\tid\tlabel\n");
	for (i = 0; i < t->n; i++) {
		const struct dl_row *row = &t->rows[i];

		add_first(b, row);
		dl_buf_addc(b, '\t');
		add_day(b, row->last);
		dl_buf_adds(b, row->first == INT32_MIN ? "\t.\t" :
		    row->said ? "\tsaid\t" : "\tdoc\t");
		dl_buf_adds(b, dl_certain_name(row->status));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_names_top(&row->types));
		dl_buf_addc(b, '\t');
		add_names(b, &row->src, DL_NAMES, "|");
		dl_buf_addc(b, '\t');
		add_names(b, &row->tgt, DL_NAMES, "|");
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->docs);
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->mentions);
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_buf_str(&row->id));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_buf_str(&row->label));
		dl_buf_addc(b, '\n');
		dl_out_commit(out);
	}
}
