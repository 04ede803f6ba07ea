/*
 * The lexer of time words: a sentence as a row of lexemes.  It sleeps through
 * what has nothing to do with time: lexemes are made only around the tokens
 * that no expression can do without, and as far as the grammar asks for them.
 */
#ifndef DL_DATE_LEXER_H
#define DL_DATE_LEXER_H

#include "date/book.h"
#include "date/lexicon.h"
#include "date/numkind.h"
#include "text/token.h"

enum dl_lx_from {			/* where the values of a lexeme are */
	DL_LX_EMPTY,
	DL_LX_ROWS = 1,			/* of the word v[0] */
	DL_LX_NUMBER = 2,		/* in the number v[1] */
	DL_LX_SHAPE = 4			/* in v */
};

struct dl_lexeme {
	uint32_t start, end;		/* bytes in the sentence */
	uint8_t kind;
	bool glued;			/* no space before it */
	uint8_t from;			/* enum dl_lx_from, or-ed */
	int32_t v[3];
};

struct dl_memo;				/* see grammar.c */
struct dl_cue_words;			/* see cue.h */

struct dl_lexer {
	struct dl_toks toks;
	uint16_t *key;			/* of a token: its place in the
					   lexicon + 1, or 0 */
	uint32_t *wake;			/* tokens of interest */
	size_t nwake, capkey, capwake;
	struct dl_lexeme *x;
	size_t n, cap;
	struct dl_number *nums;
	size_t nnums, capnums;
	struct dl_numkinds numkinds;
	size_t tok;			/* the first one not yet in a lexeme */
	size_t next;			/* the next in wake */
	bool begun;			/* lexing has begun for it */
	bool brackets;			/* the sentence has some */
	bool aside;			/* what was passed over ends in them */
	bool day_first;			/* 3/4/2018 is 3 April */
	const struct dl_book *book;	/* the user's days, or NULL */
	struct dl_memo *memos;		/* the matcher's, or NULL */
	struct dl_cue_words *cues;	/* of scan.c, or NULL */
};

/* Begins a sentence; text must outlive the use of its lexemes. */
void	dl_lexer_start(struct dl_lexer *, struct dl_str text);

/*
 * Goes on to the next lexeme where an expression could begin, or part of
 * one; false if there is none in the rest of the sentence.  What lies between
 * is never lexed; as much as left contexts want before an expression is.
 */
bool	dl_lexer_wake(struct dl_lexer *);

/* Lexes one more lexeme; false at the end of the sentence. */
bool	dl_lexer_more(struct dl_lexer *);
void	dl_lexer_free(struct dl_lexer *);

static inline bool
dl_lx_is(const struct dl_lexeme *x, int class)
{
	return dl_lx_in(&dl_timex_lexicon.kinds[x->kind], class);
}

/* Value k of lexeme i as that class; DL_TX_NONE if it is not of it. */
int32_t	dl_lexer_value(const struct dl_lexer *, size_t i, int class, int k);

#endif
