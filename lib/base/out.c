/*
 * The one writer: whole records only, every write and the close checked.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/out.h"
#include "base/retry.h"

/*
 * Bytes that make a write worth it: half of what a pipe mostly holds, so that
 * a program goes on while the next one reads the other half.
 */
#define FULL	(32 * 1024)
#define AT_ONCE	(1 << 30)		/* no write(2) takes more than this */

void
dl_out_init(struct dl_out *o, int fd, const char *name)
{
	*o = (struct dl_out){ .fd = fd, .name = name };
}

void
dl_out_create(struct dl_out *o, const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT, 0666);

	if (fd == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	dl_out_init(o, fd, path);
	o->cut = true;
}

/* Before the first bytes, or instead of them, what is in the file goes. */
static void
empty(struct dl_out *o)
{
	bool cut = o->cut;

	o->cut = false;
	/* A pipe or a device holds nothing. */
	if (cut && ftruncate(o->fd, 0) == -1 && errno != EINVAL)
		dl_fatal(o->name, 0, "%s", strerror(errno));
}

static void
write_out(struct dl_out *o)
{
	size_t at = 0, n;
	ssize_t k;

	empty(o);
	while (at < o->done) {
		n = o->done - at;
		k = write(o->fd, o->buf.p + at, n < AT_ONCE ? n : AT_ONCE);
		if (k > 0)
			at += (size_t)k;
		else if (k < 0 && !dl_retry(o->fd, POLLOUT)) {
			o->done = 0;
			dl_set_fatal_out(NULL);
			dl_fatal(o->name, 0, "%s", strerror(errno));
		}
	}
	if (o->buf.n > o->done)
		memmove(o->buf.p, o->buf.p + o->done, o->buf.n - o->done);
	o->buf.n -= o->done;
	o->done = 0;
}

void
dl_out_commit(struct dl_out *o)
{
	o->done = o->buf.n;
	if (o->done >= FULL || (o->eager && o->done > 0))
		write_out(o);
}

void
dl_out_flush(struct dl_out *o)
{
	if (o->done > 0)
		write_out(o);
}

void
dl_out_close(struct dl_out *o)
{
	dl_out_flush(o);
	empty(o);
	dl_buf_free(&o->buf);
	if (close(o->fd) != 0 && errno != EINTR)
		dl_fatal(o->name, 0, "%s", strerror(errno));
}
