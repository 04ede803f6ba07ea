/*
 * Where a sentence might end.  The scan knows bytes only: it finds stops,
 * newlines and the lead bytes of stops and separators that UTF-8 writes in
 * three bytes (U+2026, U+2028, U+2029, U+3002, U+FF01, U+FF0E, U+FF1F).  What
 * stands there is judged in decide.c, so that either can be replaced alone.
 */
#ifndef DL_SENTENCE_SCAN_H
#define DL_SENTENCE_SCAN_H

#include "base/block.h"

/* The candidates of the block that was looked at last.  Zero-initialise. */
struct dl_scan {
	size_t from, to;		/* the block; from <= to */
	uint64_t hits;			/* bit k: from + k is one */
};

/* The same behind the block. */
size_t	dl_sent_scan_on(struct dl_scan *, const char *p, size_t i, size_t n,
	    bool open);

/*
 * Offset of the first candidate in p[i..n), or n; then `to' says how far the
 * bytes are known: with `open' more bytes are to come, and a character that
 * is cut at n is none yet.  Bytes that were scanned must stay as they were.
 */
static inline size_t
dl_sent_scan(struct dl_scan *s, const char *p, size_t i, size_t n, bool open)
{
	uint64_t hits;

	if (i - s->from < s->to - s->from) {
		hits = s->hits >> (i - s->from);
		if (hits != 0)
			return i + dl_lowest_bit(hits);
		i = s->to;
	}
	return dl_sent_scan_on(s, p, i, n, open);
}

/* Takes note that `by' bytes have been dropped from the front. */
static inline void
dl_sent_scan_shift(struct dl_scan *s, size_t by)
{
	if (s->from < by)
		*s = (struct dl_scan){ .hits = 0 };
	else {
		s->from -= by;
		s->to -= by;
	}
}

#endif
