/*
 * The timeline: one row a group of events.  Rows are filled as documents pass
 * and kept until the end, for they are sorted by day; memory depends on the
 * number of groups.  So a row is small, its names are kept once for all rows,
 * and what can never be shown (what somebody merely said, when it is not asked
 * for) gets none.
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
#include "view/pool.h"
#include "view/told.h"

#define DL_NAMES	6		/* names kept of one role */
#define DL_NAME_SURE	1000		/* weight of a name not guessed */

enum dl_certain {			/* the most certain first */
	DL_HAPPENED, DL_ONGOING, DL_DENIED, DL_PLANNED, DL_POSSIBLE,
	DL_UNKNOWN
};

enum dl_role { DL_TYPE, DL_SRC, DL_TGT, DL_WHERE };

/* How often a row has a name in a role; strings are numbers in the pool. */
struct dl_name {
	uint32_t name;			/* escaped */
	uint32_t country;		/* of its code, or 0 */
	uint32_t role : 2, count : 30;
};

struct dl_row {
	uint32_t names;			/* of nnames, see dl_row_names */
	uint32_t label;			/* of the mention that says most ... */
	uint32_t by, with;		/* ... and its participants, escaped */
	uint32_t id;			/* escaped; `.': an event by itself */
	uint32_t when;			/* escaped; what was said of the time
					   without a day: PAST_REF */
	int32_t first, last;		/* days, INT32_MIN: none */
	int32_t newest;			/* day of the newest document */
	uint32_t docs, mentions;
	uint32_t doc;			/* hash of the last document's id */
	uint32_t seq;			/* order of the first mention */
	uint32_t told;			/* who tells of it, see told.h */
	uint16_t votes[DL_UNKNOWN + 1];	/* of the last document's mentions */
	uint8_t nnames;			/* at most DL_NAMES of a role */
	uint8_t status;			/* over the documents done */
	int8_t quality;			/* how much that mention says */
	bool said;			/* the days come from an expression */
	bool sure;			/* a mention with actors not guessed */
};

struct dl_timeline {
	/* What to show. */
	bool all;			/* rows of little salience too */
	uint64_t min_mentions, min_docs;
	struct dl_str types, status, actor;	/* lists, or empty */
	int32_t from, to;		/* days that it must touch */
	bool sources;			/* keep who tells of it: told */
	/* The rest is the timeline's own. */
	struct dl_row *rows;
	size_t n, cap;
	struct dl_pool pool;
	struct dl_pool labels;		/* each of one row */
	struct dl_name *names;		/* of all rows */
	size_t nnames, names_cap;
	struct dl_postings index;	/* id -> row */
	struct dl_postings seen;	/* sentence and trigger -> row */
	struct dl_hearsay hearsay;
	struct dl_told told;
	struct dl_toks toks;
	struct dl_buf tmp;
};

void	dl_timeline_init(struct dl_timeline *);
void	dl_timeline_doc(struct dl_timeline *, struct dl_doc *);
/* Sorts the rows and takes away those that are not asked for. */
void	dl_timeline_finish(struct dl_timeline *);
void	dl_timeline_free(struct dl_timeline *);

/*
 * Reads a day, month or year, `2018', `2018-03', `2018-03-29',
 * into its first and last day; false if it is none.
 */
bool	dl_timeline_span(struct dl_str, int32_t *first, int32_t *last);

/* Closes the votes of a document: its status is that of most mentions. */
void	dl_row_votes(struct dl_row *);
const char *dl_certain_name(enum dl_certain);

/* The names of a row, nnames of them; good until the next document. */
static inline const struct dl_name *
dl_row_names(const struct dl_timeline *t, const struct dl_row *row)
{
	return row->nnames > 0 ? t->names + row->names : NULL;
}

/* Its label, as good. */
static inline struct dl_str
dl_row_label(const struct dl_timeline *t, const struct dl_row *row)
{
	return dl_pool_str(&t->labels, row->label);
}

/* True of the roles of a participant. */
static inline bool
dl_name_acts(const struct dl_name *x)
{
	return x->role == DL_SRC || x->role == DL_TGT;
}

/* The name that stands most often in a role, or an empty one. */
struct dl_str dl_row_top(const struct dl_timeline *, const struct dl_row *,
	    enum dl_role);

#endif
