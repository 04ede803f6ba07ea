/*
 * A rule of the grammar in memory, shared by its reader (rules.c) and the
 * matcher (grammar.c) and by nobody else.
 */
#ifndef DL_DATE_RULE_H
#define DL_DATE_RULE_H

#include "date/grammar.h"

#define DL_RULE_ELEMS	8
#define DL_RULE_CONTEXT	3
#define DL_RULE_ACTIONS	8
#define DL_RULE_CLASSES	6

struct dl_elem {
	struct dl_lx_set set;		/* if not a part: its classes, */
	uint8_t class[DL_RULE_CLASSES];	/* and in order */
	uint8_t nclass;
	int16_t part;			/* index of a part, or -1 */
	bool optional, glued, negative;
};

struct dl_action {
	uint8_t slot;
	int8_t elem;			/* whose value, or -1: the constant */
	uint8_t which;			/* of its values */
	int32_t value;
};

struct dl_rule {
	int16_t part;			/* the part it is a rule of, or -1 */
	enum dl_tx_type type;		/* of an expression */
	struct dl_elem elem[DL_RULE_ELEMS];
	struct dl_elem left[DL_RULE_CONTEXT], right[DL_RULE_CONTEXT];
	struct dl_action action[DL_RULE_ACTIONS];
	uint8_t nelem, nleft, nright, naction;
};

/* What rules a rule out at a glance; apart from it to be close in memory. */
struct dl_key {
	struct dl_lx_set first;		/* classes its first lexeme can have, */
	struct dl_lx_set second;	/* and its second one */
	bool single;			/* one lexeme can be all of it */
	bool top;			/* an expression, not a part */
};

struct dl_part {
	struct dl_str name;
	size_t first, end;		/* its rules stand together */
	struct dl_lx_set starts, second;
	bool single;
};

#endif
