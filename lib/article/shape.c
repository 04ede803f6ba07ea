/*
 * Parts of a page by their shape: what stands between the marks of a menu is
 * short, a line of a program ends as no sentence does, a signature is a dash
 * and a name.  Bytes only; a paragraph is not cut into tokens for this.
 */
#include <string.h>

#include "article/shape.h"
#include "base/ascii.h"

enum {
	MENU_BYTES = 400,
	ITEMS = 3,			/* and more are a menu, */
	ITEM_WORDS = 3,			/* of no more than these */
	ITEM_BYTES = 32,
	CONTACT_BYTES = 80,
	NAMES_BYTES = 60,
	NAMES_WORDS = 6,
	SMALL_BYTES = 3			/* of a word inside a name */
};

/* Bytes of the mark at p[i], a bar, U+B7, U+BB, U+203A or U+2022, or 0. */
static size_t
mark(struct dl_str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	if (p[0] == '|')
		return 1;
	if (p[0] == 0xC2 && s.n - i > 1)
		return p[1] == 0xB7 || p[1] == 0xBB ? 2 : 0;
	return p[0] == 0xE2 && s.n - i > 2 && p[1] == 0x80 &&
	    (p[2] == 0xBA || p[2] == 0xA2) ? 3 : 0;
}

bool
dl_shape_menu(struct dl_str s)
{
	size_t i, n, from = 0, words = 0, items = 0;
	bool in = false;

	if (s.n > MENU_BYTES)
		return false;
	for (i = 0; i <= s.n; i += n > 0 ? n : 1) {
		n = i < s.n ? mark(s, i) : 1;
		if (words > ITEM_WORDS || i - from > ITEM_BYTES)
			return false;
		if (n > 0) {
			items += words > 0;
			from = i + n;
			words = 0;
			in = false;
			continue;
		}
		words += !in && s.p[i] != ' ';
		in = s.p[i] != ' ';
	}
	return items >= ITEMS;
}

/* Do the two bytes stand side by side anywhere? */
static bool
has(struct dl_str s, const char *two)
{
	const char *p = s.p, *end = s.p + s.n;

	while (end - p > 1 && (p = memchr(p, two[0], (size_t)(end - p) -
	    1)) != NULL && p[1] != two[1])
		p++;
	return p != NULL && end - p > 1;
}

bool
dl_shape_code(struct dl_str s)
{
	if (s.n < 4 || (s.p[s.n - 1] != ';' && s.p[s.n - 1] != '}'))
		return false;
	return has(s, "('") || has(s, "(\"") || has(s, "()") || has(s, "){");
}

bool
dl_shape_contact(struct dl_str s)
{
	const char *at = memchr(s.p, '@', s.n);

	return s.n > 2 && s.n <= CONTACT_BYTES && at != NULL &&
	    at + 1 < s.p + s.n && memchr(s.p, ' ', s.n) == NULL;
}

bool
dl_shape_names(struct dl_str s)
{
	size_t i, k, words = 0;

	if (s.n == 0 || s.n > NAMES_BYTES)
		return false;
	for (i = 0; i < s.n; i = k + 1) {
		for (k = i; k < s.n && s.p[k] != ' '; k++)
			continue;
		if (k == i)
			continue;
		words++;
		if (!dl_ascii_upper(s.p[i]) && (unsigned char)s.p[i] < 0x80 &&
		    (k - i > SMALL_BYTES || words == 1))
			return false;
	}
	return words <= NAMES_WORDS;
}

bool
dl_shape_signed(struct dl_str s)
{
	size_t n = 0;

	if (s.n > 3 && memcmp(s.p, "\xE2\x80", 2) == 0 &&
	    (s.p[2] == '\x93' || s.p[2] == '\x94'))
		n = 3;
	else
		while (n < 2 && n < s.n && s.p[n] == '-')
			n++;
	if (n == 0)
		return false;
	n += n < s.n && s.p[n] == ' ';
	s = dl_str(s.p + n, s.n - n);
	return memchr(s.p, ' ', s.n) != NULL && dl_shape_names(s);
}
