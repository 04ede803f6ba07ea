/*
 * What the words around a stop say about it: the class of the word before
 * it, and the log-odds that the word after it begins a sentence.
 */
#ifndef DL_SENTENCE_EVIDENCE_H
#define DL_SENTENCE_EVIDENCE_H

#include "base/str.h"

enum dl_abbr {
	DL_ABBR_NONE,			/* an ordinary word */
	DL_ABBR_TITLE,			/* never ends, a name follows */
	DL_ABBR_INNER,			/* never ends */
	DL_ABBR_NUMBER,			/* goes on before a number only */
	DL_ABBR_MONTH,			/* so, and else in doubt */
	DL_ABBR_TAIL,			/* in doubt */
	DL_ABBR_MARK,			/* a name with ! or ?, in doubt */
	DL_ABBR_INITIAL			/* one capital letter, in doubt */
};

/*
 * The class of the word before a stop (without the stop) and in *odds ten
 * times the log-odds of a sentence end there.
 */
enum dl_abbr dl_sent_abbr(struct dl_str word, int *odds);

/* Ten times the log-odds that a capitalised word begins a sentence. */
int	dl_sent_starter(struct dl_str word);

#endif
