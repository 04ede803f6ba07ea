/*
 * What each word form is by itself, looked up once and kept: its closed
 * class, its lemma as a verb and as a noun, the sets of wordsets.tsv that it
 * is in, and what the user of the lexicon knows of it.  News repeats its words
 * (Zipf), so that nearly every look-up after the first page is one probe.
 */
#ifndef DL_SYNTAX_LEXICON_H
#define DL_SYNTAX_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/swar.h"

/* More word forms than this are not kept from sentence to sentence. */
#define DL_LEXICON_MAX	65536

/* The sets of wordsets.tsv, a bit each. */
#define DL_W_PARTICLE	(UINT64_C(1) << 0)
#define DL_W_OBJPRON	(UINT64_C(1) << 1)
#define DL_W_CAUSATIVE	(UINT64_C(1) << 2)
#define DL_W_PREPSUB	(UINT64_C(1) << 3)
#define DL_W_APPROX	(UINT64_C(1) << 4)
#define DL_W_ORDINAL	(UINT64_C(1) << 5)
#define DL_W_TIME	(UINT64_C(1) << 6)
#define DL_W_ADJSUFFIX	(UINT64_C(1) << 7)
#define DL_W_ONTO	(UINT64_C(1) << 8)
#define DL_W_AWAY	(UINT64_C(1) << 9)
#define DL_W_APART	(UINT64_C(1) << 10)
#define DL_W_TAKER	(UINT64_C(1) << 11)
#define DL_W_HE	(UINT64_C(1) << 12)
#define DL_W_IT	(UINT64_C(1) << 13)
#define DL_W_THEY	(UINT64_C(1) << 14)
#define DL_W_SPEAK	(UINT64_C(1) << 15)
#define DL_W_TWO	(UINT64_C(1) << 16)
#define DL_W_SIDE	(UINT64_C(1) << 17)
#define DL_W_ADJUNCT	(UINT64_C(1) << 18)
#define DL_W_WITHIN	(UINT64_C(1) << 19)
#define DL_W_BESIDE	(UINT64_C(1) << 20)
#define DL_W_SEQUEL	(UINT64_C(1) << 21)
#define DL_W_MEANWHILE	(UINT64_C(1) << 22)
#define DL_W_REFERENCE	(UINT64_C(1) << 23)
#define DL_W_LATER	(UINT64_C(1) << 24)
#define DL_W_PLACE	(UINT64_C(1) << 25)
#define DL_W_ELSE	(UINT64_C(1) << 26)
#define DL_W_NOBODY	(UINT64_C(1) << 27)
#define DL_W_RESULT	(UINT64_C(1) << 28)
#define DL_W_UNREAL	(UINT64_C(1) << 29)
#define DL_W_BARE	(UINT64_C(1) << 30)
#define DL_W_THROUGH	(UINT64_C(1) << 31)
#define DL_W_INTRANSITIVE	(UINT64_C(1) << 32)
#define DL_W_TAKING	(UINT64_C(1) << 33)
#define DL_W_TELLING	(UINT64_C(1) << 34)
#define DL_W_DYING	(UINT64_C(1) << 35)
#define DL_W_BYGONE	(UINT64_C(1) << 36)
#define DL_W_RECENT	(UINT64_C(1) << 37)
#define DL_W_LETTING	(UINT64_C(1) << 38)
#define DL_W_INDEFINITE	(UINT64_C(1) << 39)
#define DL_W_CAMP	(UINT64_C(1) << 40)
#define DL_W_PRESENT	(UINT64_C(1) << 41)
#define DL_W_ASPECT	(UINT64_C(1) << 42)
#define DL_W_OVER	(UINT64_C(1) << 43)
#define DL_W_RAISED	(UINT64_C(1) << 44)
#define DL_W_ORIGIN	(UINT64_C(1) << 45)
#define DL_W_WHO	(UINT64_C(1) << 46)
#define DL_W_FIRST	(UINT64_C(1) << 47)
#define DL_W_ENDING	(UINT64_C(1) << 48)
#define DL_W_CHANGING	(UINT64_C(1) << 49)
#define DL_W_BEHIND	(UINT64_C(1) << 50)
#define DL_W_ABOUT	(UINT64_C(1) << 51)
#define DL_W_COLLECTIVE	(UINT64_C(1) << 52)
#define DL_W_TOGETHER	(UINT64_C(1) << 53)
#define DL_W_TRYING	(UINT64_C(1) << 54)
#define DL_W_MEASURE	(UINT64_C(1) << 55)
#define DL_W_UPON	(UINT64_C(1) << 56)
#define DL_W_NEITHER	(UINT64_C(1) << 57)
#define DL_W_MOVING	(UINT64_C(1) << 58)
#define DL_W_TOPIC	(UINT64_C(1) << 59)
#define DL_W_HEADING	(UINT64_C(1) << 60)
#define DL_W_CONDITION	(UINT64_C(1) << 61)

