/*
 * The labels of an article's paragraphs.
 */
#ifndef DL_ARTICLE_LABEL_H
#define DL_ARTICLE_LABEL_H

#include "article/paras.h"
#include "base/buf.h"
#include "text/token.h"

struct dl_labels {
	struct dl_toks toks;
	struct dl_buf low;
	struct dl_seen {	/* by hash of the text: repeats */
		uint64_t hash;
		size_t para;		/* index + 1; 0: free */
	} *seen;
	size_t slots, cap;		/* used for this document, held */
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
