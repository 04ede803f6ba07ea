/*
 * An article: from the bytes of a text to doc and para records.
 */
#ifndef DL_ARTICLE_ARTICLE_H
#define DL_ARTICLE_ARTICLE_H

#include "article/charset.h"
#include "article/docdate.h"
#include "article/label.h"
#include "article/meta.h"
#include "base/out.h"

struct dl_article {
	struct dl_isoday dct;		/* given by option, or empty */
	bool convert;			/* the text into UTF-8, from */
	enum dl_charset charset;	/* this */
	struct dl_meta meta;
	struct dl_paras paras;
	struct dl_labels labels;
	struct dl_toks toks;
	struct dl_buf attrs, text;	/* text: converted */
};

/* Where a document comes from. */
struct dl_origin {
	struct dl_str id;		/* of the document */
	struct dl_str name;		/* base name of its file, which may
					   tell its row of metadata, its date */
	const char *file;		/* for messages, */
	uint64_t line;			/* with its first line, or 0 */
	const struct dl_meta_row *row;	/* what came with it, or NULL; goes
					   before the table */
};

/*
 * Writes the records of one document; nothing if it has no text.
 * Returns DL_OK or DL_BAD.
 */
int	dl_article_write(struct dl_article *, const struct dl_origin *,
	    struct dl_str bytes, struct dl_out *);
void	dl_article_free(struct dl_article *);

#endif
