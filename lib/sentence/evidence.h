/*
 * What the words around a stop in doubt say about it: the class of the word
 * before it, and the log-odds that a sentence ends there.
 */
#ifndef DL_SENTENCE_EVIDENCE_H
#define DL_SENTENCE_EVIDENCE_H

#include "sentence/around.h"

enum dl_abbr {
	DL_ABBR_NONE,			/* an ordinary word */
	DL_ABBR_TITLE,			/* never ends, a name follows */
	DL_ABBR_INNER,			/* never ends */
	DL_ABBR_NUMBER,			/* goes on before a number only */
	DL_ABBR_MEASURE,		/* a unit after a number, else NONE */
	/* In doubt; the classes differ in what follows them inside. */
	DL_ABBR_MONTH,			/* not before a number */
	DL_ABBR_TIME,
	DL_ABBR_COUNTRY,
	DL_ABBR_STATE,
	DL_ABBR_FIRM,
	DL_ABBR_SUFFIX,			/* of a name: Jr. */
	DL_ABBR_DEGREE,			/* Ph.D., after a name or not */
	DL_ABBR_UNIT,
	DL_ABBR_OTHER,
	DL_ABBR_MARK,			/* a name with ! or ? */
	DL_ABBR_INITIALISM,		/* letters with stops, not listed */
	DL_ABBR_INITIAL,		/* one capital letter */
	DL_NABBR
};

/* What the odds at a stop in doubt depend on. */
struct dl_doubt {
	enum dl_abbr class;
	struct dl_str abbr;		/* the word before the stop */
	struct dl_str next;		/* the word after it; `0' a number, `.'
					   an initial */
	struct dl_str after;		/* what comes after that: a small word,
					   or `A' a capital, `0' a number, a
					   mark, `'s', `$' the end */
	struct dl_str before;		/* what stands before abbr: `a' a small
					   word, A, 0, a mark, `^' nothing */
	unsigned far;			/* from the beginning of the sentence:
					   0 the very next, up to DL_FAR - 1 */
};

enum { DL_FAR = 5, DL_CUE_MAX = 64 };

/*
 * The class of the word before a stop, without the stop; a time or a unit may
 * have its number in front, 5p.m.
 */
enum dl_abbr dl_sent_abbr(struct dl_str word);

/*
 * True only if the class of a word of n (1 to 8) ASCII letters is NONE, found
 * faster; the first of them stands in the lowest bits.
 */
bool	dl_sent_is_ordinary(uint64_t word, size_t n);

/* The word without such a number. */
struct dl_str dl_abbr_word(struct dl_str word);

/* The name of a class, as in abbreviations.tsv and stopcues.tsv. */
const char *dl_abbr_name(enum dl_abbr);

/* The class of a->prev where it stands: no MEASURE is left. */
enum dl_abbr dl_sent_class(const struct dl_win *, const struct dl_around *);

/* Takes the facts; class is that of a->prev and is in doubt. */
void	dl_sent_doubt(struct dl_win *, const struct dl_around *,
	    enum dl_abbr class, struct dl_doubt *);

/* Ten times the log-odds of a sentence end, by stopcues.tsv. */
int	dl_sent_odds(const struct dl_doubt *);

/*
 * The key of a fact in stopcues.tsv, `firm:+The'; kind is one of = + > < #.
 * Empty if it is longer than the buffer.
 */
struct dl_str dl_cue_key(char buf[DL_CUE_MAX], enum dl_abbr, char kind,
	    struct dl_str value);

/*
 * The key of the next words that have none of their own: `*T' titles of
 * persons, then nothing for those known to starters.tsv, of the others `*A'
 * those in capitals, `*' the rest.
 */
struct dl_str dl_cue_pool(struct dl_str word, bool known);

/* Ten times the log-odds that a capitalised word begins a sentence. */
int	dl_sent_starter(struct dl_str word);

#endif
