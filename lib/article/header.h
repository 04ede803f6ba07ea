/*
 * Lines `Title: ...', `Source: ...', `URL: ...' at the head of a document.
 */
#ifndef DL_ARTICLE_HEADER_H
#define DL_ARTICLE_HEADER_H

#include "base/str.h"

enum dl_header {
	DL_HEADER_NONE, DL_HEADER_TITLE, DL_HEADER_SOURCE, DL_HEADER_URL,
	DL_HEADER_SKIP
};

/* What the paragraph is; the value behind the colon, trimmed, in *value. */
enum dl_header dl_header(struct dl_str para, struct dl_str *value);

#endif
