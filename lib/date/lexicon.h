/*
 * The words of time as the lexer looks them up: all words, phrases and
 * holidays of the tables, the beginnings of phrases and the single words in
 * them, in one hash index.  Made at build time by mkgrammar.
 *
 * A token that stands in no key is asleep.  Most words that do stand in one
 * (the, of, in, and) are no reason to look closer either: the generator finds
 * a set of kinds such that every expression has a lexeme of one of them, the
 * rarest that will do, and marks the words of these kinds.  Only at such a
 * word, or at digits, does the lexer wake.
 */
#ifndef DL_DATE_LEXICON_H
#define DL_DATE_LEXICON_H

#include "base/swar.h"
#include "date/kind.h"

enum {					/* flags of a key */
	DL_KEY_MORE = 1,		/* a longer key begins with it */
	DL_KEY_NUMBER = 2,		/* begins a number in words */
	DL_KEY_BRACKET = 4,
	DL_KEY_WAKE = 8,		/* no expression without such a one: */
	DL_KEY_WAKECAP = 16,		/* in lower case, with a capital */
	DL_KEY_GLUED = 32,		/* two words without their space */
	DL_KEY_INNER = 64		/* stands behind another one in a
					   longer key */
};

struct dl_lxkey {
	uint16_t text;			/* offset into pool */
	uint8_t len;			/* bytes */
	int16_t word;			/* -1: only part of longer keys; less:
					   glued, with -1 - word bytes in its
					   first word */
};

struct dl_lxword {
	uint16_t row;			/* the first of its rows */
	uint8_t nrows;
	uint8_t kind[2];		/* in lower case, with a capital */
};

/* Kinds that need no table. */
enum { DL_KIND_NONE, DL_KIND_WORD, DL_KIND_CAPW, DL_KIND_FIRST };

enum {					/* what a kind does */
	DL_DOES_BEGIN = 1,		/* expressions begin with it */
	DL_DOES_BRACKET = 2
};

struct dl_lexicon {
	const char *pool;		/* and eight NULs behind it */
	/* A perfect hash: each key has a place of its own, see dl_lx_place. */
	const uint16_t *displace;	/* 1 << DL_LX_BUCKETS */
	const uint16_t *hashes;		/* of the key at each place, the lower
					   half of its dl_hash */
	const struct dl_lxkey *keys;	/* at each place */
	const uint8_t *flags;		/* of place + 1; [0] is 0 */
	const struct dl_lxword *words;
	const struct dl_wordrow *rows;
	const struct dl_lx_set *kinds;
	const uint8_t *does;		/* of a kind */
	uint16_t nkinds;
	uint16_t left;			/* unknown words that a left context
					   may look across */
	const uint8_t *index;		/* of kinds by dl_lx_hash, 0: none */
	uint32_t nindex;		/* a power of two */
	uint8_t money;			/* the kind of MONEY alone */
	/* The words that wake: a filter, one bit for each hash of their
	   letters, and the letters themselves by that hash. */
	const uint8_t *filter;
	const uint64_t *wake;		/* 0: an empty place */
	uint32_t nwake;			/* places, a power of two */
};

extern const struct dl_lexicon dl_timex_lexicon;

#define DL_LX_BUCKETS	10		/* bits */
#define DL_LX_PLACES	12

/*
 * The only place where a key with this hash can be (hash and displace; Pagh
 * 1999): keys whose hashes begin alike are moved together, by a number that
 * the generator has found so that no two keys meet.
 */
static inline uint32_t
dl_lx_place(uint32_t hash, uint32_t displaced)
{
	return ((hash ^ displaced) * 0x9E3779B1u) >> (32 - DL_LX_PLACES);
}

/* The place of the key with this hash, + 1, whatever its bytes; or 0. */
static inline uint16_t
dl_lx_find(const struct dl_lexicon *l, uint32_t hash)
{
	uint32_t at = dl_lx_place(hash,
	    l->displace[hash >> (32 - DL_LX_BUCKETS)]);

	/* Nobody could foretell which: no branch. */
	return (uint16_t)((at + 1) * (l->hashes[at] == (uint16_t)hash));
}

#define DL_WAKE_LETTERS	8

/*
 * The first n bytes at p, at most eight, as one number: letters, the first one
 * with its case and the others small, or a letter with its dot and the next
 * one (p.m).  Eight bytes are read.
 */
static inline uint64_t
dl_wake_letters(const char *p, unsigned n)
{
	static const uint64_t few[DL_WAKE_LETTERS + 1] = {
		0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF,
		UINT64_C(0xFFFFFFFFFF), UINT64_C(0xFFFFFFFFFFFF),
		UINT64_C(0xFFFFFFFFFFFFFF), UINT64_C(0xFFFFFFFFFFFFFFFF)
	};
	uint64_t raw = dl_swar_load_le(p), w = raw | DL_ONES * 0x20;

	return (w ^ (~raw & 0x20)) & few[n];
}

static inline uint32_t
dl_wake_hash(uint64_t letters)
{
	return (uint32_t)((letters * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

#define DL_WAKE_BITS	15		/* of a hash, for the filter */

/* 1 if the filter holds these letters, as it does for all that wake; or 0. */
static inline unsigned
dl_wake_may(const struct dl_lexicon *l, uint64_t letters)
{
	uint32_t at = dl_wake_hash(letters) >> (32 - DL_WAKE_BITS);

	return l->filter[at / 8] >> at % 8 & 1;
}

/* True if a word of these letters wakes: only the first eight are told. */
static inline bool
dl_wake_is(const struct dl_lexicon *l, uint64_t letters)
{
	uint32_t at = dl_wake_hash(letters);

	while (l->wake[at &= l->nwake - 1] != 0)
		if (l->wake[at++] == letters)
			return true;
	return false;
}

/* The kind with this set of classes; DL_KIND_NONE if there is none. */
static inline uint8_t
dl_kind_of(const struct dl_lexicon *l, const struct dl_lx_set *s)
{
	uint32_t at = dl_lx_hash(s);
	uint8_t k;

	while ((k = l->index[at++ & (l->nindex - 1)]) != 0)
		if (dl_lx_same(&l->kinds[k], s))
			return k;
	return DL_KIND_NONE;
}

#endif
