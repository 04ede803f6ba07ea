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

/* Makes a day; false, and *d empty, if there is no such day. */
bool	dl_docdate_make(struct dl_isoday *d, long y, long m, long day);

/*
 * The date in a line that tells it: `Published March 29, 2018', or nothing
 * but a date with weekday and time.  Returns how far the line is to be
 * trusted, from 1 (best) to DL_DATE_BARE, or 0 for no such line.
 */
enum { DL_DATE_BARE = 4 };
int	dl_docdate_line(struct dl_toks *, struct dl_str line,
	    struct dl_isoday *);

/* The first full date in a text; false if there is none. */
bool	dl_docdate_first(struct dl_toks *, struct dl_str, struct dl_isoday *);

/* The date in an address (/2018/03/29/, /2018/mar/29/, 20180329) or name. */
bool	dl_docdate_url(struct dl_str url, struct dl_isoday *);

/* The same at byte i, where a number begins; its end in *end. */
bool	dl_docdate_url_at(struct dl_str, size_t i, struct dl_isoday *,
	    size_t *end);

/* The one year that is named in an address or name, or 0. */
long	dl_docdate_year(struct dl_str);

/* A date given by the user: YYYY-MM-DD, or that with a time after it. */
bool	dl_docdate_given(struct dl_str s, struct dl_isoday *);

/* The same, or a date in any form that a line may have. */
bool	dl_docdate_any(struct dl_toks *, struct dl_str s, struct dl_isoday *);

#endif
