/*
 * The one reader: lines of any length, counted, NUL and all.
 */
#ifndef DL_BASE_IN_H
#define DL_BASE_IN_H

#include "base/buf.h"

struct dl_in {
	int fd;
	const char *name;		/* as given; `-' reads as `stdin' */
	uint64_t line;			/* number of the last line, from 1 */
	uint64_t offset;		/* of the last line's first byte */
	bool eol;			/* the last line ended with LF */
	size_t limit;			/* bytes of a line at once, 0: any */
	bool partial;			/* that was not yet the line's end; the
					   next call gives more of it */
	bool within;			/* the next call continues a line */
	struct dl_buf buf;
	size_t pos;			/* of the next unread byte in buf */
	size_t scanned;			/* bytes after pos known without LF */
	bool eof;
	uint64_t base;			/* file offset of buf.p[0] */
};

/* Opens path (`-' is standard input).  0, or -1 with errno. */
int	dl_in_open(struct dl_in *, const char *path);

/*
 * Next line without its LF into *line, valid until the next call.
 * 1 a line; 0 end of file; -1 read error (errno).
 */
int	dl_in_line(struct dl_in *, struct dl_str *line);

/* Looks at the next line without taking it; returns as dl_in_line. */
int	dl_in_peek(struct dl_in *, struct dl_str *line);

/* Takes the line that the last call, dl_in_peek, has shown. */
void	dl_in_take(struct dl_in *, struct dl_str line);

/*
 * Reads more bytes behind those that are buffered, taking none: for looking
 * ahead in buf from pos on.  Returns as dl_in_line.
 */
int	dl_in_more(struct dl_in *);

/* The bytes that are buffered and not taken; good until the next read. */
static inline struct dl_str
dl_in_ahead(const struct dl_in *in)
{
	size_t n = in->buf.n - in->pos;

	return dl_str(n > 0 ? in->buf.p + in->pos : "", n);
}

/*
 * Takes a line of n bytes, and its LF, that stand in them; not for the rest of
 * a line that was partial.
 */
static inline void
dl_in_skip(struct dl_in *in, size_t n)
{
	in->offset = in->base + in->pos;
	in->line++;
	in->pos += n + 1;
	in->scanned = 0;
	in->eol = true;
	in->partial = false;
}

/* Takes so many of them: for programs that want a window of the bytes. */
void	dl_in_drop(struct dl_in *, size_t);

/*
 * Takes the next bytes as they come, at most 64 KiB: for programs that scan
 * and do not want lines.  1, 0 or -1 as above.
 */
int	dl_in_block(struct dl_in *, struct dl_str *bytes);

/* Frees the buffer and closes the file. */
void	dl_in_close(struct dl_in *);

#endif
