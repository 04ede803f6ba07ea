/*
 * Cues for boilerplate, after what cleaners of pages use (Kohlschuetter et
 * al. 2010: short blocks, link-like text, fixed phrases), on plain text: the
 * phrases of boilerplate.tsv at the beginning or in a short paragraph, and
 * teasers, which give themselves away because each of them is cut off in
 * mid-sentence with an ellipsis.
 */
#include <string.h>

#include "article/cues.h"
#include "tables.h"
#include "text/table.h"
#include "text/utf8.h"

enum {
	LINE_WORDS = 40,		/* a longer paragraph is no such line */
	ANY_WORDS = 30,
	HEAD_WORDS = 8,
	BYLINE_WORDS = 8,
	LEAD_GAP = 2,			/* words between `More' and `stories' */
	CUTS = 2			/* cut stories that make a list */
};

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_upper_at(struct dl_str s, size_t i)
{
	uint32_t cp;

	if (i >= s.n)
		return false;
	dl_utf8_decode(s.p + i, s.n - i, &cp);
	return dl_is_upper(cp);
}

/* Length of the ellipsis at i, or 0. */
static size_t
ellipsis(struct dl_str s, size_t i)
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
		return i == 0 || is_blank(s.p[i - 1]);
	return s.n - i > 3 && memcmp(s.p + i, "\xE2\x80\x9C", 3) == 0;
}

/*
 * True if the paragraph is a list of stories cut off: ellipses glued to a
 * word, before a capital or at the end, at least half as many as there are
 * other ends of sentences, and not fewer than quotations, whose ellipses tell
 * of words left out.
 */
static bool
is_cut_list(struct dl_str s)
{
	size_t i, cuts = 0, stops = 0, quotes = 0, len, k;

	for (i = 1; i < s.n; i++) {
		quotes += opens_quote(s, i - 1);
		if (s.p[i] != '.' && s.p[i] != '?' && s.p[i] != '!' &&
		    (unsigned char)s.p[i] != 0xE2)
			continue;
		len = ellipsis(s, i);
		k = i + (len > 0 ? len : 1);
		while (k < s.n && is_blank(s.p[k]))
			k++;
		if (k < s.n && !(k > i + len && is_upper_at(s, k)))
			continue;
		if (len > 0 && !is_blank(s.p[i - 1]) && s.p[i - 1] != '.')
			cuts++;
		else if ((unsigned char)s.p[i] < 0x80)
			stops++;
		i = k - 1;
	}
	return cuts >= CUTS && cuts * 2 >= stops && cuts >= quotes;
}

bool
dl_cue_url(struct dl_str s)
{
	size_t i;

	if (!(s.n > 8 && (memcmp(s.p, "http://", 7) == 0 ||
	    memcmp(s.p, "https:/", 7) == 0)) &&
	    !(s.n > 4 && memcmp(s.p, "www.", 4) == 0))
		return false;
	for (i = 0; i < s.n; i++)
		if (is_blank(s.p[i]))
			return false;
	return true;
}

/* How a paragraph ends: with an ellipsis, another stop, or neither. */
static void
look_at_end(struct dl_str s, struct dl_look *x)
{
	size_t i = s.n;

	while (i > 0 && strchr("\"')]", s.p[i - 1]) != NULL)
		i--;
	while (i > 2 && (memcmp(s.p + i - 3, "\xE2\x80\x9D", 3) == 0 ||
	    memcmp(s.p + i - 3, "\xE2\x80\x99", 3) == 0))
		i -= 3;
	x->cut = i >= 3 && ellipsis(dl_str(s.p, i), i - 3) > 0;
	x->stop = !x->cut && i > 0 && strchr(".!?", s.p[i - 1]) != NULL;
}

static bool
cell_is(long row, unsigned col, const char *s)
{
	return strcmp(dl_table_cell(&dl_tab_boilerplate, row, col), s) == 0;
}

/* Words among tokens [i, t->n). */
static size_t
words(const struct dl_toks *t, size_t i)
{
	size_t n = 0;

	for (; i < t->n; i++)
		n += t->t[i].type != DL_PUNCT;
	return n;
}

static enum dl_cue
effect(long row)
{
	switch (dl_table_cell(&dl_tab_boilerplate, row,
	    DL_BOILERPLATE_EFFECT)[0]) {
	case 'h':
		return DL_CUE_HEAD;
	case 'c':
		return DL_CUE_CAPTION;
	default:
		return dl_table_cell(&dl_tab_boilerplate, row,
		    DL_BOILERPLATE_EFFECT)[1] == 'i' ? DL_CUE_LINE :
		    DL_CUE_NONE;
	}
}

/* True if nothing but the head of n tokens at i stands there. */
static bool
head_alone(const struct dl_toks *t, size_t i, size_t n,
    const struct dl_look *x)
{
	return x->all && (words(t, i + n) == 0 ||
	    (x->words <= HEAD_WORDS && !x->stop));
}

