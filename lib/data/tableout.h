/*
 * A table on its way from TSV to C: what mktable.c reads and tableout.c
 * writes.
 */
#ifndef DL_DATA_TABLEOUT_H
#define DL_DATA_TABLEOUT_H

#include "base/buf.h"
#include "text/table.h"

#define MAX_COLUMNS	32

struct key {
	uint32_t text, len;		/* in the pool */
	uint32_t row;			/* row + 1, 0 for a beginning */
	uint16_t more;
};

enum type { TEXT, NUMBER, WORD };

struct column {
	enum type type;
	struct dl_buf words;		/* of a WORD, a space between them */
};

struct tab {
	const char *file;
	struct dl_buf name;
	struct dl_buf pool;		/* NUL after each text */
	struct dl_buf columns;		/* names, a space around each */
	struct column types[MAX_COLUMNS];
	uint32_t *cells;
	size_t ncells, cells_cap;
	struct key *keys;
	size_t nkeys, keys_cap;
	uint32_t *interned;		/* offsets into pool + 1, by hash */
	size_t ninterned, interned_cap;
	uint32_t nrows, ncols;
	unsigned key;			/* column from 1, 0 none */
	bool fold, seen;
	struct dl_toks toks;
};

/* The C source of the table, and its part of the header. */
void	dl_tab_write(struct dl_buf *, const struct tab *);
void	dl_tab_declare(struct dl_buf *, const struct tab *);

#endif
