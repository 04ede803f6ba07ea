/*
 * measure RUNS INPUT COMMAND [ARG...]: runs the command RUNS times with INPUT
 * as standard input and nothing as output, and prints the best wall-clock
 * and the best processor time in seconds, the largest resident size of a
 * process in KiB and the last exit status.
 */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Processor time of all children so far. */
static double
cpu(void)
{
	struct rusage u;

	getrusage(RUSAGE_CHILDREN, &u);
	return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
	    (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static void
run(const char *input, char **argv)
{
	int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);

	if (in < 0 || out < 0) {
		perror(input);
		_exit(126);
	}
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	close(in);
	close(out);
	execvp(argv[0], argv);
	perror(argv[0]);
	_exit(127);
}

int
main(int argc, char **argv)
{
	struct rusage use;
	double best = 0, best_cpu = 0, start, start_cpu, took;
	int i, runs, status = 0;
	pid_t pid;

	if (argc < 4)
		return 2;
	runs = atoi(argv[1]);
	for (i = 0; i < runs; i++) {
		start = now();
		start_cpu = cpu();
		if ((pid = fork()) == 0)
			run(argv[2], argv + 3);
		if (pid < 0 || waitpid(pid, &status, 0) < 0)
			return 2;
		took = now() - start;
		if (i == 0 || took < best)
			best = took;
		took = cpu() - start_cpu;
		if (i == 0 || took < best_cpu)
			best_cpu = took;
	}
	getrusage(RUSAGE_CHILDREN, &use);
	printf("%.4f %.4f %ld %d\n", best, best_cpu, use.ru_maxrss,
	    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	return 0;
}
