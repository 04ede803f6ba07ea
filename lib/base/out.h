/*
 * The one writer.  Bytes are appended to out->buf with the dl_buf functions;
 * dl_out_commit marks the end of a record, and only committed bytes are ever
 * written.  Short writes, EINTR and EAGAIN are retried; any other error is
 * fatal (status 2), and so is a failing close.
 */
#ifndef DL_BASE_OUT_H
#define DL_BASE_OUT_H

#include "base/buf.h"

struct dl_out {
	int fd;
	const char *name;		/* for messages */
	struct dl_buf buf;
	size_t done;			/* committed bytes in buf */
	bool eager;			/* -u: write at every commit */
	bool cut;			/* what is in the file goes */
};

void	dl_out_init(struct dl_out *, int fd, const char *name);
/*
 * A file of this name is written, or it is fatal.  An old one stays as it is
 * up to the first bytes, so that this may stand before a long work.
 */
void	dl_out_create(struct dl_out *, const char *path);
void	dl_out_commit(struct dl_out *);
void	dl_out_flush(struct dl_out *);
void	dl_out_close(struct dl_out *);

#endif
