/*
 * Reads nicknames.tsv.  The word must follow `the', and the country must be
 * named by a candidate of the same document.
 */
#include "entity/nickname.h"
#include "tables.h"

#define ROWS	64			/* of the table that are looked at */

static bool
names(const struct dl_mentions *l, const char *geo)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (l->m[i].gaz.name != NULL &&
		    strcmp(l->m[i].gaz.geo, geo) == 0)
			return true;
	return false;
}

/* The row for the word of a mention, or -1. */
static long
row_of(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];

	if (m->gaz.name != NULL || m->first == 0 ||
	    !dl_str_is(dl_tok_low(s, m->first - 1), "the"))
		return -1;
	return dl_table_find(&dl_tab_nicknames, dl_toks_span(s, m->first,
	    m->last));
}

void
dl_nicknames(const struct dl_etext *t, struct dl_mentions *l)
{
	const struct dl_table *tab = &dl_tab_nicknames;
	enum { UNKNOWN, NO, YES } near[ROWS] = { UNKNOWN };
	struct dl_mention *m;
	size_t i;
	long row;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if ((row = row_of(t, m)) < 0 || row >= ROWS)
			continue;
		if (near[row] == UNKNOWN)
			near[row] = names(l, dl_table_cell(tab, row,
			    DL_NICKNAMES_NEAR)) ? YES : NO;
		if (near[row] == NO)
			continue;
		m->gaz = (struct dl_gaz){ .name = dl_table_cell(tab, row,
		    DL_NICKNAMES_NAME), .sub = "country",
		    .geo = dl_table_cell(tab, row, DL_NICKNAMES_GEO),
		    .title = "", .label = DL_LOC,
		    .ntoks = m->last - m->first };
	}
}
