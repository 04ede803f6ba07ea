/*
 * A small harness for unit tests in C.  Each test is a program that prints
 * TAP: checks as they come, the plan at the end.
 *
 *	int
 *	main(void)
 *	{
 *		unit_ok(dl_is_upper('A'), "A is upper case");
 *		unit_int(dl_day_from_civil(1970, 1, 1), 0, "the epoch");
 *		unit_str(dl_buf_str(&b), "a\\tb", "a tab is escaped");
 *		return unit_done();
 *	}
 *
 * Checks return whether they held.  What a check is about may be a format.
 */
#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

static int unit_count, unit_bad;

static inline bool
unit_result(bool good, const char *fmt, va_list ap)
{
	unit_count++;
	if (!good)
		unit_bad++;
	printf("%sok %d ", good ? "" : "not ", unit_count);
	vprintf(fmt, ap);
	putchar('\n');
	return good;
}

__attribute__((format(printf, 2, 3)))
static inline bool
unit_ok(bool good, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	unit_result(good, fmt, ap);
	va_end(ap);
	return good;
}

__attribute__((format(printf, 3, 4)))
static inline bool
unit_int(long long have, long long want, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	unit_result(have == want, fmt, ap);
	va_end(ap);
	if (have != want)
		printf("# want %lld, have %lld\n", want, have);
	return have == want;
}

/* Bytes for a comment line: printable ones as they are, others as \xHH. */
static inline void
unit_show(const char *what, struct dl_str s)
{
	printf("# %s [", what);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < 0x20 || c >= 0x7F)
			printf("\\x%02X", c);
		else
			putchar(c);
	}
	printf("]\n");
}

/* Slices, for wanted text that holds NUL. */
__attribute__((format(printf, 3, 4)))
static inline bool
unit_bytes(struct dl_str have, struct dl_str want, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	unit_result(dl_str_eq(have, want), fmt, ap);
	va_end(ap);
	if (!dl_str_eq(have, want)) {
		unit_show("want", want);
		unit_show("have", have);
	}
	return dl_str_eq(have, want);
}

#define unit_str(have, want, ...)					\
	unit_bytes((have), dl_str((want), strlen(want)), __VA_ARGS__)

/* A message or NULL: `want' NULL means that nothing may be wrong. */
__attribute__((format(printf, 3, 4)))
static inline bool
unit_says(const char *have, const char *want, const char *fmt, ...)
{
	bool good = want == NULL ? have == NULL :
	    have != NULL && strstr(have, want) != NULL;
	va_list ap;

	va_start(ap, fmt);
	unit_result(good, fmt, ap);
	va_end(ap);
	if (!good)
		printf("# want %s, have %s\n", want ? want : "no message",
		    have ? have : "no message");
	return good;
}

/* Prints the plan; the status of the program. */
static inline int
unit_done(void)
{
	printf("1..%d\n", unit_count);
	return fflush(stdout) != 0 || unit_bad != 0;
}

#endif
