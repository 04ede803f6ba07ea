/*
 * Credits: who took a picture or sold it stands at the end of its caption,
 * with a slash or in brackets: `Ann Lee/AP', `REUTERS/Ann Lee', `(Ann Lee via
 * AP)', `Getty Images'.  Names of agencies are those of boilerplate.tsv.  An
 * agency in brackets behind a full stop is the source of the text, not of a
 * picture, unless the brackets tell of a picture.
 */
#include <string.h>

#include "article/credit.h"
#include "article/phrase.h"

enum {
	MARK_TOKENS = 9,		/* a mark and the names behind it */
	NAME_TOKENS = 5,		/* of the person beside the slash */
	BYLINE_WORDS = 8
};

#define AGENCIES	(UINT32_C(1) << DL_PH_CREDIT | \
			UINT32_C(1) << DL_PH_STOCK)

static bool
is(const struct dl_toks *t, size_t i, char c)
{
	return i < t->n && t->t[i].type == DL_PUNCT &&
	    t->text[t->t[i].start] == c;
}

/* True if token i begins a name or is one: `Lee', `USA'. */
static bool
is_name(const struct dl_toks *t, size_t i)
{
	return i < t->n && (t->t[i].flags & DL_CAP);
}

/* Tokens [i, end) are capitals and what stands in names. */
static bool
all_names(const struct dl_toks *t, size_t i, size_t end)
{
	size_t n = 0;

	for (; i < end; i++)
		if (is_name(t, i))
			n++;
		else if (!is(t, i, '.') && !is(t, i, '-') && !is(t, i, '/') &&
		    !is(t, i, ',') && !is(t, i, '|'))
			return false;
	return n > 0;
}

/* Tokens of the agency at i, or 0. */
static size_t
agency(const struct dl_toks *t, size_t i)
{
	uint32_t kinds;
	size_t n = dl_phrase_kinds(t, i, &kinds);

	return (kinds & AGENCIES) != 0 ? n : 0;
}

/* The opening bracket of what ends with the last token, or n. */
static size_t
last_bracket(const struct dl_toks *t)
{
	size_t i = t->n;

	if (t->n < 3 || !is(t, t->n - 1, ')'))
		return t->n;
	while (i > 0 && !is(t, i - 1, '('))
		i--;
	return i > 0 ? i - 1 : t->n;
}

/* A credit in brackets, [open, n). */
static bool
bracketed(const struct dl_toks *t, size_t open)
{
	bool sold = false, picture = false;
	size_t i;

	for (i = open + 1; i < t->n; i++) {
		sold = sold || agency(t, i) > 0;
		picture = picture || is(t, i, '/') ||
		    dl_phrase(t, i, DL_PH_THROUGH) > 0 ||
		    dl_phrase(t, i, DL_PH_PICTURE) > 0;
	}
	return sold && (picture || open == 0 ||
	    (t->t[open - 1].type != DL_PUNCT && all_names(t, open + 1,
	    t->n - 1)));
}

/* An agency with a slash beside it, as the last thing of all. */
static bool
slashed(const struct dl_toks *t)
{
	size_t i, n, end;

	for (i = 0; i < t->n; i++) {
		if ((n = agency(t, i)) == 0)
			continue;
		end = i + n;
		if (end == t->n && i > 1 && ((is(t, i - 1, '/') &&
		    is_name(t, i - 2)) ||
		    dl_phrase(t, i - 1, DL_PH_THROUGH) == 1))
			return true;
		if (is(t, end, '/') && t->n - end <= NAME_TOKENS + 1 &&
		    all_names(t, end + 1, t->n))
			return true;
	}
	return false;
}

/* `Photo: Ann Lee' as the last thing: a mark and a few names. */
static bool
marked(const struct dl_toks *t)
{
	size_t i = t->n > MARK_TOKENS ? t->n - MARK_TOKENS : 0, n;

	for (; i < t->n; i++)
		if ((n = dl_phrase(t, i, DL_PH_MARK)) > 0)
			return all_names(t, i + n, t->n);
	return false;
}

/* Tokens of the agency with which everything ends, or 0. */
static size_t
last_agency(const struct dl_toks *t)
{
	size_t n, i = t->n > 4 ? t->n - 4 : 0;

	for (; i < t->n; i++)
		if ((n = agency(t, i)) > 0 && i + n == t->n)
			return n;
	return 0;
}

enum dl_cue
dl_credit(struct dl_toks *t, struct dl_str para, struct dl_str s,
    unsigned place)
{
	size_t open, n;

	if (s.n == 0)
		return DL_CUE_NONE;
	/* A full stop behind a credit leaves but the plainest forms. */
	if (s.p[s.n - 1] == '.') {
		dl_tokenise(t, s.p, s.n - 1);
		return slashed(t) || (s.n == para.n && marked(t)) ?
		    DL_CUE_CAPTION : DL_CUE_NONE;
	}
	dl_tokenise(t, s.p, s.n);
	open = last_bracket(t);
	if ((open < t->n ? bracketed(t, open) : slashed(t)) || marked(t))
		return DL_CUE_CAPTION;
	if (s.n == para.n && dl_phrases_only(t, 0, AGENCIES))
		return place & DL_NEAR_HEAD ? DL_CUE_BYLINE : DL_CUE_CAPTION;
	n = last_agency(t);
	if (n > 0 && dl_phrase(t, t->n - n, DL_PH_STOCK) == n)
		return DL_CUE_CAPTION;
	if (n == 0 || s.n < para.n || t->n > BYLINE_WORDS ||
	    !is_name(t, t->n - n))
		return DL_CUE_NONE;
	if ((place & DL_NEAR_HEAD) && (is(t, t->n - n - 1, ',') ||
	    is(t, t->n - n - 1, '|')) && all_names(t, 0, t->n - n))
		return DL_CUE_BYLINE;
	return DL_CUE_NONE;
}
