/*
 * What runs on beyond letters: a URL to the next white space, but without the
 * punctuation that ends a sentence; an address from its local part over the
 * `@' to the last of its labels.
 */
#include <stdbool.h>
#include <string.h>

#include "text/web.h"

static bool
ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char
low_at(const char *p, size_t n, size_t i)
{
	char c = i < n ? p[i] : '\0';

	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool
url_byte(char c)
{
	return (unsigned char)c > ' ' && c != '<' && c != '>' && c != '"' &&
	    c != ')' && c != ']' && c != '\x7F';
}

/* Takes back the punctuation that ends a sentence rather than a URL. */
static size_t
url_end(const char *p, size_t n, size_t from)
{
	size_t i = from;

	while (i < n && url_byte(p[i]))
		i++;
	while (i > from && strchr(".,;:!?'", p[i - 1]) != NULL)
		i--;
	return i;
}

static bool
has_prefix(const char *p, size_t n, size_t i, const char *low)
{
	for (; *low != '\0'; low++, i++)
		if (low_at(p, n, i) != *low)
			return false;
	return true;
}

size_t
dl_web_end(const char *p, size_t n, size_t i)
{
	size_t at;

	if (has_prefix(p, n, i, "http://") ||
	    has_prefix(p, n, i, "https://") ||
	    has_prefix(p, n, i, "www."))
		return url_end(p, n, i);
	if (p[i] != '@' && p[i] != '#')
		return i;
	for (at = i + 1; at < n && (ascii_letter(p[at]) ||
	    ascii_digit(p[at]) || p[at] == '_'); at++)
		;
	return at > i + 1 && ascii_letter(p[i + 1]) ? at : i;
}

size_t
dl_mail_end(const char *p, size_t n, size_t at)
{
	size_t i, dot = 0;

	while (at < n && (p[at] == '.' || p[at] == '_' ||
	    p[at] == '-' || ascii_letter(p[at]) ||
	    ascii_digit(p[at])))
		at++;
	if (at >= n || p[at] != '@')
		return 0;
	for (i = at + 1; i < n && (ascii_letter(p[i]) ||
	    ascii_digit(p[i]) || p[i] == '-' || p[i] == '.'); i++)
		if (p[i] == '.')
			dot = i;
	while (i > at && p[i - 1] == '.')
		i--;
	return dot > at + 1 && i > dot + 1 ? i : 0;
}
