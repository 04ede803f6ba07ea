/*
 * Whether a story is two: two happenings of one kind, two arrests or two
 * quakes, are told in the same words, and the first reports of the second one
 * join the story of the first.  With more reports the two can be told apart,
 * for what the two have in common no longer counts: it is the words that some
 * of the reports have and others have not, the names above all, by which they
 * are joined again (see link.h) until two parts are left.  The story is divided
 * if these are much less like each other than each is in itself.
 */
#ifndef DL_GROUP_SPLIT_H
#define DL_GROUP_SPLIT_H

#include "group/link.h"

#define DL_MEMBERS	16		/* documents of a story that are kept */
#define DL_MEMBER	64		/* terms kept of a document */

struct dl_member {
	uint32_t id;			/* hash of the document's name */
	struct dl_terms v;		/* its terms, those that count most */
};

struct dl_members {
	struct dl_member m[DL_MEMBERS];	/* from the oldest to the newest */
	unsigned n;
};

/* Adds a document; v is copied.  The oldest goes if there are too many. */
void	dl_members_add(struct dl_members *, uint32_t id,
	    const struct dl_terms *v);
/* True if there is a document of that name. */
bool	dl_members_have(const struct dl_members *, uint32_t id);
/* True if n documents are two stories: clusters 0 and *other of the link. */
bool	dl_parted(struct dl_link *, const struct dl_terms *const *v, size_t n,
	    uint32_t *other);
/*
 * If they are two stories: takes the members of the newer one out of a, into b,
 * which was empty, and returns true.
 */
bool	dl_members_divide(struct dl_members *a, struct dl_members *b,
	    struct dl_link *);
void	dl_members_free(struct dl_members *);

#endif
