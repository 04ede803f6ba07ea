/*
 * Which open groups a mention may join: those that are listed under one of its
 * keys (blocking, Christen 2012): its story with the stem, a class of the
 * lemma, or the type and both participants; for anchors across stories the
 * participants with the stem or a class.
 */
#ifndef DL_GROUP_CANDIDATE_H
#define DL_GROUP_CANDIDATE_H

#include "group/group.h"

/* For keys of hashes. */
static inline uint32_t
dl_key_mix(uint32_t a, uint32_t b)
{
	return (a ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2))) * 16777619u;
}

/* Lists the group in that slot for mentions like this one. */
void	dl_candidates_list(struct dl_group *, uint32_t slot,
	    const struct dl_mention *, uint32_t story);
void	dl_candidates_list_id(struct dl_group *, uint32_t slot,
	    struct dl_str id);
/* Lists a group again, after the others are gone. */
void	dl_candidates_relist(struct dl_group *, uint32_t slot);

/* The open group that has this id already, or NULL. */
struct dl_cluster *dl_candidates_known(struct dl_group *, struct dl_str id);
/* The group that the mention g->m fits best, or NULL: it fits none. */
struct dl_cluster *dl_candidates_best(struct dl_group *,
	    const struct dl_story *);

#endif
