/* The entity tagger, run before events are looked for. */
#include "event/before.h"
#include "entity/entity.h"

void
dl_before_names(struct dl_entity **state, struct dl_doc *doc)
{
	if (*state == NULL) {
		*state = dl_alloc(sizeof(**state));
		memset(*state, 0, sizeof(**state));
	}
	dl_entity_tag(*state, doc);
}

void
dl_before_names_free(struct dl_entity **state)
{
	if (*state == NULL)
		return;
	dl_entity_free(*state);
	dl_free(*state);
	*state = NULL;
}
