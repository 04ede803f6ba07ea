/*
 * Which rows of a timeline are shown, and in which order; see timeline.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "date/calendar.h"
#include "view/timeline.h"

#define NO_DAY	INT32_MIN

/* True if the word stands in a list separated by commas, or it is empty. */
static bool
listed(struct dl_str list, struct dl_str word)
{
	size_t i, from = 0;

	if (list.n == 0)
		return true;
	for (i = 0; i <= list.n; i++)
		if (i == list.n || list.p[i] == ',') {
			if (dl_str_eq(dl_str(list.p + from, i - from), word))
				return true;
			from = i + 1;
		}
	return false;
}

static int
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static bool
contains(struct dl_str s, struct dl_str word)
{
	size_t i, j;

	for (i = 0; i + word.n <= s.n; i++) {
		for (j = 0; j < word.n; j++)
			if (lower(s.p[i + j]) != lower(word.p[j]))
				break;
		if (j == word.n)
			return true;
	}
	return false;
}

static bool
takes_part(const struct dl_timeline *t, const struct dl_row *row)
{
	const struct dl_name *names = dl_row_names(t, row);
	unsigned i;

	for (i = 0; i < row->nnames; i++)
		if (dl_name_acts(&names[i]) && contains(
		    dl_pool_str(&t->pool, names[i].name), t->actor))
			return true;
	return false;
}

/*
 * Salience: a political event needs one more thing that fixes it: a
 * participant that is known and not guessed, a said day, a second document.
 * Any other event needs two of these and of a second mention.  What somebody
 * merely said is never salient.
 */
static bool
salient(const struct dl_timeline *t, const struct dl_row *row)
{
	struct dl_str type;
	int points = row->sure + row->said + (row->docs > 1);

	if (points == 0)
		return false;
	type = dl_row_top(t, row, DL_TYPE);
	if (dl_str_is(type, "REPORT"))
		return false;
	if (dl_str_is(type, "OCCUR") || dl_str_is(type, "."))
		return points + (row->mentions > 1) >= 2;
	return true;
}

/* True if it lies in the days asked for, or none are. */
static bool
touches(const struct dl_timeline *t, const struct dl_row *row)
{
	if (t->from == INT32_MIN && t->to == INT32_MAX)
		return true;
	return row->first != NO_DAY && row->first <= t->to &&
	    row->last >= t->from;
}

/* A number of n digits; *i moves behind it. */
static int
digits(struct dl_str s, size_t *i, size_t n)
{
	int x = 0;

	for (; n > 0 && *i < s.n && s.p[*i] >= '0' && s.p[*i] <= '9'; n--)
		x = x * 10 + s.p[(*i)++] - '0';
	return n == 0 ? x : -1;
}

bool
dl_timeline_span(struct dl_str s, int32_t *first, int32_t *last)
{
	size_t i = s.n > 0 && s.p[0] == '-';
	int year, month = 1, to = 12;

	if (dl_day_parse(s, first) && s.n - i == strlen("YYYY-MM-DD")) {
		*last = *first;
		return true;
	}
	if ((year = digits(s, &i, 4)) < 0)
		return false;
	if (i < s.n && s.p[i++] == '-')
		month = to = digits(s, &i, 2);
	if (i != s.n || month < 1 || month > 12)
		return false;
	if (s.p[0] == '-')
		year = -year;
	*first = dl_day_from_civil(year, month, 1);
	*last = dl_day_from_civil(year, to, dl_month_length(year, to));
	return true;
}

static bool
wanted(const struct dl_timeline *t, const struct dl_row *row)
{
	const char *status = dl_certain_name((enum dl_certain)row->status);

	if (row->mentions < t->min_mentions || row->docs < t->min_docs ||
	    (t->types.n > 0 &&
	    !listed(t->types, dl_row_top(t, row, DL_TYPE))) ||
	    !listed(t->status, dl_str(status, strlen(status))))
		return false;
	if (!touches(t, row) || (t->actor.n > 0 && !takes_part(t, row)))
		return false;
	return t->all || t->types.n > 0 || salient(t, row);
}

/* What rows are sorted by. */
struct key {
	int era;			/* sometime past, on a day, none */
	int32_t first;
	struct dl_str id;
	uint32_t seq;
	uint32_t at;			/* the row itself */
};

static int
era(const struct dl_timeline *t, const struct dl_row *row)
{
	if (row->first != NO_DAY)
		return 1;
	return dl_str_is(dl_pool_str(&t->pool, row->when), "PAST_REF") ? 0 : 2;
}

/* By era, then by first day, then by id, then as they came. */
static int
by_day(const void *x, const void *y)
{
	const struct key *a = x, *b = y;
	size_t n = a->id.n < b->id.n ? a->id.n : b->id.n;
	int c;

	if (a->era != b->era)
		return a->era < b->era ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if ((c = memcmp(a->id.p, b->id.p, n)) != 0)
		return c;
	if (a->id.n != b->id.n)
		return a->id.n < b->id.n ? -1 : 1;
	return a->seq < b->seq ? -1 : a->seq > b->seq;
}

static void
sort_rows(struct dl_timeline *t)
{
	struct key *keys = dl_alloc(t->n * sizeof(*keys));
	struct dl_row *rows = dl_alloc(t->n * sizeof(*rows));
	size_t i;

	for (i = 0; i < t->n; i++)
		keys[i] = (struct key){ era(t, &t->rows[i]), t->rows[i].first,
		    dl_pool_str(&t->pool, t->rows[i].id), t->rows[i].seq,
		    (uint32_t)i };
	if (t->n > 1)
		qsort(keys, t->n, sizeof(*keys), by_day);
	for (i = 0; i < t->n; i++)
		rows[i] = t->rows[keys[i].at];
	dl_free(keys);
	dl_free(t->rows);
	t->rows = rows;
	t->cap = t->n;
}

void
dl_timeline_finish(struct dl_timeline *t)
{
	size_t i, n = 0;

	for (i = 0; i < t->n; i++) {
		struct dl_row *row = &t->rows[i];

		dl_row_votes(row);
		if (row->said && row->status < DL_DENIED &&
		    row->newest != NO_DAY && row->first > row->newest)
			row->status = DL_PLANNED;
		if (wanted(t, row))
			t->rows[n++] = *row;
	}
	t->n = n;
	sort_rows(t);
}
