/*
 * Division of stories; see split.h.
 */
#include "group/split.h"

#define LEAST	6			/* documents that can be two stories */

void
dl_members_add(struct dl_members *s, uint32_t id, const struct dl_terms *v)
{
	unsigned i;

	if (s->n == DL_MEMBERS) {
		dl_terms_free(&s->m[0].v);
		for (i = 1; i < s->n; i++)
			s->m[i - 1] = s->m[i];
		s->m[--s->n] = (struct dl_member){ 0 };
	}
	dl_terms_copy(&s->m[s->n].v, v);
	s->m[s->n++].id = id;
}

bool
dl_members_have(const struct dl_members *s, uint32_t id)
{
	unsigned i;

	for (i = 0; i < s->n; i++)
		if (s->m[i].id == id)
			return true;
	return false;
}

bool
dl_parted(struct dl_link *l, const struct dl_terms *const *v, size_t n,
    uint32_t *other)
{
	size_t i;

	if (n < LEAST)
		return false;
	dl_link_begin_own(l, v, n);
	dl_link_join(l, 2, 0);
	for (i = 1; l->size[i] == 0; i++)
		;
	*other = (uint32_t)i;
	return dl_link_apart(l, 0, i);
}

bool
dl_members_divide(struct dl_members *a, struct dl_members *b,
    struct dl_link *l)
{
	const struct dl_terms *v[DL_MEMBERS];
	struct dl_members all = *a;
	uint32_t other;
	unsigned i;

	for (i = 0; i < a->n; i++)
		v[i] = &a->m[i].v;
	if (!dl_parted(l, v, a->n, &other))
		return false;
	/* The first member is of the older one. */
	*a = (struct dl_members){ .n = 0 };
	for (i = 0; i < all.n; i++)
		if (l->of[i] == other)
			b->m[b->n++] = all.m[i];
		else
			a->m[a->n++] = all.m[i];
	return true;
}

void
dl_members_free(struct dl_members *s)
{
	unsigned i;

	for (i = 0; i < s->n; i++)
		dl_terms_free(&s->m[i].v);
	s->n = 0;
}
