/*
 * What story.c, open.c, held.c and batch.c know of each other.
 */
#ifndef DL_GROUP_OPEN_H
#define DL_GROUP_OPEN_H

#include "group/story.h"

#define DL_NO_SLOT	UINT32_MAX	/* of a document without a story */

/* Lists a story under the terms of its centroid. */
void	dl_story_list(struct dl_stories *, uint32_t slot);
/* Counts again what a story takes. */
void	dl_story_weigh(struct dl_stories *, struct dl_story *);
/* Whether it is in the window, or even newer. */
bool	dl_story_fresh(const struct dl_stories *, const struct dl_story *);
/*
 * Closes the stories that are out of the window, and the oldest if crowded;
 * done when they or their lists have doubled since the last time.
 */
void	dl_stories_expire(struct dl_stories *);

/* The vector of a document. */
void	dl_story_terms(struct dl_terms *, const struct dl_doc *,
	    const struct dl_words *);
/* The open story that is known by a name, or by an id, or NULL. */
struct dl_story *dl_story_by_name(struct dl_stories *, struct dl_str);
struct dl_story *dl_story_by_id(struct dl_stories *, uint32_t);
/* The open story nearest to the vector st->vec, and the cosine of the two. */
struct dl_story *dl_story_nearest(struct dl_stories *, uint32_t *best);
/* The least cosine that makes a document one of a story. */
uint32_t dl_story_least(const struct dl_stories *, const struct dl_story *);
/* A story of no documents; its place in st->s is the last. */
struct dl_story *dl_story_begin(struct dl_stories *, uint32_t id);
/* The story is known by this name from now on. */
void	dl_story_name(struct dl_stories *, struct dl_story *, struct dl_str);
void	dl_story_join(struct dl_stories *, struct dl_story *,
	    const struct dl_held *);
/*
 * Divides a story that proves to be two since documents joined it; the newer
 * one is the last in st->s then.  It has the id that it had if it had begun
 * with its first document.
 */
void	dl_story_divide(struct dl_stories *, uint32_t slot);

#endif
