/*
 * What the recogniser often takes for places or organisations in reports of
 * sport: competitions, and players in a list.
 */
#ifndef DL_ENTITY_LINEUP_H
#define DL_ENTITY_LINEUP_H

#include "entity/etext.h"
#include "entity/mention.h"

void	dl_mark_events(struct dl_mentions *);
void	dl_mark_players(const struct dl_etext *, struct dl_mentions *);

#endif
