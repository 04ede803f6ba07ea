/*
 * Look-ups in particles.tsv, heads.tsv and titles.tsv.
 */
#include "entity/word.h"
#include "tables.h"

bool
dl_particle(const struct dl_toks *s, size_t i, const char *cls)
{
	uint32_t at = 0;
	long row;

	if (i >= s->n)
		return false;
	while ((row = dl_table_next(&dl_tab_particles, dl_tok_low(s, i),
	    &at)) >= 0)
		if (strcmp(dl_table_cell(&dl_tab_particles, row,
		    DL_PARTICLES_CLASS), cls) == 0)
			return true;
	return false;
}

bool
dl_head_word(const struct dl_toks *s, size_t i, struct dl_head *h)
{
	const struct dl_table *t = &dl_tab_heads;
	const char *l;
	long row;

	if (s->t[i].type != DL_WORD ||
	    (row = dl_table_find(t, dl_tok_low(s, i))) < 0)
		return false;
	l = dl_table_cell(t, row, DL_HEADS_LABEL);
	h->label = l[0] == 'O' ? DL_ORG : l[0] == 'L' ? DL_LOC : DL_MISC;
	h->kind = dl_table_cell(t, row, DL_HEADS_SUB);
	h->of = dl_table_cell(t, row, DL_HEADS_OF)[0] == '1';
	return true;
}

size_t
dl_title_at(const struct dl_toks *s, size_t i, struct dl_title *title)
{
	const struct dl_table *t = &dl_tab_titles;
	const char *cls;
	long row;
	size_t n = dl_table_phrase(t, s, i, true, &row);

	if (n == 0)
		return 0;
	cls = dl_table_cell(t, row, DL_TITLES_CLASS);
	title->name = dl_table_cell(t, row, DL_TITLES_TITLE);
	title->cls = cls[0] == 'r' ? DL_ROLE : cls[0] == 'h' ? DL_HONOR :
	    DL_OFFICE;
	return n;
}
