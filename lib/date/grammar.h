/*
 * Recognition: finds the longest expression of timex-grammar.tsv at a lexeme
 * and what it means.  The table is read once into rules; see its head comment
 * for the notation.
 */
#ifndef DL_DATE_GRAMMAR_H
#define DL_DATE_GRAMMAR_H

#include "date/lexer.h"
#include "date/timex.h"

struct dl_grammar {
	struct dl_rule *rules;
	struct dl_key *keys;		/* one a rule */
	size_t nrules;
	struct dl_part *parts;		/* rules of one name */
	size_t nparts;
	struct dl_lx_set first;		/* classes an expression begins with */
};

struct dl_match {
	size_t first, end;		/* lexemes [first, end) */
	struct dl_timex t;
};

void	dl_grammar_load(struct dl_grammar *);
void	dl_grammar_free(struct dl_grammar *);

/* The expression that begins at lexeme i; false if there is none. */
bool	dl_grammar_match(const struct dl_grammar *, const struct dl_lexer *,
	    size_t i, struct dl_match *);

#endif
