/*
 * Direction: what the words before an expression say about its side of the
 * reference time.
 */
#ifndef DL_DATE_CUE_H
#define DL_DATE_CUE_H

#include "text/token.h"

/*
 * Most words say nothing of it, and that is soon told: two sets of words by
 * their hashes, in which a few others are as well.
 */
#define DL_CUE_SET	128		/* words of 64 bits */

struct dl_cue_words {
	uint64_t cue[DL_CUE_SET];	/* cues, or the first words of them */
	uint64_t tense[DL_CUE_SET];	/* what may tell a tense, but for
					   regular past forms */
};

void	dl_cue_words_make(struct dl_cue_words *);

/*
 * -1 past, 1 future, 2 perhaps (had been scheduled for), 3 future as it was
 * then seen (would), 0 not told; tok: the first token of the expression.
 */
int	dl_cue_before(const struct dl_cue_words *, const struct dl_toks *,
	    size_t tok);

/* `December figures': does the time before token i belong to a noun? */
bool	dl_cue_noun(const struct dl_toks *, size_t i);

/*
 * Is it told behind the expression in tokens [tok, end) what came of it, or of
 * something else: the talks planned for Friday were put off; if he will come,
 * the board on Friday decided?
 */
bool	dl_cue_off(const struct dl_cue_words *, const struct dl_toks *,
	    size_t tok, size_t end);

/*
 * The tense of the verb that the expression in tokens [tok, end) stands with:
 * -1 past, 3 future, 2 perhaps (could, may), 1 an infinitive (to meet), 0 any
 * other or none.  Much weaker than a cue.
 */
int	dl_cue_tense(const struct dl_cue_words *, const struct dl_toks *,
	    size_t tok, size_t end);

#endif
