/*
 * Whether a story is two: two happenings of one kind, two arrests or two
 * quakes, are told in the same words, and the first reports of the second one
 * join the story of the first.  With more reports the two can be told apart,
 * for reports of one happening are more like each other than like those of
 * the other.  Of the newest documents of a story the likeness of each pair is
 * kept; they are joined pair by pair, the most alike first, until two parts
 * are left (agglomerative clustering by average link), and the story is
 * divided if the parts are much less like each other than each is in itself.
 */
#ifndef DL_GROUP_SPLIT_H
#define DL_GROUP_SPLIT_H

#include <stdbool.h>

#include "group/spread.h"

#define DL_MEMBERS	16		/* documents of a story that are kept */

struct dl_member {
	uint32_t id;			/* hash of the document's name */
	struct dl_terms v;		/* its terms, those that count most */
};

struct dl_members {
	struct dl_member m[DL_MEMBERS];	/* from the oldest to the newest */
	unsigned n;
	uint16_t like[DL_MEMBERS][DL_MEMBERS];	/* cosine of i and j < i */
};

/*
 * Adds a document; v is copied, and spread.  The oldest goes if there are too
 * many.
 */
void	dl_members_add(struct dl_members *, uint32_t id,
	    const struct dl_terms *v, struct dl_spread *);
/* True if they are two stories; bit i of *part: member i is of the newer. */
bool	dl_members_parted(const struct dl_members *, uint32_t *part);
/* Takes the members of that part out of a, into b, which was empty. */
void	dl_members_divide(struct dl_members *a, struct dl_members *b,
	    uint32_t part);
void	dl_members_free(struct dl_members *);

#endif
