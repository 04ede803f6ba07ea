/*
 * Expressions that belong together: lists, ranges, a day and its time.
 */
#ifndef DL_DATE_JOIN_H
#define DL_DATE_JOIN_H

#include "date/scan.h"

/* Shares years, months and directions among all that are joined. */
void	dl_join(struct dl_exprs *);

/*
 * Lets an expression go on from the date that was named last, if it is a time
 * of day without a day; last: the sentence of that date.
 */
void	dl_join_time(struct dl_expr *, size_t last, const struct dl_refs *);

/*
 * Gives expression i, a day without its year, the year of the day that the
 * sentence has just named, if that is not about the time of the document.
 */
void	dl_join_year(struct dl_expr *, size_t i, const struct dl_refs *);

/*
 * Sets a range right whose end, the resolved expression i, lies before its
 * beginning because no year was told.
 */
void	dl_join_range(struct dl_expr *, size_t i);

#endif
