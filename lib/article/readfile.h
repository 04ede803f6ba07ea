/*
 * Articles out of files: one file is one document; on standard input a form
 * feed on a line of its own separates documents.
 */
#ifndef DL_ARTICLE_READFILE_H
#define DL_ARTICLE_READFILE_H

#include "article/article.h"

struct dl_readfile {
	struct dl_article article;
	struct dl_str id;		/* given by option, or empty */
	uint64_t count;			/* documents under the given id, or of
					   standard input */
	struct dl_buf text, name;
	uint64_t *names;		/* hashes of the ids so far */
	size_t nnames, cap;
};

/* Reads a file (`-': standard input) and writes its records. */
int	dl_readfile(struct dl_readfile *, const char *path, struct dl_out *);
void	dl_readfile_free(struct dl_readfile *);

#endif
