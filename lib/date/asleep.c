/*
 * Most sentences speak of no time.  They are told by their words alone: the
 * beginnings of words are found many bytes at a time, and the letters of each
 * word are looked up in the lexicon, without cutting the text into tokens.
 */
#include "base/block.h"
#include "date/asleep.h"
#include "date/lexicon.h"

/* A block is looked at up to here, so that it holds the letters to come. */
#define STEP	(DL_BLOCK - DL_WAKE_LETTERS)
#define LOOKED	(((uint64_t)1 << STEP) - 1)

/* Its letters in lower case; other bytes change, but to no letter. */
static inline struct dl_block
lower(struct dl_block b)
{
	static const char small[DL_BLOCK + 1] =
	    "                                "
	    "                                ";

	return dl_block_or(b, dl_block_load(small));
}

/* The number of letters from place `at' on, DL_WAKE_LETTERS for more. */
static inline unsigned
length(uint64_t letters, unsigned at)
{
	return dl_lowest_bit(~letters >> at | 1 << DL_WAKE_LETTERS);
}

/* Does a word of n letters at p wake, or with its dot what stands there? */
static bool
wakes(const char *p, unsigned n)
{
	const struct dl_lexicon *l = &dl_timex_lexicon;

	return dl_wake_is(l, dl_wake_letters(p, n)) ||
	    (n == 1 && dl_wake_is(l, dl_wake_letters(p, 3)));
}

/*
 * May one of STEP bytes begin a word that wakes, or a number?  *inside: the
 * byte before them was a letter; then whether their last one is.  Which words
 * the filter lets through nobody could foretell: they are gathered without a
 * branch, with each letter that a dot follows.
 */
static bool
stirs(const char *p, uint64_t *inside)
{
	struct dl_block b = dl_block_load(p);
	uint64_t all = dl_block_bits(dl_block_range(lower(b), 'a', 'z'));
	uint64_t starts = all & ~(all << 1 | *inside) & LOOKED;
	uint64_t may = starts & dl_block_bits(dl_block_is(b, '.')) >> 1;
	unsigned at;

	if (dl_block_some(dl_block_range(b, '0', '9')))
		return true;
	*inside = all >> (STEP - 1) & 1;
	for (; starts != 0; starts &= starts - 1) {
		at = dl_lowest_bit(starts);
		may |= (uint64_t)dl_wake_may(&dl_timex_lexicon,
		    dl_wake_letters(p + at, length(all, at))) << at;
	}
	for (; may != 0; may &= may - 1) {
		at = dl_lowest_bit(may);
		if (wakes(p + at, length(all, at)))
			return true;
	}
	return false;
}

/*
 * Every token that wakes begins with a digit, or with a letter behind a byte
 * that is no ASCII letter.
 */
bool
dl_asleep(struct dl_str text)
{
	char rest[DL_BLOCK + STEP] = { 0 };
	uint64_t inside = 0;
	size_t i;

	for (i = 0; text.n - i >= DL_BLOCK; i += STEP)
		if (stirs(text.p + i, &inside))
			return false;
	if (i < text.n)
		memcpy(rest, text.p + i, text.n - i);
	if (stirs(rest, &inside))
		return false;
	return text.n - i <= STEP || !stirs(rest + STEP, &inside);
}
