/*
 * An article: from the bytes of a text file to doc and para records.
 */
#ifndef DL_ARTICLE_ARTICLE_H
#define DL_ARTICLE_ARTICLE_H

#include "article/docdate.h"
#include "article/label.h"
#include "article/meta.h"
#include "base/out.h"

struct dl_article {
	struct dl_isoday dct;		/* given by option, or empty */
	struct dl_meta meta;
	struct dl_paras paras;
	struct dl_labels labels;
	struct dl_buf attrs;
};

/*
 * Writes the records of one document; nothing if it has no text.  id is its
 * id, name the base name of its file (for the metadata and a date), file its
 * name for messages.
 * Returns DL_OK or DL_BAD.
 */
int	dl_article_write(struct dl_article *, struct dl_str id,
	    struct dl_str name, const char *file, struct dl_str bytes,
	    struct dl_out *);
void	dl_article_free(struct dl_article *);

#endif
