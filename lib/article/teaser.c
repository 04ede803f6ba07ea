/*
 * A list of teasers in one paragraph: ellipses glued to a word, before a
 * capital or at the end, at least half as many as there are other ends of
 * sentences, and two more than quotations, whose ellipses tell of words left
 * out.
 */
#include "article/teaser.h"
#include "base/ascii.h"
#include "text/utf8.h"

enum { CUTS = 2 };			/* cut stories that make a list */

static bool
is_upper_at(struct dl_str s, size_t i)
{
	uint32_t cp;

	if (i >= s.n)
		return false;
	dl_utf8_decode(s.p + i, s.n - i, &cp);
	return dl_is_upper(cp);
}

size_t
dl_ellipsis(struct dl_str s, size_t i)
{
	if (s.n - i >= 3 && (memcmp(s.p + i, "...", 3) == 0 ||
	    memcmp(s.p + i, "\xE2\x80\xA6", 3) == 0))
		return 3;
	return 0;
}

static bool
opens_quote(struct dl_str s, size_t i)
{
	if (s.p[i] == '"')
		return i == 0 || dl_ascii_blank(s.p[i - 1]);
	return s.n - i > 3 && memcmp(s.p + i, "\xE2\x80\x9C", 3) == 0;
}

/* Are there CUTS ellipses at all?  Nearly always not, found by memchr. */
static bool
has_ellipses(struct dl_str s)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t n = 0;

	for (; p < end && (p = memchr(p, '.', (size_t)(end - p))) != NULL;
	    p += 2)
		if (end - p > 2 && p[1] == '.' && p[2] == '.' && ++n == CUTS)
			return true;
	for (p = s.p; p < end && (p = memchr(p, 0xA6,
	    (size_t)(end - p))) != NULL; p++)
		if (p - s.p > 1 && memcmp(p - 2, "\xE2\x80\xA6", 3) == 0 &&
		    ++n == CUTS)
			return true;
	return false;
}

bool
dl_is_teasers(struct dl_str s)
{
	size_t i, cuts = 0, stops = 0, quotes = 0, len, k;

	if (!has_ellipses(s))
		return false;
	for (i = 1; i < s.n; i++) {
		quotes += opens_quote(s, i - 1);
		if (s.p[i] != '.' && s.p[i] != '?' && s.p[i] != '!' &&
		    (unsigned char)s.p[i] != 0xE2)
			continue;
		len = dl_ellipsis(s, i);
		k = i + (len > 0 ? len : 1);
		while (k < s.n && dl_ascii_blank(s.p[k]))
			k++;
		if (k < s.n && !(k > i + len && is_upper_at(s, k)))
			continue;
		if (len > 0 && !dl_ascii_blank(s.p[i - 1]) && s.p[i - 1] != '.')
			cuts++;
		else if ((unsigned char)s.p[i] < 0x80)
			stops++;
		i = k - 1;
	}
	return cuts >= CUTS + quotes && cuts * 2 >= stops;
}

bool
dl_is_teaser(struct dl_str s)
{
	size_t i;

	if (s.n < 4 || dl_ellipsis(s, s.n - 3) == 0 ||
	    dl_ascii_blank(s.p[s.n - 4]) ||
	    s.p[s.n - 4] == '.' || (s.p[0] >= '0' && s.p[0] <= '9'))
		return false;
	for (i = 0; i < s.n; i++)
		if (s.p[i] == '[' || s.p[i] == '"' || (s.n - i > 2 &&
		    (memcmp(s.p + i, "\xE2\x80\x9C", 3) == 0 ||
		    memcmp(s.p + i, "\xE2\x80\x9D", 3) == 0)))
			return false;
	return true;
}
