/*
 * One side of a comparison, gold or system: the records of one kind of a
 * stream, with everything they say as numbers.  Zero-initialise.
 */
#ifndef DL_SCORE_SIDE_H
#define DL_SCORE_SIDE_H

#include "score/names.h"

struct dl_mention {
	uint32_t doc, label, value, attrs;	/* names, as escaped */
	uint64_t start, end;
	size_t seq;				/* its place in the stream */
};

struct dl_side {
	struct dl_mention *m;
	size_t n, cap;
	unsigned char *isdoc;		/* by name: the stream has it */
	size_t ndoc, doc_cap;
};

/* What dl_side_read takes from a stream. */
struct dl_want {
	const char *kind;		/* of the records */
	bool attrs;			/* keep their attributes */
	bool story;			/* value is the attribute `story' */
	bool in_doc;			/* values hold in one document only */
};

/*
 * Reads a stream (`-' is standard input).  Malformed lines are reported and
 * left out.  DL_OK or DL_BAD; a file that can't be read ends the program.
 */
int	dl_side_read(struct dl_side *, struct dl_names *, const char *path,
	    const struct dl_want *);

/* Leaves out the records of documents that `gold' does not have. */
void	dl_side_keep(struct dl_side *, const struct dl_side *gold);

/* Sorts by document, start, end descending, then place in the stream. */
void	dl_side_sort(struct dl_side *);

/*
 * Sorts by document, start, end descending, label, and leaves one record of
 * those that agree in all four.
 */
void	dl_side_unique(struct dl_side *);

/*
 * How many records of two sides made unique agree in document and span, and
 * in label too if labels.
 */
size_t	dl_side_common(const struct dl_side *, const struct dl_side *,
	    bool labels);

/* Index after the last record of the same document as record i. */
size_t	dl_side_docend(const struct dl_side *, size_t i);

void	dl_side_free(struct dl_side *);

#endif
