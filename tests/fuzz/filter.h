/*
 * A whole program as a fuzz target: its source is included with main renamed,
 * files stand in for its input and output, and exit comes back here.  FILTER
 * is 1 for programs whose output is a stream that a second run leaves alone,
 * 2 if what came in stands in the output, too.
 */
#ifndef TESTS_FUZZ_FILTER_H
#define TESTS_FUZZ_FILTER_H

#include <sys/types.h>

#include <fcntl.h>
#include <setjmp.h>
#include <unistd.h>

#include "fuzz.h"
#include "stream/record.h"

/* What is left behind when exit comes back here is no leak. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

static jmp_buf back;
static int running, exit_status;

/* The linker gives us the calls of exit: -Wl,--wrap=exit. */
_Noreturn void __real_exit(int);
_Noreturn void __wrap_exit(int);
_Noreturn void
__wrap_exit(int status)
{
	if (!running)
		__real_exit(status);
	exit_status = status;
	longjmp(back, 1);
}

struct output {
	char *p;
	size_t n;
};

static char in_path[] = "/tmp/dl-fuzz-in-XXXXXX";
static int in_fd = -1, out_fd = -1, stdout_fd = -1;

static void
prepare(void)
{
	char path[] = "/tmp/dl-fuzz-out-XXXXXX";

	in_fd = mkstemp(in_path);
	out_fd = mkstemp(path);
	stdout_fd = dup(1);
	if (in_fd == -1 || out_fd == -1 || stdout_fd == -1)
		abort();
	unlink(path);
}

/* Notes which descriptors are open (how 0), or closes those that were not. */
static void
descriptors(int how)
{
	static unsigned char was[64];
	int fd;

	for (fd = 0; fd < (int)sizeof(was); fd++)
		if (how == 0)
			was[fd] = fcntl(fd, F_GETFD) != -1;
		else if (!was[fd])
			close(fd);
}

/* Runs the program over the bytes: its output, its status. */
static struct output
run_tool(const void *p, size_t n, int *status)
{
	static char name[] = TOOL;
#ifdef OPERANDS
	char *argv[] = { name, OPERANDS, NULL };
#else
	char *argv[] = { name, in_path, NULL };
#endif
	struct output out = { NULL, 0 };
	off_t size;

	if (ftruncate(in_fd, 0) == -1 || pwrite(in_fd, p, n, 0) !=
	    (ssize_t)n || ftruncate(out_fd, 0) == -1 ||
	    lseek(out_fd, 0, SEEK_SET) == -1 || dup2(out_fd, 1) == -1)
		abort();
	optind = 1;
	descriptors(0);
	running = 1;
	if (setjmp(back) == 0)
		exit_status = tool_main((int)(sizeof(argv) /
		    sizeof(argv[0])) - 1, argv);
	running = 0;
	descriptors(1);
	dup2(stdout_fd, 1);
	*status = exit_status;
	size = lseek(out_fd, 0, SEEK_END);
	out.p = malloc((size_t)size + 1);
	if (out.p == NULL || pread(out_fd, out.p, (size_t)size, 0) != size)
		abort();
	out.n = (size_t)size;
	return out;
}

/* True if every line of a stands in b, in order. */
static int
kept(const char *p, size_t n, struct output b)
{
	const char *end = p + n, *q = b.p, *qend = b.p + b.n, *lf, *qlf;

	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (lf == NULL)
			lf = end;
		for (;; q = qlf + 1) {
			if (q >= qend)
				return 0;
			qlf = memchr(q, '\n', (size_t)(qend - q));
			if (qlf == NULL)
				return 0;
			if (qlf - q == lf - p &&
			    memcmp(p, q, (size_t)(lf - p)) == 0)
				break;
		}
		q = qlf + 1;
	}
	return 1;
}

static int
is_stream(const char *p, size_t n)
{
	return n >= 12 && memcmp(p, "#dateline 1\n", 12) == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *p = n > 0 ? (const char *)data : "";
	struct output once, twice;
	int status, status2;

	if (in_fd == -1)
		prepare();
	once = run_tool(p, n, &status);
	PROMISE(status >= 0 && status <= 2, "the status");
	PROMISE(once.n == 0 || once.p[once.n - 1] == '\n', "whole lines");
	if (FILTER == 2 && status < 2 && is_stream(p, n))
		PROMISE(kept(p, n, once), "what came in comes out");
	if (FILTER >= 1 && status < 2 && is_stream(once.p, once.n)) {
		twice = run_tool(once.p, once.n, &status2);
		PROMISE(status2 <= status || !is_stream(p, n),
		    "its output is no worse than its input");
		PROMISE(twice.n == once.n && memcmp(once.p, twice.p,
		    once.n) == 0, "a second run adds nothing");
		free(twice.p);
	}
	free(once.p);
	return 0;
}

#endif
