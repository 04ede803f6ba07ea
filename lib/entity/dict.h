/*
 * A small map from text to a number, for facts about the words and names of
 * one document.  Keys are slices that must outlive it.  Zero-initialise.
 */
#ifndef DL_ENTITY_DICT_H
#define DL_ENTITY_DICT_H

#include <stdint.h>

#include "base/str.h"
#include "text/token.h"

struct dl_dict_item {
	struct dl_str key;
	uint32_t hash;
	uint32_t value;
};

struct dl_dict {
	struct dl_dict_item *items;	/* in order of arrival */
	size_t n, cap;
	uint32_t *slots;		/* index + 1 into items, 0 free */
	size_t nslots;			/* a power of two, or 0 */
};

void	 dl_dict_clear(struct dl_dict *);
void	 dl_dict_free(struct dl_dict *);
/* The value of key, which is added with 0 if it is new. */
uint32_t *dl_dict_at(struct dl_dict *, struct dl_str key);
/* The value of key, or NULL. */
uint32_t *dl_dict_get(const struct dl_dict *, struct dl_str key);

/* The same of the lower-case form of token i, whose hash is known. */
uint32_t *dl_dict_at_low(struct dl_dict *, const struct dl_toks *, size_t i);
uint32_t *dl_dict_get_low(const struct dl_dict *, const struct dl_toks *,
	    size_t i);

#endif
