/*
 * The notation is that of values with two things added: REF, the reference
 * time, with a signed duration behind it, and the relation that chooses among
 * times that come again (SUTime's alternative values are the model).
 */
#include "date/shift.h"
#include "date/unres.h"
#include "date/value.h"

/* A signed amount of units: +P0D, -P2Y, -PXW. */
static void
amount(struct dl_buf *b, bool minus, int32_t count, int32_t tenth,
    int32_t unit)
{
	struct dl_timex d;

	dl_timex_clear(&d);
	d.type = DL_TX_DURATION;
	d.s[DL_TX_UNIT] = unit;
	d.s[DL_TX_COUNT] = count;
	d.s[DL_TX_TENTH] = tenth;
	dl_buf_addc(b, minus ? '-' : '+');
	dl_value_print(b, &d);
}

static bool
backward(int32_t rel)
{
	return rel == DL_SYM_AGO || rel == DL_SYM_BEFORE;
}

/* `two years ago', `yesterday', `last month', `this week'. */
static void
distance(struct dl_buf *b, const struct dl_timex *t)
{
	int32_t rel = t->s[DL_TX_REL], n = t->s[DL_TX_COUNT];
	int64_t steps;

	dl_buf_adds(b, "REF");
	if (n == DL_TX_SOME) {
		amount(b, backward(rel), n, DL_TX_NONE, t->s[DL_TX_UNIT]);
		return;
	}
	steps = dl_shift_distance(t);
	amount(b, steps < 0 || (steps == 0 && backward(rel)),
	    (int32_t)(steps < 0 ? -steps : steps), t->s[DL_TX_TENTH],
	    t->s[DL_TX_UNIT]);
}

/* The first Monday of what stands before it: #1-WXX-1. */
static void
part(struct dl_buf *b, const struct dl_timex *t)
{
	int32_t n = t->s[DL_TX_NTH];

	dl_buf_addc(b, '#');
	if (n < 0)
		dl_buf_addc(b, '-');
	dl_buf_addu(b, (uint64_t)(n < 0 ? -n : n));
	if (dl_timex_has(t, DL_TX_NTHDAY)) {
		dl_buf_adds(b, "-WXX-");
		dl_buf_addu(b, (uint64_t)t->s[DL_TX_NTHDAY]);
	} else
		dl_buf_adds(b, dl_timex_symbol(t->s[DL_TX_NTHUNIT]));
}

void
dl_unres_print(struct dl_buf *b, const struct dl_timex *t)
{
	bool shifted = dl_timex_has(t, DL_TX_UNIT);
	struct dl_timex rest = *t;
	size_t before = b->n;

	if (dl_timex_has(t, DL_TX_REF) || t->type == DL_TX_DURATION ||
	    t->type == DL_TX_SET) {
		dl_value_print(b, t);
		return;
	}
	if (dl_timex_has(t, DL_TX_HOLIDAY) && !dl_timex_has(t, DL_TX_MONTH))
		rest.s[DL_TX_MONTH] = rest.s[DL_TX_DAY] = DL_TX_SOME;
	if (shifted) {
		distance(b, t);
		dl_buf_addc(b, ':');
		before = b->n;
	}
	dl_value_print(b, &rest);
	/* A year that is not told says nothing beside the reference. */
	if (shifted && b->n == before + 4 && b->p[before] == 'X')
		b->n = before - 1;
	if (!shifted && dl_timex_has(t, DL_TX_REL)) {
		dl_buf_addc(b, ':');
		dl_buf_adds(b, dl_timex_symbol(t->s[DL_TX_REL]));
	}
	if (dl_timex_has(t, DL_TX_NTH))
		part(b, t);
	if (dl_timex_has(t, DL_TX_OFFREL))
		amount(b, backward(t->s[DL_TX_OFFREL]),
		    t->s[DL_TX_OFFCOUNT], DL_TX_NONE, t->s[DL_TX_OFFUNIT]);
}
