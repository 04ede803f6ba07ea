/*
 * The candidates that need no close look, nine in ten in news text: a stop
 * after an ordinary word and before a capital or a blank line, a line that
 * goes on with a small letter.  Every rule here is a case of those in
 * decide.c and line.c and says what they say, for a tenth of the work; with
 * the option `careful' nothing is easy, and the tests compare the two.
 */
#include "base/ascii.h"
#include "base/swar.h"
#include "sentence/decide.h"
#include "sentence/easy.h"
#include "sentence/evidence.h"
#include "sentence/glued.h"

enum {
	AHEAD = 8,			/* bytes that a rule looks at behind
					   the stop */
	SMALL = 7,			/* small letters that are no end of an
					   abbreviation */
	WORD = 16,			/* letters of a word */
	LABEL = 12			/* bytes: no label of a figure is so
					   long */
};

static bool
is_alnum(char c)
{
	return dl_ascii_letter(c) || dl_ascii_digit(c);
}

/* True if a word may begin behind this byte, and none goes on. */
static bool
is_border(char c)
{
	return (unsigned char)c < 0x80 && !is_alnum(c) && c != '.' &&
	    c != '\'' && c != '&';
}

/* With such a mark right before the stop no abbreviation stands there. */
static bool
is_mark(char c)
{
	return c == '%' || c == ')' || c == ']' || c == '"';
}

/*
 * True if a number of three digits or more stands before the stop at i,
 * between it and a space, and so far in the sentence that it numbers nothing.
 */
static bool
after_number(const struct dl_split *s, size_t i)
{
	const char *p = s->p;
	size_t k = i, least = s->start + LABEL;

	if (i < least + WORD || p[i] != '.')
		return false;
	for (least = i - WORD; k > least && (dl_ascii_digit(p[k - 1]) ||
	    p[k - 1] == ',' || p[k - 1] == '.'); k--)
		continue;
	return i - k > 2 && (p[k - 1] == ' ' || p[k - 1] == '$');
}

/*
 * The class of the word of ASCII letters and digits before the stop at i, or
 * DL_NABBR if it is not clear.  With a full stop a word that ends with seven
 * small letters is no abbreviation.  Shorter than two letters it is an
 * initial; up to three digits, or a short word that begins the sentence, may
 * count the items of a list.
 */
static enum dl_abbr
class_before(const struct dl_split *s, size_t i)
{
	const char *p = s->p;
	size_t k = i, least = s->start;
	enum dl_abbr class;

	if (i - least >= 8) {
		k -= dl_swar_lower_tail(p + i - 8);
		if (i - k >= SMALL && p[i] == '.')
			return DL_ABBR_NONE;
	}
	if (i - least > WORD)
		least = i - WORD;
	while (k > least && is_alnum(p[k - 1]))
		k--;
	if (i - k < 2 || (i - k < 4 && dl_ascii_digit(p[i - 1])))
		return after_number(s, i) || (i == k && p[i] == '.' &&
		    i > s->start + 1 && is_mark(p[i - 1])) ? DL_ABBR_NONE :
		    DL_NABBR;
	if (k > s->start && (k == least || !is_border(p[k - 1])))
		return DL_NABBR;
	if (k > s->start && i >= 8 && i - k <= 8 &&
	    dl_sent_is_ordinary(dl_swar_load_le(p + i - 8) >>
	    (64 - 8 * (i - k)), i - k))
		return DL_ABBR_NONE;
	class = dl_sent_abbr(dl_str(p + k, i - k));
	return class == DL_ABBR_NONE && k == s->start && i - k < SMALL ?
	    DL_NABBR : class;
}

