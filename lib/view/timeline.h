/*
 * The timeline: one row a group of events.  Rows are filled as documents pass
 * and kept until the end, for they are sorted by day; memory depends on the
 * number of groups.
 *
 * First and last day are those of the mention whose expression of time is
 * the most exact; without any, the day of the first document.  A day in the
 * past is not that of a plan.  A document gives an event the status that most
 * of its mentions have; the status of the row is the most certain one over the
 * documents: happened, ongoing, denied, planned, possible; what lies after the
 * day of every document that tells of it cannot have happened yet.  A sentence
 * that stands again counts once.
 */
#ifndef DL_VIEW_TIMELINE_H
#define DL_VIEW_TIMELINE_H

#include "group/hearsay.h"
#include "group/postings.h"
#include "stream/doc.h"
#include "text/token.h"

#define DL_NAMES	6		/* names kept of one role */
#define DL_NAME_SURE	1000		/* weight of a name not guessed */

enum dl_certain {			/* the most certain first */
	DL_HAPPENED, DL_ONGOING, DL_DENIED, DL_PLANNED, DL_POSSIBLE,
	DL_UNKNOWN
};

struct dl_names {
	struct {
		struct dl_buf name;	/* escaped */
		struct dl_buf country;	/* of its code; may be empty */
		uint32_t count;
	} a[DL_NAMES];
	unsigned n;
};

struct dl_row {
	struct dl_buf id;		/* escaped; `.': an event by itself */
	int32_t first, last;		/* days, INT32_MIN: none */
	struct dl_buf when;		/* escaped; what was said of the time
					   without a day: PAST_REF */
	int32_t newest;			/* day of the newest document */
	bool said;			/* the days come from an expression */
	enum dl_certain status;		/* over the documents done */
	uint32_t votes[DL_UNKNOWN + 1];	/* of the last document's mentions */
	struct dl_names types, src, tgt;
	uint64_t docs, mentions;
	uint32_t doc;			/* hash of the last document's id */
	/* Of the mention that says most: */
	struct dl_buf label, by, with;	/* clause, source, target actors */
	int quality;
	bool sure;			/* a mention with actors not guessed */
	uint64_t seq;			/* order of the first mention */
};

struct dl_timeline {
	/* What to show. */
	bool all;			/* rows of little salience too */
	uint64_t min_mentions, min_docs;
	struct dl_str types, status, actor;	/* lists, or empty */
	/* The rest is the timeline's own. */
	struct dl_row *rows;
	size_t n, cap;
	struct dl_postings index;	/* id -> row */
	struct dl_postings seen;	/* sentence and trigger -> row */
	struct dl_hearsay hearsay;
	struct dl_toks toks;
	struct dl_buf tmp;
};

void	dl_timeline_doc(struct dl_timeline *, struct dl_doc *);
/* Sorts the rows and takes away those that are not asked for. */
void	dl_timeline_finish(struct dl_timeline *);
/* Aligned columns for a terminal; labels of at most width bytes. */
void	dl_timeline_text(const struct dl_timeline *, struct dl_out *,
	    size_t width);
/* TSV with a header line. */
void	dl_timeline_tsv(const struct dl_timeline *, struct dl_out *);
void	dl_timeline_free(struct dl_timeline *);

/* Closes the votes of a document: its status is that of most mentions. */
void	dl_row_votes(struct dl_row *);
void	dl_row_free(struct dl_row *);
const char *dl_certain_name(enum dl_certain);
/* The name that stands most often, or an empty one. */
struct dl_str dl_names_top(const struct dl_names *);

#endif
