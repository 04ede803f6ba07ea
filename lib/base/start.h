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

/*
 * getopt(3) with what all tools share: --help and --version, messages of our
 * own, no permutation of operands.  Returns 'h' and 'V' for the long names,
 * '?' after a message, -1 at the end.
 */
int	dl_option(int argc, char **argv, const char *letters);

/* Prints `usage: tool synopsis': -h (status 0, out) or an error (2). */
_Noreturn void dl_usage(struct dl_out *out, const char *synopsis, int status);
_Noreturn void dl_version(struct dl_out *out);

/* A whole number in [min, max], or a fatal message naming the option. */
long	dl_number(int option, const char *text, long min, long max);

#endif
