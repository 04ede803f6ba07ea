/*
 * Near-duplicates: the wire report that many papers print, whole, cut short or
 * with another first sentence.  Of all runs of four words (shingles; common
 * words do not count) every sixth is kept, by its hash; a document is a copy of
 * an earlier one when most of what is kept of the shorter one is in the other
 * (Broder 1997, containment of sketches by sampling).
 * What a copy says must not count twice, so it is not part of what its story
 * is found by.
 */
#ifndef DL_GROUP_COPIES_H
#define DL_GROUP_COPIES_H

#include "base/buf.h"
#include "group/postings.h"
#include "group/window.h"
#include "group/words.h"

struct dl_original {
	char *name;			/* id of the document, escaped */
	uint32_t nname;
	uint32_t n;
	uint32_t *hash;			/* sorted */
	uint32_t story;
	int32_t day;
	uint64_t doc;			/* its number */
};

struct dl_copies {
	struct dl_original *a;		/* from the oldest to the newest */
	size_t n, cap;
	size_t bytes;
	size_t sweep;			/* clean up at so many */
	struct dl_postings index;	/* some of the hashes -> document */
	uint32_t *now;			/* hashes of this document, sorted */
	size_t nnow, nowcap;
};

/*
 * Looks for the document that this one is a copy of: the newest of those that
 * are alike enough and not older than `days' and `reach', or NULL.
 */
const struct dl_original *dl_copies_find(struct dl_copies *,
	    const struct dl_doc *, const struct dl_words *, size_t most,
	    const struct dl_window *, int32_t day, uint64_t number);
/* Keeps the document that was looked for last. */
void	dl_copies_add(struct dl_copies *, struct dl_str name, uint32_t story,
	    int32_t day, uint64_t number);
/* Forgets the oldest half. */
void	dl_copies_halve(struct dl_copies *);
size_t	dl_copies_bytes(const struct dl_copies *);
void	dl_copies_free(struct dl_copies *);

#endif
