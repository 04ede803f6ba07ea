/*
 * A mention: a run of tokens that may be a name, what the recogniser says of
 * it, and the entry of the gazetteer it rests on, if any.
 */
#ifndef DL_ENTITY_MENTION_H
#define DL_ENTITY_MENTION_H

#include "entity/word.h"

struct dl_mention {
	uint32_t sent;			/* index of the sentence */
	uint32_t first, last;		/* its tokens [first, last) */
	enum dl_label label;		/* DL_MISC for a type we don't know */
	const char *type;		/* its label in a model with labels of
					   its own, or NULL */
	unsigned percent;		/* how probable, 0: not known */
	bool initial;			/* a capital would stand here anyway */
	bool user;			/* an alias of the user */
	struct dl_gaz gaz;		/* name NULL: not in the gazetteer */
	struct dl_title title;		/* before it; name "" for none */
	uint32_t title_at;		/* first token of that title */
	enum dl_label head;		/* label by its head word, or NONE */
	const char *kind;		/* by its head word, or "" */
	bool code;			/* of a share; means the one before */
	struct dl_str value;		/* the canonical name */
	const char *sub, *geo, *office;	/* attributes, "" for none */
};

struct dl_mentions {
	struct dl_mention *m;
	size_t n, cap;
};

struct dl_mention *dl_mention_add(struct dl_mentions *, size_t sent,
	    size_t first, size_t last);
void	dl_mentions_free(struct dl_mentions *);

/* A mention that takes the place of the n from `at' on; 0: before `at'. */
struct dl_edit {
	size_t at, n;
	struct dl_mention m;
};

/* Edits of one list, in the order of its mentions.  Zero-initialise. */
struct dl_edits {
	struct dl_edit *e;
	size_t n, cap;
	struct dl_mentions spare;
};

void	dl_edit_add(struct dl_edits *, size_t at, size_t n,
	    const struct dl_mention *);
/* Makes the edits, and forgets them. */
void	dl_edits_apply(struct dl_edits *, struct dl_mentions *);
void	dl_edits_free(struct dl_edits *);

/* The labels as the stream writes them. */
const char *dl_label_name(enum dl_label);
const char *dl_mention_label(const struct dl_mention *);

#endif
