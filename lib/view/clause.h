/*
 * What a line of the timeline says in words: the shortest run of clauses of a
 * sentence that holds the trigger and its participants, and something before
 * the trigger.  Clauses end at punctuation and before the words of
 * lib/data/clausebreak.tsv; one that is too long is cut where a phrase ends.
 */
#ifndef DL_VIEW_CLAUSE_H
#define DL_VIEW_CLAUSE_H

#include "base/buf.h"
#include "text/token.h"

#define DL_CLAUSE_SHORT	24		/* bytes; shorter ones are widened */
#define DL_CLAUSE_LONG	96		/* longer ones are narrowed */
#define DL_CLAUSE_MORE	40		/* to the end of the first phrase */

/* Bytes [start, end) of the sentence that must be in the label. */
struct dl_need {
	size_t start, end;
	size_t bare;			/* the trigger, if it stands before its
					   participants; else SIZE_MAX */
};

/* Looks up the tokens of a sentence, once for all its labels. */
void	dl_clause_begin(struct dl_toks *);

/*
 * The label, as a range of the sentence whose tokens were looked up.  *whole:
 * it has something before the trigger, and ends where a phrase does.
 */
struct dl_str dl_clause(const struct dl_toks *t, struct dl_need, bool *whole);

/*
 * Appends s with white space as single spaces, escaped as in a field, cut
 * before a character that would make it longer than max bytes (0: not cut).
 */
void	dl_clause_show(struct dl_buf *, struct dl_str s, size_t max);

/* Number of characters of valid UTF-8, bytes of anything else. */
size_t	dl_clause_width(struct dl_str);

#endif
