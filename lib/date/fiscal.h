/*
 * Fiscal years: which days they have is the user's to say, by a row of rule
 * FISCAL (timex(5)).
 */
#ifndef DL_DATE_FISCAL_H
#define DL_DATE_FISCAL_H

#include "date/book.h"

/*
 * Moves the days of a calendar year, half or quarter to those of the fiscal
 * one of the same number; false if the book, which may be NULL, has no rule.
 */
bool	dl_fiscal_days(const struct dl_book *, const struct dl_timex *,
    int32_t *begin, int32_t *end);

/* The fiscal year a day is in; its calendar year if the book does not say. */
int	dl_fiscal_year(const struct dl_book *, int32_t day);

#endif
