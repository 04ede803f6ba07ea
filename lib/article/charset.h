/*
 * What characters the bytes of a text stand for, and UTF-8 made of them.
 */
#ifndef DL_ARTICLE_CHARSET_H
#define DL_ARTICLE_CHARSET_H

#include "base/buf.h"
#include "text/utf8.h"

enum dl_charset {
	DL_CS_ASIS,			/* UTF-8, damaged or not; as it came */
	DL_CS_CP1252,
	DL_CS_LATIN1,
	DL_CS_LATIN9,
	DL_CS_MACROMAN,
	DL_CS_UTF16LE,
	DL_CS_UTF16BE,
	DL_CS_AUTO			/* not one: what it looks like */
};

/* The set of that name, or -1. */
int	dl_charset_named(const char *name);
const char *dl_charset_name(enum dl_charset);

/*
 * What the bytes look like: DL_CS_ASIS for UTF-8, also for UTF-8 with some
 * damage; never DL_CS_AUTO.  What is found of UTF-8 is left in *seen.
 */
enum dl_charset dl_charset_guess(struct dl_str, struct dl_utf8_seen *seen);

/* Does the text begin like UTF-16: its mark, or NUL for every other byte? */
bool	dl_charset_wide(struct dl_str);

/*
 * Appends the text as UTF-8.  Returns how many characters were none (halves
 * of UTF-16 pairs, an odd byte at the end), each written as U+FFFD.
 */
size_t	dl_charset_convert(enum dl_charset, struct dl_str, struct dl_buf *);

#endif
