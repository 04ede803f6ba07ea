/*
 * A whole stream against every rule of dateline(5): what one record can say
 * of itself, its place, and what only the whole shows: documents that come
 * back, records that stand twice, the vocabulary of labels and the reserved
 * attributes.  Zero-initialise.
 */
#ifndef DL_VERIFY_VERIFY_H
#define DL_VERIFY_VERIFY_H

#include "base/in.h"
#include "stream/check.h"
#include "verify/seen.h"

struct dl_verify {
	const char *file;
	uint64_t line;
	int status;
	struct dl_check check;
	struct dl_seen docs;		/* all ids; the one thing that grows
					   with the stream */
	struct dl_seen span;		/* records with the span of the last */
	struct dl_buf tmp;
	uint64_t sent_number, last_start, last_end;
};

/* Reports each error on standard error; the exit status of the file. */
int	dl_verify_file(struct dl_verify *, const char *path);
void	dl_verify_free(struct dl_verify *);

#endif
