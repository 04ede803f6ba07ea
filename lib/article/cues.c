/*
 * Cues for boilerplate, after what cleaners of pages use (Kohlschuetter et
 * al. 2010: short blocks, link-like text, fixed phrases), on plain text: the
 * phrases of boilerplate.tsv at the beginning or in a short paragraph, and
 * teasers, which give themselves away because each of them is cut off in
 * mid-sentence with an ellipsis.  A paragraph is cut into tokens only if a
 * glance (glance.c) or its form says that a phrase may stand in it.
 */
#include <string.h>

#include "article/credit.h"
#include "article/cues.h"
#include "article/phrase.h"
#include "article/teaser.h"

enum {
	LINE_BYTES = 400,		/* a longer paragraph is no such line, */
	CAPTION_BYTES = 800,		/* no caption, */
	NOTE_BYTES = 600,		/* no note about its author */
	CREDIT_BYTES = 100,		/* in which a credit ends it */
	STOPPED_BYTES = 40,		/* if a stop follows */
	LINK_BYTES = 80,		/* in which a colon makes a link */
	SHORT_BYTES = 220,		/* a phrase within tells no more */
	LINE_WORDS = 40,
	CALL_WORDS = 25,
	LINK_WORDS = 30,
	KICKER = 6,			/* tokens in which its colon comes */
	REFERENCE_WORDS = 8,
	HEAD_WORDS = 8,
	BYLINE_WORDS = 10,
	COUNT_WORDS = 4,
	NOTE_FROM = 20,			/* tokens in which the trade is told */
	POSE_WORDS = 2,			/* small ones between `In this', `photo' */
	LEAD_GAP = 2,			/* words between `More' and `stories' */
	LEAD_BYTES = 100
};

/* A paragraph under examination. */
struct view {
	struct dl_str s;
	const struct dl_toks *t;
	size_t first;			/* its first token behind bullets */
	size_t words;
	unsigned place;
	bool stop, cut;
};

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
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

