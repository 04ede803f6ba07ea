/*
 * Times that are none without the right company.
 */
#ifndef DL_DATE_OPEN_H
#define DL_DATE_OPEN_H

#include "date/scan.h"

/* Drops those of a document's expressions, not yet resolved, that are none. */
void	dl_open_drop(struct dl_exprs *);

#endif
