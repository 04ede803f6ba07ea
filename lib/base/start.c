/*
 * What every program does first and last: signals, standard output, options.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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

/* The letters with a leading `+': the same order on every system. */
static int
next_letter(int argc, char **argv, const char *letters)
{
	char plus[128] = "+";

	strncat(plus, letters, sizeof(plus) - 2);
	opterr = 0;
	return getopt(argc, argv, plus);
}

int
dl_option(int argc, char **argv, const char *letters)
{
	int c;

	if (argc < 1)
		return -1;
	if (optind < argc && strcmp(argv[optind], "--help") == 0)
		return 'h';
	if (optind < argc && strcmp(argv[optind], "--version") == 0)
		return 'V';
	c = next_letter(argc, argv, letters);
	if (c != '?')
		return c;
	if (optopt > 0x20 && optopt < 0x7F)
		dl_warn(NULL, 0, strchr(letters, optopt) != NULL &&
		    optopt != ':' ? "option -%c needs an argument" :
		    "unknown option -%c", optopt);
	else
		dl_warn(NULL, 0, "unknown option");
	return '?';
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
