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
	[DL_PH_END_LINE] = { "end", "line" }
};

static bool
is_kind(long row, enum dl_phrase_kind kind)
{
	const struct dl_table *t = &dl_tab_boilerplate;

	return strcmp(dl_table_cell(t, row, DL_BOILERPLATE_WHERE),
	    kinds[kind].where) == 0 && strcmp(dl_table_cell(t, row,
	    DL_BOILERPLATE_EFFECT), kinds[kind].effect) == 0;
}

size_t
dl_phrase(const struct dl_toks *t, size_t i, enum dl_phrase_kind kind)
{
	struct dl_str key;
	uint32_t at = 0;
	size_t n;
	long row;

	n = dl_table_phrase(&dl_tab_boilerplate, t, i, true, &row);
	if (n == 0 || is_kind(row, kind))
		return n;
	key = dl_str(t->low + t->t[i].start,
	    t->t[i + n - 1].end - t->t[i].start);
	while ((row = dl_table_next(&dl_tab_boilerplate, key, &at)) >= 0)
		if (is_kind(row, kind))
			return n;
	return 0;
}

bool
dl_phrase_at(const struct dl_toks *t, size_t i)
{
	long row;

	return dl_table_phrase(&dl_tab_boilerplate, t, i, true, &row) > 0;
}
