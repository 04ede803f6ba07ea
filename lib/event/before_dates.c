/* The date tagger, run before events are looked for. */
#include "event/before.h"
#include "date/date.h"

void
dl_before_dates(struct dl_date **state, struct dl_doc *doc)
{
	if (*state == NULL) {
		*state = dl_alloc(sizeof(**state));
		memset(*state, 0, sizeof(**state));
	}
	dl_date_tag(*state, doc);
}

void
dl_before_dates_free(struct dl_date **state)
{
	if (*state == NULL)
		return;
	dl_date_free(*state);
	dl_free(*state);
	*state = NULL;
}
