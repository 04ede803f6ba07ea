/*
 * Stories: which documents are about the same happenings.  One pass over the
 * documents in their order: each joins the story whose centroid its tf-idf
 * vector is nearest to, if it is near enough, or begins a new one (single-pass
 * clustering; Allan et al. 1998 for topic detection).  Titles count more than
 * bodies, names more than words.  A story that no document has joined for
 * `window' days is forgotten; so are the oldest when there are too many.
 */
#ifndef DL_GROUP_STORY_H
#define DL_GROUP_STORY_H

#include "group/postings.h"
#include "group/terms.h"
#include "stream/doc.h"

struct dl_story {
	uint32_t id;			/* hash, never 0; from the first doc */
	int32_t day;			/* of the newest document */
	uint32_t ndocs;
	struct dl_terms sum;		/* of the documents' vectors */
	struct dl_terms top;		/* its heaviest terms, normalised */
	uint32_t mark;			/* last document that looked at it */
	bool open;
};

struct dl_stories {
	struct dl_story *s;
	size_t n, cap;
	size_t nopen;
	size_t sweep;			/* clean up at so many */
	struct dl_postings index;	/* term -> story */
	uint32_t marks;
	struct dl_toks toks;
	struct dl_terms vec;
};

/*
 * Finds or begins the story of a document that was published on `day' and
 * returns its id.  A document that carries the attribute `story' belongs to
 * the story of that name, whatever its words.
 */
uint32_t dl_story_doc(struct dl_stories *, const struct dl_doc *, int32_t day,
	    int32_t window);
void	dl_stories_free(struct dl_stories *);

#endif
