/* The steps of dl_syntax_parse, in their order. */
#ifndef DL_SYNTAX_PARTS_H
#define DL_SYNTAX_PARTS_H

#include "syntax/syntax.h"

/* Room behind the words, which dl_chunks writes to. */
#define DL_WORDS_SPARE	3

void	dl_words(struct dl_syntax *);
void	dl_pos(struct dl_syntax *);
void	dl_chunks(struct dl_syntax *);
void	dl_clauses(struct dl_syntax *);

/* closed.c, a part of dl_pos: whether the class of an entry may be another one
 * where it stands, and the class of word i, which has one. */
bool	dl_turns(const struct dl_lex *);
void	dl_settle_closed(struct dl_syntax *, size_t i);
/* An object stands behind word i; a phrase, a clause or nothing does. */
bool	dl_object_follows(const struct dl_syntax *, size_t i);
bool	dl_phrase_follows(const struct dl_syntax *, size_t i);

/* The class of a row of wordclasses.tsv. */
enum dl_class dl_closed_class(long row);

/*
 * Inflection of a form: as a verb its lemma (empty if it is none that is
 * known), which form of it, and how often it is a noun; as a noun its lemma.
 */
void	dl_morph_verb(struct dl_lexicon *, struct dl_lex *);
void	dl_morph_noun(struct dl_lexicon *, struct dl_lex *);

#endif
