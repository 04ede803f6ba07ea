/*
 * Resolution: completes the frame of an expression from its reference times.
 */
#ifndef DL_DATE_RESOLVE_H
#define DL_DATE_RESOLVE_H

#include "date/timex.h"

/* How exactly the reference day is known. */
enum dl_grain { DL_GRAIN_NONE, DL_GRAIN_YEAR, DL_GRAIN_MONTH, DL_GRAIN_DAY };

struct dl_refs {
	enum dl_grain grain;		/* of the document's date */
	int32_t day;			/* its (first) day */
	bool narrative;			/* a story of the past: what was named
					   last is the reference for all */
	bool has_last;
	struct dl_timex last;		/* the last date resolved, */
	int32_t first, end;		/* its first and last day */
	struct dl_timex grainy;		/* the last quarter or month named */
	bool has_grainy;
};

/* Reads a document's date: 2018, 2018-03, 2018-03-29, with or without time. */
bool	dl_refs_dct(struct dl_refs *, struct dl_str dct);

/*
 * Fills in what the references tell.  cue: -1 the text points to the past,
 * 1 to the future, 0 it does not say.
 */
void	dl_resolve(struct dl_timex *, const struct dl_refs *, int cue);

/* Makes a resolved date the last one. */
void	dl_refs_note(struct dl_refs *, const struct dl_timex *);

#endif
