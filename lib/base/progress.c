/*
 * Progress.  The line ends with a carriage return, so that a message that
 * comes next stands in its place.
 */
#include <time.h>
#include <unistd.h>

#include "base/err.h"
#include "base/out.h"
#include "base/progress.h"

enum {
	EVERY = 500,			/* milliseconds between two lines */
	STEP = 1 << 16			/* bytes between looks at the clock */
};

static uint64_t
now(void)
{
	struct timespec t = { 0, 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

/* A number of bytes in megabytes with one decimal. */
static void
add_mb(struct dl_buf *b, uint64_t bytes)
{
	dl_buf_addu(b, bytes / 1000000);
	dl_buf_addc(b, '.');
	dl_buf_addu(b, bytes / 100000 % 10);
	dl_buf_adds(b, " MB");
}

static void
say(const struct dl_progress *p, uint64_t ms, const char *end)
{
	struct dl_out err;

	dl_out_init(&err, STDERR_FILENO, "stderr");
	dl_buf_adds(&err.buf, dl_tool());
	dl_buf_adds(&err.buf, ": ");
	dl_buf_addu(&err.buf, p->docs);
	dl_buf_adds(&err.buf, " documents, ");
	add_mb(&err.buf, p->bytes);
	dl_buf_adds(&err.buf, ", ");
	add_mb(&err.buf, ms == 0 ? p->bytes : p->bytes * 1000 / ms);
	dl_buf_adds(&err.buf, "/s");
	dl_buf_adds(&err.buf, end);
	dl_out_commit(&err);
	dl_out_flush(&err);
	dl_buf_free(&err.buf);
}

void
dl_progress_start(struct dl_progress *p)
{
	p->on = true;
	p->live = isatty(STDERR_FILENO) == 1;
	p->start = p->last = now();
}

void
dl_progress_add(struct dl_progress *p, uint64_t docs, uint64_t bytes)
{
	uint64_t ms;

	p->docs += docs;
	p->bytes += bytes;
	if (!p->live || p->bytes - p->looked < STEP)
		return;
	p->looked = p->bytes;
	ms = now();
	if (ms - p->last < EVERY)
		return;
	p->last = ms;
	say(p, ms - p->start, "   \r");
}

void
dl_progress_end(struct dl_progress *p)
{
	if (p->on)
		say(p, now() - p->start, p->live ? "   \n" : "\n");
}
