/*
 * The date tagger: adds `date' records (TIMEX3) to a document.
 */
#ifndef DL_DATE_DATE_H
#define DL_DATE_DATE_H

#include "date/record.h"
#include "date/resolve.h"

enum dl_date_mode { DL_MODE_AUTO, DL_MODE_NEWS, DL_MODE_NARRATIVE };

/* Zero is what a user who asks for nothing gets. */
struct dl_date {
	enum dl_date_mode mode;		/* where time is counted from */
	bool unresolved;		/* adds `unres' */
	bool why;			/* adds `rule' */
	bool zoned;			/* the documents are of zone, */
	int32_t zone;			/* minutes east of UTC */
	struct dl_book book;		/* the user's days */
	struct dl_lexer lexer;		/* the rest is the tagger's own */
	struct dl_exprs found;
	struct dl_buf unres;		/* unresolved forms, one by one */
	struct dl_date_record record;
};

/* The reference is the document's date; without it values keep their X. */
void	dl_date_tag(struct dl_date *, struct dl_doc *);
void	dl_date_free(struct dl_date *);

/*
 * Reads a word of the option -m (auto, news, narrative) or -o (mdy, dmy), a
 * zone (+09:00, -0500, Z, or a name of timex-words.tsv); false if it is none.
 */
bool	dl_date_set_mode(struct dl_date *, const char *);
bool	dl_date_set_order(struct dl_date *, const char *);
bool	dl_date_set_zone(struct dl_date *, const char *);

/* True if s is a day, a month or a year, perhaps with a time after the day. */
bool	dl_date_valid(struct dl_str s);

#endif
