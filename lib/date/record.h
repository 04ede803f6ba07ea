/*
 * The record of an expression: value and attributes.
 */
#ifndef DL_DATE_RECORD_H
#define DL_DATE_RECORD_H

#include "date/scan.h"
#include "stream/doc.h"

struct dl_date_record {
	struct dl_buf value, attrs, tmp;
};

/*
 * Adds the record of a resolved expression to its sentence.  unres: its
 * unresolved form, or empty; why: say how it was resolved.
 */
void	dl_date_add(struct dl_date_record *, struct dl_doc *,
	    const struct dl_expr *, const struct dl_refs *,
	    struct dl_str unres, bool why);
void	dl_date_record_free(struct dl_date_record *);

#endif
