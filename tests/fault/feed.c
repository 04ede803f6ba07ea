/*
 * feed INPUT CMD...
 *
 * A pipe hands over its bytes as they come.  Runs a command on the whole
 * input, then on the input in pieces: one byte at a time, and cut in two at
 * every byte (at most -m cuts, evenly spread; default all).  A piece is
 * written when the one before has been taken, so that each is a read of its
 * own.  Output, messages and status have to be the same each time.
 *
 * feed -b INPUT CMD...
 *
 * The same pieces once more, but standard input and output are pipes that do
 * not block (a terminal shared with another program may be), and the reader
 * of the output is slow.
 */
#include <sys/ioctl.h>

#include <poll.h>
#include <sched.h>

#include "proc.h"

struct result {
	struct bytes out, err;
	int status;
};

/* Waits until the pipe is empty or nobody reads from it any more. */
static void
drained(int wr)
{
	struct pollfd p = { wr, 0, 0 };
	int left;

	while (ioctl(wr, FIONREAD, &left) == 0 && left > 0) {
		if (poll(&p, 1, 0) > 0 && (p.revents & (POLLERR | POLLHUP)))
			break;
		sched_yield();
	}
}

/* Cuts the input before each offset at, at + step, ... */
static struct result
run(struct bytes in, size_t at, size_t step, char **argv)
{
	struct result r;
	struct proc p;
	int fd[2];

	if (pipe(fd) == -1)
		die("pipe");
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	p.in = fd[0];
	p.out = scratch();
	p.err = scratch();
	start(&p, argv);
	close(fd[0]);
	for (size_t i = 0, n; i < in.n; i += n, at += step) {
		n = at - i < in.n - i ? at - i : in.n - i;
		if (write(fd[1], in.p + i, n) != (ssize_t)n)
			break;
		drained(fd[1]);
	}
	close(fd[1]);
	finish(&p);
	r.out = contents(p.out);
	r.err = contents(p.err);
	r.status = p.status;
	close(p.out);
	close(p.err);
	return r;
}

/* Non-blocking pipes on both sides, one byte in, a slow reader out. */
static struct result
run_nonblocking(struct bytes in, char **argv)
{
	struct result r = { { NULL, 0 }, { NULL, 0 }, 0 };
	struct proc p;
	size_t i = 0;
	int fd[2], to[2];
	char buf[512];
	ssize_t n;

	if (pipe(fd) == -1 || pipe(to) == -1)
		die("pipe");
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	fcntl(to[0], F_SETFD, FD_CLOEXEC);
	for (int j = 0; j < 2; j++) {
		fcntl(fd[j], F_SETFL, O_NONBLOCK);
		fcntl(to[j], F_SETFL, O_NONBLOCK);
	}
#ifdef F_SETPIPE_SZ
	fcntl(to[1], F_SETPIPE_SZ, 4096);
#endif
	p.in = fd[0];
	p.out = to[1];
	p.err = scratch();
	start(&p, argv);
	close(fd[0]);
	close(to[1]);
	for (int idle = 0;;) {
		if (i < in.n && (n = write(fd[1], in.p + i,
		    in.n - i < 700 ? in.n - i : 700)) > 0)
			i += (size_t)n;
		if (i == in.n && fd[1] != -1) {
			close(fd[1]);
			fd[1] = -1;
		}
		n = read(to[0], buf, sizeof(buf));
		if (n == 0 || (n == -1 && errno != EAGAIN) || idle > 60000)
			break;
		if (n > 0) {
			r.out.p = realloc(r.out.p, r.out.n + (size_t)n);
			memcpy(r.out.p + r.out.n, buf, (size_t)n);
			r.out.n += (size_t)n;
			idle = 0;
		} else {
			usleep(1000);
			idle++;
		}
	}
	finish(&p);
	r.err = contents(p.err);
	r.status = p.status;
	close(p.err);
	return r;
}

static bool
differs(const struct result *a, const struct result *b, const char *how,
    size_t at)
{
	const char *what = a->status != b->status ? "status" :
	    !equal(a->out, b->out) ? "output" :
	    !equal(a->err, b->err) ? "messages" : NULL;

	if (what == NULL)
		return false;
	printf("%s %zu: another %s (status %d, %d; %zu and %zu bytes); %.*s\n",
	    how, at, what, a->status, b->status, a->out.n, b->out.n,
	    (int)(b->err.n < 200 ? b->err.n : 200), b->err.p);
	return true;
}

int
main(int argc, char **argv)
{
	struct result whole, r;
	struct bytes in;
	bool nonblocking = false;
	size_t most = 0, step, nbad = 0;
	int c;

	while ((c = getopt(argc, argv, "+bm:")) != -1)
		switch (c) {
		case 'b': nonblocking = true; break;
		case 'm': most = (size_t)atol(optarg); break;
		default: return 99;
		}
	argv += optind;
	if (argc - optind < 2)
		return 99;
	signal(SIGPIPE, SIG_IGN);
	in = file(argv[0]);
	argv++;
	whole = run(in, in.n, in.n, argv);
	if (nonblocking) {
		r = run_nonblocking(in, argv);
		return differs(&whole, &r, "not blocking", 0);
	}
	r = run(in, 1, 1, argv);
	nbad += differs(&whole, &r, "pieces of", 1);
	step = most == 0 || in.n <= most ? 1 : in.n / most;
	for (size_t at = 1; at < in.n && nbad < 5; at += step) {
		r = run(in, at, in.n, argv);
		nbad += differs(&whole, &r, "cut at", at);
		free(r.out.p);
		free(r.err.p);
	}
	return nbad != 0;
}