/* Tokens of the phrase at i, if one of its rows has that effect, or 0. */
static size_t
has_effect(const struct dl_toks *t, size_t i, const char *name)
{
	size_t n;
	uint32_t at = 0;
	long row;
	struct dl_str key;

	n = dl_table_phrase(&dl_tab_boilerplate, t, i, true, &row);
	if (n == 0)
		return 0;
	key = dl_str(t->low + t->t[i].start,
	    t->t[i + n - 1].end - t->t[i].start);
	while ((row = dl_table_next(&dl_tab_boilerplate, key, &at)) >= 0)
		if (cell_is(row, DL_BOILERPLATE_EFFECT, name))
			return n;
	return 0;
}

/* `More local stories', `LATEST NATIONAL STORIES': its tokens, or 0. */
static size_t
lead_and_noun(const struct dl_toks *t, size_t i)
{
	size_t k, n = has_effect(t, i, "lead");

	if (n == 0)
		return 0;
	for (k = i + n; k < t->n && k <= i + n + LEAD_GAP; k++)
		if (has_effect(t, k, "noun") == 1)
			return k + 1 - i;
	return 0;
}

/* True if the n tokens at i are in capitals and the next is not. */
static bool
stands_out(const struct dl_toks *t, size_t i, size_t n)
{
	size_t k;

	for (k = i; k < i + n; k++)
		if (t->t[k].type == DL_WORD && !(t->t[k].flags & DL_UPPER))
			return false;
	return k < t->n && !(t->t[k].flags & DL_UPPER) && n > 1;
}

/* The cue with which the paragraph begins, at token i. */
static enum dl_cue
cue_at_start(const struct dl_toks *t, size_t i, const struct dl_look *x)
{
	size_t n = lead_and_noun(t, i);
	enum dl_cue cue;
	long row;

	if (n > 0 && head_alone(t, i, n, x))
		return DL_CUE_HEAD;
	if (n > 0 && stands_out(t, i, n))
		return DL_CUE_LINE;
	n = dl_table_phrase(&dl_tab_boilerplate, t, i, true, &row);
	if (n == 0 || cell_is(row, DL_BOILERPLATE_WHERE, "any"))
		return DL_CUE_NONE;
	cue = effect(row);
	if (cue == DL_CUE_HEAD)
		return head_alone(t, i, n, x) &&
		    (cell_is(row, DL_BOILERPLATE_WHERE, "start") ||
		    words(t, i + n) == 0) ? cue : DL_CUE_NONE;
	if (cell_is(row, DL_BOILERPLATE_WHERE, "whole"))
		return x->all && words(t, i + n) == 0 ? cue : DL_CUE_NONE;
	return x->all && x->words <= LINE_WORDS ? cue : DL_CUE_NONE;
}

/* A phrase that tells anywhere in a short paragraph. */
static enum dl_cue
cue_anywhere(const struct dl_toks *t, const struct dl_look *x)
{
	size_t i;
	enum dl_cue cue;
	long row;

	if (!x->all || x->words > ANY_WORDS)
		return DL_CUE_NONE;
	for (i = 0; i < t->n; i++)
		if (dl_table_phrase(&dl_tab_boilerplate, t, i, true,
		    &row) > 0 && cell_is(row, DL_BOILERPLATE_WHERE, "any") &&
		    (cue = effect(row)) != DL_CUE_NONE)
			return cue;
	return DL_CUE_NONE;
}

/* `By Ann Smith and Bo Lee in Washington': mostly capitals, no stop. */
static bool
is_byline(const struct dl_toks *t, size_t i, const struct dl_look *x)
{
	size_t k, small = 0;

	if (!x->all || x->stop || x->words > BYLINE_WORDS || x->words < 2 ||
	    !dl_str_is(dl_tok_low(t, i), "by") || i + 1 == t->n ||
	    !(t->t[i + 1].flags & DL_CAP))
		return false;
	for (k = i + 1; k < t->n; k++) {
		if (t->t[k].type == DL_NUM)
			return false;
		small += (t->t[k].flags & DL_LOWER) != 0;
	}
	return small * 2 < x->words - 1;
}

struct dl_look
dl_cues(struct dl_toks *t, struct dl_str para)
{
	struct dl_look x = { .all = para.n <= DL_LOOK_BYTES };
	size_t i = 0;

	dl_tokenise(t, para.p, x.all ? para.n : DL_LOOK_BYTES);
	x.words = words(t, 0);
	look_at_end(para, &x);
	while (i + 1 < t->n && t->t[i].type == DL_PUNCT &&
	    strchr("-*>|#=+~_", t->text[t->t[i].start]) != NULL)
		i++;
	if (dl_cue_url(para))
		x.cue = DL_CUE_URL;
	else if (t->n > 0)
		x.cue = cue_at_start(t, i, &x);
	if (x.cue == DL_CUE_NONE && is_cut_list(para))
		x.cue = DL_CUE_CUT;
	if (x.cue == DL_CUE_NONE)
		x.cue = cue_anywhere(t, &x);
	if (x.cue == DL_CUE_NONE && t->n > 0 && is_byline(t, i, &x))
		x.cue = DL_CUE_BYLINE;
	return x;
}