/* What the full stop at i does before a capital or, with `digit', a number. */
static enum dl_easy
judge(const struct dl_split *s, size_t i, bool digit)
{
	enum dl_abbr class = class_before(s, i);

	if (class == DL_ABBR_NONE)
		return digit ? DL_EASY_NOT : DL_EASY_SENT;
	if (s->p[i] == '.' && (class == DL_ABBR_TITLE ||
	    class == DL_ABBR_INNER || (digit && (class == DL_ABBR_MONTH ||
	    class == DL_ABBR_NUMBER))))
		return DL_EASY_ON;
	return DL_EASY_NOT;
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

/*
 * The first byte behind the white space from k on if that has a blank line in
 * it; 0 if it has none, or what follows is not so clear.  Three bytes are
 * there.
 */
static size_t
next_paragraph(const struct dl_split *s, size_t k)
{
	unsigned char c = 0;
	unsigned lines = 0;

	if (s->p[k] == '\n' && s->p[k + 1] == '\n' && s->p[k + 2] > ' ')
		return k + 2;
	for (; k < s->n; k++) {
		c = (unsigned char)s->p[k];
		if (!dl_ascii_blank(s->p[k]))
			break;
		lines += c == '\n';
	}
	if (lines < 2 || k == s->n)
		return 0;
	if (c < 0x80)
		return k;
	/* A dash or a quotation mark. */
	return c == 0xE2 && s->n - k > 2 &&
	    (unsigned char)s->p[k + 1] == 0x80 &&
	    ((unsigned char)s->p[k + 2] & 0xF0) == 0x90 ? k : 0;
}

/*
 * True if the full stop at i is one of an initialism of two, `the U.S. and'
 * or `8 a.m. on', that stands between spaces and does not end the sentence.
 */
static bool
in_initialism(const struct dl_split *s, size_t i)
{
	const char *p = s->p + i;

	if (p[0] != '.' || i < s->start + 4 || !dl_ascii_letter(p[-1]))
		return false;
	if (p[-2] == ' ')
		return dl_ascii_letter(p[1]) && p[2] == '.' && p[3] == ' ';
	return p[-2] == '.' && dl_ascii_letter(p[-3]) && p[-4] == ' ' &&
	    p[1] == ' ' && dl_ascii_lower(p[2]);
}

/*
 * True if the full stop at i stands inside the sign of a share or an index
 * between spaces or in brackets, `(IBM.N),' or `.DJI': nothing in capitals
 * ends there.
 */
static bool
in_sign(const struct dl_split *s, size_t i)
{
	const char *p = s->p;
	size_t k = i, least = s->start + 2;

	if (p[i] != '.' || i < least + WORD || !dl_ascii_upper(p[i + 1]) ||
	    (p[i + 2] != ')' && p[i + 2] != ',' && !dl_ascii_upper(p[i + 2])))
		return false;
	for (least = i - WORD; k > least && (dl_ascii_upper(p[k - 1]) ||
	    dl_ascii_digit(p[k - 1])); k--)
		continue;
	if (p[k - 1] != ' ' && (p[k - 1] != '(' || p[k - 2] != ' '))
		return false;
	for (k = i + 1; k < s->n && k - i < WORD && dl_ascii_upper(p[k]); k++)
		continue;
	if (k - i > 2 && dl_sent_is_domain(dl_str(p + i + 1, k - i - 1)))
		return false;
	for (; k < s->n && k - i < WORD && (p[k] == ')' || p[k] == ',' ||
	    p[k] == ';'); k++)
		continue;
	return k < s->n && (p[k] == ' ' || p[k] == '\n');
}

/*
 * True if the full stop at i is the point of a number that stands between
 * spaces, perhaps with a dollar sign and marks: no part of an address.
 */
static bool
in_number(const struct dl_split *s, size_t i)
{
	const char *p = s->p;
	size_t k = i, least = s->start + 1;

	if (p[i] != '.' || i < least || !dl_ascii_digit(p[i - 1]) ||
	    !dl_ascii_digit(p[i + 1]))
		return false;
	if (i - least > WORD)
		least = i - WORD;
	while (k > least && (dl_ascii_digit(p[k - 1]) || p[k - 1] == ',' ||
	    p[k - 1] == '$'))
		k--;
	if (p[k - 1] != ' ')
		return false;
	for (k = i + 1; k < s->n && dl_ascii_digit(p[k]); k++)
		continue;
	while (k < s->n && k - i < WORD && (p[k] == '%' || p[k] == ',' ||
	    p[k] == ')' || p[k] == ';' || p[k] == '.'))
		k++;
	return k < s->n && (p[k] == ' ' || p[k] == '\n');
}

/* The full stop at i before a letter or digit. */
static enum dl_easy
inside(const struct dl_split *s, size_t i)
{
	return in_initialism(s, i) || in_number(s, i) || in_sign(s, i) ?
	    DL_EASY_ON : DL_EASY_NOT;
}

/* The stop at i, which has a space or newline behind it at k. */
static enum dl_easy
before_space(const struct dl_split *s, size_t i, size_t k, size_t *next)
{
	const char *p = s->p;

	*next = ++k;
	if (dl_ascii_upper(p[k]))
		return judge(s, i, false);
	if (dl_ascii_lower(p[k]))
		return in_initialism(s, i) ? DL_EASY_ON : DL_EASY_NOT;
	if (dl_ascii_digit(p[k]))
		return judge(s, i, true);
	k += opening(p + k);
	k += p[k] == '(';
	return dl_ascii_upper(p[k]) ? judge(s, i, false) : DL_EASY_NOT;
}

static enum dl_easy
stop(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	const char *p = s->p;
	size_t k = i + 1;

	if (is_alnum(p[k]))
		return inside(s, i);
	if (p[k] != ' ' && p[k] != '\n')
		k += closing(p + k);
	*end = k;
	if (p[k] >= '\t' && p[k] <= '\r' &&
	    (*next = next_paragraph(s, k)) > 0)
		return DL_EASY_PARA;
	if ((p[k] != ' ' && p[k] != '\n') || (k > i + 1 && p[i] != '.'))
		return DL_EASY_NOT;
	return before_space(s, i, k, next);
}

/* True if the text ends behind the stop at i. */
static bool
last_stop(const struct dl_split *s, size_t i)
{
	return !s->open && (i + 1 == s->n || (i + 2 == s->n &&
	    s->p[i + 1] == '"') || (i + 4 == s->n &&
	    memcmp(s->p + i + 1, "\xE2\x80\x9D", 3) == 0));
}

static enum dl_easy
newline(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	const char *p = s->p;

	for (*end = i; *end > s->start && dl_ascii_blank(p[*end - 1]); --*end)
		continue;
	if (dl_ascii_lower(p[i + 1])) {
		*next = i + 1;
		return DL_EASY_LINE;
	}
	*next = next_paragraph(s, i);
	return *next > 0 ? DL_EASY_PARA : DL_EASY_NOT;
}

enum dl_easy
dl_sent_easy(const struct dl_split *s, size_t i, size_t *end, size_t *next)
{
	bool small = s->n - i <= AHEAD;

	if (s->opt->careful || s->opt->newline != DL_NEWLINE_BLANK)
		return DL_EASY_NOT;
	if (s->p[i] == '\n')
		return small ? DL_EASY_NOT : newline(s, i, end, next);
	if ((unsigned char)s->p[i] >= 0x80)
		return DL_EASY_NOT;
	if (!small)
		return stop(s, i, end, next);
	*end = *next = s->n;
	return last_stop(s, i) ? DL_EASY_SENT : DL_EASY_NOT;
}

_Static_assert(DL_SENT_HEADLINE == 2 * DL_BLOCK, "two blocks are looked at");

/*
 * A dateline has a bracket in the first bytes, behind a space and, before
 * that, a word with no small letter in front.
 */
bool
dl_sent_no_dateline(const struct dl_split *s)
{
	const char *p = s->p + s->start;
	struct dl_block a, b;
	size_t i;

	if (s->opt->careful)
		return false;
	if (s->n - s->start < DL_SENT_HEADLINE)
		return !s->open && memchr(p, '(', s->n - s->start) == NULL;
	a = dl_block_is(dl_block_load(p), '(');
	b = dl_block_is(dl_block_load(p + DL_BLOCK), '(');
	if (!dl_block_some(dl_block_or(a, b)))
		return true;
	i = dl_block_some(a) ? dl_lowest_bit(dl_block_bits(a)) :
	    DL_BLOCK + dl_lowest_bit(dl_block_bits(b));
	if (i < 2 || p[i - 1] != ' ')
		return true;
	for (i--; i > 0 && p[i - 1] != ' '; i--)
		continue;
	return dl_ascii_lower(p[i]);
}
