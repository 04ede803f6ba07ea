/*
 * The candidates that need no close look, nine in ten in news text: a stop
 * after an ordinary word and before a capital or a blank line, a line that
 * goes on with a small letter.  Every rule here is a case of those in
 * decide.c and line.c and says what they say, for a tenth of the work; with
 * the option `careful' nothing is easy, and the tests compare the two.
 */
#include "sentence/easy.h"
#include "sentence/evidence.h"

enum {
	AHEAD = 8,			/* bytes that a rule looks at behind
					   the stop */
	SMALL = 7,			/* small letters that are no end of an
					   abbreviation */
	WORD = 16			/* letters of a word */
};

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* True if a word may begin behind this byte, and none goes on. */
static bool
is_border(char c)
{
	return (unsigned char)c < 0x80 && !is_lower((char)(c | 0x20)) &&
	    !(c >= '0' && c <= '9') && c != '.' && c != '\'' && c != '&';
}

/*
 * True if the stop at i follows a word of letters that is no abbreviation
 * and no name with a mark: with a full stop any word that ends with so many
 * small letters, else one that is not listed.
 */
static bool
after_word(const struct dl_split *s, size_t i)
{
	const char *p = s->p;
	size_t k = i, least = s->start;
	int odds;

	if (i - least > WORD)
		least = i - WORD;
	while (k > least && is_lower(p[k - 1]))
		if (i - --k == SMALL && p[i] == '.')
			return true;
	if (k > least && is_upper(p[k - 1]))
		k--;
	return i - k > 2 && k > least && is_border(p[k - 1]) &&
	    dl_sent_abbr(dl_str(p + k, i - k), &odds) == DL_ABBR_NONE;
}

/* The bytes of an opening double quotation mark at p, or 0. */
static size_t
opening(const char *p)
{
	if (p[0] == '"')
		return 1;
	return memcmp(p, "\xE2\x80\x9C", 3) == 0 ? 3 : 0;
}

static size_t
closing(const char *p)
{
	if (p[0] == '"')
		return 1;
	return memcmp(p, "\xE2\x80\x9D", 3) == 0 ? 3 : 0;
}

/* The first byte behind the newlines from k on; 0 if that is not so clear. */
static size_t
next_paragraph(const struct dl_split *s, size_t k)
{
	unsigned char c;

	while (k < s->n && s->p[k] == '\n')
		k++;
	if (k == s->n)
		return 0;
	c = (unsigned char)s->p[k];
	return c > ' ' && c < 0x80 ? k : 0;
}

static enum dl_easy
stop(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	const char *p = s->p;
	size_t k = i + 1, mark;

	mark = closing(p + k);
	k += mark;
	*end = k;
	if (p[k] == '\n' && p[k + 1] == '\n') {
		*next = next_paragraph(s, k);
		return *next > 0 ? DL_EASY_SENT : DL_EASY_NOT;
	}
	if ((p[k] != ' ' && p[k] != '\n') || (mark > 0 && p[i] != '.'))
		return DL_EASY_NOT;
	*next = ++k;
	k += opening(p + k);
	return is_upper(p[k]) && after_word(s, i) ? DL_EASY_SENT :
	    DL_EASY_NOT;
}

static enum dl_easy
newline(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	const char *p = s->p;

	for (*end = i; *end > s->start && (p[*end - 1] == ' ' ||
	    p[*end - 1] == '\r' || p[*end - 1] == '\t'); )
		--*end;
	if (is_lower(p[i + 1])) {
		*next = i + 1;
		return DL_EASY_LINE;
	}
	if (p[i + 1] != '\n')
		return DL_EASY_NOT;
	*next = next_paragraph(s, i + 1);
	return *next > 0 ? DL_EASY_SENT : DL_EASY_NOT;
}

enum dl_easy
dl_sent_easy(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	if (s->n - i <= AHEAD || s->opt->careful ||
	    s->opt->newline != DL_NEWLINE_BLANK)
		return DL_EASY_NOT;
	if (s->p[i] == '\n')
		return newline(s, i, end, next);
	return (unsigned char)s->p[i] < 0x80 ? stop(s, i, end, next) :
	    DL_EASY_NOT;
}

/* A dateline has a bracket in its first 64 bytes. */
bool
dl_sent_no_dateline(const struct dl_split *s)
{
	return s->n - s->start >= DL_BLOCK && !s->opt->careful &&
	    !dl_block_some(dl_block_is(dl_block_load(s->p + s->start), '('));
}
