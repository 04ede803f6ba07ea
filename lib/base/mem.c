/*
 * Memory: the one allocator, growing arrays, and an arena that is reset once
 * per document.  Running out of memory is fatal; see base/err.h.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"

struct dl_block {
	struct dl_block *next;
	size_t used, size;		/* bytes behind this header */
};

/* Header size, so that what follows it is aligned for anything. */
#define HEAD	((sizeof(struct dl_block) + 15) & ~(size_t)15)
#define FIRST	(64 * 1024 - HEAD)

void *
dl_realloc(void *old, size_t n)
{
	void *p;

	p = realloc(old, n != 0 ? n : 1);
	if (p == NULL)
		dl_fatal(NULL, 0, "out of memory");
	return p;
}

void *
dl_alloc(size_t n)
{
	return dl_realloc(NULL, n);
}

void
dl_free(void *p)
{
	free(p);
}

void *
dl_array_grow(void *p, size_t *cap, size_t need, size_t size)
{
	size_t n;

	if (need > SIZE_MAX / 2 / size)
		dl_fatal(NULL, 0, "out of memory");
	n = *cap < 16 ? 16 : *cap * 2;
	if (n < need)
		n = need;
	p = dl_realloc(p, n * size);
	*cap = n;
	return p;
}

static struct dl_block *
new_block(size_t size, struct dl_block *next)
{
	struct dl_block *b;

	if (size > SIZE_MAX - HEAD)
		dl_fatal(NULL, 0, "out of memory");
	b = dl_alloc(HEAD + size);
	b->next = next;
	b->used = 0;
	b->size = size;
	return b;
}

void *
dl_arena_alloc(struct dl_arena *a, size_t n)
{
	struct dl_block *b = a->block;
	size_t size;
	void *p;

	if (n > SIZE_MAX / 2)
		dl_fatal(NULL, 0, "out of memory");
	n = (n + 15) & ~(size_t)15;
	if (b == NULL || b->size - b->used < n) {
		size = b == NULL ? FIRST : b->size * 2;
		if (size < n)
			size = n;
		b = a->block = new_block(size, b);
	}
	p = (char *)b + HEAD + b->used;
	b->used += n;
	return p;
}

char *
dl_arena_dup(struct dl_arena *a, const char *p, size_t n)
{
	char *q;

	q = dl_arena_alloc(a, n);
	if (n > 0)
		memcpy(q, p, n);
	return q;
}

static void
free_blocks(struct dl_block *b)
{
	struct dl_block *next;

	for (; b != NULL; b = next) {
		next = b->next;
		dl_free(b);
	}
}

void
dl_arena_reset(struct dl_arena *a)
{
	/* The newest block is the largest: sizes only grow. */
	if (a->block == NULL)
		return;
	free_blocks(a->block->next);
	a->block->next = NULL;
	a->block->used = 0;
}

void
dl_arena_free(struct dl_arena *a)
{
	free_blocks(a->block);
	a->block = NULL;
}
