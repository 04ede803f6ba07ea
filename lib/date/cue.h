/*
 * Direction: what the words before an expression say about its side of the
 * reference time.
 */
#ifndef DL_DATE_CUE_H
#define DL_DATE_CUE_H

#include "date/lexer.h"

/*
 * -1 past, 1 future, 2 perhaps (had been scheduled for), 3 future as it was
 * then seen (would), 0 not told; tok: the first token of the expression.
 */
int	dl_cue_before(const struct dl_toks *, size_t tok);

/* `December figures': does the time before token i belong to a noun? */
bool	dl_cue_noun(const struct dl_toks *, size_t i);

/*
 * Is it told behind the expression in tokens [tok, end) what came of it, or of
 * something else: the talks planned for Friday were put off; if he will come,
 * the board on Friday decided?
 */
bool	dl_cue_off(const struct dl_toks *, size_t tok, size_t end);

/*
 * The tense of the verb that the expression in tokens [tok, end) stands with:
 * -1 past, 3 future, 2 perhaps (could, may), 1 an infinitive (to meet), 0 any
 * other or none.  Much weaker than a cue.
 */
int	dl_cue_tense(const struct dl_toks *, size_t tok, size_t end);

#endif
