/*
 * Lines in blocks; see text.h.
 */
#include "stream/text.h"

#define PIECE	(32 * 1024)		/* bytes asked for at once, a multiple
					   of 16 */

void
dl_text_reset(struct dl_text *t)
{
	dl_arena_reset(&t->arena);
	t->n = 0;
}

/* As long as the arena's pieces follow each other, so do the lines. */
void
dl_text_grow(struct dl_text *t, size_t n)
{
	char *p;

	if (n < PIECE)
		n = PIECE;
	p = dl_arena_alloc(&t->arena, n);
	if (t->n > 0 && p == t->p + t->n)
		t->n += n;
	else {
		t->p = p;
		t->n = n;
	}
}
