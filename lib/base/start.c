/*
 * What every program does first and last: signals, standard output, options.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/start.h"

void
dl_start(const char *tool, struct dl_out *out)
{
	dl_set_tool(tool);
	signal(SIGPIPE, SIG_DFL);
	if (fcntl(STDOUT_FILENO, F_GETFD) < 0)
		dl_fatal("stdout", 0, "%s", strerror(errno));
	/* A closed standard input must not become the first file opened. */
	if (fcntl(STDIN_FILENO, F_GETFD) < 0 &&
	    open("/dev/null", O_WRONLY) < 0)
		dl_fatal("stdin", 0, "%s", strerror(errno));
	dl_out_init(out, STDOUT_FILENO, "stdout");
	dl_set_fatal_out(out);
}

/* The letters behind a `+', which means the same order on every system. */
static int
next_letter(const struct dl_args *a, const char *letters)
{
	char all[128];
	const char *next = optind < a->argc ? a->argv[optind] : "";

	if (strcmp(next, "--help") == 0)
		return 'h';
	if (strcmp(next, "--version") == 0)
		return 'V';
	snprintf(all, sizeof(all), "+hV%s", letters);
	opterr = 0;
	return getopt(a->argc, a->argv, all);
}

/* Says what is wrong with the option that getopt(3) has refused. */
static void
refuse(const char *letters)
{
	if (optopt > 0x20 && optopt < 0x7F)
		dl_warn(NULL, 0, strchr(letters, optopt) != NULL &&
		    optopt != ':' ? "option -%c needs an argument" :
		    "unknown option -%c", optopt);
	else
		dl_warn(NULL, 0, "unknown option");
}

int
dl_option(const struct dl_args *a, const char *letters)
{
	int c;

	if (a->argc < 1)
		return -1;
	c = next_letter(a, letters);
	if (c == 'h')
		dl_usage(a->out, a->synopsis, DL_OK);
	if (c == 'V')
		dl_version(a->out);
	if (c == '?') {
		refuse(letters);
		dl_usage(a->out, a->synopsis, DL_FAIL);
	}
	return c;
}

void
dl_usage(struct dl_out *out, const char *synopsis, int status)
{
	struct dl_out err;

	if (status != DL_OK) {
		dl_out_init(&err, STDERR_FILENO, "stderr");
		out = &err;
	}
	dl_buf_adds(&out->buf, "usage: ");
	dl_buf_adds(&out->buf, dl_tool());
	if (*synopsis != '\0')
		dl_buf_addc(&out->buf, ' ');
	dl_buf_adds(&out->buf, synopsis);
	dl_buf_addc(&out->buf, '\n');
	dl_out_commit(out);
	dl_out_close(out);
	exit(status);
}

void
dl_version(struct dl_out *out)
{
	dl_buf_adds(&out->buf, dl_tool());
	dl_buf_adds(&out->buf, " (dateline) " DL_VERSION "\n");
	dl_out_commit(out);
	dl_out_close(out);
	exit(DL_OK);
}

long
dl_number(int option, const char *text, long min, long max)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(text, &end, 10);
	if (errno != 0 || *text < '0' || *text > '9' || *end != '\0' ||
	    n < min || n > max)
		dl_fatal(NULL, 0, "-%c takes a whole number from %ld to %ld",
		    option, min, max);
	return n;
}
