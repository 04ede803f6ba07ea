/*
 * Numbers, months and the other words of docdate.tsv among tokens.
 */
#ifndef DL_ARTICLE_DATEWORD_H
#define DL_ARTICLE_DATEWORD_H

#include "text/token.h"

struct dl_monthday {
	int month, day;			/* as written, not checked */
};

/* The value of one to eight digits, or -1. */
long	dl_date_digits(struct dl_str);

/* The number that token i is (21st counts), or -1. */
long	dl_date_number(const struct dl_toks *, size_t i);

/* True if token i is one of these marks. */
bool	dl_date_punct(const struct dl_toks *, size_t i, const char *any);

/* The value of the phrase at i if it is of that kind, or 0; its tokens. */
int	dl_date_word(const struct dl_toks *, size_t i, const char *kind,
	    size_t *len);

/* Tokens of the phrase of the table at i, of any kind, or 0. */
size_t	dl_date_known(const struct dl_toks *, size_t i);

/* `March 29', `Mar. 29th', `29 March', `29th of March'; its tokens, or 0. */
size_t	dl_date_monthday(const struct dl_toks *, size_t i,
	    struct dl_monthday *);

#endif
