/*
 * Articles out of files: one file is one document; on standard input a form
 * feed on a line of its own separates documents.  Or a list: each line of a
 * file is one document, with what is known of it.
 */
#ifndef DL_ARTICLE_READFILE_H
#define DL_ARTICLE_READFILE_H

#include "article/article.h"
#include "base/in.h"
#include "base/progress.h"

struct dl_readfile {
	struct dl_article article;
	struct dl_str id;		/* given by option, or empty */
	bool list;			/* files are lists */
	uint64_t count;			/* documents under the given id, or of
					   standard input */
	struct dl_progress progress;
	struct dl_buf text, name, row;
	uint64_t *names;		/* hashes of the ids so far */
	size_t nnames, cap;
};

/* Reads a file (`-': standard input) and writes its records. */
int	dl_readfile(struct dl_readfile *, const char *path, struct dl_out *);
void	dl_readfile_free(struct dl_readfile *);

/*
 * Writes the records of the document `name' (base name of a file, or `-'),
 * giving it an id; origin has the rest.  For what reads documents.
 */
int	dl_readfile_doc(struct dl_readfile *, struct dl_origin *,
	    struct dl_str text, struct dl_out *);

#endif
