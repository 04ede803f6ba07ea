/*
 * The bytes around a candidate that a decision may look at.  A decision sees
 * at most DL_SENT_LEFT bytes before the candidate and DL_SENT_RIGHT after it
 * (DL_SENT_QUOTE, if quotations are kept whole),
 * whatever the buffers: the same bytes give the same sentences whether they
 * come as one file or one byte at a time.  A look past the bytes at hand,
 * where more may come, is remembered in `more', and the decision is made
 * again when they have come.
 */
#ifndef DL_SENTENCE_WINDOW_H
#define DL_SENTENCE_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ascii.h"
#include "sentence/options.h"
#include "text/utf8.h"

enum {
	DL_SENT_LEFT = 256, DL_SENT_RIGHT = 512,
	DL_SENT_QUOTE = 1024		/* both, where quotations stay whole */
};

struct dl_win {
	const char *p;
	size_t lo, hi;			/* what may be looked at */
	size_t start;			/* of the sentence, or lo if before */
	bool open;			/* more bytes may come after hi */
	bool more;			/* a look went past hi, and open */
	const struct dl_split_options *opt;
};

#define DL_WIN_END	0xFFFFFFFEu	/* no character there */

/* The byte at k, or -1 past the end. */
static inline int
dl_win_byte(struct dl_win *w, size_t k)
{
	if (k < w->hi)
		return (unsigned char)w->p[k];
	if (w->open)
		w->more = true;
	return -1;
}

/*
 * Bytes of the one space at k, or of the one line break that stands for a
 * space; 0 for none or more.
 */
static inline size_t
dl_win_space(struct dl_win *w, size_t k)
{
	int c = dl_win_byte(w, k);
	size_t n = 1;

	if (c == ' ')
		return 1;
	if (c == '\r') {
		c = dl_win_byte(w, k + 1);
		n = 2;
	}
	if (c != '\n' || w->opt->newline == DL_NEWLINE_ALWAYS)
		return 0;
	c = dl_win_byte(w, k + n);
	return c == '\n' || c == '\r' || c == ' ' ? 0 : n;
}

/* The character at k and in *len its bytes; DL_WIN_END past the end. */
static inline uint32_t
dl_win_char(struct dl_win *w, size_t k, size_t *len)
{
	uint32_t cp;
	int c = dl_win_byte(w, k);

	*len = c < 0 ? 0 : 1;
	if (c < 0)
		return DL_WIN_END;
	if (c < 0x80)
		return (uint32_t)c;
	if (w->open && w->hi - k < 4)
		w->more = true;
	*len = dl_utf8_decode(w->p + k, w->hi - k, &cp);
	return cp;
}

/* The character that ends at k (k > w->lo) and in *len its bytes. */
static inline uint32_t
dl_win_before(const struct dl_win *w, size_t k, size_t *len)
{
	size_t i = k - 1;
	uint32_t cp;

	*len = 1;
	if ((unsigned char)w->p[i] < 0x80)
		return (unsigned char)w->p[i];
	while (i > w->lo && k - i < 4 &&
	    ((unsigned char)w->p[i] & 0xC0) == 0x80)
		i--;
	if (dl_utf8_decode(w->p + i, k - i, &cp) != k - i)
		return DL_BADCHAR;
	*len = k - i;
	return cp;
}

#endif
