/*
 * Inverted index of chained runs; see postings.h.
 */
#include <string.h>

#include "base/mem.h"
#include "group/postings.h"

#define RUN	64			/* the longest */

static size_t
home(const struct dl_postings *x, uint32_t key)
{
	return (key * 2654435761u) & (x->size - 1);
}

/* The head of a key: where it is, or the free one where it would go. */
static struct dl_posting_head *
place(const struct dl_postings *x, uint32_t key)
{
	size_t i = home(x, key);

	while (x->heads[i].at != 0 && x->heads[i].key != key)
		i = (i + 1) & (x->size - 1);
	return &x->heads[i];
}

static void
grow(struct dl_postings *x)
{
	struct dl_postings old = *x;
	size_t i;

	x->size = old.size == 0 ? 256 : old.size * 2;
	x->heads = dl_alloc(x->size * sizeof(*x->heads));
	memset(x->heads, 0, x->size * sizeof(*x->heads));
	for (i = 0; i < old.size; i++)
		if (old.heads[i].at != 0)
			*place(x, old.heads[i].key) = old.heads[i];
	dl_free(old.heads);
}

/* Begins the next run of a list, behind all others. */
static void
begin_run(struct dl_postings *x, struct dl_posting_head *h)
{
	size_t n = x->npool == 0 ? 1 : x->npool;

	h->run = (uint16_t)(h->run == 0 ? 1 : h->run < RUN ? h->run * 2 : RUN);
	h->room = h->run;
	x->npool = n + 1 + h->run;
	x->pool = dl_array_room(x->pool, &x->cap, x->npool, sizeof(*x->pool));
	x->pool[n] = DL_POSTINGS_LINK | h->at;
	h->at = (uint32_t)n;
}

void
dl_postings_add(struct dl_postings *x, uint32_t key, uint32_t slot)
{
	struct dl_posting_head *h;

	if (x->nkeys * 3 >= x->size * 2)
		grow(x);
	h = place(x, key);
	if (h->at != 0 && x->pool[h->at] == slot)
		return;
	if (h->at == 0) {
		x->nkeys++;
		*h = (struct dl_posting_head){ .key = key };
	}
	if (h->room == 0)
		begin_run(x, h);
	h->room--;
	x->pool[++h->at] = slot;
	x->nnodes++;
}

uint32_t
dl_postings_first(const struct dl_postings *x, uint32_t key)
{
	return x->size == 0 ? 0 : place(x, key)->at;
}

void
dl_postings_ask(const struct dl_postings *x, uint32_t key)
{
	if (x->size > 0)
		dl_prefetch(&x->heads[home(x, key)]);
}

uint32_t
dl_postings_find(const struct dl_postings *x, uint32_t key)
{
	uint32_t at = dl_postings_first(x, key);

	if (at != 0)
		dl_prefetch(&x->pool[at]);
	return at;
}

size_t
dl_postings_bytes(const struct dl_postings *x)
{
	return x->size * sizeof(*x->heads) + x->npool * sizeof(*x->pool);
}

void
dl_postings_clear(struct dl_postings *x)
{
	/* What it takes is what was in it lately, not what ever was. */
	if (x->nkeys * 8 < x->size)
		dl_postings_free(x);
	if (x->size > 0)
		memset(x->heads, 0, x->size * sizeof(*x->heads));
	x->nkeys = x->npool = x->nnodes = 0;
}

void
dl_postings_free(struct dl_postings *x)
{
	dl_free(x->heads);
	dl_free(x->pool);
	*x = (struct dl_postings){ 0 };
}
