/* Possessives that names of the sentence explain. */
#ifndef DL_EVENT_OWNER_H
#define DL_EVENT_OWNER_H

#include "event/parts.h"

/* Whom `his' and `its' stand for, where it is settled: in e->pron. */
void	dl_owners(struct dl_event_state *);

#endif
