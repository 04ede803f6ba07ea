/*
 * Text inside other formats.  What is not UTF-8, and control characters that
 * the format can't hold, become U+FFFD; the bytes as they were stand in the
 * stream.
 */
#ifndef DL_VIEW_MARKUP_H
#define DL_VIEW_MARKUP_H

#include "base/buf.h"

/*
 * Each appends what the escaped s of a field stands for: as content or the
 * value of an attribute, with its quotation marks, as a TEXT value.
 */
void	dl_markup_xml(struct dl_buf *, struct dl_str s);
void	dl_markup_json(struct dl_buf *, struct dl_str s);
void	dl_markup_ics(struct dl_buf *, struct dl_str s);

#endif
