/*
 * The one growing buffer: bytes are appended, capacity doubles.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"

char *
dl_buf_room(struct dl_buf *b, size_t n)
{
	if (n > SIZE_MAX / 4)
		dl_fatal(NULL, 0, "out of memory");
	if (b->cap - b->n < n)
		b->p = dl_array_room(b->p, &b->cap, b->n + n, 1);
	return b->p + b->n;
}

void
dl_buf_add(struct dl_buf *b, const char *p, size_t n)
{
	if (n == 0)
		return;
	memcpy(dl_buf_room(b, n), p, n);
	b->n += n;
}

void
dl_buf_addc(struct dl_buf *b, char c)
{
	*dl_buf_room(b, 1) = c;
	b->n++;
}

void
dl_buf_adds(struct dl_buf *b, const char *s)
{
	dl_buf_add(b, s, strlen(s));
}

void
dl_buf_addstr(struct dl_buf *b, struct dl_str s)
{
	dl_buf_add(b, s.p, s.n);
}

void
dl_buf_addu(struct dl_buf *b, uint64_t u)
{
	dl_buf_addu0(b, u, 1);
}

void
dl_buf_addu0(struct dl_buf *b, uint64_t u, int width)
{
	char s[64];
	size_t i = sizeof(s);

	do {
		s[--i] = (char)('0' + u % 10);
		u /= 10;
		width--;
	} while ((u != 0 || width > 0) && i > 0);
	dl_buf_add(b, s + i, sizeof(s) - i);
}

void
dl_buf_free(struct dl_buf *b)
{
	dl_free(b->p);
	*b = (struct dl_buf){ NULL, 0, 0 };
}
