/*
 * Looks a place in the text up in all tables of names.  They share their
 * first columns: names, name, label, sub, geo; people have a title after
 * them, cities a mark.  The longest entry wins, then the first table.
 */
#include "entity/gaz.h"
#include "entity/word.h"
#include "tables.h"

enum { COL_NAMES, COL_NAME, COL_LABEL, COL_SUB, COL_GEO, COL_MORE };

struct source {
	const struct dl_table *table;
	bool fold;
	bool title;			/* column COL_MORE is a title */
	bool mark;			/* column COL_MORE marks weak names */
	bool surname;
};

static const struct source sources[] = {
	{ &dl_tab_acronyms, false, false, false, false },
	{ &dl_tab_people, true, true, false, false },
	{ &dl_tab_organisations, true, false, false, false },
	{ &dl_tab_bodies, true, false, false, false },
	{ &dl_tab_countries, true, false, false, false },
	{ &dl_tab_demonyms, true, false, false, false },
	{ &dl_tab_regions, true, false, false, false },
	{ &dl_tab_misc, true, false, false, false },
	{ &dl_tab_surnames_known, true, true, false, true },
	{ &dl_tab_cities, true, false, true, false },
};

#define NSOURCES (sizeof(sources) / sizeof(sources[0]))

static enum dl_label
label_of(const char *s)
{
	switch (s[0]) {
	case 'P':
		return DL_PER;
	case 'O':
		return DL_ORG;
	case 'L':
		return DL_LOC;
	default:
		return DL_MISC;
	}
}

bool
dl_is_firstname(struct dl_str low)
{
	return dl_table_find(&dl_tab_firstnames, low) >= 0;
}

bool
dl_is_surname(struct dl_str low)
{
	return dl_table_find(&dl_tab_surnames, low) >= 0;
}

bool
dl_is_common(struct dl_str low)
{
	return dl_table_find(&dl_tab_commonwords, low) >= 0;
}

bool
dl_is_sport_word(struct dl_str low)
{
	return dl_table_find(&dl_tab_sportwords, low) >= 0;
}

/*
 * Tables are looked up in lower case; what stands in the text must look like
 * a name: words in lower case only where they are short (of, bin) or head
 * words (Labour party).
 */
static bool
looks_like_name(const struct dl_toks *s, size_t i, size_t n)
{
	size_t j;

	for (j = i; j < i + n; j++) {
		if (s->t[j].type != DL_WORD || (s->t[j].flags & DL_CAP) ||
		    s->t[j].end - s->t[j].start <= 3 ||
		    (s->t[j].flags & DL_GLUED))
			continue;
		if (j == i || dl_table_find_low(&dl_tab_heads, s, j) < 0)
			return false;
	}
	return true;
}

/* A name does not end inside a word: al-Shabaab is not Al. */
static bool
ends_well(const struct dl_toks *s, size_t i, size_t n)
{
	size_t j = i + n;

	return j >= s->n || !(s->t[j].flags & DL_GLUED) ||
	    s->t[j].type == DL_PUNCT || s->t[j].type == DL_CLITIC;
}

static void
fill(struct dl_gaz *g, const struct source *src, long row, size_t n)
{
	const struct dl_table *t = src->table;

	g->name = dl_table_cell(t, row, COL_NAME);
	g->label = label_of(dl_table_cell(t, row, COL_LABEL));
	g->sub = dl_table_cell(t, row, COL_SUB);
	g->geo = dl_table_cell(t, row, COL_GEO);
	g->title = src->title ? dl_table_cell(t, row, COL_MORE) : "";
	g->weak = src->mark && dl_table_cell(t, row, COL_MORE)[0] != '\0';
	g->surname = src->surname;
	g->ntoks = (uint32_t)n;
}

unsigned
dl_gaz_sources(const struct dl_toks *s, size_t i)
{
	unsigned bits = 0, k;
	struct dl_str w;

	for (k = 0; k < NSOURCES; k++) {
		w = sources[k].fold ? dl_tok_low(s, i) : dl_tok_text(s, i);
		if (dl_table_knows(sources[k].table, w, sources[k].fold ?
		    s->t[i].hash : dl_hash(w)))
			bits |= 1u << k;
	}
	return bits;
}

bool
dl_gaz_find(const struct dl_toks *s, size_t i, bool headline,
    struct dl_gaz *g)
{
	const struct source *src;
	const struct dl_note *note;
	size_t best = 0, n, k;
	unsigned may;
	long row;

	if (i >= s->n)
		return false;
	note = dl_note_of(s, i);
	may = note != NULL ? note->gaz : ~0u;
	for (k = 0; may != 0 && k < NSOURCES; k++, may >>= 1) {
		if ((may & 1) == 0)
			continue;
		src = &sources[k];
		row = -1;
		n = dl_table_phrase(src->table, s, i, src->fold, &row);
		if (n <= best || !ends_well(s, i, n))
			continue;
		if (src->fold && !looks_like_name(s, i, n))
			continue;
		if (headline && !src->fold && n == 1 &&
		    dl_listed(s, i, DL_COMMON) &&
		    !(s->t[i].flags & DL_DOTTED))
			continue;
		fill(g, src, row, n);
		best = n;
	}
	return best > 0;
}

bool
dl_gaz_surname(struct dl_str low, struct dl_gaz *g)
{
	long row = dl_table_find(&dl_tab_surnames_known, low);

	if (row < 0)
		return false;
	fill(g, &sources[8], row, 1);
	return true;
}
