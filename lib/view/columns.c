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
add_first(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	if (row->first == INT32_MIN && row->when != 0)
		dl_buf_addstr(b, dl_pool_str(&t->pool, row->when));
	else
		add_day(b, row->first);
}

/* The names of a role, the most frequent first. */
static void
add_names(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row, enum dl_role role)
{
	bool done[3 * DL_NAMES] = { false };
	unsigned i, best, n = 0;

	for (;; n++) {
		best = row->nnames;
		for (i = 0; i < row->nnames; i++)
			if (!done[i] && row->names[i].role == role &&
			    (best == row->nnames || row->names[i].count >
			    row->names[best].count))
				best = i;
		if (best == row->nnames)
			break;
		done[best] = true;
		if (n > 0)
			dl_buf_addc(b, '|');
		dl_buf_addstr(b, dl_pool_str(&t->pool, row->names[best].name));
	}
	if (n == 0)
		dl_buf_addc(b, '.');
}

/* True if `full' is a name that ends in the word `last'. */
static bool
surname(struct dl_str full, struct dl_str last)
{
	return full.n > last.n + 1 && full.p[full.n - last.n - 1] == ' ' &&
	    memcmp(full.p + full.n - last.n, last.p, last.n) == 0;
}

/* The name as another mention of the row has it in full: Arnason. */
static struct dl_str
full_name(const struct dl_timeline *t, const struct dl_row *row,
    struct dl_str name)
{
	struct dl_str s, best = name;
	unsigned i;

	if (name.n == 0 || name.p[0] < 'A' || name.p[0] > 'Z')
		return name;
	for (i = 0; i < row->nnames; i++) {
		s = dl_pool_str(&t->pool, row->names[i].name);
		if (row->names[i].role != DL_TYPE && surname(s, best) &&
		    s.p[0] >= 'A' && s.p[0] <= 'Z')
			best = s;
	}
	return best;
}

/* A list joined by bars, at most two of it. */
static void
add_list(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row, struct dl_str list)
{
	size_t i, from = 0;
	int n = 0;

	for (i = 0; i <= list.n && n < 2; i++)
		if (i == list.n || list.p[i] == '|') {
			if (n++ > 0)
				dl_buf_adds(b, ", ");
			dl_buf_addstr(b, full_name(t, row,
			    dl_str(list.p + from, i - from)));
			from = i + 1;
		}
}

/* The country of a name, 0 if it is not known. */
static uint32_t
country(const struct dl_row *row, uint32_t name)
{
	unsigned i;

	for (i = 0; i < row->nnames; i++)
		if (row->names[i].role != DL_TYPE &&
		    row->names[i].name == name)
			return row->names[i].country;
	return 0;
}

/*
 * The name of a role that stands most often, was not guessed, and is not of
 * the side of `other'.
 */
static uint32_t
fill(const struct dl_row *row, enum dl_role role, uint32_t other)
{
	uint32_t side = country(row, other), found = 0;
	uint32_t most = DL_NAME_SURE - 1;
	unsigned i;

	for (i = 0; i < row->nnames; i++) {
		const struct dl_name *x = &row->names[i];

		if (x->role != role || x->count <= most || x->name == other ||
		    (side != 0 && side == x->country))
			continue;
		most = x->count;
		found = x->name;
	}
	return found;
}

/*
 * Who, and to whom, of the mention that says most; what it leaves out comes
 * from the others.
 */
static void
add_actors(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	uint32_t by = row->by, with = row->with;

	if (by == 0)
		by = fill(row, DL_SRC, with);
	if (with == 0)
		with = fill(row, DL_TGT, by);
	if (by == 0 && with == 0)
		return;
	if (by == 0)
		dl_buf_addc(b, '.');
	add_list(b, t, row, dl_pool_str(&t->pool, by));
	if (with != 0) {
		dl_buf_adds(b, " -> ");
		add_list(b, t, row, dl_pool_str(&t->pool, with));
	}
}

static void
cell(struct dl_buf *b, const struct dl_timeline *t, const struct dl_row *row,
    int col)
{
	switch (col) {
	case FIRST:
		add_first(b, t, row);
		break;
	case LAST:
		if (row->last != row->first)
			add_day(b, row->last);
		break;
	case STATUS:
		dl_buf_adds(b, dl_certain_name((enum dl_certain)row->status));
		break;
	case TYPE:
		dl_buf_addstr(b, dl_row_top(t, row, DL_TYPE));
		break;
	case ACTORS:
		add_actors(b, t, row);
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
			cell(&b, t, &t->rows[i], col);
			w = dl_clause_width(dl_buf_str(&b));
			if (w > widths[col])
				widths[col] = w;
		}
	if (widths[ACTORS] > WIDEST)
		widths[ACTORS] = WIDEST;
	for (i = 0; i < t->n; i++) {
		for (col = 0; col < NCOLS; col++) {
			dl_buf_clear(&b);
			cell(&b, t, &t->rows[i], col);
			w = dl_clause_width(dl_buf_str(&b));
			dl_buf_addstr(&out->buf, dl_buf_str(&b));
			if (widths[col] > 0)
				pad(&out->buf, (widths[col] > w ?
				    widths[col] - w : 0) + 2);
		}
		add_label(&out->buf, dl_str(t->rows[i].label,
		    t->rows[i].labeln), width);
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

		add_first(b, t, row);
		dl_buf_addc(b, '\t');
		add_day(b, row->last);
		dl_buf_adds(b, row->first == INT32_MIN ? "\t.\t" :
		    row->said ? "\tsaid\t" : "\tdoc\t");
		dl_buf_adds(b, dl_certain_name((enum dl_certain)row->status));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_row_top(t, row, DL_TYPE));
		dl_buf_addc(b, '\t');
		add_names(b, t, row, DL_SRC);
		dl_buf_addc(b, '\t');
		add_names(b, t, row, DL_TGT);
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->docs);
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->mentions);
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_pool_str(&t->pool, row->id));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_str(row->label, row->labeln));
		dl_buf_addc(b, '\n');
		dl_out_commit(out);
	}
}
