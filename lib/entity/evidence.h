/*
 * What a candidate looks like: its features, and a score for each label.
 */
#ifndef DL_ENTITY_EVIDENCE_H
#define DL_ENTITY_EVIDENCE_H

#include "entity/etext.h"
#include "entity/mention.h"

/*
 * Calls each(arg, feature) for every feature of the mention, `place:word' as
 * in cues.tsv; the slice is good during the call.
 */
void	dl_features(const struct dl_etext *, const struct dl_mention *,
	    void (*each)(void *, struct dl_str), void *arg);

/*
 * Scores in 1/8 nat, DL_NLABELS of them; only differences matter.
 */
void	dl_evidence(const struct dl_etext *, const struct dl_mention *,
	    int *score);

#endif
