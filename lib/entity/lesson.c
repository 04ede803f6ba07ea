/*
 * Copies what training needs out of a document.
 */
#include "entity/gold.h"
#include "entity/lesson.h"

bool
dl_lesson_add(struct dl_lessons *all, struct dl_doc *doc)
{
	struct dl_arena *a = &all->arena;
	size_t i, n = doc->nsents;
	struct dl_lesson *l;
	struct dl_sent *s;
	bool good = true;

	all->l = dl_array_room(all->l, &all->cap, all->n + 1,
	    sizeof(all->l[0]));
	l = &all->l[all->n++];
	*l = (struct dl_lesson){ .doc.nsents = n };
	l->doc.sents = s = dl_arena_alloc(a, (n + 1) * sizeof(*s));
	l->tags = dl_arena_alloc(a, (n + 1) * sizeof(l->tags[0]));
	l->ntags = dl_arena_alloc(a, (n + 1) * sizeof(l->ntags[0]));
	dl_etext_read(&all->text, doc);
	for (i = 0; i < n; i++) {
		s[i] = (struct dl_sent){ .text = doc->sents[i].text };
		s[i].text.p = dl_arena_dup(a, s[i].text.p, s[i].text.n);
		l->ntags[i] = all->text.sents[i].n;
		l->tags[i] = dl_arena_alloc(a, l->ntags[i] + 1);
		good &= dl_gold_tags(&all->types, doc, i, &all->text.sents[i],
		    l->tags[i]);
	}
	return good;
}

void
dl_lessons_free(struct dl_lessons *all)
{
	dl_free(all->l);
	dl_arena_free(&all->arena);
	dl_etext_free(&all->text);
	*all = (struct dl_lessons){ .n = 0 };
}
