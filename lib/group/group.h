/*
 * Which mentions tell of the same event.  One pass over the documents in
 * their order; each mention joins the open group with the best score, if no
 * conflict of date, place, actors or number forbids it and the score is high
 * enough, or begins a group of its own (best-first clustering as in Ng and
 * Cardie 2002, over stories found on the way).  A group that no mention has
 * joined for `window' days of publication, or for `reach' documents whatever
 * their days, is closed and forgotten, so memory depends on these two, not on
 * the stream.
 */
#ifndef DL_GROUP_GROUP_H
#define DL_GROUP_GROUP_H

#include "group/mention.h"
#include "group/postings.h"
#include "group/story.h"

#define DL_GROUP_VIEWS	8		/* sentences kept of a group */

/* The value of the events of a group, unescaped. */
struct dl_group_id {
	char *p;
	size_t n;
};

struct dl_cluster {
	struct dl_group_id id;
	struct dl_group_id *merged;	/* of groups that turned out the same */
	size_t nmerged, merged_cap;
	bool open;
	uint32_t story;
	uint32_t type;
	uint32_t words[8], stems[8];	/* lemmas met so far */
	unsigned nwords;
	uint32_t cls[DL_LEMMA_CLASSES];	/* classes all of them share */
	unsigned ncls;
	struct dl_actors src, tgt;
	enum dl_when when;		/* the best of its mentions */
	int32_t begin, end_day;		/* what all said days share */
	int32_t first;			/* day of the first document */
	int32_t day;			/* from which the window counts */
	enum dl_modal modal;		/* of the last mention */
	uint32_t where, geo;
	unsigned ordinal;
	uint64_t mentions;
	uint64_t doc;			/* number of the last document */
	uint64_t start, end;		/* span of its last mention there */
	struct dl_terms views[DL_GROUP_VIEWS];
	unsigned nviews;
	uint64_t mark;			/* last mention that looked at it */
};

struct dl_group {
	int32_t window;			/* days; 0: DL_STORY_WINDOW */
	uint64_t reach;			/* documents; 0: DL_STORY_REACH */
	bool merge;			/* values that stand may be joined */
	struct dl_stories stories;
	struct dl_evidence evidence;
	struct dl_mention m;
	struct dl_cluster *c;
	size_t n, cap, nopen;
	size_t last;			/* group of the last mention */
	size_t sweep;			/* clean up at so many */
	struct dl_postings index;
	uint64_t docs, marks;
	int32_t day;			/* of the last dated document */
	struct dl_buf tmp;
};

/*
 * Fills the values of the document's event records, and nth.  With `merge'
 * the first mention of a group that stands already is looked at like any
 * other: if it fits an open group, its group becomes part of that one.
 */
void	dl_group_doc(struct dl_group *, struct dl_doc *);
void	dl_group_free(struct dl_group *);

/* Adds what a mention says to a group; true if its lemma is a new one. */
bool	dl_cluster_add(struct dl_cluster *, const struct dl_mention *);

/*
 * How well a mention fits a group, in thousandths; DL_MATCH_NO if they
 * cannot be one event, or if it cannot reach `least'.  near: the mention's
 * story is the group's.
 */
#define DL_MATCH_NO	(-1000000)
#define DL_MATCH_LEAST	700
int	dl_match(const struct dl_mention *, const struct dl_cluster *,
	    uint64_t doc, bool near, int least);

#endif
