/*
 * Labelled documents kept in memory: their sentences, and the labels of
 * their tokens.
 */
#ifndef DL_ENTITY_LESSON_H
#define DL_ENTITY_LESSON_H

#include "crf/model.h"
#include "entity/etext.h"

struct dl_lesson {
	struct dl_doc doc;		/* only sents and nsents are set */
	unsigned char **tags;		/* of each sentence (model.h) */
	size_t *ntags;			/* its tokens */
};

/* Zero-initialise. */
struct dl_lessons {
	struct dl_types types;
	struct dl_lesson *l;
	size_t n, cap;
	size_t silver;			/* those from here on, by a model */
	struct dl_arena arena;
	struct dl_etext text;
};

/*
 * Takes a document and its ent records; false if there are more labels than
 * a model can hold, or longer ones: they count as outside.
 */
bool	dl_lesson_add(struct dl_lessons *, struct dl_doc *);
void	dl_lessons_free(struct dl_lessons *);

#endif
