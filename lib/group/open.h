/*
 * What story.c and open.c know of each other.
 */
#ifndef DL_GROUP_OPEN_H
#define DL_GROUP_OPEN_H

#include "group/story.h"

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

#endif
