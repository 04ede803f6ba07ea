/*
 * Words as one compares names by: lower case, letters without their marks,
 * nothing but letters and digits.  Jong-Un, jong-un and Jongun are one word,
 * and so are Peña and Pena.
 */
#ifndef DL_ENTITY_FOLD_H
#define DL_ENTITY_FOLD_H

#include "base/str.h"

/* Writes the folded s to out, at most s.n bytes; returns how many. */
size_t	dl_fold(char *out, struct dl_str s);

/*
 * True if two folded words may be two spellings of one name: they begin and
 * end with the same letter and have the same consonants between (Mohammed,
 * Muhamad; Hussein, Hussain), or one differs by two letters that changed
 * places (Krysten, Kyrsten).
 */
bool	dl_fold_alike(struct dl_str a, struct dl_str b);

#endif
