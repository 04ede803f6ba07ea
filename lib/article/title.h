/*
 * Which paragraph is the title, if none is known.
 */
#ifndef DL_ARTICLE_TITLE_H
#define DL_ARTICLE_TITLE_H

#include "article/cues.h"
#include "article/paras.h"
#include "base/buf.h"

struct dl_titles {
	struct dl_cues *cues;		/* not owned */
	struct dl_buf low;
};

/*
 * Could paragraph i, which looks like that, be the title?  The paragraphs
 * before it have their labels.
 */
bool	dl_may_be_title(struct dl_titles *, const struct dl_paras *,
	    struct dl_str doc, size_t i, const struct dl_look *);

#endif
