/* Country and sector of actors; what the document has said of them. */
#ifndef DL_EVENT_CODE_H
#define DL_EVENT_CODE_H

#include "event/parts.h"

/* The place of a name in the memory; it is entered if it is new. */
int32_t	dl_known(struct dl_event_state *, struct dl_str value);
void	dl_forget(struct dl_memory *);
/* Its country and sector, as far as its own record and the tables tell; and
 * what else the document has said of the name `known'. */
void	dl_actor_code(struct dl_event_state *, struct dl_actor *,
	    const struct dl_ref *, int32_t known);
void	dl_actor_said(const struct dl_event_state *, struct dl_actor *,
	    int32_t known);
struct dl_str dl_country(struct dl_str geo);
void	dl_learn(struct dl_event_state *, const struct dl_actor *,
	    const struct dl_ref *);
enum dl_agent_kind dl_agent_kind(long row);
struct dl_str dl_cell(const struct dl_table *, long row, unsigned col);

#endif
