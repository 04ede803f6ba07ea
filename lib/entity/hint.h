/*
 * What the network (crf/net.h) is told of a token beside the words: what the
 * lists say of its candidate, and what other places of the word in the
 * document are.
 */
#ifndef DL_ENTITY_HINT_H
#define DL_ENTITY_HINT_H

#include "entity/feature.h"

#define DL_MAX_HINTS	64

/*
 * The network is asked for token i, of which dl_token_features has told just
 * before: it is part of a candidate, or no word has a capital.
 */
static inline bool
dl_hinted(const struct dl_features *f, size_t i)
{
	return f->mode == DL_MODE_SMALL || dl_feature_cand(f, i) != NULL;
}

/*
 * The number of the word of token i in its document, of one that stands in
 * several candidates; else 0.
 */
uint32_t dl_hint_word(const struct dl_features *, size_t i);
/*
 * The features of token i, others being what dl_token_features told of it
 * just before.
 */
size_t	dl_hints(const struct dl_features *, size_t i,
	    const struct dl_others *others, uint64_t key[DL_MAX_HINTS]);

#endif
