/*
 * Numbers in running text: digits (15, 1,000, 2.5, 21st, 20 million) and
 * words (twenty-five, two and a half, a hundred, nineteen ninety-six).
 */
#ifndef DL_DATE_NUMBER_H
#define DL_DATE_NUMBER_H

#include "text/token.h"

#define DL_NUMBER_MAX	999999999L	/* greater ones are just huge */

struct dl_number {
	long value;
	int tenth;			/* digit after the point, 0 if none */
	int hundredths;			/* two digits after it, + 1, or 0 */
	int ndigits;			/* written with that many digits only */
	bool digits;			/* begins with digits */
	bool ordinal;			/* 21st, third */
	bool plural;			/* 1990s, 60s */
	bool year;			/* nineteen ninety-six */
	bool huge;			/* greater than DL_NUMBER_MAX */
	char ampm;			/* 'a', 'p' for 5am, 5pm; or 0 */
	int32_t unit;			/* 7hrs: the unit, or 0 */
	int month;			/* 26nov: 1..12, or 0 */
};

/* Is a row of numbers.tsv a word for one to nine or twelve, no ordinal? */
bool	dl_number_small(long row);

/* Reads a number at token i; the number of tokens, 0 if there is none. */
size_t	dl_number_read(const struct dl_toks *, size_t i, struct dl_number *);

#endif
