/*
 * The paragraphs of an article.
 */
#ifndef DL_ARTICLE_PARAS_H
#define DL_ARTICLE_PARAS_H

#include "base/str.h"

enum dl_label {
	DL_BODY, DL_TITLE, DL_CAPTION, DL_BOILER
};

struct dl_para {
	size_t start, end;		/* bytes of the document */
	enum dl_label label;
	bool dup;			/* stood already */
};

struct dl_paras {
	struct dl_para *p;
	size_t n, cap;
};

/* Finds the paragraphs of a document; all become body. */
void	dl_paras_find(struct dl_paras *, struct dl_str doc);
void	dl_paras_free(struct dl_paras *);

#endif
