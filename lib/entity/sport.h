/*
 * Is a document a report of sport?
 */
#ifndef DL_ENTITY_SPORT_H
#define DL_ENTITY_SPORT_H

#include "entity/etext.h"

bool	dl_is_sport(const struct dl_etext *);

/* Tokens i, i + 1 and i + 2 are a score: 2-1. */
bool	dl_score_at(const struct dl_toks *, size_t i);

#endif
