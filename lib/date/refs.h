/*
 * Reference times: the document's date and what the text has named so far,
 * and which of them an expression starts from.
 */
#ifndef DL_DATE_REFS_H
#define DL_DATE_REFS_H

#include "date/book.h"

/* How exactly a reference day is known. */
enum dl_grain { DL_GRAIN_NONE, DL_GRAIN_YEAR, DL_GRAIN_MONTH, DL_GRAIN_DAY };

/* What the words around an expression say of its side of the reference. */
struct dl_lean {
	int8_t cue;			/* -1 past, 1 future, 0 not told */
	bool then;			/* future as it was seen then: a day not
					   long ago may be meant */
	bool noun;			/* it belongs to the noun behind it */
	int8_t tense;			/* of its verb: -1 past, 3 future, 2 it
					   may lie ahead (could), 1 to meet */
};

/* A time that was named: its days and how exact it was. */
struct dl_point {
	int32_t first, end;
	enum dl_grain grain;
};

#define DL_POINTS	3

/* How an expression was resolved, for those who ask. */
struct dl_why {
	const char *how;		/* nearest, past, cue, ... */
	const char *from;		/* the reference: dct, last */
};

/* The reference of one expression: a day, its parts, how exact it is. */
struct dl_ref {
	enum dl_grain grain;
	int32_t day;
	int y, m, d;
};

struct dl_refs {
	const struct dl_book *book;	/* the user's days, or NULL */
	struct dl_why *why;
	enum dl_grain grain;		/* of the document's date */
	int32_t day;			/* its (first) day */
	struct dl_ref own;		/* the same, see dl_refs_begin */
	bool narrative;			/* a story of the past: what was named
					   last is the reference for all */
	bool has_last;
	struct dl_timex last;		/* the last date resolved, */
	int32_t first, end;		/* its first and last day */
	struct dl_point points[DL_POINTS];	/* the last, newest first */
	size_t npoints;
	size_t sent;			/* the sentence that is resolved */
	struct dl_timex grainy;		/* a quarter or month that was named, */
	size_t grainy_sent;		/* and in which sentence */
	bool has_grainy;
	struct dl_timex quarter;	/* the one that the text is on */
	bool has_quarter;
	bool months;			/* the sentence was last on a span of
					   some months */
};

/* Notes how the expression is resolved. */
static inline void
dl_why(const struct dl_refs *r, const char *how)
{
	if (r->why != NULL)
		r->why->how = how;
}

/* Reads a document's date: 2018, 2018-03, 2018-03-29, with or without time. */
bool	dl_refs_dct(struct dl_refs *, struct dl_str dct);

/* Takes the document's date apart, once it is known, to be quicker later. */
void	dl_refs_begin(struct dl_refs *);

/* Makes a resolved date the last one named; false if it is none. */
bool	dl_refs_note(struct dl_refs *, const struct dl_timex *);

/*
 * The quarter, or the month of this sentence, that `a year earlier' goes back
 * from; NULL if there is none.
 */
const struct dl_timex *dl_refs_compared(const struct dl_refs *);

/* The day that the expression starts from. */
struct dl_ref dl_reference(const struct dl_timex *, const struct dl_refs *);

#endif
