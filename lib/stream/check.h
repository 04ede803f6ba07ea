/*
 * What a record must be in its place: its document open, inside it, in
 * order; a sentence behind the one before; within a sentence, not inside a
 * character and with the sentence's own text.  Filters report with it,
 * tagcheck lives by it.  Zero-initialise.
 */
#ifndef DL_STREAM_CHECK_H
#define DL_STREAM_CHECK_H

#include "stream/record.h"

struct dl_check {
	struct dl_buf doc;		/* id of the open document */
	uint64_t doc_start, doc_end;
	uint64_t start, end;		/* of the last record in its place */
	int rank;
	bool open;
	uint64_t sent_start, sent_end;	/* of the last sentence; both where
					   the document starts if none */
	struct dl_str sent;		/* its bytes */
	bool stays;			/* the caller keeps the lines that
					   records are cut from until the next
					   document: sent may point into them */
	struct dl_buf copy;		/* of its bytes, where it must be */
	struct dl_buf tmp;
};

/* NULL, or what is wrong (a constant string). */
const char *dl_check(struct dl_check *, const struct dl_rec *);

/* With `stays', before the lines go and the document goes on nevertheless. */
void	dl_check_keep(struct dl_check *);
void	dl_check_free(struct dl_check *);

#endif
