/*
 * The parts of mkgrammar: the vocabulary (mkwords.c), its perfect hash
 * (mkplaces.c), the automaton (mkstates.c), its packed rows (mkcomb.c), and
 * which words are of interest (mkwake.c).
 */
#ifndef DL_DATA_MKGRAMMAR_H
#define DL_DATA_MKGRAMMAR_H

#include "date/lexicon.h"
#include "date/rules.h"
#include "text/table.h"

struct mk_key {
	char *text;
	size_t n;
	int word;			/* as in struct dl_lxkey */
	unsigned flags;
};

/* All words, with all kinds that words and numbers can have. */
struct mk_words {
	struct mk_key *keys;
	size_t nkeys, capkeys;
	struct dl_lxword *words;
	size_t nwords, capwords;
	struct dl_wordrow *rows;
	size_t nrows, caprows;
	struct dl_lx_set kinds[256];
	size_t nkinds;
	struct dl_toks toks;
};

void	mk_words_read(struct mk_words *);
void	mk_words_free(struct mk_words *);

/* The keys of words whose space is missing; after mk_wake. */
void	mk_glue(struct mk_words *);

/* Number of a kind, made if it is new. */
int	mk_kind(struct mk_words *, const struct dl_lx_set *);

/* The key with these bytes, made if it is new. */
struct mk_key *mk_key(struct mk_words *, const char *p, size_t n);

/* A perfect hash of the keys: see dl_lx_place. */
#define MK_PLACES	(1 << DL_LX_PLACES)
struct mk_places {
	uint16_t displace[1 << DL_LX_BUCKETS];
	uint32_t hashes[MK_PLACES];
	const struct mk_key *keys[MK_PLACES];
};

struct mk_places *mk_places_make(const struct mk_words *);

/* A deterministic automaton, row by row; see date/rule.h. */
struct mk_states {
	uint16_t *next;
	uint16_t *accept;		/* offset into lists, 0: none */
	uint16_t *lists;
	uint8_t letter[512];
	size_t n, nlists, nletters;
	size_t capnext, capaccept, caplists;
};

void	mk_states_make(struct mk_states *, const struct dl_rules *,
	    const struct mk_words *);
void	mk_states_free(struct mk_states *);

/* Its rows packed: see dl_automaton in date/rule.h. */
#define MK_FREE	255			/* the letter of a free cell */

struct mk_comb {
	uint8_t *check;
	uint16_t *next;
	uint32_t *row;			/* of each state */
	size_t ncells, capcheck, capnext;
	bool *taken;			/* a row begins there */
	size_t captaken;
};

void	mk_comb_make(struct mk_comb *, const struct mk_states *);
void	mk_comb_free(struct mk_comb *);

/* Lexemes of the longest expression. */
size_t	mk_longest(const struct mk_states *);

/* Marks the keys that wake the lexer. */
void	mk_wake(const struct mk_states *, const struct dl_rules *,
	    struct mk_words *);

/*
 * Fills the filter and the table of their letters, which has that many places,
 * a power of two; returns how many they are.  Digits need none.
 */
size_t	mk_wake_table(const struct mk_words *, uint8_t *filter,
	    uint64_t *wake, uint32_t places);

#endif
