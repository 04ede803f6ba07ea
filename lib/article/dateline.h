/*
 * The dateline of a news story: `TOKYO, March 29, 2018 (Agency) - '.
 */
#ifndef DL_ARTICLE_DATELINE_H
#define DL_ARTICLE_DATELINE_H

#include "article/dateword.h"
#include "article/docdate.h"

struct dl_dateline {
	struct dl_isoday day;		/* empty if it has no year */
	struct dl_monthday md;		/* then this */
	int wday;			/* that it names (Monday is 1), or 0 */
	int news;			/* the first weekday behind it, or 0 */
	bool alone;			/* nothing follows in the paragraph */
};

/* The dateline with which a paragraph begins; false if it has none. */
bool	dl_dateline(struct dl_toks *, struct dl_str para,
	    struct dl_dateline *);

/*
 * Gives a dateline without year one: `year' if not 0, else the one that
 * brings it nearest to the day `near'.  False, and day empty, if that is no
 * day of its weekday, or further from `near' than a season.
 */
bool	dl_dateline_year(struct dl_dateline *, long year,
	    const struct dl_isoday *near);

/* True if the news is of the dateline's day or the one before or behind. */
bool	dl_dateline_fresh(const struct dl_dateline *);

#endif
