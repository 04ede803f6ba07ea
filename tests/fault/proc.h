/*
 * Runs a program for the tests: standard input from a descriptor, output and
 * messages into files, signals as a shell has them.
 */
#ifndef TESTS_FAULT_PROC_H
#define TESTS_FAULT_PROC_H

#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct bytes {
	char *p;
	size_t n;
};

struct proc {
	int in, out, err;		/* given to the program */
	pid_t pid;
	int status;			/* as a shell says it: 128 + signal */
};

static inline void
die(const char *what)
{
	perror(what);
	exit(99);
}

/* An unnamed file. */
static inline int
scratch(void)
{
	FILE *fp = tmpfile();
	int fd;

	if (fp == NULL || (fd = dup(fileno(fp))) == -1)
		die("tmpfile");
	fclose(fp);
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	return fd;
}

static inline struct bytes
contents(int fd)
{
	struct bytes b = { NULL, 0 };
	struct stat st;
	ssize_t r;

	if (fstat(fd, &st) == -1)
		die("fstat");
	b.p = malloc((size_t)st.st_size + 1);
	while ((off_t)b.n < st.st_size && (r = pread(fd, b.p + b.n,
	    (size_t)st.st_size - b.n, (off_t)b.n)) > 0)
		b.n += (size_t)r;
	b.p[b.n] = '\0';
	return b;
}

static inline struct bytes
file(const char *path)
{
	struct bytes b;
	int fd = open(path, O_RDONLY);

	if (fd == -1)
		die(path);
	b = contents(fd);
	close(fd);
	return b;
}

static inline bool
equal(struct bytes a, struct bytes b)
{
	return a.n == b.n && memcmp(a.p, b.p, a.n) == 0;
}

/* Starts argv with what p says; in the parent, nothing is closed. */
static inline void
start(struct proc *p, char **argv)
{
	fflush(NULL);
	p->pid = fork();
	if (p->pid == -1)
		die("fork");
	if (p->pid != 0)
		return;
	signal(SIGPIPE, SIG_DFL);
	if (dup2(p->in, 0) == -1 || dup2(p->out, 1) == -1 ||
	    dup2(p->err, 2) == -1)
		_exit(99);
	execvp(argv[0], argv);
	perror(argv[0]);
	_exit(99);
}

/* Waits; after 60 s without an end the program is killed. */
static inline void
finish(struct proc *p)
{
	int st;

	for (int ms = 0; waitpid(p->pid, &st, WNOHANG) == 0; ms++) {
		usleep(ms < 20 ? 200 : 1000);
		if (ms == 60000)
			kill(p->pid, SIGKILL);
	}
	p->status = WIFSIGNALED(st) ? 128 + WTERMSIG(st) : WEXITSTATUS(st);
}

#endif
