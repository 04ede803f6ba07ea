/*
 * Direction: what the words before an expression say about its side of the
 * reference time.
 */
#ifndef DL_DATE_CUE_H
#define DL_DATE_CUE_H

#include "date/lexer.h"

/* -1 past, 1 future, 0 not told; start: byte of the expression. */
int	dl_cue_before(const struct dl_toks *, size_t tok);

#endif
