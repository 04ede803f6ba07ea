/*
 * The one tokeniser, shared by all taggers.  It never changes a byte: a token
 * is a range of the sentence.  Fine-grained on purpose: hyphens, slashes,
 * brackets and quotes are tokens of their own, marked as glued to what stands
 * before, so that `Trump-Kim', `25-28' and `2018-03-29' can be read by each
 * tagger as it needs.  Kept whole: words with inner apostrophes that are no
 * clitics (O'Brien), initialisms with their dots (U.S.), numbers with inner
 * `.' and `,' between digits (1,000.50), digits followed by letters (21st,
 * 60s), URLs and e-mail addresses.  Split: clitics ('s, n't, 're, 've, 'll,
 * 'd, 'm; with ' or U+2019) from their word, the final dot from anything else.
 */
#ifndef DL_TEXT_TOKEN_H
#define DL_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/hash.h"

enum dl_tok_type {
	DL_WORD,			/* begins with a letter */
	DL_NUM,				/* begins with a digit */
	DL_PUNCT,			/* any other single character */
	DL_CLITIC,			/* 's n't 're 've 'll 'd 'm */
	DL_URL				/* URL, e-mail address, @name, #tag */
};

enum {					/* flags */
	DL_GLUED  = 1,			/* no white space before it */
	DL_CAP    = 2,			/* first letter is upper case */
	DL_UPPER  = 4,			/* two or more letters, all upper */
	DL_LOWER  = 8,			/* letters, all lower case */
	DL_ALPHA  = 16,			/* has a letter */
	DL_DIGIT  = 32,			/* has a digit */
	DL_DOTTED = 64			/* initialism with dots: U.S. */
};

struct dl_tok {
	uint32_t start, end;		/* bytes in the sentence */
	uint32_t hash;			/* dl_hash of its lower-case form */
	uint8_t type;
	uint8_t flags;
	uint16_t id;			/* for the taggers' use; 0 */
};

struct dl_note;				/* what a tagger knows of a word */

/* The tokens of one sentence; the arrays are kept from call to call. */
struct dl_toks {
	const char *text;		/* the sentence, not owned */
	size_t len;
	char *low;			/* lower-case copy, same offsets */
	size_t lowcap;
	struct dl_tok *t;
	size_t n, cap;
	const struct dl_note *notes;	/* by the ids of tokens; NULL */
};

void	dl_tokenise(struct dl_toks *, const char *p, size_t n);
void	dl_toks_free(struct dl_toks *);

static inline struct dl_str
dl_tok_text(const struct dl_toks *s, size_t i)
{
	return dl_str(s->text + s->t[i].start, s->t[i].end - s->t[i].start);
}

static inline struct dl_str
dl_tok_low(const struct dl_toks *s, size_t i)
{
	return dl_str(s->low + s->t[i].start, s->t[i].end - s->t[i].start);
}

#endif
