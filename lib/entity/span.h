/*
 * Where names may stand: candidate mentions of one sentence, without label.
 */
#ifndef DL_ENTITY_SPAN_H
#define DL_ENTITY_SPAN_H

#include "entity/etext.h"
#include "entity/mention.h"

/* Appends the candidates of sentence `sent', in order, none overlapping. */
void	dl_spans(const struct dl_etext *, size_t sent, struct dl_mentions *);

#endif
