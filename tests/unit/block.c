/*
 * Sets of bytes of a block, against a loop over its bytes.
 */
#include "base/block.h"
#include "unit.h"

enum { BYTES = 64 };

/* All bytes come, at all places, beside others that differ by little. */
static void
fill(char p[BYTES], unsigned round)
{
	unsigned i, x = round * 2654435761u + 12345;

	for (i = 0; i < BYTES; i++) {
		x = x * 1103515245u + 12345;
		p[i] = round % 3 == 0 ? (char)(round / 3 + i % 3 - 1) :
		    (char)(x >> 16);
	}
}

/* A range of bytes that begins with c; c: 1 to 126. */
static char
last_of(unsigned char c)
{
	return (char)(c + (126 - c) * (c % 7) / 6);
}

static uint64_t
want(const char p[BYTES], int what, unsigned char c)
{
	unsigned char last = (unsigned char)last_of(c);
	uint64_t bits = 0;
	int i;

	for (i = 0; i < BYTES; i++) {
		unsigned char b = (unsigned char)p[i];

		if (what == 0 ? b == c : what == 1 ? b < c :
		    what == 2 ? b >= 0x80 : b >= c && b <= last)
			bits |= (uint64_t)1 << i;
	}
	return bits;
}

/* The bytes of p that are in a range whose bits are `bits', and else NULs, are
 * what is left of p by it. */
static bool
takes(const char p[BYTES], struct dl_block range, uint64_t bits)
{
	char left[DL_BLOCK];
	int i;

	dl_block_store(left, dl_block_and(dl_block_load(p), range));
	for (i = 0; i < DL_BLOCK; i++)
		if (left[i] != ((bits >> i & 1) != 0 ? p[i] : '\0'))
			return false;
	return true;
}

static bool
agree(const char p[BYTES], unsigned char c)
{
	unsigned char first = (unsigned char)(c % 126 + 1);
	struct dl_block b = dl_block_load(p), is = dl_block_is(b, c),
	    range = dl_block_range(b, (char)first, last_of(first)),
	    high = dl_block_high(b),
	    below = dl_block_below(b, (unsigned char)(c % 128 + 1));
	uint64_t w_is = want(p, 0, c), w_high = want(p, 2, 0),
	    w_below = want(p, 1, (unsigned char)(c % 128 + 1));

	return dl_block_bits(is) == w_is && dl_block_bits(high) == w_high &&
	    dl_block_bits(below) == w_below &&
	    dl_block_bits(range) == want(p, 3, first) &&
	    takes(p, range, want(p, 3, first)) &&
	    dl_block_bits(dl_block_or(is, below)) == (w_is | w_below) &&
	    dl_block_bits(dl_block_and(is, below)) == (w_is & w_below) &&
	    dl_block_some(is) == (w_is != 0) &&
	    dl_block_some(high) == (w_high != 0) &&
	    dl_block_some(below) == (w_below != 0);
}

int
main(void)
{
	char p[BYTES + 1];
	unsigned round, c, k;
	bool good = true;

	for (round = 0; round < 768; round++) {
		fill(p + 1, round);
		for (c = 0; c < 256; c++)
			good = good && agree(p + 1, (unsigned char)c);
	}
	unit_ok(good, "all bytes at all places");
	good = true;
	for (k = 0; k < 64; k++)
		good = good && dl_lowest_bit(~(uint64_t)0 << k) == k;
	unit_ok(good, "the lowest bit");
	return unit_done();
}
