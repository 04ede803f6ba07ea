/*
 * Inverted index with chained postings; see postings.h.
 */
#include <string.h>

#include "base/mem.h"
#include "group/postings.h"

/* The place of a key: where it is, or the free one where it would go. */
static size_t
place(const struct dl_postings *x, uint32_t key)
{
	size_t i = (key * 2654435761u) & (x->size - 1);

	while (x->heads[i] != 0 && x->keys[i] != key)
		i = (i + 1) & (x->size - 1);
	return i;
}

static void
grow(struct dl_postings *x)
{
	struct dl_postings old = *x;
	size_t i, j;

	x->size = old.size == 0 ? 256 : old.size * 2;
	x->keys = dl_alloc(x->size * sizeof(*x->keys));
	x->heads = dl_alloc(x->size * sizeof(*x->heads));
	memset(x->heads, 0, x->size * sizeof(*x->heads));
	for (i = 0; i < old.size; i++)
		if (old.heads[i] != 0) {
			j = place(x, old.keys[i]);
			x->keys[j] = old.keys[i];
			x->heads[j] = old.heads[i];
		}
	dl_free(old.keys);
	dl_free(old.heads);
}

void
dl_postings_add(struct dl_postings *x, uint32_t key, uint32_t slot)
{
	size_t i;

	if (x->nkeys * 2 >= x->size)
		grow(x);
	i = place(x, key);
	if (x->heads[i] != 0 && x->nodes[x->heads[i] - 1].slot == slot)
		return;
	if (x->heads[i] == 0)
		x->nkeys++;
	x->nodes = dl_array_room(x->nodes, &x->cap, x->nnodes + 1,
	    sizeof(*x->nodes));
	x->nodes[x->nnodes].slot = slot;
	x->nodes[x->nnodes].next = x->heads[i];
	x->keys[i] = key;
	x->heads[i] = (uint32_t)++x->nnodes;
}

uint32_t
dl_postings_first(const struct dl_postings *x, uint32_t key)
{
	return x->size == 0 ? 0 : x->heads[place(x, key)];
}

size_t
dl_postings_bytes(const struct dl_postings *x)
{
	return x->size * (sizeof(*x->keys) + sizeof(*x->heads)) +
	    x->nnodes * sizeof(*x->nodes);
}

void
dl_postings_clear(struct dl_postings *x)
{
	/* What it takes is what was in it lately, not what ever was. */
	if (x->nkeys * 8 < x->size)
		dl_postings_free(x);
	if (x->size > 0)
		memset(x->heads, 0, x->size * sizeof(*x->heads));
	x->nkeys = x->nnodes = 0;
}

void
dl_postings_free(struct dl_postings *x)
{
	dl_free(x->keys);
	dl_free(x->heads);
	dl_free(x->nodes);
	*x = (struct dl_postings){ 0 };
}
