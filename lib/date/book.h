/*
 * The days a user adds: a file in the form of holidays.tsv, timex(5).
 */
#ifndef DL_DATE_BOOK_H
#define DL_DATE_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "date/timex.h"
#include "text/token.h"

/* A row of the table of holidays, read. */
struct dl_dayrule {
	int32_t rule;			/* DL_SYM_FIXED .. DL_SYM_FISCAL, 0 */
	int32_t month, day, weekday, n, year;	/* 0: not told */
};

struct dl_bookrow {
	size_t name, len;		/* in names: tokens in lower case, a
					   space between those not glued */
	size_t first;			/* bytes of the first token */
	struct dl_dayrule rule;
};

struct dl_book {
	struct dl_buf names;
	struct dl_bookrow *rows;
	size_t n, cap;
	struct dl_dayrule fiscal;	/* the first row with FISCAL */
};

/* Rows of a book have these numbers, built-in ones smaller ones. */
#define DL_BOOK_ROW	0x1000

/* Reads a file; a fatal message with its line if that cannot be. */
void	dl_book_read(struct dl_book *, const char *path);
void	dl_book_free(struct dl_book *);

/*
 * The longest name at token i: the number of its tokens, 0 for none, and its
 * row from DL_BOOK_ROW.  book may be NULL.
 */
size_t	dl_book_find(const struct dl_book *, const struct dl_toks *, size_t i,
	    int32_t *row);

/* Reads the cells behind the name; NULL or what is wrong. */
const char *dl_dayrule_read(struct dl_dayrule *, const struct dl_str *cells,
	    size_t n);

#endif
