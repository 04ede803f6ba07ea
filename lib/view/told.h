/*
 * Who tells of a row: the documents, and the sentence of the first mention in
 * each.  Kept only for the forms of the timeline that show sources; a list a
 * row, of numbers, so that a row without costs four bytes.
 */
#ifndef DL_VIEW_TOLD_H
#define DL_VIEW_TOLD_H

#include "stream/doc.h"
#include "view/pool.h"

#define DL_QUOTE	400		/* bytes of a sentence that are kept */

struct dl_source {			/* strings: numbers in the pool */
	uint32_t id, title, outlet, url;
	uint32_t day;			/* as the document's record has it */
};

struct dl_telling {
	uint32_t source;		/* index into sources */
	uint32_t quote;			/* the sentence, in the pool */
	uint32_t next;			/* number of the next one; of the
					   last one, the first */
};

struct dl_told {
	struct dl_source *sources;
	struct dl_telling *tellings;
	size_t nsources, sources_cap, ntellings, tellings_cap;
	struct dl_buf tmp;
};

/* Begins a document; what is added from now on is told by it. */
void	dl_told_doc(struct dl_told *, struct dl_pool *,
	    const struct dl_doc *);

/*
 * Appends to a list, whose number is in *list (0: empty), that the document
 * tells of it in this sentence (raw bytes, may be empty).
 */
void	dl_told_add(struct dl_told *, struct dl_pool *, uint32_t *list,
	    struct dl_str sentence);

/* Walks a list in order: *at begins as 0; NULL at the end. */
const struct dl_telling *dl_told_next(const struct dl_told *, uint32_t list,
	    uint32_t *at);

void	dl_told_free(struct dl_told *);

#endif
