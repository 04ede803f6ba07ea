/*
 * What a candidate looks like: a score for each label.
 */
#ifndef DL_ENTITY_EVIDENCE_H
#define DL_ENTITY_EVIDENCE_H

#include "entity/etext.h"
#include "entity/mention.h"

/* Scores in 1/8 nat, DL_NLABELS of them; only differences matter. */
void	dl_evidence(const struct dl_etext *, const struct dl_mention *,
	    int *score);

#endif
