/*
 * A whole stream against every rule of dateline(5): what one record can say
 * of itself, its place, and what only the whole shows: documents that come
 * back, records that stand twice, the vocabulary of labels and the reserved
 * attributes.  Zero-initialise.
 */
#ifndef DL_VERIFY_VERIFY_H
#define DL_VERIFY_VERIFY_H

#include "base/in.h"
#include "base/mem.h"
#include "stream/check.h"

struct dl_verify {
	const char *file;
	uint64_t line;
	int status;
	struct dl_check check;
	uint64_t *ids;			/* hashes of the documents seen */
	size_t nids, ids_cap;		/* cap: slots, a power of two */
	struct dl_buf group;		/* records with the span of the last */
	uint64_t sent_number, last_start, last_end;
};

/* Reports each error on standard error; the exit status of the file. */
int	dl_verify_file(struct dl_verify *, const char *path);
void	dl_verify_free(struct dl_verify *);

#endif
