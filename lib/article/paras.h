/*
 * The paragraphs of an article.
 */
#ifndef DL_ARTICLE_PARAS_H
#define DL_ARTICLE_PARAS_H

#include <stdint.h>

#include "base/str.h"

enum dl_label {
	DL_BODY, DL_TITLE, DL_CAPTION, DL_BOILER
};

/* Sixteen bytes: a document may have millions of them. */
struct dl_para {
	size_t start;			/* in the document */
	uint32_t len;			/* at most DL_PARA_MAX */
	uint8_t label;			/* enum dl_label */
	bool dup;			/* stood already */
};

struct dl_paras {
	struct dl_para *p;
	size_t n, cap;
};

static inline struct dl_str
dl_para_text(struct dl_str doc, const struct dl_para *p)
{
	return dl_str(doc.p + p->start, p->len);
}

/* Finds the paragraphs of a document; all become body. */
void	dl_paras_find(struct dl_paras *, struct dl_str doc);
void	dl_paras_free(struct dl_paras *);

#endif
