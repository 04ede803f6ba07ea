/*
 * The lines of a document, one behind the other as they came, so that many of
 * them can be written together: in blocks of an arena, each twice as large as
 * the one before.  Zero-initialise; dl_arena_free(&text.arena) releases.
 */
#ifndef DL_STREAM_TEXT_H
#define DL_STREAM_TEXT_H

#include "base/block.h"
#include "base/mem.h"

struct dl_text {
	struct dl_arena arena;
	char *p;			/* the free bytes of the last block */
	size_t n;
};

/* Forgets all lines, and keeps the last block for those to come. */
void	dl_text_reset(struct dl_text *);

/* Makes room for n bytes: behind the last line, or in another block. */
void	dl_text_grow(struct dl_text *, size_t n);

/* Room for a line of n bytes, its LF and DL_BLOCK more. */
static inline char *
dl_text_room(struct dl_text *t, size_t n)
{
	n += DL_BLOCK + 1;
	if (t->n < n)
		dl_text_grow(t, n);
	return t->p;
}

/* Keeps the line of n bytes that stands there, with its LF. */
static inline void
dl_text_keep(struct dl_text *t, size_t n)
{
	t->p[n] = '\n';
	t->p += n + 1;
	t->n -= n + 1;
}

#endif
