/*
 * Stories: which documents are about the same happenings.  One pass over the
 * documents in their order: each joins the story whose centroid its tf-idf
 * vector is nearest to, if it is near enough, or begins a new one (single-pass
 * clustering; Allan et al. 1998 for topic detection).  Titles count more than
 * bodies, names more than words.  A story that is out of the window is
 * forgotten.  The nearest is looked for among the few that share
 * the most of the document's heaviest terms.  A copy of a report (copies.h) is
 * of its story, and adds nothing to it.  A story that proves to be two is
 * divided (see split.h): what was written stays, later documents are given to
 * the one or the other.
 */
#ifndef DL_GROUP_STORY_H
#define DL_GROUP_STORY_H

#include "base/buf.h"
#include "group/copies.h"
#include "group/postings.h"
#include "group/split.h"
#include "group/terms.h"
#include "group/window.h"

#define DL_STORY_NEAR	20		/* hundredths of the cosine */
#define DL_STORY_WORDS	400		/* of a document; more tell no more */
#define DL_STORY_NAMES	8		/* names kept of a story */

struct dl_story {
	uint32_t id;			/* hash, never 0; from the first doc */
	int32_t day;			/* of the newest document */
	uint32_t ndocs;
	struct dl_terms sum;		/* of the documents' vectors */
	struct dl_terms top;		/* its heaviest terms, normalised */
	uint64_t doc;			/* number of the newest document */
	struct dl_members *members;	/* NULL: one document */
	uint32_t from;			/* the story it was part of, or 0 */
	uint32_t bytes;			/* of its terms and members */
	bool open;
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

struct dl_stories {
	const struct dl_window *window;
	size_t share;			/* they have one such part of its room,
					   0: all */
	uint32_t near;			/* least cosine to join a story of one
					   document; 0: DL_STORY_NEAR */
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
	struct dl_buf original;		/* what the last document is a copy of,
					   its id; empty: none */
	uint64_t docs;
	struct dl_terms vec, probe, spare;
	struct dl_spread spread;	/* of vec, then of spare */
	struct dl_tally *tally;		/* of each story */
	uint32_t *found;		/* slots of stories looked at */
	size_t nfound, tcap, fcap;
};

/*
 * Finds or begins the story of a document; good until the next call.  A
 * document without a date is taken to be of the day of the last one, or of
 * the first one that comes.
 *
 * A document that carries the attribute `story' belongs to the story of that
 * name, whatever its words.  If the window says `merge', so do all documents
 * of that name, but the first of them may show that it is another story of the
 * stream.
 */
const struct dl_story *dl_story_doc(struct dl_stories *,
	    const struct dl_doc *, const struct dl_words *);

/* Whether a document can still join a story of that id, or a part of it. */
bool	dl_story_alive(const struct dl_stories *, uint32_t id);

/*
 * Gives the record of the last document the attribute story, the name that the
 * story came with or its id; and dup, the id of what it is a copy of.
 */
void	dl_story_mark(struct dl_doc *, const struct dl_stories *,
	    const struct dl_story *);
void	dl_stories_free(struct dl_stories *);

#endif
