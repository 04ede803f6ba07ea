/*
 * What every program does first and last.
 */
#ifndef DL_BASE_START_H
#define DL_BASE_START_H

#include "base/out.h"

#define DL_VERSION	"0.1.0"

/*
 * Names the tool, gives SIGPIPE its default action, sees that standard
 * output is open, and makes `out' its writer.
 */
void	dl_start(const char *tool, struct dl_out *out);

/* What a program needs to read its options. */
struct dl_args {
	struct dl_out *out;
	const char *synopsis;		/* without the name */
	int argc;
	char **argv;
};

/*
 * getopt(3) over the tool's own letters, without permutation of operands.
 * What all tools share ends the program here: -h, --help, -V, --version, and
 * an option that is wrong (a message, the synopsis, status 2).  Returns one
 * of the letters, or -1 at the end.
 */
int	dl_option(const struct dl_args *, const char *letters);

/* Prints `usage: tool synopsis': -h (status 0, out) or an error (2). */
_Noreturn void dl_usage(struct dl_out *out, const char *synopsis, int status);
_Noreturn void dl_version(struct dl_out *out);

/* A whole number in [min, max], or a fatal message naming the option. */
long	dl_number(int option, const char *text, long min, long max);

#endif
