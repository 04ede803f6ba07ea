/*
 * The forms of short paragraphs, on their tokens: where a phrase of
 * boilerplate.tsv alone tells nothing, what stands beside it does.
 */
#include <string.h>

#include "article/form.h"

enum {
	NOTE_NAMES = 8,			/* capitals before its verb */
	NOTE_FROM = 20,			/* tokens in which the trade is told */
	CALL_WORDS = 25,
	LINK_WORDS = 30,
	KICKER = 6,			/* tokens in which its colon comes */
	REFERENCE_WORDS = 8,
	HEAD_WORDS = 8,
	BYLINE_WORDS = 10,
	COUNT_WORDS = 4,
	POSE_WORDS = 2,			/* small, from `In this' to `photo' */
	LEAD_GAP = 2			/* words between `More' and `stories' */
};

size_t
dl_form_words(const struct dl_toks *t, size_t i)
{
	size_t n = 0;

	for (; i < t->n; i++)
		n += t->t[i].type != DL_PUNCT;
	return n;
}

size_t
dl_form_begins(const struct dl_view *v, enum dl_phrase_kind kind)
{
	return dl_is_kind(v->kinds, kind) ? v->n : 0;
}

bool
dl_form_alone(const struct dl_view *v, size_t n)
{
	return dl_form_words(v->t, v->first + n) == 0 ||
	    (v->words <= HEAD_WORDS && !v->stop);
}

size_t
dl_form_lead(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t k, n = dl_form_begins(v, DL_PH_LEAD);

	if (n == 0)
		return 0;
	for (k = v->first + n; k < t->n && k <= v->first + n + LEAD_GAP; k++)
		if (dl_phrase(t, k, DL_PH_NOUN) == 1)
			return k + 1 - v->first;
	return 0;
}

bool
dl_form_loud(const struct dl_view *v, size_t n)
{
	const struct dl_toks *t = v->t;
	size_t k, i = v->first;

	for (k = i; k < i + n; k++)
		if (t->t[k].type == DL_WORD && !(t->t[k].flags & DL_UPPER))
			return false;
	return k < t->n && !(t->t[k].flags & DL_UPPER) && n > 1;
}

/* `3 comments', `5 min read': a number, its noun, nothing else. */
static bool
is_count(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t i = v->first, n;

	if (v->words > COUNT_WORDS || i >= t->n || t->t[i].type != DL_NUM)
		return false;
	n = dl_phrase(t, i + 1, DL_PH_COUNT);
	return n > 0 && dl_form_words(t, i + 1 + n) == 0;
}

/* Does the paragraph hold an address of the web or of mail, or a handle? */
static bool
has_address(const struct dl_view *v)
{
	size_t i;

	for (i = 0; i < v->t->n; i++)
		if (v->t->t[i].type == DL_URL)
			return true;
	return false;
}

/* `Inquiry:Who paid for the wall': a link whose space was lost. */
static bool
is_link(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t i;

	if (v->stop || v->words > LINK_WORDS)
		return false;
	for (i = v->first + 1; i + 1 < t->n && i < v->first + KICKER; i++)
		if (v->s.p[t->t[i].start] == ':')
			return (t->t[i].flags & DL_GLUED) &&
			    (t->t[i + 1].flags & DL_GLUED) &&
			    ((t->t[i - 1].flags & DL_ALPHA) ||
			    t->t[i - 1].type == DL_PUNCT) &&
			    (t->t[i + 1].flags & DL_CAP);
	return false;
}

/* Or the name of a place on the web: `on Twitter'. */
static bool
has_place(const struct dl_view *v)
{
	size_t i;

	for (i = v->first; i < v->t->n; i++)
		if (dl_phrase(v->t, i, DL_PH_ADDRESS) > 0)
			return true;
	return has_address(v);
}

/* A few words and an address of the web. */
static bool
is_reference(const struct dl_view *v)
{
	return v->words <= REFERENCE_WORDS && !v->stop && has_address(v) &&
	    (memchr(v->s.p, '/', v->s.n) != NULL);
}

/* `By Ann Smith and Bo Lee in Washington': mostly capitals, no stop. */
bool
dl_form_byline(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t k, small = 0, i = v->first + dl_form_begins(v, DL_PH_BY);

	if (i == v->first || v->stop || v->words > BYLINE_WORDS ||
	    i >= t->n || !(t->t[i].flags & DL_CAP))
		return false;
	for (k = i; k < t->n; k++) {
		if (t->t[k].type == DL_NUM)
			return false;
		small += (t->t[k].flags & DL_LOWER) != 0;
	}
	return small * 2 < v->words - 1;
}

/* `In this March 3, 2019 file photo': a picture, behind little but a date. */
bool
dl_form_pose(const struct dl_view *v)
{
	size_t k, n = dl_form_begins(v, DL_PH_POSE), small = 0;

	if (n == 0)
		return false;
	for (k = v->first + n; k < v->t->n && small <= POSE_WORDS; k++) {
		if (dl_phrase(v->t, k, DL_PH_PICTURE) > 0)
			return true;
		small += (v->t->t[k].flags & DL_LOWER) != 0;
	}
	return false;
}

/* `Copyright 2018': a year or the sign. */
static bool
is_rights(const struct dl_view *v)
{
	size_t i = v->first + dl_form_begins(v, DL_PH_RIGHTS);

	if (i == v->first || i >= v->t->n)
		return false;
	return v->t->t[i].type == DL_NUM ||
	    (unsigned char)v->s.p[v->t->t[i].start] == 0xC2;
}

/* `Ann Lee is a senior writer at The Example.' */
static bool
is_note(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t i, n, names = 0;

	for (i = v->first; i < t->n && ((t->t[i].flags & DL_CAP) ||
	    t->t[i].type == DL_PUNCT); i++)
		names += (t->t[i].flags & DL_CAP) != 0;
	n = dl_phrase(t, i, DL_PH_BEING);
	if (names < 2 || names > NOTE_NAMES || n == 0 || (n == 1 &&
	    dl_phrase(t, i + 1, DL_PH_TRADE) == 0))
		return false;
	for (i += n; i < t->n && i < NOTE_FROM; i++)
		if (dl_phrase(t, i, DL_PH_TRADE) > 0)
			return true;
	return false;
}

bool
dl_form_tail(const struct dl_view *v)
{
	size_t i;

	if (!(v->place & DL_NEAR_TAIL) || v->s.n > DL_NOTE_BYTES)
		return false;
	if (dl_form_begins(v, DL_PH_START_TAIL) > 0)
		return true;
	for (i = 0; i < v->t->n; i++)
		if (dl_phrase(v->t, i, DL_PH_ANY_TAIL) > 0)
			return true;
	return is_note(v);
}

bool
dl_form_line(const struct dl_view *v)
{
	return dl_form_begins(v, DL_PH_START_LINE) > 0 || is_rights(v) ||
	    (v->words <= CALL_WORDS && dl_form_begins(v, DL_PH_CALL) > 0 &&
	    has_place(v)) || dl_phrases_only(v->t, v->first,
	    UINT32_C(1) << DL_PH_WHOLE_LINE) || is_count(v) ||
	    is_link(v) || is_reference(v) ||
	    (v->cut && dl_form_begins(v, DL_PH_WHOLE_HEAD) > 0);
}
