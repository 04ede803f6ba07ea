/*
 * Paragraphs between blank lines.
 */
#include "text/paragraph.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/* Skips white space and line ends. */
static size_t
skip(struct dl_str s, size_t i)
{
	while (i < s.n && (is_blank(s.p[i]) || s.p[i] == '\n'))
		i++;
	return i;
}

/* The end of the paragraph that begins at i: where a blank line follows. */
static size_t
find_end(struct dl_str s, size_t i)
{
	const char *lf;
	size_t j;

	while (i < s.n) {
		lf = memchr(s.p + i, '\n', s.n - i);
		if (lf == NULL)
			return s.n;
		i = (size_t)(lf - s.p);
		for (j = i + 1; j < s.n && is_blank(s.p[j]); j++)
			;
		if (j == s.n || s.p[j] == '\n')
			return i;
		i = j;
	}
	return s.n;
}

size_t
dl_paragraph_cut(struct dl_str s, size_t start, size_t most)
{
	size_t i = start + most, least = start + most / 2;

	for (; i > least; i--)
		if (s.p[i - 1] == ' ' || s.p[i - 1] == '\n')
			return i;
	/* No space: at least not inside a character. */
	i = start + most;
	while (i > start + 1 && ((unsigned char)s.p[i] & 0xC0) == 0x80 &&
	    start + most - i < 4)
		i--;
	return i;
}

bool
dl_paragraph(struct dl_str text, size_t *at, struct dl_str *para)
{
	size_t start, end;

	if (*at == 0 && text.n >= 3 && memcmp(text.p, "\xEF\xBB\xBF", 3) == 0)
		*at = 3;
	start = skip(text, *at);
	if (start == text.n) {
		*at = start;
		return false;
	}
	/* The search stops where the paragraph would be cut anyway. */
	if (text.n - start > DL_PARA_MAX)
		end = find_end(dl_str(text.p, start + DL_PARA_MAX + 1), start);
	else
		end = find_end(text, start);
	if (end - start > DL_PARA_MAX)
		end = dl_paragraph_cut(text, start, DL_PARA_MAX);
	*at = end;
	while (end > start && (is_blank(text.p[end - 1]) ||
	    text.p[end - 1] == '\n'))
		end--;
	*para = dl_str(text.p + start, end - start);
	return true;
}
