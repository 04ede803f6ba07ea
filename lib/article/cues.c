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
#include "base/ascii.h"
#include "article/cues.h"
#include "article/form.h"
#include "article/shape.h"
#include "article/teaser.h"

enum {
	LINE_BYTES = 400,		/* a longer paragraph is no line, */
	CAPTION_BYTES = 800,		/* no caption, */
	GALLERY_BYTES = 8000,		/* not even one that says `Photos:' */
	CREDIT_BYTES = 100,		/* in which a credit ends it */
	STOPPED_BYTES = 40,		/* if a stop follows */
	LINK_BYTES = 80,		/* in which a colon makes a link */
	SHORT_BYTES = 220,		/* a phrase within tells no more */
	LINE_WORDS = 40
};

bool
dl_cue_url(struct dl_str s)
{
	size_t i;

	if (!(s.n > 8 && (memcmp(s.p, "http://", 7) == 0 ||
	    memcmp(s.p, "https:/", 7) == 0)) &&
	    !(s.n > 4 && memcmp(s.p, "www.", 4) == 0))
		return false;
	for (i = 0; i < s.n; i++)
		if (dl_ascii_blank(s.p[i]))
			return false;
	return true;
}

size_t
dl_cue_words(struct dl_str s, size_t most)
{
	size_t i, n = 0;
	bool in = false, blank;

	for (i = 0; i < s.n && n <= most; i++) {
		blank = dl_ascii_blank(s.p[i]);
		n += !blank && !in;
		in = !blank;
	}
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
		else if (i > 2 &&
		    (memcmp(s.p + i - 3, "\xE2\x80\x9D", 3) == 0 ||
		    memcmp(s.p + i - 3, "\xE2\x80\x99", 3) == 0))
			i -= 3;
		else
			break;
	x->cut = i >= 3 && dl_ellipsis(dl_str(s.p, i), i - 3) > 0;
	x->stop = !x->cut && i > 0 && strchr(".!?", s.p[i - 1]) != NULL;
}

/* The cue with which the paragraph begins. */
static enum dl_cue
cue_at_start(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	size_t i = v->first, n = dl_form_lead(v);
	bool line = v->s.n <= LINE_BYTES && v->words <= LINE_WORDS;

	if (n > 0 && line && dl_form_alone(v, n))
		return DL_CUE_HEAD;
	if (n > 0 && dl_form_loud(v, n))
		return DL_CUE_LINE;
	n = dl_form_begins(v, DL_PH_START_CAPTION);
	if (v->s.n <= CAPTION_BYTES ? n > 0 || dl_form_pose(v) :
	    n > 0 && v->s.n <= GALLERY_BYTES &&
	    v->s.p[t->t[i + n - 1].end - 1] == ':')
		return DL_CUE_CAPTION;
	if (!line)
		return DL_CUE_NONE;
	n = dl_form_begins(v, DL_PH_START_HEAD);
	if (n > 0 && dl_form_alone(v, n))
		return DL_CUE_HEAD;
	n = dl_form_begins(v, DL_PH_WHOLE_HEAD);
	if (n > 0 && dl_form_words(t, i + n) == 0)
		return DL_CUE_HEAD;
	n = dl_form_begins(v, DL_PH_SECTION);
	if (n > 0 && dl_form_words(t, i + n) == 0 && (v->place & DL_NEAR_HEAD))
		return DL_CUE_LINE;
	if (dl_form_line(v))
		return DL_CUE_LINE;
	if (dl_form_byline(v))
		return DL_CUE_BYLINE;
	return dl_form_begins(v, DL_PH_SUMMARY) > 0 ? DL_CUE_SUMMARY :
	    DL_CUE_NONE;
}

/* A phrase that tells anywhere in a short paragraph, or at its end. */
static enum dl_cue
cue_within(const struct dl_view *v)
{
	const struct dl_toks *t = v->t;
	uint32_t kinds;
	size_t i, n;

	if (v->s.n > SHORT_BYTES)
		return DL_CUE_NONE;
	for (i = 0; i < t->n; i++) {
		n = dl_phrase_kinds(t, i, &kinds);
		if (dl_is_kind(kinds, DL_PH_ANY_CAPTION))
			return DL_CUE_CAPTION;
		if (dl_is_kind(kinds, DL_PH_ANY_LINE) ||
		    ((dl_is_kind(kinds, DL_PH_END_LINE) || (!v->stop &&
		    dl_is_kind(kinds, DL_PH_END_LINK))) &&
		    dl_form_words(t, i + n) == 0))
			return DL_CUE_LINE;
	}
	return DL_CUE_NONE;
}

/* What stands before a line of a list: one mark, or a dash, or a bullet. */
static bool
is_bullet(struct dl_str s)
{
	return (s.n == 1 && s.p[0] != '\0' &&
	    strchr("-*>|#=+~_", s.p[0]) != NULL) ||
	    dl_str_is(s, "\xE2\x80\x93") || dl_str_is(s, "\xE2\x80\x94") ||
	    dl_str_is(s, "\xE2\x80\xA2") || dl_str_is(s, "\xC2\xB7");
}

/* The phrases of a paragraph, which is cut into tokens now. */
static enum dl_cue
read_phrases(struct dl_cues *c, struct dl_str s, unsigned place,
    const struct dl_look *look)
{
	struct dl_view v = { .s = s, .t = &c->toks, .place = place,
	    .stop = look->stop, .cut = look->cut };
	struct dl_toks *t = &c->toks;
	enum dl_cue cue;

	dl_tokenise(t, s.p, s.n < LINE_BYTES ? s.n : LINE_BYTES);
	v.words = dl_form_words(t, 0);
	while (v.first + 1 < t->n && is_bullet(dl_tok_text(t, v.first)))
		v.first++;
	if (t->n == 0)
		return DL_CUE_NONE;
	v.n = dl_phrase_kinds(t, v.first, &v.kinds);
	cue = cue_at_start(&v);
	if (cue == DL_CUE_NONE)
		cue = cue_within(&v);
	if (cue == DL_CUE_NONE && dl_form_tail(&v))
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
	    !dl_ascii_blank(p[-1]) && !dl_ascii_blank(p[1]);
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
	return (place & DL_NEAR_TAIL) && s.n <= DL_NOTE_BYTES &&
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

/* Parts of a page by their shape; a name signs at the end alone. */
static bool
is_furniture(struct dl_str s, unsigned place)
{
	return dl_shape_menu(s) || dl_shape_code(s) || dl_shape_contact(s) ||
	    ((place & DL_NEAR_TAIL) && dl_shape_signed(s));
}

static struct dl_look
look(struct dl_cues *c, struct dl_str s, unsigned place, bool close)
{
	struct dl_look x = { DL_CUE_NONE, false, false };

	dl_glance_init(&c->glance);
	look_at_end(s, &x);
	if (dl_cue_url(s))
		x.cue = DL_CUE_URL;
	else if (!x.stop && s.n <= LINE_BYTES && is_furniture(s, place))
		x.cue = DL_CUE_LINE;
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
