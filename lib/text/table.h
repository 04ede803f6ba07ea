/*
 * Word lists and rule tables.  A table is a TSV file with comments in
 * lib/data; the generator (lib/data/mktable.c) turns each into a C array with
 * a hash index over its keys, so that nothing is parsed at start-up.
 *
 * The file NAME.tsv:
 *	# a comment			(a line that begins with # and a space
 *					or tab)
 *	#!columns key value class	(required, names of the columns)
 *	#!key N				(column that is the key, from 1; default
 *					1; `#!key 0' for a table that is only
 *					walked)
 *	#!fold				(keys are stored in lower case; look up
 *					lower-case text)
 *	#!int N				(the cells of column N are numbers)
 *	#!words N a b c			(those of column N are these words, and
 *					kept as their places from 0)
 *	#!seen				(dl_table_may_have is wanted)
 *	key <TAB> cell <TAB> cell	(one row a line, all columns present,
 *					`.' for none)
 * A key cell may hold several keys joined by `|', all leading to the row.
 * The same key may stand in several rows.  A key of several words is written
 * with single spaces between words that are separated in text; tokens that
 * are glued in text are glued in the key (jae-in, u.s., 's).
 *
 * It becomes `extern const struct dl_table dl_tab_NAME' (each `-' in NAME an
 * underscore), declared in "tables.h" together with the column numbers as an
 * enum: DL_NAME_COLUMN in capitals.
 */
#ifndef DL_TEXT_TABLE_H
#define DL_TEXT_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "text/token.h"

struct dl_slot {
	uint32_t hash;
	uint32_t key;			/* offset into pool */
	uint32_t row;			/* row + 1; 0: only the beginning of
					   longer keys */
	uint16_t len;			/* bytes of the key; 0: empty slot */
	uint16_t more;			/* a longer key begins with this one */
};

struct dl_table {
	const char *pool;		/* cells and keys, NUL after each */
	const uint32_t *cells;		/* nrows * ncols offsets into pool, or
					   numbers */
	const struct dl_slot *slots;
	uint32_t nrows, ncols;
	uint32_t nslots;		/* a power of two, or 0: no index */
	const uint64_t *seen;		/* DL_SEEN bits, or NULL */
};

/* The row of the first entry with this key, or -1. */
long	dl_table_find(const struct dl_table *, struct dl_str key);

/* True if a key is this one or begins with it; hash: dl_hash of it. */
bool	dl_table_knows(const struct dl_table *, struct dl_str key,
	    uint32_t hash);

/* True if a longer key begins with this one. */
bool	dl_table_begins(const struct dl_table *, struct dl_str key);

/*
 * Walks all rows with this key: start with *at = 0; the next row, or -1.
 */
long	dl_table_next(const struct dl_table *, struct dl_str key,
	    uint32_t *at);

/* The same with the dl_hash of the key, for those who have it. */
long	dl_table_find_hash(const struct dl_table *, struct dl_str key,
	    uint32_t hash);
bool	dl_table_begins_hash(const struct dl_table *, struct dl_str key,
	    uint32_t hash);
long	dl_table_next_hash(const struct dl_table *, struct dl_str key,
	    uint32_t hash, uint32_t *at);

/*
 * False if no key has this hash: its place in the table is empty, as it is for
 * most words that are no keys.
 */
static inline bool
dl_table_may_find(const struct dl_table *t, uint32_t hash)
{
	return t->nslots > 0 && t->slots[hash & (t->nslots - 1)].len > 0;
}

/* The same for the lower-case form of token i; no byte is hashed again. */
static inline long
dl_table_find_low(const struct dl_table *t, const struct dl_toks *s, size_t i)
{
	return dl_table_may_find(t, s->t[i].hash) ?
	    dl_table_find_hash(t, dl_tok_low(s, i), s->t[i].hash) : -1;
}

/*
 * Longest key that matches the tokens from i on (in lower case if fold);
 * returns the number of tokens, 0 for none, and the first row in *row.
 */
size_t	dl_table_phrase(const struct dl_table *, const struct dl_toks *,
	    size_t i, bool fold, long *row);

/* A cell as a NUL-terminated string; an absent one (`.') is "". */
const char *dl_table_cell(const struct dl_table *, long row, unsigned col);

/* A cell of a column of numbers or words. */
int	dl_table_int(const struct dl_table *, long row, unsigned col);

#define DL_SEEN	4096

/* The bit of a word of eight bytes, the first in the lowest bits. */
static inline unsigned
dl_seen_bit(uint64_t word)
{
	return (unsigned)(word * 0x9E3779B97F4A7C15u >> 52);
}

/*
 * False if no key is this word; true for one word in ten that is none.  A
 * shorter one has zeros above it.
 */
static inline bool
dl_table_may_have(const struct dl_table *t, uint64_t word)
{
	unsigned bit = dl_seen_bit(word);

	return (t->seen[bit / 64] >> bit % 64 & 1) != 0;
}

#endif
