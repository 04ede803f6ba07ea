/*
 * Where a word or a number ends that is more than plain letters: inner
 * apostrophes (O'Brien), clitics split off, initialisms with their dots, digits
 * with their signs; the contract stands in token.h.
 */
#include "base/str.h"
#include "text/utf8.h"
#include "text/wordend.h"

static bool
ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Length of the letter at i, or 0 if none stands there. */
static size_t
letter_at(struct dl_str s, size_t i)
{
	uint32_t cp;
	size_t k;

	if (i >= s.n)
		return 0;
	if ((unsigned char)s.p[i] < 0x80)
		return ascii_letter(s.p[i]);
	k = dl_utf8_decode(s.p + i, s.n - i, &cp);
	return dl_is_letter(cp) ? k : 0;
}

/* Length of an apostrophe at i (' or U+2019), or 0. */
static size_t
apostrophe_at(struct dl_str s, size_t i)
{
	if (i < s.n && s.p[i] == '\'')
		return 1;
	if (i + 2 < s.n && memcmp(s.p + i, "\xE2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

static char
low_at(struct dl_str s, size_t i)
{
	char c = i < s.n ? s.p[i] : '\0';

	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool
word_goes_on(struct dl_str s, size_t i)
{
	return letter_at(s, i) > 0 || (i < s.n && ascii_digit(s.p[i]));
}

static size_t
clitic_at(struct dl_str s, size_t i)
{
	size_t k = apostrophe_at(s, i);
	char a, b;

	if (k == 0)
		return 0;
	a = low_at(s, i + k);
	b = low_at(s, i + k + 1);
	if ((a == 's' || a == 'd' || a == 'm') &&
	    !word_goes_on(s, i + k + 1))
		return k + 1;
	if (((a == 'r' && b == 'e') || (a == 'v' && b == 'e') ||
	    (a == 'l' && b == 'l')) && !word_goes_on(s, i + k + 2))
		return k + 2;
	return 0;
}

/* Length of n't at i < n, or 0. */
static inline size_t
not_at(struct dl_str s, size_t i)
{
	size_t k;

	if ((s.p[i] | 32) != 'n' || (k = apostrophe_at(s, i + 1)) == 0)
		return 0;
	return low_at(s, i + 1 + k) == 't' && !word_goes_on(s, i + 2 + k) ?
	    k + 2 : 0;
}

/* End of an initialism with dots (U.S., p.m.) that begins at i, or i. */
static size_t
dotted_end(struct dl_str s, size_t i)
{
	size_t at = i, parts = 0;

	while (at + 1 < s.n && ascii_letter(s.p[at]) &&
	    s.p[at + 1] == '.') {
		at += 2;
		parts++;
	}
	/* `U.S.A' and `U.S.-led' end well; `a.The' is no initialism. */
	if (parts >= 1 && at < s.n && ascii_letter(s.p[at])) {
		if (letter_at(s, at + 1) > 0)
			return parts >= 2 ? at : i;
		return at + 1;
	}
	return parts >= 2 ? at : i;
}

size_t
dl_word_end(const char *p, size_t n, size_t i)
{
	struct dl_str s = dl_str(p, n);
	size_t at, k;

	at = dotted_end(s, i);
	if (at > i)
		return at;
	for (at = i; at < s.n;) {
		if (at > i && not_at(s, at) > 0)
			break;
		if (ascii_letter(s.p[at]) || ascii_digit(s.p[at])) {
			at++;
			continue;
		}
		k = letter_at(s, at);
		if (k == 0 && clitic_at(s, at) == 0 &&
		    (k = apostrophe_at(s, at)) > 0 &&
		    letter_at(s, at + k) == 0)
			k = 0;
		if (k == 0)
			break;
		at += k;
	}
	return at;
}

size_t
dl_number_end(const char *p, size_t n, size_t i)
{
	struct dl_str s = dl_str(p, n);
	size_t at = i, k;

	while (at < s.n) {
		if (ascii_digit(s.p[at]))
			at++;
		else if ((s.p[at] == '.' || s.p[at] == ',') &&
		    at + 1 < s.n && ascii_digit(s.p[at + 1]))
			at += 2;
		else
			break;
	}
	while ((k = letter_at(s, at)) > 0 || (at < s.n &&
	    ascii_digit(s.p[at])))
		at += k > 0 ? k : 1;
	return at;
}

size_t
dl_clitic_at(const char *p, size_t n, size_t i)
{
	return clitic_at(dl_str(p, n), i);
}

size_t
dl_not_at(const char *p, size_t n, size_t i)
{
	return not_at(dl_str(p, n), i);
}
