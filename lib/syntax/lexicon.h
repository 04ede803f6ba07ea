/*
 * What each word form is by itself, looked up once and kept: its closed
 * class, its lemma as a verb and as a noun, the sets of wordsets.tsv that it
 * is in.  News repeats its words (Zipf), so that nearly every look-up after
 * the first page is one probe.
 */
#ifndef DL_SYNTAX_LEXICON_H
#define DL_SYNTAX_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

/* More word forms than this are not kept from sentence to sentence. */
#define DL_LEXICON_MAX	32768

enum {					/* the sets of wordsets.tsv */
	DL_W_PARTICLE = 1, DL_W_OBJPRON = 1 << 1, DL_W_CAUSATIVE = 1 << 2,
	DL_W_PREPSUB = 1 << 3, DL_W_APPROX = 1 << 4, DL_W_ORDINAL = 1 << 5,
	DL_W_TIME = 1 << 6, DL_W_ADJSUFFIX = 1 << 7, DL_W_ONTO = 1 << 8,
	DL_W_AWAY = 1 << 9, DL_W_APART = 1 << 10, DL_W_TAKER = 1 << 11,
	DL_W_HE = 1 << 12, DL_W_IT = 1 << 13, DL_W_THEY = 1 << 14,
	DL_W_SPEAK = 1 << 15, DL_W_TWO = 1 << 16, DL_W_SIDE = 1 << 17,
	DL_W_ADJUNCT = 1 << 18, DL_W_WITHIN = 1 << 19,
	DL_W_BESIDE = 1 << 20, DL_W_SEQUEL = 1 << 21,
	DL_W_MEANWHILE = 1 << 22, DL_W_REFERENCE = 1 << 23,
	DL_W_LATER = 1 << 24, DL_W_PLACE = 1 << 25, DL_W_ELSE = 1 << 26,
	DL_W_NOBODY = 1 << 27, DL_W_RESULT = 1 << 28, DL_W_UNREAL = 1 << 29,
	DL_W_BARE = 1 << 30
};

enum {					/* of its form */
	DL_X_LY = 1,			/* ends in -ly */
	DL_X_ADJ = 2,			/* has an ending of adjectives */
	DL_X_INGNOUN = 4,		/* of ingnouns.tsv */
	DL_X_SPEECH = 8,		/* of speechverbs.tsv */
	DL_X_PHRASE = 16,		/* closed-class phrases begin with it */
	DL_X_PLURAL = 32,		/* a plural, if it is a noun */
	DL_X_S = 64			/* ends in -s */
};

struct dl_lex {
	struct dl_str low;		/* the form, in lower case */
	struct dl_str verb;		/* lemma if it were a verb, or empty */
	struct dl_str noun;		/* lemma if it were a noun */
	uint32_t hash;
	uint32_t id;			/* 0, 1, ... in the order of coming */
	uint32_t sets;			/* DL_W_ of the form, ... */
	uint32_t verb_sets, noun_sets;	/* ... of its lemmas */
	uint8_t cls;			/* closed class, or DL_C_SKIP */
	uint8_t form;			/* of the verb */
	uint8_t often;			/* a noun, in ninths */
	uint8_t flags;			/* DL_X_ */
};

struct dl_lexicon {
	struct dl_lex **slots;		/* open addressing, by hash */
	size_t nslots;			/* a power of two */
	uint32_t n;
	uint32_t epoch;			/* counts how often it was emptied */
	struct dl_arena arena;
	struct dl_str *verbs;		/* besides those of verbs.tsv */
	size_t nverbs, verbs_cap;
};

/*
 * The entry of a word form in lower case with its dl_hash; good until the
 * lexicon is trimmed.
 */
const struct dl_lex *dl_lexicon(struct dl_lexicon *, struct dl_str low,
	    uint32_t hash);
/*
 * Makes a lemma known as a verb, before the first look-up; its bytes live as
 * long as the lexicon.
 */
void	dl_lexicon_verb(struct dl_lexicon *, struct dl_str lemma);
/* Empties it if it has grown beyond DL_LEXICON_MAX. */
void	dl_lexicon_trim(struct dl_lexicon *);
void	dl_lexicon_free(struct dl_lexicon *);

#endif
