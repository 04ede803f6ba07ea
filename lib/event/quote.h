/* Quotations and who speaks in them. */
#ifndef DL_EVENT_QUOTE_H
#define DL_EVENT_QUOTE_H

#include "event/parts.h"

/* There is a quotation mark in bytes [from, to) of the text. */
bool	dl_quote_between(struct dl_str text, size_t from, size_t to);
/* Whom I and we stand for in quotations: in e->pron. */
void	dl_speakers(struct dl_event_state *);
/* One of the two bytes is in a quotation and the other is not. */
bool	dl_quote_parts(struct dl_str text, size_t from, size_t to);

#endif
