/*
 * The growing list of mentions of a document.
 */
#include "base/mem.h"
#include "entity/mention.h"

struct dl_mention *
dl_mention_add(struct dl_mentions *l, size_t sent, size_t first, size_t last)
{
	struct dl_mention *m;

	l->m = dl_array_room(l->m, &l->cap, l->n + 1, sizeof(l->m[0]));
	m = &l->m[l->n++];
	*m = (struct dl_mention){ .sent = (uint32_t)sent,
	    .first = (uint32_t)first, .last = (uint32_t)last,
	    .label = DL_NONE, .head = DL_NONE, .title.name = "", .kind = "",
	    .sub = "", .geo = "", .office = "" };
	return m;
}

void
dl_mentions_free(struct dl_mentions *l)
{
	dl_free(l->m);
	*l = (struct dl_mentions){ .n = 0 };
}

const char *
dl_label_name(enum dl_label l)
{
	static const char *const names[] = { "PER", "ORG", "LOC", "MISC",
	    "." };

	return names[l];
}

const char *
dl_mention_label(const struct dl_mention *m)
{
	return m->type != NULL ? m->type : dl_label_name(m->label);
}
