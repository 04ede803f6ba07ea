/*
 * Is a document a report of sport, and of which?
 */
#ifndef DL_ENTITY_SPORT_H
#define DL_ENTITY_SPORT_H

#include "entity/etext.h"

enum dl_sport {
	DL_NO_SPORT,
	DL_SINGLES,			/* one against the other: tennis, golf,
					   races; towns are where it happens */
	DL_TEAMS
};

enum dl_sport dl_sport_of(const struct dl_etext *);

/* Tokens i, i + 1 and i + 2 are a score: 2-1. */
bool	dl_score_at(const struct dl_toks *, size_t i);

#endif
