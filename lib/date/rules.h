/*
 * The rules of timex-grammar.tsv as they are read, for the generator.
 */
#ifndef DL_DATE_RULES_H
#define DL_DATE_RULES_H

#include "date/rule.h"

struct dl_rulepart {
	struct dl_str name;
	struct dl_part rules;
	struct dl_lx_set first, second;
	bool single;
};

struct dl_rules {
	struct dl_rule *rules;
	struct dl_rulepart *parts;
	struct dl_elem *elems;
	struct dl_action *actions;
	size_t nrules, nparts, nelems, nactions;
	size_t caprules, capparts, capelems, capactions;
};

void	dl_rules_read(struct dl_rules *);
void	dl_rules_free(struct dl_rules *);

#endif
