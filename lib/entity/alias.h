/*
 * Names that the user has given, aliases(5): they have the last word.
 */
#ifndef DL_ENTITY_ALIAS_H
#define DL_ENTITY_ALIAS_H

#include "base/mem.h"
#include "entity/etext.h"
#include "entity/mention.h"

struct dl_aliases {
	struct dl_gaz *row;
	size_t n, cap;
	struct dl_dict keys;		/* alias, or how longer ones begin */
	struct dl_arena arena;		/* keys and cells */
	struct dl_mentions out;
	struct dl_buf key;
	struct dl_toks toks;
};

/* Adds the aliases of a file; ends the program if it is wrong (status 2). */
void	dl_aliases_read(struct dl_aliases *, const char *path);

/*
 * Gives the mentions that are aliases what the user said of them, adds those
 * that are missing, and takes away the ones that are no names (label `.').
 */
void	dl_aliases_find(struct dl_aliases *, const struct dl_etext *,
	    struct dl_mentions *);

/* After the naming: names that are aliases themselves. */
void	dl_aliases_rename(const struct dl_aliases *, struct dl_mentions *);
void	dl_aliases_free(struct dl_aliases *);

#endif
