/*
 * A set of hashes: open addressing, linear probing, at most half full.
 */
#include "base/mem.h"
#include "verify/seen.h"

#define LEAST	16			/* slots */

static uint64_t
hash(struct dl_str s)
{
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h != 0 ? h : 1;
}

/* The low bits of FNV-1a know little of the high ones; mix both. */
static size_t
place(uint64_t h, size_t cap)
{
	return (size_t)(h ^ h >> 32) & (cap - 1);
}

static bool
put(struct dl_seen *s, uint64_t h)
{
	size_t i = place(h, s->cap);

	for (; s->slots[i] != 0; i = (i + 1) & (s->cap - 1))
		if (s->slots[i] == h)
			return false;
	s->slots[i] = h;
	return true;
}

static void
resize(struct dl_seen *s, size_t cap)
{
	struct dl_seen to = { dl_alloc(cap * sizeof(*to.slots)), s->n, cap };
	size_t i;

	memset(to.slots, 0, cap * sizeof(*to.slots));
	for (i = 0; i < s->cap; i++)
		if (s->slots[i] != 0)
			put(&to, s->slots[i]);
	dl_free(s->slots);
	*s = to;
}

bool
dl_seen_add(struct dl_seen *s, struct dl_str what)
{
	if (s->n * 2 >= s->cap)
		resize(s, s->cap == 0 ? LEAST : s->cap * 2);
	if (!put(s, hash(what)))
		return false;
	s->n++;
	return true;
}

/* A set that grew large is let go, so that clearing costs no more than use. */
void
dl_seen_clear(struct dl_seen *s)
{
	if (s->n == 0)
		return;
	if (s->cap > LEAST)
		dl_seen_free(s);
	else
		memset(s->slots, 0, s->cap * sizeof(*s->slots));
	s->n = 0;
}

void
dl_seen_free(struct dl_seen *s)
{
	dl_free(s->slots);
	*s = (struct dl_seen){ .slots = NULL };
}
