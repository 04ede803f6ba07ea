/*
 * The candidates that need no close look.
 */
#ifndef DL_SENTENCE_EASY_H
#define DL_SENTENCE_EASY_H

#include "sentence/split.h"

enum dl_easy {
	DL_EASY_NOT,			/* it must be looked at */
	DL_EASY_ON,			/* nothing ends; the scan goes on */
	DL_EASY_LINE,			/* a line ends inside a sentence */
	DL_EASY_SENT,			/* a sentence ends */
	DL_EASY_PARA			/* a paragraph ends */
};

/*
 * What is clear about the candidate at i; but for NOT and ON *end and
 * *next are set as by dl_split_next.
 */
enum dl_easy dl_sent_easy(const struct dl_split *, size_t i, size_t *end,
	    size_t *next);

/* True if no dateline begins at the start of the sentence. */
bool	dl_sent_no_dateline(const struct dl_split *);

#endif
