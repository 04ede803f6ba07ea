/*
 * One line a row, name <TAB> rule <TAB> month <TAB> day <TAB> weekday <TAB> n
 * <TAB> year; cells that are not needed at its end may be left out.  Names are
 * cut into tokens as text is, so that they match however they are written.
 */
#include <errno.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/rows.h"
#include "date/book.h"
#include "date/calendar.h"

#define CELLS	7

static bool
within(int32_t v, int32_t lo, int32_t hi)
{
	return v >= lo && v <= hi;
}

/* Does the rule have what it needs? */
static bool
complete(const struct dl_dayrule *r)
{
	switch (r->rule) {
	case DL_SYM_FIXED:
		return within(r->day, 1, dl_month_length(2000, r->month));
	case DL_SYM_FISCAL:
		return within(r->day, 1, 28) && within(r->month, 1, 12) &&
		    within(r->n, -1, 1);
	case DL_SYM_NTH:
		return within(r->month, 1, 12) && within(r->weekday, 1, 7) &&
		    within(r->n, -5, 5) && r->n != 0 &&
		    within(r->day, 0, dl_month_length(2000, r->month));
	case DL_SYM_EASTER:
	case DL_SYM_ORTHODOX:
		return within(r->n, -366, 366);
	case DL_SYM_HEBREW:
	case DL_SYM_ISLAMIC:
		return within(r->month, 1, 12) && within(r->day, 1, 30);
	default:
		return false;
	}
}

const char *
dl_dayrule_read(struct dl_dayrule *r, const struct dl_str *cells, size_t n)
{
	int32_t *const values[] = {
		&r->rule, &r->month, &r->day, &r->weekday, &r->n, &r->year
	};
	size_t i;

	*r = (struct dl_dayrule){ .rule = 0 };
	for (i = 0; i < n && i < sizeof(values) / sizeof(values[0]); i++)
		if (cells[i].n > 0 && !dl_str_is(cells[i], ".") &&
		    !dl_timex_value(cells[i], values[i]))
			return i == 0 ? "unknown rule" : "not a number";
	if (r->rule == DL_SYM_FISCAL && r->day == 0)
		r->day = 1;
	if (!within(r->year, 0, DL_YEAR_MAX))
		return "year is not between 1 and 9999";
	return complete(r) ? NULL :
	    "the rule does not fit its month, day, weekday or n";
}

static void
add_name(struct dl_book *b, struct dl_toks *toks, struct dl_str name,
    const struct dl_dayrule *rule)
{
	struct dl_bookrow *row;
	size_t i;

	dl_tokenise(toks, name.p, name.n);
	if (toks->n == 0)
		return;
	b->rows = dl_array_room(b->rows, &b->cap, b->n + 1, sizeof(*b->rows));
	row = &b->rows[b->n++];
	row->name = b->names.n;
	row->first = dl_tok_low(toks, 0).n;
	row->rule = *rule;
	for (i = 0; i < toks->n; i++) {
		if (i > 0 && !(toks->t[i].flags & DL_GLUED))
			dl_buf_addc(&b->names, ' ');
		dl_buf_addstr(&b->names, dl_tok_low(toks, i));
	}
	row->len = b->names.n - row->name;
}

/* A row: all names before the first tab, then the cells of the rule. */
struct reading {
	struct dl_book *b;
	struct dl_toks toks;
};

static const char *
read_row(void *arg, const struct dl_in *in, struct dl_str line)
{
	struct reading *r = arg;
	struct dl_str cells[CELLS + 1];
	struct dl_dayrule rule;
	const char *wrong;
	size_t n = 0, i, from = 0;

	(void)in;
	for (i = 0; i <= line.n; i++)
		if (i == line.n || line.p[i] == '\t') {
			if (n == CELLS)
				return "more than seven columns";
			cells[n++] = dl_str(line.p + from, i - from);
			from = i + 1;
		}
	wrong = n < 2 ? "no rule" : dl_dayrule_read(&rule, cells + 1, n - 1);
	if (wrong != NULL)
		return wrong;
	if (rule.rule == DL_SYM_FISCAL) {
		r->b->fiscal = rule;
		return NULL;
	}
	for (i = from = 0; i <= cells[0].n; i++)
		if (i == cells[0].n || cells[0].p[i] == '|') {
			add_name(r->b, &r->toks, dl_str(cells[0].p + from,
			    i - from), &rule);
			from = i + 1;
		}
	return NULL;
}

void
dl_book_read(struct dl_book *b, const char *path)
{
	struct reading r = { .b = b };

	dl_rows_read(path, read_row, &r);
	dl_toks_free(&r.toks);
}

void
dl_book_free(struct dl_book *b)
{
	dl_buf_free(&b->names);
	dl_free(b->rows);
	*b = (struct dl_book){ .n = 0 };
}

/* The number of tokens from i on that are the name; 0 if they are not. */
static size_t
matches(struct dl_str name, const struct dl_toks *s, size_t i)
{
	size_t at = 0, j;
	struct dl_str w;

	for (j = i; j < s->n && at < name.n; j++) {
		w = dl_tok_low(s, j);
		if (j > i && !(s->t[j].flags & DL_GLUED)) {
			if (name.p[at] != ' ')
				return 0;
			at++;
		}
		if (name.n - at < w.n || memcmp(name.p + at, w.p, w.n) != 0)
			return 0;
		at += w.n;
	}
	return at == name.n ? j - i : 0;
}

size_t
dl_book_find(const struct dl_book *b, const struct dl_toks *s, size_t i,
    int32_t *row)
{
	size_t k, n, best = 0;

	if (b == NULL)
		return 0;
	for (k = 0; k < b->n; k++) {
		const struct dl_bookrow *r = &b->rows[k];

		if (s->t[i].end - s->t[i].start != r->first)
			continue;
		n = matches(dl_str(b->names.p + r->name, r->len), s, i);
		if (n > best) {
			best = n;
			*row = DL_BOOK_ROW + (int32_t)k;
		}
	}
	return best;
}
