/*
 * The date tagger: adds `date' records (TIMEX3) to a document.
 */
#ifndef DL_DATE_DATE_H
#define DL_DATE_DATE_H

#include "date/resolve.h"
#include "date/scan.h"
#include "stream/doc.h"

struct dl_date {
	struct dl_lexer lexer;
	struct dl_exprs found;
	struct dl_buf value, attrs, tmp;
};

/* The reference is the document's date; without it values keep their X. */
void	dl_date_tag(struct dl_date *, struct dl_doc *);
void	dl_date_free(struct dl_date *);

/* True if s is a day, YYYY-MM-DD, perhaps with a time after it. */
bool	dl_date_valid(struct dl_str s);

#endif
