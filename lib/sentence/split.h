/*
 * The sentences of a text, one after the other, over bytes that may still be
 * coming.  The caller shows a window of the text: p[0..n), and open if more
 * bytes follow.  It may drop bytes from the front (dl_split_shift) as long as
 * more than DL_SENT_QUOTE bytes stay before pos, and all white space there.
 * Zero-initialise, but for opt.
 */
#ifndef DL_SENTENCE_SPLIT_H
#define DL_SENTENCE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

#include "sentence/options.h"
#include "sentence/scan.h"

struct dl_split {
	const char *p;
	size_t n;
	bool open;
	const struct dl_split_options *opt;
	struct dl_scan scan;
	size_t pos;			/* the scan goes on here */
	size_t start;			/* of the sentence, if in the window */
	size_t para;			/* of the paragraph, likewise */
	size_t blanks;			/* bytes of white space before pos */
	bool begun;			/* start has no white space left */
	bool old;			/* not the beginning of the text */
	bool newline;			/* one may stand in the sentence that
					   no LINE has told of */
};

enum dl_split_event {
	DL_SPLIT_MORE,			/* more bytes are needed */
	DL_SPLIT_LINE,			/* a line ends inside a sentence */
	DL_SPLIT_SENT,			/* a sentence ends */
	DL_SPLIT_DONE			/* the text ends */
};

/*
 * The next event.  For LINE and SENT *end is the end of what stands before
 * the white space and *next the first byte after it; *start is the first byte
 * of the sentence (of its part in the window).
 */
enum dl_split_event dl_split_next(struct dl_split *, size_t *start,
	    size_t *end, size_t *next);

/* Takes note that `by' bytes have been dropped from the front. */
void	dl_split_shift(struct dl_split *, size_t by);

#endif
