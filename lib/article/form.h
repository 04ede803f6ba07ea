/*
 * What a short paragraph looks like, by its tokens.
 */
#ifndef DL_ARTICLE_FORM_H
#define DL_ARTICLE_FORM_H

#include "article/phrase.h"

enum {					/* where a paragraph stands */
	DL_NEAR_HEAD = 1,		/* of the article */
	DL_NEAR_TAIL = 2
};

/* A paragraph and its tokens; of a long one, those of its beginning. */
struct dl_view {
	struct dl_str s;
	const struct dl_toks *t;
	size_t first;			/* its first token behind bullets */
	size_t n;			/* tokens of the phrase there, or 0 */
	uint32_t kinds;			/* and what that phrase is */
	size_t words;
	unsigned place;
	bool stop, cut;			/* how it ends */
};

/* Words among tokens [i, t->n). */
size_t	dl_form_words(const struct dl_toks *, size_t i);

/* Tokens of the phrase at the beginning, if it is of that kind, or 0. */
size_t	dl_form_begins(const struct dl_view *, enum dl_phrase_kind);

/* True if nothing but the head of n tokens at the beginning stands there. */
bool	dl_form_alone(const struct dl_view *, size_t n);

/* `More local stories', `LATEST NATIONAL STORIES': its tokens, or 0. */
size_t	dl_form_lead(const struct dl_view *);

/* True if the first n tokens are in capitals and the next is not. */
bool	dl_form_loud(const struct dl_view *, size_t n);

bool	dl_form_byline(const struct dl_view *);
bool	dl_form_pose(const struct dl_view *);	/* `In this ... photo' */

/* A call, a link, rights, words of the page: no text of the article. */
bool	dl_form_line(const struct dl_view *);

/* Notes about the author, sources, near the tail; none is longer. */
enum { DL_NOTE_BYTES = 1200 };
bool	dl_form_tail(const struct dl_view *);

#endif
