/*
 * Where names may stand in a document, by rule: what the sequence model is
 * told about, in training as at work.
 */
#ifndef DL_ENTITY_CANDIDATE_H
#define DL_ENTITY_CANDIDATE_H

#include "entity/etext.h"
#include "entity/mention.h"

/*
 * The candidates of a document, in order, not overlapping, without label.
 * The list is emptied first.
 */
void	dl_candidates(const struct dl_etext *, struct dl_mentions *);

#endif
