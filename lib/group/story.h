/*
 * Stories: which documents are about the same happenings.  Documents of one
 * day come in no order, so they are held, with older ones that come among them,
 * until a newer day begins, and looked at together: those whose
 * tf-idf vectors are alike become one group, and each may become one with the
 * open story whose centroid is nearest to it (average link, see link.h); what
 * is left begins a new story, or two if a group proves to be two (split.h).
 * So it is single-pass clustering of days (Allan et al. 1998 for that of
 * documents, in topic detection).  Titles count more than bodies, names more
 * than words.  A story that is out of the window is forgotten.  The nearest is
 * looked for among the few that share the most of a document's heaviest terms.
 * A copy of a report (copies.h) is
 * of its story, and adds nothing to it.  A story that proves to be two is
 * divided: what was written stays, later documents are given to the one or the
 * other.
 */
#ifndef DL_GROUP_STORY_H
#define DL_GROUP_STORY_H

#include "base/buf.h"
#include "group/copies.h"
#include "group/postings.h"
#include "group/split.h"
#include "group/spread.h"
#include "group/terms.h"
#include "group/window.h"

#define DL_STORY_NEAR	20		/* hundredths of the cosine */
#define DL_STORY_WORDS	400		/* of a document; more tell no more */
#define DL_STORY_NAMES	8		/* names kept of a story */
#define DL_STORY_HELD	512		/* documents looked at together, */
#define DL_STORY_MOST	1024		/* and how many there can be */

struct dl_story {
	uint32_t id;			/* hash, never 0; from the first doc */
	int32_t day;			/* of the newest document */
	uint32_t ndocs;
	struct dl_terms sum;		/* of the documents' vectors */
	struct dl_terms top;		/* its heaviest terms, normalised, */
	uint64_t length;		/* and how long they were */
	uint64_t doc;			/* number of the newest document */
	struct dl_members *members;	/* NULL: one document */
	uint32_t from;			/* the story it was part of, or 0 */
	uint32_t bytes;			/* of its terms and members */
	bool open;
	bool grown;			/* in members, since last looked at */
	uint64_t asked;			/* when it was in a link last */
	struct dl_buf name;		/* that its first document came with */
	uint32_t names[DL_STORY_NAMES];	/* hashes, of the merged ones too */
	unsigned nnames;
};

/* What a document shares with a story; many are looked at, so it is small. */
struct dl_tally {
	uint64_t probe;			/* last document and term of it that
					   led here, 64 a document */
	uint64_t shared;		/* squares of the terms that did */
};

/* A document of which it is not decided yet what its story is, or just so. */
struct dl_held {
	uint32_t id;			/* hash of its name and day */
	uint32_t slot;			/* of its story, once that is decided */
	uint32_t group;			/* first of those that are like it */
	uint32_t story;			/* that the original is of, or 0 */
	int32_t day;
	uint64_t number;
	uint64_t original;		/* number of what it copies, or 0 */
	struct dl_terms v;		/* its terms, */
	struct dl_terms top;		/* and those that count most */
	struct dl_buf name;		/* of the story that it names */
	struct dl_buf dup;		/* id of what it copies; empty: none */
	bool named, given;		/* that may be joined, or not */
	bool undated;			/* day is that of the one before it */
};

struct dl_stories {
	const struct dl_window *window;
	size_t share;			/* they have one such part of its room,
					   0: all */
	uint32_t near;			/* least cosine to join a story of one
					   document; 0: DL_STORY_NEAR */
	size_t most;			/* documents held; 0: one */
	struct dl_words words;		/* for the caller's use */
	/* The rest is their own. */
	int32_t day;			/* of the last dated document */
	bool dated;			/* there was one */
	struct dl_story given;		/* of a document that names its own */
	struct dl_story *s;
	size_t n, cap;
	size_t bytes;			/* of their terms */
	size_t sweep;			/* clean up at so many */
	struct dl_postings index;	/* term -> story */
	struct dl_postings named;	/* hash of a name -> story */
	struct dl_postings ids;		/* id, or that it was part of */
	struct dl_copies copies;
	struct dl_held *held;
	size_t nheld, heldcap;
	bool decided;			/* about those that are held */
	struct dl_link link, parts;
	const struct dl_terms **tops;	/* of the members of a link, */
	uint32_t *at;			/* which documents, then stories */
	int32_t *days;			/* of each */
	struct dl_terms *mean;		/* of the documents of a story */
	size_t topcap, atcap, dayscap, meancap;
	uint64_t docs;
	struct dl_terms vec, probe, spare;
	struct dl_spread spread;	/* of vec, then of spare */
	struct dl_tally *tally;		/* of each story */
	uint32_t *found;		/* slots of stories looked at */
	size_t nfound, tcap, fcap;
};

/*
 * A document without a date is taken to be of the day of the last one, or of
 * the first one that comes.
 *
 * A document that carries the attribute `story' belongs to the story of that
 * name, whatever its words.  If the window says `merge', so do all documents
 * of that name, but the first of them may show that it is another story of the
 * stream.
 *
 * True if those that are held must be decided about before this one is held:
 * they are as many as there may be, or this one begins another day.  One that
 * is older does not.
 */
bool	dl_story_due(const struct dl_stories *, const struct dl_doc *);
/* Holds a document; its words have been read. */
void	dl_story_hold(struct dl_stories *, const struct dl_doc *,
	    const struct dl_words *);
/* Finds or begins the stories of all that are held. */
void	dl_stories_decide(struct dl_stories *);
/* Both for one document at once; good until the next call. */
const struct dl_story *dl_story_doc(struct dl_stories *,
	    const struct dl_doc *, const struct dl_words *);

/* Whether a document can still join a story of that id, or a part of it. */
bool	dl_story_alive(const struct dl_stories *, uint32_t id);

/*
 * Appends the attributes of the document that was held as number i: story, the
 * name that its story came with or its id; and dup, the id of what it copies.
 */
void	dl_story_attrs(struct dl_buf *, const struct dl_stories *, size_t i,
	    struct dl_str attrs);
void	dl_stories_free(struct dl_stories *);

#endif
