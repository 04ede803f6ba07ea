/*
 * The labels of an article's paragraphs.
 */
#ifndef DL_ARTICLE_LABEL_H
#define DL_ARTICLE_LABEL_H

#include "article/cues.h"
#include "article/repeat.h"
#include "article/title.h"

struct dl_labels {
	struct dl_cues cues;
	struct dl_repeats repeats;
	struct dl_titles titles;
	size_t title;			/* index of the title + 1, or 0 */
};

/*
 * Labels the paragraphs of doc; title is what the title is known to be, or
 * empty.  Paragraphs that are labelled other than body already stay so.
 */
void	dl_label_paras(struct dl_labels *, struct dl_paras *, struct dl_str doc,
	    struct dl_str title);
void	dl_labels_free(struct dl_labels *);

#endif
