/*
 * Evidence about a stop after what may be an abbreviation.  Listed ones have
 * a class and odds (abbreviations.tsv); others are known by their shape:
 * initials, initialisms with inner stops, short words without a vowel.  For
 * those in doubt the next word decides, by its odds of beginning a sentence
 * (starters.tsv), summed as in Riley 1989; Kiss and Strunk 2006 call this the
 * orthographic heuristic.
 */
#include <stdlib.h>

#include "sentence/evidence.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum {					/* ten times the log-odds */
	ODDS_INITIAL = -42,
	ODDS_INITIALISM = -20,
	ODDS_VOWELLESS = -20,
	ODDS_UNKNOWN = -10		/* a capitalised word not listed */
};

static bool
is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Letters and stops by turns, beginning and ending with a letter. */
static bool
is_initialism(struct dl_str w)
{
	size_t i;

	if (w.n < 3 || w.n % 2 == 0)
		return false;
	for (i = 0; i < w.n; i++)
		if (i % 2 ? w.p[i] != '.' : !is_ascii_letter(w.p[i]))
			return false;
	return true;
}

static bool
is_initial(struct dl_str w)
{
	uint32_t cp;

	return w.n > 0 && w.n <= 4 && dl_utf8_decode(w.p, w.n, &cp) == w.n &&
	    dl_is_upper(cp);
}

/* A capital and one to four small letters, none of them a vowel: Schr. */
static bool
is_vowelless(struct dl_str w)
{
	size_t i;

	if (w.n < 2 || w.n > 5 || w.p[0] < 'A' || w.p[0] > 'Z' ||
	    strchr("AEIOUY", w.p[0]) != NULL)
		return false;
	for (i = 1; i < w.n; i++)
		if (w.p[i] < 'a' || w.p[i] > 'z' ||
		    strchr("aeiouy", w.p[i]) != NULL)
			return false;
	return true;
}

static enum dl_abbr
class_of(const char *name)
{
	switch (name[0]) {
	case 'i':
		return DL_ABBR_INNER;
	case 'm':
		return name[1] == 'o' ? DL_ABBR_MONTH : DL_ABBR_MARK;
	case 'n':
		return DL_ABBR_NUMBER;
	case 't':
		return name[1] == 'i' ? DL_ABBR_TITLE : DL_ABBR_TAIL;
	default:
		return DL_ABBR_NONE;
	}
}

enum dl_abbr
dl_sent_abbr(struct dl_str w, int *odds)
{
	const struct dl_table *t = &dl_tab_abbreviations;
	long row;

	*odds = 0;
	if (w.n == 0 || w.n > 16)
		return DL_ABBR_NONE;
	if ((row = dl_table_find(t, w)) >= 0) {
		*odds = atoi(dl_table_cell(t, row, DL_ABBREVIATIONS_ODDS));
		return class_of(dl_table_cell(t, row,
		    DL_ABBREVIATIONS_CLASS));
	}
	if (is_initial(w)) {
		*odds = ODDS_INITIAL;
		return DL_ABBR_INITIAL;
	}
	if (is_initialism(w)) {
		*odds = ODDS_INITIALISM;
		return DL_ABBR_TAIL;
	}
	if (is_vowelless(w)) {
		*odds = ODDS_VOWELLESS;
		return DL_ABBR_TAIL;
	}
	return DL_ABBR_NONE;
}

int
dl_sent_starter(struct dl_str w)
{
	const struct dl_table *t = &dl_tab_starters;
	long row = dl_table_find(t, w);

	if (row < 0)
		return ODDS_UNKNOWN;
	return atoi(dl_table_cell(t, row, DL_STARTERS_SCORE));
}
