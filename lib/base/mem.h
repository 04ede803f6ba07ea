/*
 * Memory.  All of it comes through dl_alloc and dl_realloc; they never return
 * NULL: when memory runs out the program ends through dl_fatal with status 2,
 * after the records that were complete have been written.  Tests make them
 * fail by failing malloc underneath.
 */
#ifndef DL_BASE_MEM_H
#define DL_BASE_MEM_H

#include <stddef.h>

void	*dl_alloc(size_t);		/* bytes; 0 is allowed */
void	*dl_realloc(void *, size_t);
void	 dl_free(void *);

/*
 * Makes room for at least `need` elements of `size` bytes in an array that
 * has room for *cap, growing by doubling.  Returns the array.
 */
void	*dl_array_grow(void *, size_t *cap, size_t need, size_t size);

static inline void *
dl_array_room(void *p, size_t *cap, size_t need, size_t size)
{
	return need <= *cap ? p : dl_array_grow(p, cap, need, size);
}

/* Asks for the line of memory at p, which need not exist, ahead of its use. */
static inline void
dl_prefetch(const void *p)
{
#ifdef __GNUC__
	__builtin_prefetch(p);
#else
	(void)p;
#endif
}

/*
 * An arena: many small pieces, freed together.  Reset once per document, it
 * keeps its largest block, so that a long stream settles at no allocation.
 * Zero-initialise.
 */
struct dl_arena {
	struct dl_block *block;
};

void	*dl_arena_alloc(struct dl_arena *, size_t);	/* 16-byte aligned */
char	*dl_arena_dup(struct dl_arena *, const char *, size_t);
void	 dl_arena_reset(struct dl_arena *);
void	 dl_arena_free(struct dl_arena *);

#endif
