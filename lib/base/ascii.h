/*
 * Classes of the characters of ASCII, whatever the locale.  Bytes of other
 * characters, as char or as int, are in none of them.
 */
#ifndef DL_BASE_ASCII_H
#define DL_BASE_ASCII_H

#include <stdbool.h>

static inline bool
dl_ascii_upper(int c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
dl_ascii_lower(int c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
dl_ascii_letter(int c)
{
	return dl_ascii_lower(c | 0x20);
}

static inline bool
dl_ascii_digit(int c)
{
	return c >= '0' && c <= '9';
}

/* White space of any kind. */
static inline bool
dl_ascii_blank(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif
