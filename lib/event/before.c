/* Names first, then dates, each settled for the next to find. */
#include "event/before.h"

void
dl_before_tag(struct dl_before *b, struct dl_doc *doc)
{
	dl_entity_tag(&b->names, doc);
	dl_doc_settle(doc);
	dl_date_tag(&b->dates, doc);
	dl_doc_settle(doc);
}

void
dl_before_free(struct dl_before *b)
{
	dl_entity_free(&b->names);
	dl_date_free(&b->dates);
}
