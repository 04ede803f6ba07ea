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

#include "date/kind.h"

enum {					/* flags of a key */
	DL_KEY_MORE = 1,		/* a longer key begins with it */
	DL_KEY_WAKE = 2,		/* no expression without such a one */
	DL_KEY_NUMBER = 4,		/* begins a number in words */
	DL_KEY_BRACKET = 8
};

struct dl_lxkey {
	uint16_t text;			/* offset into pool */
	uint8_t len;			/* bytes */
	uint8_t flags;
	int16_t word;			/* -1: only part of longer keys */
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
	const char *pool;
	const uint32_t *hashes;		/* dl_hash of the key at each place,
					   0: an empty place */
	const struct dl_lxkey *keys;	/* at each place */
	uint32_t nkeys;			/* places, a power of two */
	const struct dl_lxword *words;
	const struct dl_wordrow *rows;
	const struct dl_lx_set *kinds;
	const uint8_t *does;		/* of a kind */
	uint16_t nkinds;
	uint16_t left;			/* lexemes of the longest left context */
	const uint8_t *index;		/* of kinds by dl_lx_hash, 0: none */
	uint32_t nindex;		/* a power of two */
	uint8_t money;			/* the kind of MONEY alone */
	const uint8_t *wake;		/* one bit for each dl_wake_hash of a
					   word that wakes */
};

extern const struct dl_lexicon dl_timex_lexicon;

#define DL_WAKE_BITS	15

/*
 * The place in the filter of what stands at p: of its first eight letters,
 * whatever their case, and behind a single letter of `.' and the next one
 * (p.m.).  All tokens that are the same in lower case have one place.  Eight
 * bytes are read.
 */
static inline uint32_t
dl_wake_hash(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t raw = (uint64_t)u[0] | (uint64_t)u[1] << 8 |
	    (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
	    (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 |
	    (uint64_t)u[6] << 48 | (uint64_t)u[7] << 56;
	uint64_t w = raw | each * 0x20, low = w & each * 0x7F, no;

	/* Bit 7 of each byte that is no letter; the lowest of them. */
	no = ~((low + each * (128 - 'a')) & ~(low + each * (127 - 'z')) &
	    ~raw) & each * 0x80;
	no &= ~no + 1;
	if (no == 0x8000 && u[1] == '.')
		w &= 0xFFFFFF;
	else
		w &= (no >> 7) - 1;
	return (uint32_t)((w * UINT64_C(0x9E3779B97F4A7C15)) >>
	    (64 - DL_WAKE_BITS));
}

static inline bool
dl_wake_may(const struct dl_lexicon *l, const char *p)
{
	uint32_t at = dl_wake_hash(p);

	return (l->wake[at / 8] >> at % 8 & 1) != 0;
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
