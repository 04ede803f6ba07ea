/*
 * Teasers: the beginnings of other stories, cut off with an ellipsis.
 */
#ifndef DL_ARTICLE_TEASER_H
#define DL_ARTICLE_TEASER_H

#include "base/str.h"

/* Bytes of the ellipsis at i, or 0. */
size_t	dl_ellipsis(struct dl_str, size_t i);

/* True if the paragraph is a list of stories that are cut off. */
bool	dl_is_teasers(struct dl_str para);

/*
 * True if the paragraph is one that ends with an ellipsis: glued to its word,
 * and without quotation marks or square brackets, which tell of an extract,
 * or a number before it, which tells of a list.
 */
bool	dl_is_teaser(struct dl_str para);

#endif
