/*
 * Text inside other formats.  What is not UTF-8, and control characters that
 * the format can't hold, become U+FFFD; the bytes as they were stand in the
 * stream.
 */
#ifndef DL_VIEW_MARKUP_H
#define DL_VIEW_MARKUP_H

#include "base/buf.h"

/* Each appends what the escaped s of a field stands for. */
void	dl_markup_xml(struct dl_buf *, struct dl_str s);	/* content, attr */
void	dl_markup_json(struct dl_buf *, struct dl_str s);	/* with quotes */
void	dl_markup_ics(struct dl_buf *, struct dl_str s);	/* a TEXT value */

#endif
