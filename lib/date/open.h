/*
 * Times that are none without the right company.
 */
#ifndef DL_DATE_OPEN_H
#define DL_DATE_OPEN_H

#include "date/scan.h"

/*
 * How freely numbers of three digits are years in a text with these
 * expressions: not at all (0), where no noun can follow (1), wherever a time
 * may stand (2).
 */
int	dl_open_years(const struct dl_exprs *);

/* Drops those expressions, not yet resolved, that are none. */
void	dl_open_drop(struct dl_exprs *, int years);

#endif
