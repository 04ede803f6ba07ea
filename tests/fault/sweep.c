/*
 * sweep [-s STATUS] CALL:WHAT INPUT CMD...
 *
 * Runs a command again and again under the preloaded shim, with the first,
 * the second, ... call failing, until a run has no fault, and checks each
 * run.  If WHAT is a fault that has to be retried (short, EINTR, EAGAIN), the
 * output and the status are those of the run without faults.  After any
 * other, the status is 2 (or STATUS), there is a message of whole lines, and
 * standard output holds whole lines that the good run begins with.  The shim
 * is ./shim.so beside this program.  Prints what was wrong; status 1 if
 * anything was.
 */
#include "proc.h"

static struct bytes good_out;
static int good_status, want = 2;
static long nbad;

static void
bad(long nth, const char *what, struct bytes err)
{
	if (nbad++ < 5)
		printf("fault %ld: %s; messages: %.*s\n", nth, what,
		    (int)(err.n < 200 ? err.n : 200), err.p);
}

/* One run; true if there was a fault in it. */
static bool
run(const char *fault, const char *input, char **argv, struct proc *p,
    struct bytes *out, struct bytes *err)
{
	char fd[16], c;
	int fired[2];
	bool hit;

	if (pipe(fired) == -1)
		die("pipe");
	fcntl(fired[0], F_SETFD, FD_CLOEXEC);
	fcntl(fired[0], F_SETFL, O_NONBLOCK);
	fcntl(fired[1], F_SETFL, O_NONBLOCK);
	snprintf(fd, sizeof(fd), "%d", fired[1]);
	p->in = open(input, O_RDONLY | O_CLOEXEC);
	if (p->in == -1)
		die(input);
	p->out = scratch();
	p->err = scratch();
	if (fault != NULL) {
		setenv("DL_FAULT", fault, 1);
		setenv("DL_FAULT_FD", fd, 1);
	}
	start(p, argv);
	close(fired[1]);
	finish(p);
	hit = read(fired[0], &c, 1) == 1;
	close(fired[0]);
	*out = contents(p->out);
	*err = contents(p->err);
	close(p->in);
	close(p->out);
	close(p->err);
	return hit;
}

static void
judge_failure(long nth, const struct proc *p, struct bytes out,
    struct bytes err)
{
	char msg[80];

	if (p->status != want) {
		snprintf(msg, sizeof(msg), "status %d, not %d", p->status,
		    want);
		bad(nth, msg, err);
	}
	if (err.n == 0 || err.p[err.n - 1] != '\n')
		bad(nth, "no message of whole lines", err);
	if (out.n > good_out.n || memcmp(out.p, good_out.p, out.n) != 0)
		bad(nth, "output that the good run does not have", err);
	else if (out.n > 0 && out.p[out.n - 1] != '\n')
		bad(nth, "a partial record", err);
}

static void
judge_success(long nth, const struct proc *p, struct bytes out,
    struct bytes err)
{
	if (p->status != good_status)
		bad(nth, "another status", err);
	if (!equal(out, good_out))
		bad(nth, "another output", err);
}

int
main(int argc, char **argv)
{
	char shim[4096], fault[64];
	const char *call, *what, *input;
	const char *self = argv[0], *slash = strrchr(argv[0], '/');
	struct bytes out, err;
	struct proc p;
	bool retried, hit = true;
	long nth;

	if (argc > 2 && strcmp(argv[1], "-s") == 0) {
		want = atoi(argv[2]);
		argc -= 2;
		argv += 2;
	}
	if (argc < 4 || (what = strchr(argv[1], ':')) == NULL ||
	    slash == NULL) {
		fprintf(stderr, "usage: dir/sweep [-s status] call:what "
		    "input cmd...\n");
		return 99;
	}
	snprintf(shim, sizeof(shim), "%.*s/shim.so",
	    (int)(slash - self), self);
	call = argv[1];
	input = argv[2];
	argv += 3;
	retried = strcmp(what, ":short") == 0 || strcmp(what, ":EINTR") == 0
	    || strcmp(what, ":EAGAIN") == 0;
	run(NULL, input, argv, &p, &good_out, &err);
	good_status = p.status;
	setenv("LD_PRELOAD", shim, 1);
	for (nth = 1; hit && nth < 100000 && nbad < 5; nth++) {
		snprintf(fault, sizeof(fault), "%.*s:%ld%s",
		    (int)(what - call), call, nth, what);
		hit = run(fault, input, argv, &p, &out, &err);
		if (retried || !hit)
			judge_success(nth, &p, out, err);
		else
			judge_failure(nth, &p, out, err);
		free(out.p);
		free(err.p);
	}
	for (int i = 0; retried && i < 2; i++) {
		snprintf(fault, sizeof(fault), "%.*s:%s%s",
		    (int)(what - call), call, i == 0 ? "odd" : "*", what);
		if (i == 1 && strcmp(what, ":short") != 0)
			break;
		run(fault, input, argv, &p, &out, &err);
		judge_success(-1 - i, &p, out, err);
		free(out.p);
		free(err.p);
	}
	if (getenv("DL_SHOW") != NULL)
		printf("%ld runs\n", nth - 1);
	return nbad != 0;
}
