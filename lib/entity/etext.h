/*
 * A document as the entity tagger sees it: the tokens of all its sentences,
 * and what the document itself tells about its words (seen in lower case,
 * seen with a capital where a sentence does not begin).
 */
#ifndef DL_ENTITY_ETEXT_H
#define DL_ENTITY_ETEXT_H

#include "entity/dict.h"
#include "entity/note.h"
#include "stream/doc.h"
#include "text/token.h"

struct dl_etext {
	struct dl_doc *doc;
	struct dl_toks *sents;		/* as many as doc->nsents */
	bool *headline;			/* capitals say little in it */
	size_t cap, hcap;
	struct dl_notes notes;		/* of its words */
};

void	dl_etext_read(struct dl_etext *, struct dl_doc *);
void	dl_etext_free(struct dl_etext *);

/* True for a word that begins with a capital letter. */
static inline bool
dl_tok_cap(const struct dl_tok *t)
{
	return t->type == DL_WORD && (t->flags & DL_CAP) != 0;
}

/*
 * Tokens [first, last) as a name: white space of any kind is one space.  In
 * the document's arena if it has to be changed.
 */
struct dl_str dl_etext_name(const struct dl_etext *, const struct dl_toks *,
	    size_t first, size_t last);

/* The bytes of tokens [first, last). */
static inline struct dl_str
dl_toks_span(const struct dl_toks *s, size_t first, size_t last)
{
	return dl_str(s->text + s->t[first].start,
	    s->t[last - 1].end - s->t[first].start);
}

/* The same in lower case. */
static inline struct dl_str
dl_toks_low(const struct dl_toks *s, size_t first, size_t last)
{
	return dl_str(s->low + s->t[first].start,
	    s->t[last - 1].end - s->t[first].start);
}

#endif
