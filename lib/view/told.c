/*
 * Sources of rows; see told.h.  A list is a ring, named by its last telling,
 * so that one can be added at the end at once.
 */
#include "base/err.h"
#include "base/mem.h"
#include "view/clause.h"
#include "view/told.h"

static uint32_t
attr(struct dl_pool *pool, const struct dl_doc *doc, const char *key)
{
	struct dl_str v;

	if (!dl_attr_get(doc->attrs, key, &v) || dl_str_is(v, "."))
		return 0;
	return dl_pool_add(pool, v);
}

void
dl_told_doc(struct dl_told *t, struct dl_pool *pool, const struct dl_doc *doc)
{
	struct dl_source *s;

	if (t->nsources >= UINT32_MAX - 1)
		dl_fatal(NULL, 0, "too many documents");
	t->sources = dl_array_room(t->sources, &t->sources_cap,
	    t->nsources + 1, sizeof(*t->sources));
	s = &t->sources[t->nsources++];
	s->id = dl_pool_add(pool, doc->id);
	s->title = attr(pool, doc, "title");
	s->outlet = attr(pool, doc, "source");
	s->url = attr(pool, doc, "url");
	s->day = dl_pool_add(pool, doc->dct);
}

void
dl_told_add(struct dl_told *t, struct dl_pool *pool, uint32_t *list,
    struct dl_str sentence)
{
	struct dl_telling *x;
	uint32_t n;

	if (t->ntellings >= UINT32_MAX - 1)
		dl_fatal(NULL, 0, "too many mentions");
	t->tellings = dl_array_room(t->tellings, &t->tellings_cap,
	    t->ntellings + 1, sizeof(*t->tellings));
	x = &t->tellings[t->ntellings++];
	n = (uint32_t)t->ntellings;
	dl_buf_clear(&t->tmp);
	dl_clause_show(&t->tmp, sentence, DL_QUOTE);
	x->quote = dl_pool_add(pool, dl_buf_str(&t->tmp));
	x->source = (uint32_t)(t->nsources - 1);
	x->next = n;
	if (*list != 0) {
		x->next = t->tellings[*list - 1].next;
		t->tellings[*list - 1].next = n;
	}
	*list = n;
}

const struct dl_telling *
dl_told_next(const struct dl_told *t, uint32_t list, uint32_t *at)
{
	if (list == 0 || *at == list)
		return NULL;
	*at = t->tellings[(*at == 0 ? list : *at) - 1].next;
	return &t->tellings[*at - 1];
}

void
dl_told_free(struct dl_told *t)
{
	dl_free(t->sources);
	dl_free(t->tellings);
	dl_buf_free(&t->tmp);
	*t = (struct dl_told){ 0 };
}
