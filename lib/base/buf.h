/*
 * The one growing buffer.  Zero-initialise; dl_buf_free releases.
 */
#ifndef DL_BASE_BUF_H
#define DL_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct dl_buf {
	char *p;
	size_t n;			/* bytes in use */
	size_t cap;
};

char	*dl_buf_grow(struct dl_buf *, size_t);	/* dl_buf_room, if too small */
void	 dl_buf_add(struct dl_buf *, const char *, size_t);
void	 dl_buf_adds(struct dl_buf *, const char *);	/* NUL-terminated */
void	 dl_buf_addu(struct dl_buf *, uint64_t);	/* decimal */
void	 dl_buf_addu0(struct dl_buf *, uint64_t, int);	/* zero-padded */
void	 dl_buf_addx(struct dl_buf *, uint32_t);	/* 8 hex digits */
void	 dl_buf_free(struct dl_buf *);

/* Writes u in decimal and returns how many of the DL_DECIMAL bytes it took. */
#define DL_DECIMAL	20
size_t	 dl_decimal(char *, uint64_t u);

/* n free bytes at the end. */
static inline char *
dl_buf_room(struct dl_buf *b, size_t n)
{
	return n <= b->cap - b->n ? b->p + b->n : dl_buf_grow(b, n);
}

static inline void
dl_buf_addc(struct dl_buf *b, char c)
{
	*dl_buf_room(b, 1) = c;
	b->n++;
}

static inline void
dl_buf_addstr(struct dl_buf *b, struct dl_str s)
{
	dl_buf_add(b, s.p, s.n);
}

/* A string of a few bytes. */
static inline void
dl_buf_addfew(struct dl_buf *b, struct dl_str s)
{
	char *to = dl_buf_room(b, s.n);
	size_t i;

	for (i = 0; i < s.n; i++)
		to[i] = s.p[i];
	b->n += s.n;
}

static inline void
dl_buf_clear(struct dl_buf *b)
{
	b->n = 0;
}

static inline struct dl_str
dl_buf_str(const struct dl_buf *b)
{
	return dl_str(b->p, b->n);
}

#endif
