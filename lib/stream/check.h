/*
 * What a record must be in its place: its document open, inside it, in
 * order, not inside a character.  Filters report with it, tagcheck lives by
 * it.  Zero-initialise.
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
	uint64_t sent_start;		/* bytes of the last sentence */
	struct dl_buf sent;
};

/* NULL, or what is wrong (a constant string). */
const char *dl_check(struct dl_check *, const struct dl_rec *);
void	dl_check_free(struct dl_check *);

#endif
