/*
 * Words that stand for a country where the document speaks of it: the North.
 */
#ifndef DL_ENTITY_NICKNAME_H
#define DL_ENTITY_NICKNAME_H

#include "entity/etext.h"
#include "entity/mention.h"

/* Gives such candidates the country as their entry of the gazetteer. */
void	dl_nicknames(const struct dl_etext *, struct dl_mentions *);

#endif