size_t
dl_cue_words(struct dl_str s, size_t most)
{
	size_t i, n = 0;
	bool in = false, blank;

	for (i = 0; i < s.n && n <= most; i++) {
		blank = is_blank(s.p[i]);
		n += !blank && !in;
		in = !blank;
	}
	return n;
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

/* How a paragraph ends: with an ellipsis, another stop, or neither. */
static void
look_at_end(struct dl_str s, struct dl_look *x)
{
	size_t i = s.n;

	for (;;)
		if (i > 0 && strchr("\"')]", s.p[i - 1]) != NULL)
			i--;
		else if (i > 2 && (memcmp(s.p + i - 3, "\xE2\x80\x9D", 3) == 0 ||
		    memcmp(s.p + i - 3, "\xE2\x80\x99", 3) == 0))
			i -= 3;
		else
			break;
	x->cut = i >= 3 && dl_ellipsis(dl_str(s.p, i), i - 3) > 0;
	x->stop = !x->cut && i > 0 && strchr(".!?", s.p[i - 1]) != NULL;
}

/* True if nothing but the head of n tokens stands there. */
static bool
head_alone(const struct view *v, size_t n)
{
	return words(v->t, v->first + n) == 0 ||
	    (v->words <= HEAD_WORDS && !v->stop);
}

/* `More local stories', `LATEST NATIONAL STORIES': its tokens, or 0. */
static size_t
lead_and_noun(const struct dl_toks *t, size_t i)
{
	size_t k, n = dl_phrase(t, i, DL_PH_LEAD);

	if (n == 0)
		return 0;
	for (k = i + n; k < t->n && k <= i + n + LEAD_GAP; k++)
		if (dl_phrase(t, k, DL_PH_NOUN) == 1)
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

/* True if all of the paragraph is a row of words that pages have. */
static bool
all_furniture(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t i, n, any = 0;

	for (i = v->first; i < t->n; i += n) {
		n = dl_phrase(t, i, DL_PH_WHOLE_LINE);
		any += n;
		if (n == 0 && t->t[i].type == DL_PUNCT)
			n = 1;
		if (n == 0)
			return false;
	}
	return any > 0;
}

/* `3 comments', `5 min read': a number, its noun, nothing else. */
static bool
is_count(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t i = v->first, n;

	if (v->words > COUNT_WORDS || i >= t->n || t->t[i].type != DL_NUM)
		return false;
	n = dl_phrase(t, i + 1, DL_PH_COUNT);
	return n > 0 && words(t, i + 1 + n) == 0;
}

/* Does the paragraph hold an address of the web or of mail, or a handle? */
static bool
has_address(const struct view *v)
{
	size_t i;

	for (i = 0; i < v->t->n; i++)
		if (v->t->t[i].type == DL_URL)
			return true;
	return false;
}

/* `Inquiry:Who paid for the wall': a link whose space was lost. */
static bool
is_link(const struct view *v)
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

/* A few words and an address of the web. */
static bool
is_reference(const struct view *v)
{
	return v->words <= REFERENCE_WORDS && !v->stop && has_address(v) &&
	    (memchr(v->s.p, '/', v->s.n) != NULL);
}

/* `By Ann Smith and Bo Lee in Washington': mostly capitals, no stop. */
static bool
is_byline(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t k, small = 0, i = v->first + dl_phrase(t, v->first, DL_PH_BY);

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
static bool
is_pose(const struct view *v)
{
	size_t k, n = dl_phrase(v->t, v->first, DL_PH_POSE), small = 0;

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
is_rights(const struct view *v)
{
	size_t i = v->first + dl_phrase(v->t, v->first, DL_PH_RIGHTS);

	if (i == v->first || i >= v->t->n)
		return false;
	return v->t->t[i].type == DL_NUM ||
	    (unsigned char)v->s.p[v->t->t[i].start] == 0xC2;
}

/* True if the lower-case form of token i is one of the words. */
static bool
is_word(const struct dl_toks *t, size_t i, const char *words)
{
	struct dl_str s = dl_tok_low(t, i);
	size_t n;

	for (; *words != '\0'; words += n + (words[n] == '|')) {
		n = strcspn(words, "|");
		if (dl_str_eq(s, dl_str(words, n)))
			return true;
	}
	return false;
}

/* `Ann Lee is a senior writer at The Example.' */
static bool
is_note(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t i, names = 0;

	for (i = v->first; i < t->n && ((t->t[i].flags & DL_CAP) ||
	    t->t[i].type == DL_PUNCT); i++)
		names += (t->t[i].flags & DL_CAP) != 0;
	if (names < 2 || names > 8 || i + 1 >= t->n ||
	    !is_word(t, i, "is|are") || !(is_word(t, i + 1, "a|an|the") ||
	    dl_phrase(t, i + 1, DL_PH_TRADE) > 0))
		return false;
	for (i++; i < t->n && i < NOTE_FROM; i++)
		if (dl_phrase(t, i, DL_PH_TRADE) > 0)
			return true;
	return false;
}

/* The cues of the tail: notes about the author, sources. */
static bool
tail_line(const struct view *v)
{
	size_t i;

	if (!(v->place & DL_NEAR_TAIL) || v->s.n > NOTE_BYTES)
		return false;
	if (dl_phrase(v->t, v->first, DL_PH_START_TAIL) > 0)
		return true;
	for (i = 0; i < v->t->n; i++)
		if (dl_phrase(v->t, i, DL_PH_ANY_TAIL) > 0)
			return true;
	return is_note(v);
}

/* The cue with which the paragraph begins. */
static enum dl_cue
cue_at_start(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t i = v->first, n = lead_and_noun(t, i);
	bool line = v->s.n <= LINE_BYTES && v->words <= LINE_WORDS;

	if (n > 0 && line && head_alone(v, n))
		return DL_CUE_HEAD;
	if (n > 0 && stands_out(t, i, n))
		return DL_CUE_LINE;
	if (v->s.n <= CAPTION_BYTES && (is_pose(v) ||
	    dl_phrase(t, i, DL_PH_START_CAPTION) > 0))
		return DL_CUE_CAPTION;
	if (!line)
		return DL_CUE_NONE;
	n = dl_phrase(t, i, DL_PH_START_HEAD);
	if (n > 0 && head_alone(v, n))
		return DL_CUE_HEAD;
	n = dl_phrase(t, i, DL_PH_WHOLE_HEAD);
	if (n > 0 && words(t, i + n) == 0)
		return DL_CUE_HEAD;
	n = dl_phrase(t, i, DL_PH_SECTION);
	if (n > 0 && words(t, i + n) == 0 && (v->place & DL_NEAR_HEAD))
		return DL_CUE_LINE;
	if (dl_phrase(t, i, DL_PH_START_LINE) > 0 || is_rights(v) ||
	    (v->words <= CALL_WORDS && dl_phrase(t, i, DL_PH_CALL) > 0 &&
	    has_address(v)) || all_furniture(v) || is_count(v) ||
	    is_link(v) || is_reference(v) ||
	    (v->cut && dl_phrase(t, i, DL_PH_WHOLE_HEAD) > 0))
		return DL_CUE_LINE;
	if (is_byline(v))
		return DL_CUE_BYLINE;
	return dl_phrase(t, i, DL_PH_SUMMARY) > 0 ? DL_CUE_SUMMARY :
	    DL_CUE_NONE;
}

/* A phrase that tells anywhere in a short paragraph, or at its end. */
static enum dl_cue
cue_within(const struct view *v)
{
	const struct dl_toks *t = v->t;
	size_t i, n;

	if (v->s.n > SHORT_BYTES)
		return DL_CUE_NONE;
	for (i = 0; i < t->n; i++) {
		if (!dl_phrase_at(t, i))
			continue;
		if (dl_phrase(t, i, DL_PH_ANY_CAPTION) > 0)
			return DL_CUE_CAPTION;
		if (dl_phrase(t, i, DL_PH_ANY_LINE) > 0)
			return DL_CUE_LINE;
		n = dl_phrase(t, i, DL_PH_END_LINE);
		if (n > 0 && words(t, i + n) == 0)
			return DL_CUE_LINE;
	}
	return DL_CUE_NONE;
}

/* The phrases of a paragraph, which is cut into tokens now. */
static enum dl_cue
read_phrases(struct dl_cues *c, struct dl_str s, unsigned place,
    const struct dl_look *look)
{
	struct view v = { .s = s, .t = &c->toks, .place = place,
	    .stop = look->stop, .cut = look->cut };
	struct dl_toks *t = &c->toks;
	enum dl_cue cue;

	dl_tokenise(t, s.p, s.n < LINE_BYTES ? s.n : LINE_BYTES);
	v.words = words(t, 0);
	while (v.first + 1 < t->n && t->t[v.first].type == DL_PUNCT &&
	    strchr("-*>|#=+~_", t->text[t->t[v.first].start]) != NULL)
		v.first++;
	if (t->n == 0)
		return DL_CUE_NONE;
	cue = cue_at_start(&v);
	if (cue == DL_CUE_NONE)
		cue = cue_within(&v);
	if (cue == DL_CUE_NONE && tail_line(&v))
		cue = DL_CUE_LINE;
	return cue;
}

/*
 * The last words of a paragraph, fewer behind a stop; all of it if it is
 * short.
 */
static struct dl_str
last_words(struct dl_str s, bool stop)
{
	size_t from, most = stop ? STOPPED_BYTES : CREDIT_BYTES;

	if (s.n <= most)
		return s;
	from = s.n - most;
	while (from < s.n && s.p[from] != ' ')
		from++;
	return dl_str(s.p + from, s.n - from);
}

/*
 * A colon glued on both sides early on, as a link has that lost its space, or
 * a slash, as addresses have.
 */
static bool
may_be_link(struct dl_str s, bool stop)
{
	size_t n = s.n < LINK_BYTES ? s.n : LINK_BYTES;
	const char *p;

	if (stop || s.n > LINE_BYTES)
		return false;
	if (memchr(s.p, '/', s.n) != NULL)
		return true;
	p = memchr(s.p, ':', n);
	return p != NULL && p > s.p && p + 1 < s.p + s.n &&
	    !is_blank(p[-1]) && !is_blank(p[1]);
}

/* A glance: may a phrase stand in the paragraph? */
static bool
may_have_phrase(const struct dl_glance *g, struct dl_str s, unsigned place,
    bool stop)
{
	if (dl_glance_start(&g->start, s) || may_be_link(s, stop))
		return true;
	if (s.n <= SHORT_BYTES && ((s.p[0] >= '0' && s.p[0] <= '9') ||
	    dl_glance_within(&g->within, s)))
		return true;
	return (place & DL_NEAR_TAIL) && s.n <= NOTE_BYTES &&
	    dl_glance_within(&g->tail, s);
}

/* A glance at the end: behind a stop a credit has a slash or a colon. */
static bool
may_have_credit(const struct dl_glance *g, struct dl_str s, bool stop)
{
	s = last_words(s, stop);
	if (stop && memchr(s.p, '/', s.n) == NULL &&
	    memchr(s.p, ':', s.n) == NULL)
		return false;
	return dl_glance_within(&g->credit, s);
}

static struct dl_look
look(struct dl_cues *c, struct dl_str s, unsigned place, bool close)
{
	struct dl_look x = { DL_CUE_NONE, false, false };

	dl_glance_init(&c->glance);
	look_at_end(s, &x);
	if (dl_cue_url(s))
		x.cue = DL_CUE_URL;
	else if (close || may_have_phrase(&c->glance, s, place,
	    x.stop))
		x.cue = read_phrases(c, s, place, &x);
	if (x.cue == DL_CUE_NONE && dl_is_teasers(s))
		x.cue = DL_CUE_CUT;
	if (x.cue == DL_CUE_NONE && s.n <= CAPTION_BYTES &&
	    (close || may_have_credit(&c->glance, s, x.stop)))
		x.cue = dl_credit(&c->toks, s, last_words(s, x.stop), place);
	return x;
}

struct dl_look
dl_cues_look(struct dl_cues *c, struct dl_str s, unsigned place)
{
	return look(c, s, place, false);
}

struct dl_look
dl_cues_look_close(struct dl_cues *c, struct dl_str s, unsigned place)
{
	return look(c, s, place, true);
}

void
dl_cues_free(struct dl_cues *c)
{
	dl_toks_free(&c->toks);
	dl_glance_free(&c->glance);
}
