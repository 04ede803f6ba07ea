/*
 * The ent records of a document as labels of its tokens.
 */
#ifndef DL_ENTITY_GOLD_H
#define DL_ENTITY_GOLD_H

#include "crf/model.h"
#include "entity/etext.h"

/*
 * Fills tags, one a token of the sentence (model.h); new labels are added to
 * the types.  False if one has no room there; its names are outside.
 */
bool	dl_gold_tags(struct dl_types *, struct dl_doc *, size_t sent,
	    const struct dl_toks *, unsigned char *tags);

#endif
