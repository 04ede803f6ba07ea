/*
 * cost RUNS INPUT CMD...: runs a command several times on an input and prints
 * the least processor time in microseconds, the greatest resident size in
 * KiB and the status of the last run.  Output is thrown away.
 */
#include <sys/resource.h>

#include "proc.h"

int
main(int argc, char **argv)
{
	struct rusage u;
	struct proc p;
	long least = -1, us, kib = 0;
	int runs, st = 0;

	if (argc < 4)
		return 99;
	runs = atoi(argv[1]);
	p.out = open("/dev/null", O_WRONLY | O_CLOEXEC);
	p.err = p.out;
	for (int i = 0; i < runs; i++) {
		p.in = open(argv[2], O_RDONLY | O_CLOEXEC);
		if (p.in == -1)
			die(argv[2]);
		start(&p, argv + 3);
		close(p.in);
		if (wait4(p.pid, &st, 0, &u) == -1)
			die("wait4");
		us = (long)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1000000
		    + (long)(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
		if (least == -1 || us < least)
			least = us;
		if (u.ru_maxrss > kib)
			kib = u.ru_maxrss;
	}
	printf("%ld %ld %d\n", least, kib,
	    WIFSIGNALED(st) ? 128 + WTERMSIG(st) : WEXITSTATUS(st));
	return 0;
}
