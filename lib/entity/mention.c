/*
 * The growing list of mentions of a document, and how it is edited: in one
 * pass, however many edits there are.
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

void
dl_edit_add(struct dl_edits *l, size_t at, size_t n,
    const struct dl_mention *m)
{
	l->e = dl_array_room(l->e, &l->cap, l->n + 1, sizeof(l->e[0]));
	l->e[l->n++] = (struct dl_edit){ .at = at, .n = n, .m = *m };
}

static void
append(struct dl_mentions *l, const struct dl_mention *m)
{
	*dl_mention_add(l, 0, 0, 0) = *m;
}

void
dl_edits_apply(struct dl_edits *l, struct dl_mentions *list)
{
	struct dl_mentions old = *list;
	size_t i, at = 0;

	if (l->n == 0)
		return;
	l->spare.n = 0;
	for (i = 0; i < l->n; i++) {
		while (at < l->e[i].at)
			append(&l->spare, &old.m[at++]);
		append(&l->spare, &l->e[i].m);
		at += l->e[i].n;
	}
	while (at < old.n)
		append(&l->spare, &old.m[at++]);
	*list = l->spare;
	l->spare = old;
	l->n = 0;
}

void
dl_edits_free(struct dl_edits *l)
{
	dl_free(l->e);
	dl_mentions_free(&l->spare);
	*l = (struct dl_edits){ .n = 0 };
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
