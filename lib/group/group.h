/*
 * Which mentions tell of the same event.  One pass over the documents in
 * their order; each mention joins the open group with the best score, if no
 * conflict of date, place, actors or number forbids it and the score is high
 * enough, or begins a group of its own (best-first clustering as in Ng and
 * Cardie 2002, over stories found on the way).  A group that is out of the
 * window is closed and forgotten, and so is one whose story is closed, unless
 * a day and two participants can anchor a mention of another story to it; so
 * memory depends on the window, not on the stream.
 */
#ifndef DL_GROUP_GROUP_H
#define DL_GROUP_GROUP_H

#include "group/mention.h"
#include "group/postings.h"
#include "group/story.h"
#include "group/weights.h"
#include "group/window.h"

#define DL_GROUP_VIEWS	8		/* sentences kept of a group */

/* The value of the events of a group, unescaped. */
struct dl_group_id {
	char *p;
	size_t n;
};

struct dl_form {
	uint32_t word, stem;
};

#define DL_VIEW_TERMS	32		/* kept of a sentence */

/*
 * The words of a sentence that told of the event: their ids, and behind them
 * their weights, which are DL_TERMS_ONE or less.
 */
struct dl_view {
	struct dl_view *next;
	uint16_t n, cap;
	uint32_t id[];
};

static inline uint16_t *
dl_view_weights(const struct dl_view *v)
{
	return (uint16_t *)(v->id + v->cap);
}

/*
 * A group that is open.  There are many, most with one mention, so what can be
 * long is kept outside and has no more room than it needs.  What candidates
 * are sifted by comes first.
 */
struct dl_cluster {
	uint64_t doc;			/* number of the last document */
	uint64_t start, end;		/* span of its last mention there */
	int32_t begin, end_day;		/* what all said days share */
	int32_t first;			/* day of the first document */
	int32_t day;			/* from which the window counts */
	uint32_t where, geo;
	uint32_t story;
	uint32_t type;
	uint8_t when;			/* the best of its mentions */
	uint8_t modal;			/* of the last mention */
	uint8_t ordinal;
	bool open;
	uint8_t nsrc, ntgt, nlemmas, ncls;
	struct dl_actor *actors;	/* sources, then targets */
	struct dl_view *views;
	uint32_t cls[DL_LEMMA_CLASSES];	/* classes all of them share */
	struct dl_form lemmas[8];	/* met so far */
	uint8_t nviews;
	bool named;			/* its story came with the documents */
	uint32_t nmerged;
	uint32_t bytes;			/* of all that is outside */
	uint64_t mentions;
	struct dl_group_id id;
	struct dl_group_id *merged;	/* of groups that turned out the same */
};

/* What is read of a group before the group itself. */
struct dl_seen {
	const struct dl_view *views;	/* its own, to ask for them early */
	uint32_t mark;			/* the last mention that looked at it */
};

/* A group that a mention may join. */
struct dl_candidate {
	uint32_t slot;
	int score;			/* as far as it is known */
	bool near;			/* they are of one story */
};

struct dl_group {
	const struct dl_window *window;
	struct dl_weights weights;	/* set by dl_weights_begin */
	/* The rest is its own. */
	struct dl_stories stories;
	struct dl_evidence evidence;
	struct dl_mention m;
	struct dl_spread words;		/* of m, to compare them */
	struct dl_cluster *c;
	size_t n, cap;
	struct dl_seen *seen;		/* the same groups */
	size_t seencap;
	size_t bytes;			/* outside all of them */
	size_t last;			/* group of the last mention */
	size_t sweep;			/* clean up at so many */
	struct dl_postings index;
	struct dl_candidate *found;	/* of the mention */
	size_t nfound, foundcap;
	uint64_t docs;
	uint32_t mark;			/* of the mention, never 0 */
	int32_t day;			/* of the last dated document */
	bool dated;			/* there was one */
	struct dl_buf tmp;
};

/*
 * Fills the values of the document's event records, and nth.  If the window
 * says `merge', the first mention of a group that stands already is looked at
 * like any other: if it fits an open group, its group becomes part of that one.
 */
void	dl_group_doc(struct dl_group *, struct dl_doc *);
void	dl_group_free(struct dl_group *);

/* Begins a group; it has no mention yet. */
void	dl_cluster_begin(struct dl_cluster *, struct dl_str id);
/* Adds what a mention says to a group; true if its lemma is a new one. */
bool	dl_cluster_add(struct dl_cluster *, const struct dl_mention *);
/* The group of that id is part of it from now on. */
void	dl_cluster_merge(struct dl_cluster *, struct dl_str id);
bool	dl_cluster_has_id(const struct dl_cluster *, struct dl_str id);
struct dl_side dl_cluster_src(const struct dl_cluster *);
struct dl_side dl_cluster_tgt(const struct dl_cluster *);
void	dl_cluster_free(struct dl_cluster *);
static inline struct dl_str
dl_group_id_str(const struct dl_group_id *id)
{
	return dl_str(id->p, id->n);
}

/*
 * How well a mention fits a group, in thousandths, in two steps.  The first
 * reads only what stands in the group itself: false if they cannot be one
 * event, or what it finds in *score.  The second is given that, and the words
 * of the mention spread out; it returns the whole, or DL_MATCH_NO if they
 * cannot be one event or cannot reach `least'.  near: the mention's story is
 * the group's; w: the weights.
 */
#define DL_MATCH_NO	(-1000000)
bool	dl_match_possible(const int *w, const struct dl_mention *,
	    const struct dl_cluster *, uint64_t doc, bool near, int *score);
int	dl_match(const int *w, const struct dl_mention *,
	    const struct dl_spread *words, const struct dl_cluster *,
	    uint64_t doc, bool near, int score, int least);

#endif
