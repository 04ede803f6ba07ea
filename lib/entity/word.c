/*
 * Look-ups in particles.tsv, heads.tsv and titles.tsv, or in the notes of the
 * words (note.h).
 */
#include "entity/word.h"
#include "tables.h"

unsigned
dl_particle_classes(struct dl_str low)
{
	static const struct { const char *name; unsigned bit; } classes[] = {
		{ "name", DL_IN_NAME }, { "of", DL_IN_OF },
		{ "and", DL_IN_AND }, { "suffix", DL_IN_SUFFIX },
		{ "closed", DL_IN_CLOSED }, { "calendar", DL_IN_CALENDAR },
		{ "firm", DL_IN_FIRM }, { "dot", DL_IN_DOT },
		{ "lead", DL_IN_LEAD }, { "heir", DL_IN_HEIR },
	};
	const struct dl_table *t = &dl_tab_particles;
	unsigned bits = 0;
	uint32_t at = 0;
	size_t k;
	long row;

	while ((row = dl_table_next(t, low, &at)) >= 0)
		for (k = 0; k < sizeof(classes) / sizeof(classes[0]); k++)
			if (strcmp(dl_table_cell(t, row, DL_PARTICLES_CLASS),
			    classes[k].name) == 0)
				bits |= classes[k].bit;
	return bits;
}

bool
dl_particle(const struct dl_toks *s, size_t i, unsigned classes)
{
	const struct dl_note *note;

	if (i >= s->n)
		return false;
	note = dl_note_of(s, i);
	return ((note != NULL ? note->particle : dl_particle_classes(
	    dl_tok_low(s, i))) & classes) != 0;
}

bool
dl_listed(const struct dl_toks *s, size_t i, unsigned lists)
{
	const struct dl_note *note = dl_note_of(s, i);
	struct dl_str low = dl_tok_low(s, i);

	if (note != NULL)
		return (note->lists & lists) != 0;
	return ((lists & DL_COMMON) && dl_is_common(low)) ||
	    ((lists & DL_FIRSTNAME) && dl_is_firstname(low)) ||
	    ((lists & DL_SURNAME) && dl_is_surname(low)) ||
	    ((lists & DL_SPORT_WORD) && dl_is_sport_word(low)) ||
	    ((lists & DL_TITLE) && dl_title_begins(s, i));
}

unsigned
dl_head_row(struct dl_str low)
{
	return (unsigned)(dl_table_find(&dl_tab_heads, low) + 1);
}

bool
dl_head_word(const struct dl_toks *s, size_t i, struct dl_head *h)
{
	const struct dl_table *t = &dl_tab_heads;
	const struct dl_note *note = dl_note_of(s, i);
	const char *l;
	long row;

	if (s->t[i].type != DL_WORD)
		return false;
	row = (long)(note != NULL ? note->head : dl_head_row(dl_tok_low(s,
	    i))) - 1;
	if (row < 0)
		return false;
	l = dl_table_cell(t, row, DL_HEADS_LABEL);
	h->label = l[0] == 'O' ? DL_ORG : l[0] == 'L' ? DL_LOC : DL_MISC;
	h->kind = dl_table_cell(t, row, DL_HEADS_SUB);
	h->of = dl_table_cell(t, row, DL_HEADS_OF)[0] == '1';
	return true;
}

bool
dl_title_begins(const struct dl_toks *s, size_t i)
{
	return dl_table_knows(&dl_tab_titles, dl_tok_low(s, i), s->t[i].hash);
}

static enum dl_title_class
class_of(long row)
{
	const char *cls = dl_table_cell(&dl_tab_titles, row,
	    DL_TITLES_CLASS);

	return cls[0] == 'r' ? DL_ROLE : cls[0] == 'h' ? DL_HONOR : DL_OFFICE;
}

enum dl_title_class
dl_title_alone(struct dl_str low)
{
	long row = dl_table_find(&dl_tab_titles, low);

	return row < 0 ? DL_NO_TITLE : class_of(row);
}

size_t
dl_title_at(const struct dl_toks *s, size_t i, struct dl_title *title)
{
	const struct dl_table *t = &dl_tab_titles;
	long row;
	size_t n;

	if (i >= s->n || !dl_listed(s, i, DL_TITLE) ||
	    (n = dl_table_phrase(t, s, i, true, &row)) == 0)
		return 0;
	title->name = dl_table_cell(t, row, DL_TITLES_TITLE);
	title->cls = class_of(row);
	return n;
}
