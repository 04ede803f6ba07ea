/*
 * Every token that wakes the lexer begins with a digit, or with a letter
 * behind a byte that is no ASCII letter: a block of 64 bytes is asked for
 * these beginnings at once, and each is looked up in a filter of the words
 * that wake.
 */
#include "base/block.h"
#include "date/asleep.h"
#include "date/lexicon.h"

#define AHEAD	8			/* bytes a look at a word reads */

/* The bytes of a block that are letters, and whether there is a digit. */
static uint64_t
letters(struct dl_block b, uint64_t *digits)
{
	uint64_t upper = dl_block_bits(dl_block_below(b, 'Z' + 1)) &
	    ~dl_block_bits(dl_block_below(b, 'A'));
	uint64_t lower = dl_block_bits(dl_block_below(b, 'z' + 1)) &
	    ~dl_block_bits(dl_block_below(b, 'a'));

	*digits = dl_block_bits(dl_block_below(b, '9' + 1)) &
	    ~dl_block_bits(dl_block_below(b, '0'));
	return upper | lower;
}

/*
 * May one of 64 bytes begin a word that wakes, or a number?  *inside: the byte
 * before them was a letter; then whether their last one is.
 */
static bool
stirs(const char *p, uint64_t *inside)
{
	uint64_t digits, all = letters(dl_block_load(p), &digits), starts;

	if (digits != 0)
		return true;
	starts = all & ~(all << 1 | *inside);
	*inside = all >> 63;
	for (; starts != 0; starts &= starts - 1)
		if (dl_wake_may(&dl_timex_lexicon, p + dl_lowest_bit(starts)))
			return true;
	return false;
}

bool
dl_asleep(struct dl_str text)
{
	char rest[2 * DL_BLOCK + AHEAD] = { 0 };
	uint64_t inside = 0;
	size_t i;

	for (i = 0; text.n - i >= DL_BLOCK + AHEAD; i += DL_BLOCK)
		if (stirs(text.p + i, &inside))
			return false;
	if (i < text.n)
		memcpy(rest, text.p + i, text.n - i);
	if (stirs(rest, &inside))
		return false;
	return text.n - i <= DL_BLOCK || !stirs(rest + DL_BLOCK, &inside);
}
