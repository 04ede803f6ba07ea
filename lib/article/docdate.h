/*
 * The date of a document, from its text, its address or its name.  Dates are
 * written as YYYY-MM-DD.
 */
#ifndef DL_ARTICLE_DOCDATE_H
#define DL_ARTICLE_DOCDATE_H

#include "text/token.h"

struct dl_isoday {
	char s[11];			/* NUL-terminated; empty: none */
};

/*
 * The date in a line that tells it: `Published March 29, 2018', or nothing
 * but a date with weekday and time.  Returns how far the line is to be
 * trusted, from 1 (best), or 0 for no such line.
 */
int	dl_docdate_line(struct dl_toks *, struct dl_str line,
	    struct dl_isoday *);

/* The date of a dateline: `TOKYO, March 29, 2018 (Reuters) -'. */
bool	dl_docdate_dateline(struct dl_toks *, struct dl_str para,
	    struct dl_isoday *);

/* The date in an address (/2018/03/29/, /2018/mar/29/, 20180329) or name. */
bool	dl_docdate_url(struct dl_str url, struct dl_isoday *);

/* A date given by the user: YYYY-MM-DD, or that with a time after it. */
bool	dl_docdate_given(struct dl_str s, struct dl_isoday *);

/* The same, or a date in any form that a line may have. */
bool	dl_docdate_any(struct dl_toks *, struct dl_str s, struct dl_isoday *);

#endif
