/*
 * What a row says, field by field; see show.h.
 */
#include "date/calendar.h"
#include "text/utf8.h"
#include "view/clause.h"
#include "view/show.h"

void
dl_show_day(struct dl_buf *b, int32_t day)
{
	char text[16];

	if (day == INT32_MIN)
		dl_buf_addc(b, '.');
	else
		dl_buf_add(b, text, dl_day_format(day, text));
}

void
dl_show_first(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	if (row->first == INT32_MIN && row->when != 0)
		dl_buf_addstr(b, dl_pool_str(&t->pool, row->when));
	else
		dl_show_day(b, row->first);
}

/* Year, or year and month, if the days are all of it. */
static size_t
whole(int32_t first, int32_t last)
{
	int y, m, d, y2, m2, d2;

	dl_day_civil(first, &y, &m, &d);
	dl_day_civil(last, &y2, &m2, &d2);
	if (y != y2 || y < 0 || d != 1 || d2 != dl_month_length(y2, m2))
		return 0;
	if (m == 1 && m2 == 12)
		return strlen("2018");
	return m == m2 ? strlen("2018-03") : 0;
}

void
dl_show_days(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	size_t from = b->n, keep = 0;

	dl_show_first(b, t, row);
	if (row->first == row->last)
		return;
	keep = whole(row->first, row->last);
	if (keep > 0)
		b->n = from + keep;
	else {
		dl_buf_adds(b, " \xE2\x80\x93 ");	/* U+2013 */
		dl_show_day(b, row->last);
	}
}

void
dl_show_names(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row, enum dl_role role)
{
	const struct dl_name *names = dl_row_names(t, row);
	bool done[4 * DL_NAMES] = { false };
	unsigned i, best, n = 0;

	for (;; n++) {
		best = row->nnames;
		for (i = 0; i < row->nnames; i++)
			if (!done[i] && names[i].role == role &&
			    (best == row->nnames || names[i].count >
			    names[best].count))
				best = i;
		if (best == row->nnames)
			break;
		done[best] = true;
		if (n > 0)
			dl_buf_addc(b, '|');
		dl_buf_addstr(b, dl_pool_str(&t->pool, names[best].name));
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

struct dl_str
dl_show_full(const struct dl_timeline *t, const struct dl_row *row,
    struct dl_str name)
{
	const struct dl_name *names = dl_row_names(t, row);
	struct dl_str s, best = name;
	unsigned i;

	if (name.n == 0 || name.p[0] < 'A' || name.p[0] > 'Z')
		return name;
	for (i = 0; i < row->nnames; i++) {
		s = dl_pool_str(&t->pool, names[i].name);
		if (dl_name_acts(&names[i]) && surname(s, best) &&
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
	int n;

	for (n = 0; n < 2 && list.n > 0; n++) {
		if (n > 0)
			dl_buf_adds(b, ", ");
		dl_buf_addstr(b, dl_show_full(t, row, dl_show_next(&list)));
	}
}

/* The country of a name, 0 if it is not known. */
static uint32_t
country(const struct dl_timeline *t, const struct dl_row *row, uint32_t name)
{
	const struct dl_name *x = dl_row_names(t, row);
	unsigned i;

	for (i = 0; i < row->nnames; i++, x++)
		if (dl_name_acts(x) && x->name == name)
			return x->country;
	return 0;
}

/*
 * The name of a role that stands most often, was not guessed, and is not of
 * the side of `other'.
 */
static uint32_t
fill(const struct dl_timeline *t, const struct dl_row *row, enum dl_role role,
    uint32_t other)
{
	const struct dl_name *x = dl_row_names(t, row);
	uint32_t side = country(t, row, other), found = 0;
	uint32_t most = DL_NAME_SURE - 1;
	unsigned i;

	for (i = 0; i < row->nnames; i++, x++) {
		if (x->role != role || x->count <= most || x->name == other ||
		    (side != 0 && side == x->country))
			continue;
		most = x->count;
		found = x->name;
	}
	return found;
}

void
dl_show_parties(const struct dl_timeline *t, const struct dl_row *row,
    uint32_t *by, uint32_t *with)
{
	*by = row->by;
	*with = row->with;
	if (*by == 0)
		*by = fill(t, row, DL_SRC, *with);
	if (*with == 0)
		*with = fill(t, row, DL_TGT, *by);
}

void
dl_show_actors(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row, const char *nobody, const char *arrow)
{
	uint32_t by, with;

	dl_show_parties(t, row, &by, &with);
	if (by == 0 && with == 0)
		return;
	if (by == 0)
		dl_buf_adds(b, nobody);
	add_list(b, t, row, dl_pool_str(&t->pool, by));
	if (with != 0) {
		dl_buf_adds(b, arrow);
		add_list(b, t, row, dl_pool_str(&t->pool, with));
	}
}

struct dl_str
dl_show_next(struct dl_str *list)
{
	struct dl_str part = *list;
	size_t i;

	for (i = 0; i < list->n && list->p[i] != '|'; i++)
		;
	part.n = i;
	i += i < list->n;
	list->p += i;
	list->n -= i;
	return part;
}

void
dl_show_short(struct dl_buf *b, struct dl_str s, size_t width)
{
	size_t from = b->n, i, n;
	uint32_t cp;

	if (width == 0 || dl_clause_width(s) <= width) {
		dl_buf_addstr(b, s);
		return;
	}
	for (i = 0, n = 3; i < s.n && n < width; n++)
		i += dl_utf8_decode(s.p + i, s.n - i, &cp);
	dl_buf_add(b, s.p, i);
	while (b->n > from && b->p[b->n - 1] == ' ')
		b->n--;
	dl_buf_adds(b, "...");
}
