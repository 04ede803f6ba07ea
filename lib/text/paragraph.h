/*
 * Paragraphs: what stands between blank lines.  A blank line holds nothing
 * but spaces, tabs, carriage returns and form feeds.  A span goes from the
 * first byte that is none of these to behind the last.
 */
#ifndef DL_TEXT_PARAGRAPH_H
#define DL_TEXT_PARAGRAPH_H

#include "base/str.h"

/* No paragraph is given longer than this; a longer one is cut at a space. */
#define DL_PARA_MAX	((size_t)16 << 20)

/*
 * Where the text from `start' on is cut if more than `most' bytes are left of
 * it: behind a space, or at least not inside a character.
 */
size_t	dl_paragraph_cut(struct dl_str text, size_t start, size_t most);

/*
 * The next paragraph from *at on into *para; *at moves behind it.
 * False at the end.  Leading byte order mark is skipped.
 */
bool	dl_paragraph(struct dl_str text, size_t *at, struct dl_str *para);

#endif
