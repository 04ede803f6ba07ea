/*
 * The searches and set operations that roles are made of.
 */
#ifndef DL_EVENT_SIDE_H
#define DL_EVENT_SIDE_H

#include "event/parts.h"

void	dl_side_all(struct dl_side *to, const struct dl_side *from);
/* Takes from tgt who is in src. */
void	dl_side_without(struct dl_side *tgt, const struct dl_side *src);
/* If there is no other side, all but the first become it. */
void	dl_side_split(struct dl_side *src, struct dl_side *tgt);
/* Takes from tgt who is of the source's own country, if others remain. */
void	dl_side_own(struct dl_side *tgt, const struct dl_side *src);

/* Names and pronouns in noun chunk k before word `to'. */
void	dl_possessors(struct dl_event_state *, int32_t k, uint32_t to,
	    struct dl_side *);
/* Actors under a preposition right of chunk i, in its clause, or if close
 * among the phrases at once behind it. */
void	dl_under(struct dl_event_state *, int32_t i, struct dl_str prep,
	    bool close, struct dl_side *);
/* The first actor right of chunk i in its clause that is not in src; with
 * places, also one that is only a place. */
void	dl_anyone(struct dl_event_state *, int32_t i, bool places,
	    const struct dl_side *src, struct dl_side *);

/* A cell of a rule, or dflt: roles joined by commas. */
struct dl_str dl_role_cell(struct dl_str cell, const char *dflt);

#endif
