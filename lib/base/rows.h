/*
 * A table that a user brings: a row a line; empty lines and lines that begin
 * with # say nothing.
 */
#ifndef DL_BASE_ROWS_H
#define DL_BASE_ROWS_H

#include "base/in.h"

/* Takes a row, good until the next one; NULL, or what is wrong with it. */
typedef const char *dl_row_fn(void *arg, const struct dl_in *,
	    struct dl_str row);

/*
 * Hands all rows of a file (`-': standard input) to take.  What is wrong with
 * one, and a file that cannot be read, is fatal: `tool: file:line: what'.
 */
void	dl_rows_read(const char *path, dl_row_fn *take, void *arg);

#endif
