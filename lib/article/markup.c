/*
 * HTML (WHATWG).  A page shows by its first tag; tags and entities in a text
 * are looked for where a `<' or a `&' stands.
 */
#include "article/markup.h"
#include "base/ascii.h"

enum { TAGS = 3, NAME_BYTES = 31, HEAD_BYTES = 1024 };

/* True if s has the word (in lower case) at i, in any case. */
static bool
has_at(struct dl_str s, size_t i, const char *word)
{
	char c;

	for (; *word != '\0'; word++, i++) {
		c = i < s.n ? s.p[i] : '\0';
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if (c != *word)
			return false;
	}
	return true;
}

/* True if s begins as a page does, behind white space, a mark, comments. */
static bool
is_page(struct dl_str s)
{
	size_t i = 0;

	if (s.n >= 3 && memcmp(s.p, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	while (i < s.n && (s.p[i] == ' ' || (s.p[i] >= '\t' &&
	    s.p[i] <= '\r')))
		i++;
	if (i == s.n || s.p[i] != '<')
		return false;
	for (; i < s.n && i < HEAD_BYTES; i++)
		if (has_at(s, i, "<!doctype html") || has_at(s, i, "<html") ||
		    has_at(s, i, "<head>") || has_at(s, i, "<body"))
			return true;
	return false;
}

/* `<p>', `</a>', `<br />', `<a href=...': a tag at i. */
static bool
is_tag(struct dl_str s, size_t i)
{
	size_t k = i + 1, from;

	k += k < s.n && s.p[k] == '/';
	for (from = k; k < s.n && k - from < NAME_BYTES &&
	    (dl_ascii_letter(s.p[k]) ||
	    (k > from && dl_ascii_digit(s.p[k]))); k++)
		;
	return k > from && k < s.n && (s.p[k] == '>' || s.p[k] == '/' ||
	    s.p[k] == ' ');
}

static bool
has_tags(struct dl_str s)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t n = 0;

	for (; p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++)
		if (is_tag(s, (size_t)(p - s.p)) && ++n == TAGS)
			return true;
	return false;
}

/* `&amp;', `&#8217;', `&#x2019;': an entity at i. */
static bool
is_entity(struct dl_str s, size_t i)
{
	size_t k = i + 1, from;
	bool number = k < s.n && s.p[k] == '#';

	k += number;
	for (from = k; k < s.n && k - from < NAME_BYTES &&
	    (dl_ascii_letter(s.p[k]) ||
	    dl_ascii_digit(s.p[k])); k++)
		;
	return k < s.n && s.p[k] == ';' && (number ? k > from :
	    k > from + 1 && dl_ascii_letter(s.p[from]));
}

static bool
has_entities(struct dl_str s)
{
	const char *p = s.p, *end = s.p + s.n;

	for (; p < end && (p = memchr(p, '&', (size_t)(end - p))) != NULL; p++)
		if (is_entity(s, (size_t)(p - s.p)))
			return true;
	return false;
}

struct dl_markup
dl_markup(struct dl_str s)
{
	struct dl_markup m = { .page = false };

	if (s.n == 0)
		return m;
	m.page = is_page(s);
	m.tags = has_tags(s);
	m.entities = has_entities(s);
	return m;
}
