/*
 * Classes of words that matter for the extent of a name: particles, head
 * words, titles.  Thin look-ups in the tables.
 */
#ifndef DL_ENTITY_WORD_H
#define DL_ENTITY_WORD_H

#include "entity/gaz.h"
#include "entity/note.h"

/* The classes of a word in lower case (particles.tsv), DL_IN_*. */
unsigned dl_particle_classes(struct dl_str low);
/* True if token i is a particle of one of these classes. */
bool	dl_particle(const struct dl_toks *, size_t i, unsigned classes);

/* True if token i is in one of these lists (note.h). */
bool	dl_listed(const struct dl_toks *, size_t i, unsigned lists);

/* A head word: its label and kind, and whether `of' may follow. */
struct dl_head {
	enum dl_label label;
	const char *kind;
	bool of;
};
/* The row of heads.tsv of a word in lower case, from 1, or 0. */
unsigned dl_head_row(struct dl_str low);
bool	dl_head_word(const struct dl_toks *, size_t i, struct dl_head *);

/* What a word or phrase before a name says of the person. */
enum dl_title_class {
	DL_NO_TITLE,
	DL_ROLE,			/* actor, wife: no title */
	DL_HONOR,			/* Mr, Dr, Gen. */
	DL_OFFICE			/* President */
};

struct dl_title {
	const char *name;		/* as an attribute; "" of a role */
	enum dl_title_class cls;
};

/* The class of the title that a word in lower case is by itself. */
enum dl_title_class dl_title_alone(struct dl_str low);
/* True if a title may begin with token i, whatever follows. */
bool	dl_title_begins(const struct dl_toks *, size_t i);
/* Length in tokens of the title at i, 0 if none. */
size_t	dl_title_at(const struct dl_toks *, size_t i, struct dl_title *);

/* True if token i is the single character c. */
static inline bool
dl_tok_is(const struct dl_toks *s, size_t i, char c)
{
	return i < s->n && s->t[i].end == s->t[i].start + 1 &&
	    s->text[s->t[i].start] == c;
}

#endif
