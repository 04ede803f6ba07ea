/*
 * What the candidates of a document tell of its capitalised words: whether a
 * word stands alone, ends or begins a longer run, follows a title, ...
 */
#ifndef DL_ENTITY_CONTEXT_H
#define DL_ENTITY_CONTEXT_H

#include "entity/etext.h"
#include "entity/mention.h"

enum {					/* roles of a word, bits */
	DL_ROLE_ALONE = 1,		/* a candidate by itself */
	DL_ROLE_LAST = 2,		/* last of a run without head word */
	DL_ROLE_FIRST = 4,		/* first of such a run */
	DL_ROLE_TITLED = 8,		/* last after a title */
	DL_ROLE_BODY = 16,		/* first of a run with a head word */
	DL_ROLE_PERSON = 32		/* last after a first name */
};

/* Notes the roles of all words in t->roles. */
void	dl_context(struct dl_etext *, const struct dl_mentions *);

/* The roles of token i of a sentence, as bits. */
unsigned dl_roles(const struct dl_etext *, const struct dl_toks *, size_t i);

#endif
