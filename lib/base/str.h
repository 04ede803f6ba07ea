/*
 * A slice: bytes that somebody else owns.  Never NUL-terminated by contract;
 * every function that takes text takes a slice or (pointer, length).
 */
#ifndef DL_BASE_STR_H
#define DL_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct dl_str {
	const char *p;
	size_t n;			/* bytes */
};

#define DL_STR(literal)	((struct dl_str){ (literal), sizeof(literal) - 1 })

static inline struct dl_str
dl_str(const char *p, size_t n)
{
	return (struct dl_str){ p, n };
}

static inline bool
dl_str_eq(struct dl_str a, struct dl_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* True if a equals the NUL-terminated string s. */
static inline bool
dl_str_is(struct dl_str a, const char *s)
{
	return strlen(s) == a.n && memcmp(a.p, s, a.n) == 0;
}

#endif
