/*
 * odd WAY CMD...: runs a command in a way that a shell cannot, or cannot
 * surely.  Ends with its status, as a shell says it (128 + signal).
 *
 *	argc0	  without any argument, not even its name
 *	noenv	  with an empty environment
 *	sigpipe	  standard output is a pipe that nobody reads any more, and
 *		  SIGPIPE has its default action
 *	nosigpipe the same, but SIGPIPE is ignored: the write fails with EPIPE
 *	limit	  with 256 MB of address space, so that a program that holds
 *		  a stream in memory fails
 */
#include <sys/resource.h>

#include "proc.h"

static void
unread_stdout(void)
{
	int fd[2];

	if (pipe(fd) == -1 || dup2(fd[1], 1) == -1)
		die("pipe");
	close(fd[0]);
	close(fd[1]);
}

int
main(int argc, char **argv)
{
	static char *none[] = { NULL };
	struct rlimit lim = { 256u << 20, 256u << 20 };
	const char *way = argv[1];
	pid_t pid;
	int st;

	if (argc < 3)
		return 99;
	pid = fork();
	if (pid > 0) {
		if (waitpid(pid, &st, 0) == -1)
			die("waitpid");
		return WIFSIGNALED(st) ? 128 + WTERMSIG(st) :
		    WEXITSTATUS(st);
	}
	signal(SIGPIPE, SIG_DFL);
	argv += 2;
	if (strcmp(way, "argc0") == 0) {
		execv(argv[0], none);
	} else if (strcmp(way, "noenv") == 0) {
		execve(argv[0], argv, none);
	} else if (strcmp(way, "sigpipe") == 0) {
		unread_stdout();
		execv(argv[0], argv);
	} else if (strcmp(way, "nosigpipe") == 0) {
		signal(SIGPIPE, SIG_IGN);
		unread_stdout();
		execv(argv[0], argv);
	} else if (strcmp(way, "limit") == 0) {
		setrlimit(RLIMIT_AS, &lim);
		execv(argv[0], argv);
	}
	perror(argv[0]);
	_exit(99);
}
