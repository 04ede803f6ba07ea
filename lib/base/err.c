/*
 * Messages on standard error, each built whole and written at once, and the
 * fatal end.
 */
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/out.h"
#include "base/retry.h"

#define LINE_MAX_BYTES	2048

/* Set once at start-up; see err.h. */
static const char *tool = "dateline";
static struct dl_out *fatal_out;

void
dl_set_tool(const char *name)
{
	tool = name;
}

const char *
dl_tool(void)
{
	return tool;
}

void
dl_set_fatal_out(struct dl_out *o)
{
	fatal_out = o;
}

/* True for control bytes, and both bytes of U+0080 to U+009F in UTF-8. */
static bool
is_control(const char *name, size_t i)
{
	unsigned char c = (unsigned char)name[i];

	if (c < 0x20 || c == 0x7F)
		return true;
	if (c == 0xC2)
		return ((unsigned char)name[i + 1] & 0xE0) == 0x80;
	return (c & 0xE0) == 0x80 && i > 0 &&
	    (unsigned char)name[i - 1] == 0xC2;
}

/* Copies a file name with control bytes as \xHH; cut to fit. */
static size_t
safe_name(char *to, size_t room, const char *name)
{
	static const char hex[] = "0123456789ABCDEF";
	unsigned char c;
	size_t i, n = 0;

	for (i = 0; name[i] != '\0' && n + 5 < room; i++) {
		c = (unsigned char)name[i];
		if (!is_control(name, i)) {
			to[n++] = (char)c;
			continue;
		}
		to[n++] = '\\';
		to[n++] = 'x';
		to[n++] = hex[c >> 4];
		to[n++] = hex[c & 15];
	}
	return n;
}

static size_t
put(char *to, size_t room, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(to, room, fmt, ap);
	va_end(ap);
	if (n < 0)
		return 0;
	return (size_t)n < room ? (size_t)n : room - 1;
}

/* All of a message; nowhere is left to say that this write failed. */
static void
write_all(const char *p, size_t n)
{
	ssize_t k;

	while (n > 0) {
		k = write(STDERR_FILENO, p, n);
		if (k > 0) {
			p += k;
			n -= (size_t)k;
		} else if (k == 0 || !dl_retry(STDERR_FILENO, POLLOUT))
			return;
	}
}

static void
say(const char *file, uint64_t line, const char *fmt, va_list ap)
{
	char msg[LINE_MAX_BYTES];
	size_t n, room = sizeof(msg) - 1;
	int k;

	n = put(msg, room, "%s: ", tool);
	if (file != NULL) {
		n += safe_name(msg + n, room / 2, file);
		n += line > 0 ?
		    put(msg + n, room - n, ":%llu: ",
		    (unsigned long long)line) :
		    put(msg + n, room - n, ": ");
	}
	k = vsnprintf(msg + n, room - n, fmt, ap);
	if (k > 0)
		n += (size_t)k < room - n ? (size_t)k : room - n - 1;
	msg[n++] = '\n';
	write_all(msg, n);
}

void
dl_warn(const char *file, uint64_t line, const char *fmt, ...)
{
	va_list ap;

	/* Output first, so that a person reads both in order. */
	if (fatal_out != NULL)
		dl_out_flush(fatal_out);
	va_start(ap, fmt);
	say(file, line, fmt, ap);
	va_end(ap);
}

void
dl_fatal(const char *file, uint64_t line, const char *fmt, ...)
{
	struct dl_out *o = fatal_out;
	va_list ap;

	fatal_out = NULL;
	if (o != NULL)
		dl_out_flush(o);
	va_start(ap, fmt);
	say(file, line, fmt, ap);
	va_end(ap);
	exit(DL_FAIL);
}
