/*
 * Evidence about a stop after what may be an abbreviation.  Listed ones have
 * a class (abbreviations.tsv); others are known by their shape: initials,
 * initialisms with inner stops, short words without a vowel.  For those in
 * doubt the log-odds of independent facts are summed, as in Riley 1989: the
 * abbreviation, the next word (Kiss and Strunk 2006 call it the orthographic
 * and the collocational evidence), the word after that, the one before the
 * abbreviation, and how far the sentence has come.  The odds are learnt:
 * starters.tsv for the next word whatever stands before it, stopcues.tsv for
 * what depends on the class; data/trainsent.c makes both.
 */
#include "base/ascii.h"
#include "base/swar.h"
#include "sentence/evidence.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum {
	SURE_STARTER = 70,		/* a word that hardly stands inside with
					   a capital: nothing else matters */
	UNKNOWN_STARTER = -10
};

static const char *const names[DL_NABBR] = {
	"word", "title", "inner", "number", "measure", "month", "time",
	"country", "state", "firm", "suffix", "degree", "unit", "other", "mark",
	"initialism", "initial"
};

const char *
dl_abbr_name(enum dl_abbr class)
{
	return names[class];
}

/* Letters and stops by turns, beginning and ending with a letter. */
static bool
is_initialism(struct dl_str w)
{
	size_t i;

	if (w.n < 3 || w.n % 2 == 0)
		return false;
	for (i = 0; i < w.n; i++)
		if (i % 2 ? w.p[i] != '.' : !dl_ascii_letter(w.p[i]))
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

/* The class of a listed word, or DL_NABBR. */
static enum dl_abbr
listed(struct dl_str w)
{
	const struct dl_table *t = &dl_tab_abbreviations;
	long row = dl_table_find(t, w);

	return row < 0 ? DL_NABBR : (enum dl_abbr)dl_table_int(t, row,
	    DL_ABBREVIATIONS_CLASS);
}

/* The top bit of each byte of a word that is the vowel, in either case. */
static uint64_t
vowel(uint64_t word, unsigned char c)
{
	return dl_swar_is(word | DL_ONES * 0x20, c);
}

bool
dl_sent_is_ordinary(uint64_t word, size_t n)
{
	const unsigned char first = word & 0xFF;

	if (n < 2 || first < 'A' ||
	    dl_table_may_have(&dl_tab_abbreviations, word))
		return false;
	return first >= 'a' || (vowel(word, 'a') | vowel(word, 'e') |
	    vowel(word, 'i') | vowel(word, 'o') | vowel(word, 'u') |
	    vowel(word, 'y')) != 0;
}

struct dl_str
dl_abbr_word(struct dl_str w)
{
	size_t i = 0;

	while (i < w.n && ((w.p[i] >= '0' && w.p[i] <= '9') ||
	    w.p[i] == '.'))
		i++;
	return i < w.n ? dl_str(w.p + i, w.n - i) : w;
}

enum dl_abbr
dl_sent_abbr(struct dl_str w)
{
	struct dl_str word = dl_abbr_word(w);
	enum dl_abbr class;

	if (w.n == 0 || w.n > 16)
		return DL_ABBR_NONE;
	class = listed(word);
	if (word.n < w.n)
		return class == DL_ABBR_MEASURE ? DL_ABBR_UNIT :
		    class == DL_ABBR_TIME || class == DL_ABBR_UNIT ?
		    class : DL_ABBR_NONE;
	if (class != DL_NABBR)
		return class;
	return is_initial(w) ? DL_ABBR_INITIAL :
	    is_initialism(w) ? DL_ABBR_INITIALISM :
	    is_vowelless(w) ? DL_ABBR_OTHER : DL_ABBR_NONE;
}

struct dl_str
dl_cue_key(char buf[DL_CUE_MAX], enum dl_abbr class, char kind,
    struct dl_str value)
{
	size_t n = strlen(names[class]);

	if (n + 2 + value.n > DL_CUE_MAX)
		return dl_str(buf, 0);
	memcpy(buf, names[class], n);
	buf[n++] = ':';
	buf[n++] = kind;
	memcpy(buf + n, value.p, value.n);
	return dl_str(buf, n + value.n);
}

static bool
is_title(struct dl_str word)
{
	char low[DL_CUE_MAX];

	if (word.n > sizeof low)
		return false;
	dl_utf8_lower(word.p, word.n, low);
	return dl_table_find(&dl_tab_titles, dl_str(low, word.n)) >= 0;
}

struct dl_str
dl_cue_pool(struct dl_str word, bool known)
{
	if (is_title(word))
		return DL_STR("*T");
	if (known)
		return DL_STR("");
	return word.n > 1 && word.p[1] >= 'A' && word.p[1] <= 'Z' ?
	    DL_STR("*A") : DL_STR("*");
}

/* The weight of a fact; false: it has none. */
static bool
weight(enum dl_abbr class, char kind, struct dl_str value, int *odds)
{
	const struct dl_table *t = &dl_tab_stopcues;
	char buf[DL_CUE_MAX];
	long row = dl_table_find(t, dl_cue_key(buf, class, kind, value));

	if (row >= 0)
		*odds += dl_table_int(t, row, DL_STOPCUES_ODDS);
	return row >= 0;
}

/* The odds of the next word, and of what comes after it. */
static int
following(const struct dl_doubt *d)
{
	const struct dl_table *t = &dl_tab_starters;
	long row = dl_table_find(t, d->next);
	struct dl_str pool = dl_cue_pool(d->next, row >= 0);
	int score = row < 0 ? 0 : dl_table_int(t, row, DL_STARTERS_SCORE);
	int odds = 0;

	if (score >= SURE_STARTER)
		return score;
	/* Without a cue of its own a word has that of its kind. */
	if (!weight(d->class, '+', d->next, &odds) &&
	    weight(d->class, '+', pool, &odds) && pool.n == 0)
		odds += score;
	if (!weight(d->class, '>', d->after, &odds) &&
	    d->after.p[0] >= 'a' && d->after.p[0] <= 'z')
		weight(d->class, '>', DL_STR("*"), &odds);
	return odds;
}

int
dl_sent_odds(const struct dl_doubt *d)
{
	char far = (char)('0' + d->far);
	int odds = following(d);

	if (!weight(d->class, '=', d->abbr, &odds))
		weight(d->class, '=', DL_STR(""), &odds);
	weight(d->class, '<', d->before, &odds);
	weight(d->class, '#', dl_str(&far, 1), &odds);
	return odds;
}

int
dl_sent_starter(struct dl_str w)
{
	const struct dl_table *t = &dl_tab_starters;
	long row = dl_table_find(t, w);

	if (row < 0)
		return UNKNOWN_STARTER;
	return dl_table_int(t, row, DL_STARTERS_SCORE);
}
