/*
 * The weights of groupweights.tsv, and a user's own in their place.
 */
#include <string.h>

#include "base/rows.h"
#include "group/weights.h"
#include "text/table.h"

#include "tables.h"

#define LIMIT	100000			/* a weight at most, either way */

static const char *const names[DL_NWEIGHTS] = {
	"same-word", "same-stem", "same-class", "same-type", "type-too",
	"beside", "reporting", "light", "one-actor", "both-actors",
	"other-actor", "same-day", "same-month", "same-year", "next-day",
	"ahead", "day-away", "far-away", "day-between", "far-between",
	"same-place", "other-place", "plan-and-fact", "same-words", "least"
};

/* A number between -LIMIT and LIMIT; false if it is none. */
static bool
number(struct dl_str s, int *n)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	size_t i = minus;

	*n = 0;
	if (i == s.n)
		return false;
	for (; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		*n = *n * 10 + (s.p[i] - '0');
		if (*n > LIMIT)
			return false;
	}
	if (minus)
		*n = -*n;
	return true;
}

static const char *
set(struct dl_weights *x, struct dl_str name, struct dl_str value)
{
	int i, n;

	for (i = 0; i < DL_NWEIGHTS && !dl_str_is(name, names[i]); i++)
		;
	if (i == DL_NWEIGHTS)
		return "unknown weight";
	if (!number(value, &n))
		return "not a number between -100000 and 100000";
	if (n < 0 && i == DL_SAME_WORDS)
		return "this weight is not below 0";
	x->w[i] = n;
	return NULL;
}

static int
greater(int a, int b)
{
	return a > b ? a : b;
}

/* A group that could not come to `least' with this is not looked at. */
static void
find_most(int *w)
{
	int form = greater(w[DL_SAME_WORD], w[DL_SAME_STEM]);
	int class = w[DL_SAME_CLASS] + greater(w[DL_TYPE_TOO], 0);
	int type = greater(w[DL_SAME_TYPE], w[DL_BESIDE]);
	int actors = greater(w[DL_ONE_ACTOR], w[DL_BOTH_ACTORS]);

	w[DL_MOST] = greater(greater(form, class), type) +
	    greater(w[DL_REPORTING], 0) + greater(w[DL_LIGHT], 0) +
	    greater(greater(actors, w[DL_OTHER_ACTOR]), 0) +
	    w[DL_SAME_WORDS];
}

void
dl_weights_begin(struct dl_weights *x)
{
	const struct dl_table *t = &dl_tab_groupweights;
	const char *name, *value;
	long row;

	memset(x, 0, sizeof(*x));
	for (row = 0; row < (long)t->nrows; row++) {
		name = dl_table_cell(t, row, DL_GROUPWEIGHTS_NAME);
		value = dl_table_cell(t, row, DL_GROUPWEIGHTS_WEIGHT);
		(void)set(x, dl_str(name, strlen(name)), dl_str(value,
		    strlen(value)));
	}
	find_most(x->w);
}

static const char *
read_row(void *arg, const struct dl_in *in, struct dl_str line)
{
	const char *tab = memchr(line.p, '\t', line.n);
	size_t n;

	(void)in;
	if (tab == NULL)
		return "no tab behind the name of a weight";
	n = (size_t)(tab - line.p);
	return set(arg, dl_str(line.p, n), dl_str(tab + 1, line.n - n - 1));
}

void
dl_weights_read(struct dl_weights *x, const char *path)
{
	dl_rows_read(path, read_row, x);
	find_most(x->w);
}
