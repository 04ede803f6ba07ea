/*
 * Faults for the tests, preloaded (LD_PRELOAD) under a program: the Nth
 * allocation, read, write or close fails, or many of them come short.
 *
 * DL_FAULT is CALL:WHICH:WHAT.  CALL is malloc (any allocation), read, write,
 * close (of standard output) or open; WHICH is a number from 1, `*' (all) or
 * `odd' (every other one, the first included); WHAT is an errno by name, or
 * `short' (at most one byte is taken).  Writes to standard error never fail,
 * so that a message can come out.  Each fault writes one byte to the
 * descriptor DL_FAULT_FD, so that the caller knows whether there was one.
 */
#include <sys/syscall.h>
#include <sys/types.h>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MALLOC, READ, WRITE, CLOSE, OPEN, NCALLS };

static const char *const names[NCALLS] = {
	"malloc", "read", "write", "close", "open"
};
static const struct { const char *name; int err; } errors[] = {
	{ "ENOMEM", ENOMEM }, { "EIO", EIO }, { "EINTR", EINTR },
	{ "EAGAIN", EAGAIN }, { "ENOSPC", ENOSPC }, { "EBADF", EBADF },
	{ "EMFILE", EMFILE }, { "EPIPE", EPIPE }
};

static int call = -1;		/* the one that fails */
static long which;		/* 0: all, -1: every other one */
static int what;		/* errno; 0: short */
static int fired_fd = -1;
static long count;

/* At start-up; nothing before it fails. */
__attribute__((constructor))
static void
setup(void)
{
	const char *s = getenv("DL_FAULT"), *fd = getenv("DL_FAULT_FD");
	size_t n;

	if (s == NULL)
		return;
	if (fd != NULL)
		fired_fd = atoi(fd);
	for (int i = 0; i < NCALLS; i++) {
		n = strlen(names[i]);
		if (strncmp(s, names[i], n) == 0 && s[n] == ':')
			call = i;
	}
	s = strchr(s, ':');
	if (call == -1 || s++ == NULL)
		_exit(99);
	which = strncmp(s, "odd", 3) == 0 ? -1 : *s == '*' ? 0 : atol(s);
	s = strchr(s, ':');
	if (s++ == NULL)
		_exit(99);
	for (n = 0; n < sizeof(errors) / sizeof(errors[0]); n++)
		if (strcmp(s, errors[n].name) == 0)
			what = errors[n].err;
}

/* True if this call is the one; counts it. */
static int
hit(int this)
{
	if (this != call)
		return 0;
	count++;
	if (which > 0 ? count != which : which == -1 && count % 2 == 0)
		return 0;
	if (fired_fd >= 0)
		(void)syscall(SYS_write, fired_fd, "x", 1);
	return 1;
}

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

#define ALLOCATE(expr) do {		\
	if (hit(MALLOC)) {		\
		errno = ENOMEM;		\
		return NULL;		\
	}				\
	return (expr);			\
} while (0)

void *
malloc(size_t n)
{
	ALLOCATE(__libc_malloc(n));
}

void *
calloc(size_t n, size_t size)
{
	ALLOCATE(__libc_calloc(n, size));
}

void *
realloc(void *p, size_t n)
{
	ALLOCATE(__libc_realloc(p, n));
}

void *
aligned_alloc(size_t align, size_t n)
{
	ALLOCATE(__libc_memalign(align, n));
}

ssize_t
read(int fd, void *buf, size_t n)
{
	if (hit(READ)) {
		if (what != 0) {
			errno = what;
			return -1;
		}
		n = n > 1 ? 1 : n;
	}
	return syscall(SYS_read, fd, buf, n);
}

ssize_t
write(int fd, const void *buf, size_t n)
{
	if (fd != STDERR_FILENO && hit(WRITE)) {
		if (what != 0) {
			errno = what;
			return -1;
		}
		n = n > 1 ? 1 : n;
	}
	return syscall(SYS_write, fd, buf, n);
}

int
close(int fd)
{
	if (fd == STDOUT_FILENO && hit(CLOSE)) {
		syscall(SYS_close, fd);
		errno = what;
		return -1;
	}
	return (int)syscall(SYS_close, fd);
}

int
open(const char *path, int flags, ...)
{
	va_list ap;
	int mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, int) : 0;
	va_end(ap);
	if (hit(OPEN)) {
		errno = what;
		return -1;
	}
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