enum {					/* of its form */
	DL_X_LY = 1,			/* ends in -ly */
	DL_X_ADJ = 2,			/* has an ending of adjectives */
	DL_X_INGNOUN = 4,		/* of ingnouns.tsv */
	DL_X_SPEECH = 8,		/* of speechverbs.tsv */
	DL_X_PHRASE = 16,		/* closed-class phrases begin with it */
	DL_X_PLURAL = 32,		/* a plural, if it is a noun */
	DL_X_S = 64,			/* ends in -s */
	DL_X_GUESS = 128,		/* a verb by its ending alone */
	DL_X_VERB = 256,		/* it may be a verb */
	DL_X_TURNS = 512,		/* its closed class may turn out to be
					   another one */
	DL_X_HYPHEN = 1024		/* has a hyphen in it */
};

/*
 * An entry: two lines of a cache, what is asked most in the first of them.
 */
struct dl_lex {
	uint64_t begin, end;		/* its first eight bytes and its last,
					   or both times all of fewer */
	uint32_t hash;			/* dl_hash of the form */
	uint8_t cls;			/* closed class, or DL_C_SKIP */
	uint8_t form;			/* of the verb */
	uint16_t flags;			/* DL_X_ */
	uint64_t sets;			/* DL_W_ of the form, ... */
	uint64_t verb_sets, noun_sets;	/* ... of its lemmas */
	const void *known;		/* the user's, */
	uint8_t mark;			/* and this */
	uint8_t often;			/* a noun, in ninths */
	uint32_t n;			/* bytes of the form */
	struct dl_str verb;		/* lemma if it were a verb, or empty */
	struct dl_str noun;		/* lemma if it were a noun */
	struct dl_str low;		/* the form, in lower case */
	char few[16];			/* its bytes, if they are not more */
};

struct dl_lex_slot {
	uint32_t hash;
	uint32_t id;			/* of its entry and 1, 0: empty */
};

struct dl_lexicon {
	struct dl_lex_slot *slots;	/* open addressing, by hash */
	size_t nslots;			/* a power of two */
	uint32_t n;			/* entries, 0, 1, ... as they came, */
	struct dl_lex **blocks;		/* so many to a block: */
#define DL_LEX_BLOCK	512
	size_t nblocks, blocks_cap;
	struct dl_arena arena;		/* emptied with the lexicon */
	uint64_t pairs[64];		/* a bit for each pair of words that
					   closed-class phrases begin with */
	struct dl_str *verbs;		/* besides those of verbs.tsv */
	size_t nverbs, verbs_cap;
	uint8_t *tables;		/* by hash: DL_IN_ of those that may
					   have a key with it */
	/*
	 * Fills in `known' and `mark' of a new entry for the user of the
	 * lexicon, if there is one; both are NULL and 0 before.
	 */
	void (*enter)(void *, struct dl_lex *);
	void *user;
};

/*
 * The entry of a word form in lower case with its dl_hash; good until the
 * lexicon is trimmed.  Behind a form of one byte and more eight bytes from
 * its first one can be read.
 */
const struct dl_lex *dl_lexicon_find(struct dl_lexicon *, struct dl_str low,
	    uint32_t hash);

/*
 * The first eight bytes of a form and its last ones, readable as said above.
 * How long a word is no processor can foretell: nothing branches on it.
 */
struct dl_lex_ends {
	uint64_t begin, end;
};

static inline struct dl_lex_ends
dl_lex_ends(struct dl_str s)
{
	size_t n = s.n < 8 ? s.n : 8;

	if (s.n == 0)
		return (struct dl_lex_ends){ 0, 0 };
	return (struct dl_lex_ends){ dl_swar_load_le(s.p) << (64 - 8 * n),
	    dl_swar_load_le(s.p + (s.n - n)) << (64 - 8 * n) };
}

