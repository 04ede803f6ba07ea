/* The steps of dl_syntax_parse, in their order. */
#ifndef DL_SYNTAX_PARTS_H
#define DL_SYNTAX_PARTS_H

#include "syntax/syntax.h"

void	dl_words(struct dl_syntax *, const struct dl_name *, size_t);
void	dl_pos(struct dl_syntax *);
void	dl_chunks(struct dl_syntax *);
void	dl_clauses(struct dl_syntax *);

/*
 * The lemma of a verb form: fills verb, form and noun of the word from its
 * lower-case form; false if it is none that is known.
 */
bool	dl_morph_verb(struct dl_syntax *, struct dl_word *);
/* The singular of a noun; sets plural. */
void	dl_morph_noun(struct dl_syntax *, struct dl_word *);

#endif
