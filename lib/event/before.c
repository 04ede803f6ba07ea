/* Names first, then dates, each settled for the next to find. */
#include "event/before.h"

void
dl_before_tag(struct dl_before *b, struct dl_doc *doc)
{
	dl_before_names(&b->names, doc);
	dl_doc_settle(doc);
	dl_before_dates(&b->dates, doc);
	dl_doc_settle(doc);
}

void
dl_before_free(struct dl_before *b)
{
	dl_before_names_free(&b->names);
	dl_before_dates_free(&b->dates);
}
