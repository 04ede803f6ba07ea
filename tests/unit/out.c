/*
 * The writer: only what was committed goes out, in order and whole.
 */
#include <sys/wait.h>

#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/out.h"
#include "unit.h"

static int fd;
static char path[] = "/tmp/dl-unit-XXXXXX";

static struct dl_str
written(void)
{
	static char buf[1 << 16];
	ssize_t n = pread(fd, buf, sizeof(buf), 0);

	return dl_str(buf, n < 0 ? 0 : (size_t)n);
}

static void
test_commit(void)
{
	struct dl_out o = { 0 };

	dl_out_init(&o, dup(fd), "test");
	dl_buf_adds(&o.buf, "one\n");
	dl_out_commit(&o);
	dl_buf_adds(&o.buf, "half");
	dl_out_flush(&o);
	unit_str(written(), "one\n", "only whole records are written");
	dl_buf_adds(&o.buf, " two\n");
	dl_out_commit(&o);
	dl_out_close(&o);
	unit_str(written(), "one\nhalf two\n", "the rest follows");
}

static void
test_eager(void)
{
	struct dl_out o = { 0 };

	if (ftruncate(fd, 0) == -1 || lseek(fd, 0, SEEK_SET) == -1)
		abort();
	dl_out_init(&o, dup(fd), "test");
	o.eager = true;
	dl_buf_adds(&o.buf, "one\n");
	dl_out_commit(&o);
	unit_str(written(), "one\n", "eager: written at once");
	dl_out_close(&o);
}

/* In a child: a fatal error writes what is complete and ends with 2. */
static void
test_fatal(void)
{
	struct dl_out o = { 0 };
	int st = 0;
	pid_t pid;

	if (ftruncate(fd, 0) == -1 || lseek(fd, 0, SEEK_SET) == -1)
		abort();
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(99);
		dl_set_tool("test");
		dl_out_init(&o, dup(fd), "test");
		dl_set_fatal_out(&o);
		dl_buf_adds(&o.buf, "whole\n");
		dl_out_commit(&o);
		dl_buf_adds(&o.buf, "half");
		dl_fatal("file", 3, "number %d", 5);
	}
	unit_ok(waitpid(pid, &st, 0) == pid && WIFEXITED(st) &&
	    WEXITSTATUS(st) == DL_FAIL, "fatal ends with 2");
	unit_str(written(), "whole\n", "fatal writes what is complete");
}

int
main(void)
{
	fd = mkstemp(path);
	if (fd == -1)
		abort();
	unlink(path);
	test_commit();
	test_eager();
	test_fatal();
	return unit_done();
}
