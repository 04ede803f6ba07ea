/*
 * Most numbers are nothing but a few digits, and what they can be depends on
 * how many there are and on their value alone: that is found once for each.
 */
#include "base/mem.h"
#include "date/numkind.h"

#define DIGITS	4
#define PLACES	11110			/* 10 + 100 + 1000 + 10000 */

/* The place of a number; PLACES if it is more than a few digits. */
static size_t
place(const struct dl_number *n)
{
	static const unsigned first[DIGITS + 1] = { 0, 0, 10, 110, 1110 };

	if (!n->digits || n->ndigits < 1 || n->ndigits > DIGITS ||
	    n->tenth != 0 || n->hundredths != 0 || n->ordinal || n->plural ||
	    n->ampm != 0 || n->unit != 0 || n->month != 0)
		return PLACES;
	return first[n->ndigits] + (size_t)n->value;
}

static uint8_t
find(const struct dl_number *n)
{
	struct dl_readings r = { .n = 0 };

	dl_readings_number(&r, n);
	return dl_kind_of(&dl_timex_lexicon, &r.set);
}

uint8_t
dl_number_kind(struct dl_numkinds *k, const struct dl_number *n)
{
	size_t at = place(n);

	if (at == PLACES)
		return find(n);
	if (k->kinds == NULL) {
		k->kinds = dl_alloc(PLACES);
		memset(k->kinds, DL_KIND_NONE, PLACES);
	}
	if (k->kinds[at] == DL_KIND_NONE)
		k->kinds[at] = find(n);
	return k->kinds[at];
}

uint8_t
dl_number_kind_with(const struct dl_number *n, const struct dl_lxword *w,
    bool cap)
{
	struct dl_readings r = { .n = 0 };

	dl_readings_word(&r, dl_timex_lexicon.rows + w->row, w->nrows, cap);
	dl_readings_number(&r, n);
	return dl_kind_of(&dl_timex_lexicon, &r.set);
}
