/*
 * The one growing buffer: bytes are appended, capacity doubles.
 */
#include "base/block.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/swar.h"

char *
dl_buf_grow(struct dl_buf *b, size_t n)
{
	if (n > SIZE_MAX / 4)
		dl_fatal(NULL, 0, "out of memory");
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
dl_buf_adds(struct dl_buf *b, const char *s)
{
	dl_buf_add(b, s, strlen(s));
}

/*
 * The eight decimal digits of u, the highest in the lowest byte: halves of
 * four digits, then of two, then of one are divided side by side in one word.
 */
static uint64_t
eight_digits(uint32_t u)
{
	uint64_t four = u / 10000 | (uint64_t)(u % 10000) << 32;
	uint64_t top = four * 5243 >> 19 & 0x0000007F0000007Fu;
	uint64_t two = top | (four - top * 100) << 16;

	top = two * 103 >> 10 & 0x000F000F000F000Fu;
	return top | (two - top * 10) << 8;
}

size_t
dl_decimal(char *to, uint64_t u)
{
	uint64_t d;
	unsigned zeros;
	size_t n = 0;

	if (u >= 100000000) {
		n = dl_decimal(to, u / 100000000);
		dl_swar_store_le(to + n, eight_digits((uint32_t)(u %
		    100000000)) | DL_ONES * '0');
		return n + 8;
	}
	d = eight_digits((uint32_t)u);
	zeros = d == 0 ? 7 : dl_lowest_bit(d) / 8;
	dl_swar_store_le(to, (d | DL_ONES * '0') >> zeros * 8);
	return 8 - zeros;
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
