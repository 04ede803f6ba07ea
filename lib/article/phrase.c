/*
 * Rows of boilerplate.tsv.  A phrase may stand in several rows; the longest
 * phrase at a place is the one that counts.
 */
#include "article/phrase.h"
#include "tables.h"
#include "text/table.h"

static const struct {
	const char *where, *effect;
} kinds[] = {
	[DL_PH_START_HEAD] = { "start", "head" },
	[DL_PH_START_LINE] = { "start", "line" },
	[DL_PH_START_CAPTION] = { "start", "caption" },
	[DL_PH_START_TAIL] = { "start", "tail" },
	[DL_PH_CALL] = { "start", "call" },
	[DL_PH_LEAD] = { "start", "lead" },
	[DL_PH_BY] = { "start", "by" },
	[DL_PH_POSE] = { "start", "pose" },
	[DL_PH_RIGHTS] = { "start", "rights" },
	[DL_PH_SUMMARY] = { "start", "summary" },
	[DL_PH_WHOLE_HEAD] = { "whole", "head" },
	[DL_PH_WHOLE_LINE] = { "whole", "line" },
	[DL_PH_COUNT] = { "whole", "count" },
	[DL_PH_SECTION] = { "whole", "section" },
	[DL_PH_ANY_LINE] = { "any", "line" },
	[DL_PH_ANY_CAPTION] = { "any", "caption" },
	[DL_PH_ANY_TAIL] = { "any", "tail" },
	[DL_PH_NOUN] = { "any", "noun" },
	[DL_PH_PICTURE] = { "any", "picture" },
	[DL_PH_CREDIT] = { "any", "credit" },
	[DL_PH_TRADE] = { "any", "trade" },
	[DL_PH_MARK] = { "any", "mark" },
	[DL_PH_STOCK] = { "any", "stock" },
	[DL_PH_BEING] = { "any", "being" },
	[DL_PH_THROUGH] = { "any", "through" },
	[DL_PH_ADDRESS] = { "any", "address" },
	[DL_PH_END_LINE] = { "end", "line" },
	[DL_PH_END_LINK] = { "end", "link" }
};

/* The bit of a row's kind. */
static uint32_t
kind_of(long row)
{
	const char *where = dl_table_cell(&dl_tab_boilerplate, row,
	    DL_BOILERPLATE_WHERE);
	const char *effect = dl_table_cell(&dl_tab_boilerplate, row,
	    DL_BOILERPLATE_EFFECT);
	unsigned k;

	for (k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (where[0] == kinds[k].where[0] &&
		    strcmp(effect, kinds[k].effect) == 0)
			return UINT32_C(1) << k;
	return 0;
}

size_t
dl_phrase_kinds(const struct dl_toks *t, size_t i, uint32_t *bits)
{
	const struct dl_table *tab = &dl_tab_boilerplate;
	struct dl_str key;
	uint32_t at = 0;
	size_t n;
	long row;

	*bits = 0;
	n = dl_table_phrase(tab, t, i, true, &row);
	if (n == 0)
		return 0;
	*bits = kind_of(row);
	key = dl_str(t->low + t->t[i].start,
	    t->t[i + n - 1].end - t->t[i].start);
	while ((row = dl_table_next(tab, key, &at)) >= 0)
		*bits |= kind_of(row);
	return n;
}

size_t
dl_phrase(const struct dl_toks *t, size_t i, enum dl_phrase_kind kind)
{
	uint32_t bits;
	size_t n = dl_phrase_kinds(t, i, &bits);

	return dl_is_kind(bits, kind) ? n : 0;
}

bool
dl_phrases_only(const struct dl_toks *t, size_t i, uint32_t mask)
{
	uint32_t bits;
	size_t n;
	bool any = false;

	for (; i < t->n; i += n) {
		n = dl_phrase_kinds(t, i, &bits);
		if ((bits & mask) != 0)
			any = true;
		else if (t->t[i].type == DL_PUNCT)
			n = 1;
		else
			return false;
	}
	return any;
}
