/* The sides of an event as sets of actors. */
#ifndef DL_EVENT_SIDE_H
#define DL_EVENT_SIDE_H

#include "event/parts.h"

void	dl_side_add(struct dl_side *, const struct dl_actor *);
void	dl_side_copy(struct dl_side *to, const struct dl_side *from);
bool	dl_same_actor(const struct dl_actor *, const struct dl_actor *);
void	dl_side_all(struct dl_side *to, const struct dl_side *from);
/* Takes from tgt who is in src. */
void	dl_side_without(struct dl_side *tgt, const struct dl_side *src);
/* If there is no other side, all but the first become it. */
void	dl_side_split(struct dl_side *src, struct dl_side *tgt);
/* Takes from tgt who is of the source's own country, if others remain. */
void	dl_side_own(struct dl_side *tgt, const struct dl_side *src);

#endif
