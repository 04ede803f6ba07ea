/*
 * Recognition: finds the longest expression of timex-grammar.tsv at a lexeme
 * and what it means; see the head comment of that table for the notation.
 */
#ifndef DL_DATE_GRAMMAR_H
#define DL_DATE_GRAMMAR_H

#include "date/lexer.h"
#include "date/timex.h"

struct dl_match {
	size_t first, end;		/* lexemes [first, end) */
	struct dl_timex t;
};

/* The expression that begins at lexeme i; false if there is none. */
bool	dl_grammar_match(struct dl_lexer *, size_t i, struct dl_match *);

#endif
