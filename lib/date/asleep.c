/*
 * Most sentences speak of no time.  They are told by their words alone: the
 * beginnings of words are found 64 bytes at a time, and the letters of each
 * word are looked up in the lexicon, without cutting the text into tokens.
 */
#include "base/block.h"
#include "date/asleep.h"
#include "date/lexicon.h"

/* The bytes of a block from lo to hi - 1. */
static inline uint64_t
range(struct dl_block b, unsigned char lo, unsigned char hi)
{
	return dl_block_bits(dl_block_below(b, hi)) &
	    ~dl_block_bits(dl_block_below(b, lo));
}

/* Those that are letters. */
static inline uint64_t
letters(struct dl_block b)
{
	static const char small[DL_BLOCK + 1] =
	    "                                "
	    "                                ";

	return range(dl_block_or(b, dl_block_load(small)), 'a', 'z' + 1);
}

/*
 * May one of 64 bytes begin a word that wakes, or a number?  *inside: the byte
 * before them was a letter; then whether their last one is.  Which words the
 * filter lets through nobody could foretell: they are gathered without a
 * branch.
 */
static bool
stirs(const char *p, uint64_t *inside)
{
	struct dl_block b = dl_block_load(p);
	uint64_t all, starts, may = 0;
	unsigned at;

	if (range(b, '0', '9' + 1) != 0)
		return true;
	all = letters(b);
	starts = all & ~(all << 1 | *inside);
	*inside = all >> 63;
	for (; starts != 0; starts &= starts - 1) {
		at = dl_lowest_bit(starts);
		may |= (uint64_t)dl_wake_may(&dl_timex_lexicon,
		    dl_wake_letters(p + at)) << at;
	}
	for (; may != 0; may &= may - 1)
		if (dl_wake_word(&dl_timex_lexicon, p + dl_lowest_bit(may)))
			return true;
	return false;
}

#define AHEAD	8			/* bytes a look at a word reads */

/*
 * Every token that wakes begins with a digit, or with a letter behind a byte
 * that is no ASCII letter.
 */
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
