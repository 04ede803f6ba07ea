/*
 * The grammar compiled: the automaton that finds the end of an expression and
 * the rules by which its meaning is read.  Made at build time by mkgrammar out
 * of timex-grammar.tsv; shared by its reader (rules.c), the generator and the
 * matcher (grammar.c), and by nobody else.
 */
#ifndef DL_DATE_RULE_H
#define DL_DATE_RULE_H

#include "date/kind.h"
#include "date/timex.h"

#define DL_RULE_ELEMS	8
#define DL_RULE_CONTEXT	4
#define DL_RULE_ACTIONS	8
#define DL_RULE_CLASSES	12

struct dl_elem {
	struct dl_lx_set set;		/* if not a part: its classes, */
	uint8_t class[DL_RULE_CLASSES];	/* and in order */
	uint8_t nclass;
	bool optional, glued, negative;
	int16_t part;			/* index of a part, or -1 */
};

struct dl_action {
	uint8_t slot;
	int8_t elem;			/* whose value, or -1: the constant */
	uint8_t which;			/* of its values */
	int32_t value;
};

struct dl_rule {
	struct dl_lx_set first;		/* classes its first lexeme can have, */
	struct dl_lx_set second;	/* and its second one */
	bool single;			/* one lexeme can be all of it */
	uint8_t type;			/* enum dl_tx_type of an expression */
	int16_t part;			/* the part it is a rule of, or -1 */
	uint16_t elem;			/* its elements, then left context, */
	uint16_t action;		/* then right; its actions */
	uint8_t nelem, nleft, nright, naction;
};

struct dl_part {
	uint16_t first, end;		/* its rules stand together */
};

#define DL_NO_RULE	UINT16_MAX

/*
 * A deterministic automaton over letters: kinds of lexemes that no element
 * tells apart, glued or not.  State 0 is the end of all hope, 1 the start.
 * Rows are sparse and lie in one another's gaps (row displacement; Tarjan and
 * Yao 1979): no two rows of different content begin at one place, so a cell
 * with the right letter is the row's own.
 */
struct dl_automaton {
	const uint8_t *letter;		/* of kind * 2 + glued */
	const uint32_t *row;		/* of a state: its place in cells */
	const uint8_t *check;		/* of a cell: its letter, and where */
	const uint16_t *next;		/* that leads to */
	const uint16_t *accept;		/* of a state: where in lists the
					   rules begin that end there, best
					   first, up to DL_NO_RULE */
	const uint16_t *lists;
	uint16_t nstates;
};

static inline unsigned
dl_automaton_next(const struct dl_automaton *a, unsigned state,
    unsigned letter)
{
	uint32_t at = a->row[state] + letter;

	return a->check[at] == letter ? a->next[at] : 0;
}

struct dl_grammar {
	struct dl_automaton a;
	const struct dl_rule *rules;
	const struct dl_part *parts;
	const struct dl_elem *elems;
	const struct dl_action *actions;
	uint16_t nrules;
};

extern const struct dl_grammar dl_timex_grammar;

#endif
