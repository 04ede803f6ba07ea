/*
 * UTF-8 as RFC 3629 has it, and the few properties of characters that news
 * text needs: letter, upper, lower, for Latin, Greek and Cyrillic, and the
 * no-case scripts as letters.  Bytes that are not UTF-8 are characters of
 * one byte without properties; they are never changed.
 */
#ifndef DL_TEXT_UTF8_H
#define DL_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Decodes the character at p (n > 0 bytes left) into *cp and returns its
 * length in bytes; an invalid byte gives length 1 and *cp = DL_BADCHAR.
 */
#define DL_BADCHAR	0xFFFFFFFFu
size_t	dl_utf8_decode(const char *p, size_t n, uint32_t *cp);

/* True if offset i lies inside a valid character of p[0..n). */
bool	dl_utf8_inside(const char *p, size_t n, size_t i);

bool	dl_is_upper(uint32_t cp);
bool	dl_is_lower(uint32_t cp);
bool	dl_is_letter(uint32_t cp);	/* letters and combining marks */
bool	dl_is_space(uint32_t cp);	/* ASCII, NBSP, U+2000..200B ... */

/*
 * Writes the lower-case form of p[0..n) to out, n bytes: every character
 * keeps its length, those whose lower-case form has another length stay.
 */
void	dl_utf8_lower(const char *p, size_t n, char *out);

/* What was seen of bytes that should be UTF-8. */
struct dl_utf8_seen {
	size_t wide;			/* characters beyond ASCII */
	size_t bad;			/* bytes that are not UTF-8 */
	size_t first;			/* offset of the first of these */
};

struct dl_utf8_seen dl_utf8_check(const char *p, size_t n);

/* Characters in p[0..n): bytes that do not continue one. */
size_t	dl_utf8_width(const char *p, size_t n);

/* Writes a character (below 0x110000) to out; its length, 1 to 4 bytes. */
size_t	dl_utf8_encode(uint32_t cp, char *out);

#endif
