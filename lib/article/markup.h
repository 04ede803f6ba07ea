/*
 * Markup in what should be plain text.
 */
#ifndef DL_ARTICLE_MARKUP_H
#define DL_ARTICLE_MARKUP_H

#include "base/str.h"

struct dl_markup {
	bool page;			/* it is a page of HTML */
	bool tags;			/* text with several tags in it */
	bool entities;			/* &amp; &#8217; */
};

struct dl_markup dl_markup(struct dl_str);

#endif
