/*
 * The one reader.  A line is found with memchr in a buffer that grows to the
 * longest line; each byte is looked at once, however small the reads are.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/in.h"
#include "base/retry.h"

#define CHUNK	(64 * 1024)

int
dl_in_open(struct dl_in *in, const char *path)
{
	*in = (struct dl_in){ .fd = STDIN_FILENO, .name = "stdin" };
	if (strcmp(path, "-") == 0)
		return 0;
	in->name = path;
	do
		in->fd = open(path, O_RDONLY | O_CLOEXEC);
	while (in->fd < 0 && errno == EINTR);
	return in->fd < 0 ? -1 : 0;
}

/* Reads more behind what is buffered: 1, 0 at the end, -1 on error. */
static int
fill(struct dl_in *in)
{
	struct dl_buf *b = &in->buf;
	size_t left = b->n - in->pos;
	ssize_t k;

	if (in->eof)
		return 0;
	/* Move the rest down only when that is cheap beside the read. */
	if (in->pos > 0 && (left == 0 || in->pos >= b->cap / 2)) {
		memmove(b->p, b->p + in->pos, left);
		in->base += in->pos;
		b->n = left;
		in->pos = 0;
	}
	/* A rest of some lines needs no larger buffer. */
	dl_buf_room(b, b->cap == 0 ? CHUNK + CHUNK / 8 : CHUNK / 2);
	do
		k = read(in->fd, b->p + b->n, b->cap - b->n);
	while (k < 0 && dl_retry(in->fd, POLLIN));
	if (k < 0)
		return -1;
	if (k == 0)
		in->eof = true;
	b->n += (size_t)k;
	return k > 0;
}

int
dl_in_peek(struct dl_in *in, struct dl_str *line)
{
	const char *p, *lf;
	size_t left;
	int r;

	in->partial = false;
	for (;;) {
		left = in->buf.n - in->pos;
		p = left > 0 ? in->buf.p + in->pos : "";
		lf = left > in->scanned ?
		    memchr(p + in->scanned, '\n', left - in->scanned) : NULL;
		/* Judged alike whether or not a read went beyond the limit. */
		if (in->limit > 0 &&
		    (lf != NULL ? (size_t)(lf - p) : left) > in->limit) {
			*line = dl_str(p, in->limit);
			in->scanned = in->limit;
			in->partial = true;
			in->eol = false;
			return 1;
		}
		if (lf != NULL) {
			*line = dl_str(p, (size_t)(lf - p));
			in->scanned = line->n;
			in->eol = true;
			return 1;
		}
		in->scanned = left;
		r = fill(in);
		if (r < 0)
			return -1;
		if (r == 0) {
			/* Even a read of nothing may have moved the buffer. */
			*line = dl_str(left > 0 ? in->buf.p + in->pos : "",
			    left);
			in->eol = false;
			return left > 0;
		}
	}
}

void
dl_in_take(struct dl_in *in, struct dl_str line)
{
	in->offset = in->base + in->pos;
	if (!in->within)
		in->line++;
	in->within = in->partial;
	in->pos += line.n + (in->eol ? 1 : 0);
	in->scanned = 0;
}

int
dl_in_line(struct dl_in *in, struct dl_str *line)
{
	int r;

	r = dl_in_peek(in, line);
	if (r > 0)
		dl_in_take(in, *line);
	return r;
}

int
dl_in_more(struct dl_in *in)
{
	return fill(in);
}

void
dl_in_drop(struct dl_in *in, size_t n)
{
	in->pos += n;
	in->scanned = 0;
}

int
dl_in_block(struct dl_in *in, struct dl_str *bytes)
{
	int r;

	if (in->pos == in->buf.n && (r = fill(in)) <= 0)
		return r;
	in->offset = in->base + in->pos;
	*bytes = dl_str(in->buf.p + in->pos, in->buf.n - in->pos);
	if (bytes->n > CHUNK)
		bytes->n = CHUNK;
	in->pos += bytes->n;
	in->scanned = 0;
	return 1;
}

void
dl_in_close(struct dl_in *in)
{
	dl_buf_free(&in->buf);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	in->fd = -1;
}
