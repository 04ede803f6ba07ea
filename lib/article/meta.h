/*
 * What is known of articles beside their text: a table `id date title source
 * url', tab-separated, `.' for none, lines that begin with # are comments.
 */
#ifndef DL_ARTICLE_META_H
#define DL_ARTICLE_META_H

#include "base/buf.h"

struct dl_meta_row {
	struct dl_str id;
	struct dl_str date, title, source, url;	/* unescaped, may be empty */
	size_t order;			/* line of the table */
};

/* Zero-initialise. */
struct dl_meta {
	struct dl_buf text;
	struct dl_meta_row *rows;	/* sorted by id */
	size_t n, cap;
};

/*
 * Reads the table; a file that cannot be read is fatal.  Returns DL_OK, or
 * DL_BAD if lines without id or dates that are none were reported.
 */
int	dl_meta_read(struct dl_meta *, const char *path);

/* The first row with this id, or NULL. */
const struct dl_meta_row *dl_meta_find(const struct dl_meta *,
	    struct dl_str id);

/*
 * The row of a document: that of its file's name, with or without the last
 * extension, or of its id; or NULL.
 */
const struct dl_meta_row *dl_meta_of(const struct dl_meta *,
	    struct dl_str id, struct dl_str name);

void	dl_meta_free(struct dl_meta *);

#endif
