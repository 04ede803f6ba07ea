/*
 * The name of a person, taken apart: given names, family name, Jr.
 */
#ifndef DL_ENTITY_NAME_H
#define DL_ENTITY_NAME_H

#include "entity/etext.h"
#include "entity/mention.h"

#define DL_NAME_UNITS	8		/* of longer names the first ones */

struct dl_name {
	struct dl_str unit[DL_NAME_UNITS];	/* folded words (fold.h) */
	size_t n;
	struct dl_str half;		/* behind the last hyphen, or empty */
	size_t family;			/* index of the family name */
	size_t first, last;		/* tokens without title and Jr. */
	char suffix;			/* 'j'r, 's'r, '2', '3'; 0 none */
	bool east;			/* the family name stands first */
	bool particle;			/* unit 0 may be part of the family
					   name: Van Dorn, Al Brandt */
};

/* Takes the name of a mention apart; words in the document's arena. */
void	dl_name_read(struct dl_name *, const struct dl_etext *,
	    const struct dl_mention *);

/* Takes the canonical name apart that a table has for a person. */
void	dl_name_canonical(struct dl_name *, struct dl_arena *,
	    const struct dl_gaz *);

/*
 * True if two full names with one family name may be one person's: the given
 * names of one are among those of the other, in order, as initials, short
 * forms or other spellings too.
 */
bool	dl_names_agree(const struct dl_name *, const struct dl_name *);

/* All units in one word: what tells one full name from another. */
struct dl_str dl_name_key(struct dl_arena *, const struct dl_name *);

/* True if the first given name looks like one, or is an initial. */
bool	dl_name_usual(const struct dl_name *);

#endif
