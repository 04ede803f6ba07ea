/*
 * Messages and the ways a program ends.  A message is one line on standard
 * error, `tool: file:line: what is wrong', lower case, no full stop.  File
 * names are printed with control characters as \xHH, so that a name can do
 * nothing to a terminal.  Formats carry numbers and constant strings only,
 * never data.
 *
 * The two settings below are made once, at start-up: the tool's name, and the
 * writer whose complete records are written out before a fatal message.
 */
#ifndef DL_BASE_ERR_H
#define DL_BASE_ERR_H

#include <stdint.h>

struct dl_out;

enum dl_status {
	DL_OK = 0,
	DL_BAD = 1,			/* some input was bad, each reported */
	DL_FAIL = 2			/* usage, open, read, write, memory */
};

void	dl_set_tool(const char *name);
const char *dl_tool(void);
void	dl_set_fatal_out(struct dl_out *);

/* file may be NULL (no place), line 0 (no line). */
void	dl_warn(const char *file, uint64_t line, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));
/* Writes what is complete, says what is wrong and exits with status 2. */
_Noreturn void dl_fatal(const char *file, uint64_t line, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));

#endif
