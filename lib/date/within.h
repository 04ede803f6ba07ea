/*
 * Times that are part of a name: June Carter, the Sunday Times.
 */
#ifndef DL_DATE_WITHIN_H
#define DL_DATE_WITHIN_H

#include "date/scan.h"
#include "stream/doc.h"

/*
 * Drops the expressions that lie inside a longer name that the document has
 * as an ent record, and say no number: a 2018 World Cup was in 2018, the
 * Sunday Times is of any day.
 */
void	dl_within(struct dl_doc *, struct dl_exprs *);

#endif