static inline struct dl_lex *
dl_lex_at(const struct dl_lexicon *lex, uint32_t id)
{
	return &lex->blocks[id / DL_LEX_BLOCK][id % DL_LEX_BLOCK];
}

/* True if the form is that of an entry. */
static inline bool
dl_lex_is(const struct dl_lex *e, struct dl_str low, struct dl_lex_ends ends)
{
	return ((e->begin ^ ends.begin) | (e->end ^ ends.end) |
	    (e->n ^ low.n)) == 0 && (low.n <= 16 ||
	    memcmp(e->low.p + 8, low.p + 8, low.n - 16) == 0);
}

/*
 * Most entries stand in the first slots that are looked at.  They are asked for
 * by these, ahead of their use: first the slots of several forms, then the
 * entries.
 */
static inline void
dl_lex_fetch_slot(const struct dl_lexicon *lex, uint32_t hash)
{
	if (lex->nslots > 0)
		dl_prefetch(&lex->slots[hash & (lex->nslots - 1)]);
}

/* The entry in the first slot, or NULL; for dl_lexicon_guess. */
static inline const struct dl_lex *
dl_lex_fetch(const struct dl_lexicon *lex, uint32_t hash)
{
	uint32_t id = lex->nslots == 0 ? 0 :
	    lex->slots[hash & (lex->nslots - 1)].id;
	const struct dl_lex *e = id > 0 ? dl_lex_at(lex, id - 1) : NULL;

	dl_prefetch(e);
	return e;
}

/* The same as dl_lexicon, from such an entry: mostly it is the one. */
static inline const struct dl_lex *
dl_lexicon_guess(struct dl_lexicon *lex, const struct dl_lex *e,
    struct dl_str low, uint32_t hash)
{
	return e != NULL && dl_lex_is(e, low, dl_lex_ends(low)) ? e :
	    dl_lexicon_find(lex, low, hash);
}

static inline const struct dl_lex *
dl_lexicon(struct dl_lexicon *lex, struct dl_str low, uint32_t hash)
{
	return dl_lexicon_guess(lex, dl_lex_fetch(lex, hash), low, hash);
}

/* The place of a pair of hashes among the bits of pairs. */
static inline uint32_t
dl_lex_pair_bit(uint32_t first, uint32_t second)
{
	return (first ^ second * 0x9E3779B1u) >> 20;
}

/* False if no closed-class phrase begins with two words of these hashes. */
static inline bool
dl_lex_pair(const struct dl_lexicon *lex, uint32_t first, uint32_t second)
{
	uint32_t bit = dl_lex_pair_bit(first, second);

	return (lex->pairs[bit / 64] >> bit % 64 & 1) != 0;
}

enum {					/* tables that are looked into */
	DL_IN_CLASSES = 1, DL_IN_INGNOUNS = 2, DL_IN_SPEECH = 4,
	DL_IN_FORMS = 8, DL_IN_VERBS = 16, DL_IN_NOUNS = 32, DL_IN_SETS = 64,
	DL_IN_USERS = 128		/* the verbs besides */
};

/* The place of a hash among tables. */
static inline uint32_t
dl_lex_place(uint32_t hash)
{
	return hash >> 18;
}

/*
 * The tables that may have a key with this hash, in one look: most new forms
 * are names and numbers, and in none.
 */
static inline unsigned
dl_lex_tables(const struct dl_lexicon *lex, uint32_t hash)
{
	return lex->tables[dl_lex_place(hash)];
}

/* A set of hashes that is small: a bit for each, some of them shared. */
static inline bool
dl_bits_have(const uint64_t *bits, uint32_t hash)
{
	return (bits[hash >> 30] >> (hash >> 24 & 63) & 1) != 0;
}

static inline void
dl_bits_add(uint64_t *bits, uint32_t hash)
{
	bits[hash >> 30] |= UINT64_C(1) << (hash >> 24 & 63);
}

/*
 * Makes a lemma known as a verb, before the first look-up; its bytes live as
 * long as the lexicon.
 */
void	dl_lexicon_verb(struct dl_lexicon *, struct dl_str lemma);
/* Empties it if it has grown beyond DL_LEXICON_MAX. */
void	dl_lexicon_trim(struct dl_lexicon *);
void	dl_lexicon_free(struct dl_lexicon *);

#endif
