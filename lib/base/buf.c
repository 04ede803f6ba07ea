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

size_t
dl_decimal(char *to, uint64_t u)
{
	static const char two[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";
	size_t n = 1, i;
	uint64_t ten = 10;

	for (; u >= ten && n < DL_DECIMAL; ten *= 10)
		n++;			/* the last product may wrap */
	for (i = n; u >= 100; u /= 100)
		memcpy(to + (i -= 2), two + u % 100 * 2, 2);
	if (u >= 10)
		memcpy(to, two + u * 2, 2);
	else
		to[0] = (char)('0' + u);
	return n;
}

void
dl_buf_addu(struct dl_buf *b, uint64_t u)
{
	b->n += dl_decimal(dl_buf_room(b, DL_DECIMAL), u);
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
dl_buf_addx(struct dl_buf *b, uint32_t u)
{
	int shift;

	for (shift = 28; shift >= 0; shift -= 4)
		dl_buf_addc(b, "0123456789abcdef"[u >> shift & 15]);
}

void
dl_buf_free(struct dl_buf *b)
{
	dl_free(b->p);
	*b = (struct dl_buf){ NULL, 0, 0 };
}
