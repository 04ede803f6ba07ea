/*
 * Whose day it is: in `the paper said on Thursday that they would meet', the
 * day is that of saying, and what is said has only been put near it.  A day
 * whose expression a verb of saying has too, and stands nearer to, is not
 * said of the other events.
 */
#ifndef DL_GROUP_HEARSAY_H
#define DL_GROUP_HEARSAY_H

#include "stream/doc.h"

struct dl_saying {
	uint64_t at;			/* first byte of the expression */
	uint64_t away;			/* bytes from the nearest report */
};

struct dl_hearsay {
	struct dl_saying *a;		/* by at */
	size_t n, cap;
};

/* Reads the reports of a document. */
void	dl_hearsay_read(struct dl_hearsay *, const struct dl_doc *);
/*
 * True if the event has an expression of time (when_at) of its own, and not
 * that of a report.
 */
bool	dl_hearsay_said(const struct dl_hearsay *, const struct dl_rec *,
	    struct dl_str when_at);
void	dl_hearsay_free(struct dl_hearsay *);

#endif
