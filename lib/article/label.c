/*
 * Labels: the title is the paragraph that equals the known title, else a
 * short first one without a full stop before longer text; boilerplate and
 * captions show by their cues (cues.c), and the short lines under a head over
 * other stories go with it.  Paragraphs one after the other that are all cut
 * off with an ellipsis are teasers.  A paragraph that stood already is a
 * repeat.
 */
#include "article/label.h"
#include "article/teaser.h"
#include "text/utf8.h"

enum {
	HEAD_PARAS = 5,			/* are near the head */
	TAIL_PARAS = 4,			/* are near the tail */
	TITLE_PARAS = 3,		/* of which one may be the title */
	TITLE_WORDS = 22,
	TITLE_BYTES = 240,
	NAME_WORDS = 3,			/* no more than a name has */
	NAME_BYTES = 40,		/* of a paper, and the mark before it */
	AGAIN_BYTES = 4000,		/* in which the title's words come */
	AGAIN_LETTERS = 4,
	LOUD_WORDS = 9,			/* in capitals that make a link */
	STUB_WORDS = 30,		/* a line under a head over stories */
	TEASER_WORDS = 7,		/* and more are a teaser, */
	TEASER_BYTES = 400,		/* if not too many */
	TEASERS = 3			/* one after the other are no accident */
};

/* One walk over the paragraphs. */
struct walk {
	struct dl_labels *x;
	struct dl_paras *ps;
	struct dl_str doc;
	struct dl_str title;		/* that is known, or empty */
	struct dl_str found;		/* in the text, or empty */
	bool under;			/* a head over other stories */
	size_t cut;			/* paragraphs before this one in a row
					   that are cut off */
};

static bool
ends_with(struct dl_str s, const char *any)
{
	return s.n > 0 && s.p[s.n - 1] != '\0' &&
	    strchr(any, s.p[s.n - 1]) != NULL;
}

static bool
begins_small(struct dl_str s)
{
	uint32_t cp;

	dl_utf8_decode(s.p, s.n, &cp);
	return dl_is_lower(cp);
}

/* A quotation and who is quoted: `"..." - Ann Lee', or a list. */
static bool
is_motto(struct dl_str s)
{
	const char *p = s.p, *end = s.p + s.n;

	if (s.n > 3 && memcmp(s.p, "\xE2\x80\xA2", 3) == 0)
		return true;
	if (s.p[0] == '"')
		p = memchr(s.p + 1, '"', s.n - 1);
	else if (s.n > 3 && memcmp(s.p, "\xE2\x80\x9C", 3) == 0)
		while ((p = memchr(p + 1, 0x9D, (size_t)(end - p) - 1)) !=
		    NULL && memcmp(p - 2, "\xE2\x80\x9D", 3) != 0)
			;
	else
		return false;
	if (p == NULL || end - p < 3)
		return false;
	p += p[1] == ' ' ? 2 : 1;
	return *p == '(' || *p == '-' || (end - p > 1 &&
	    memcmp(p, "\xE2\x80", 2) == 0);
}

/* The name of a picture in the place of the picture. */
static bool
is_picture(struct dl_str s)
{
	static const char *const ends[] = { ".jpg", ".jpeg", ".png", ".gif" };
	size_t i, n;

	for (i = 0; i < sizeof ends / sizeof *ends; i++) {
		n = strlen(ends[i]);
		if (s.n > n && memcmp(s.p + s.n - n, ends[i], n) == 0)
			return true;
	}
	return false;
}

/* A sentence, also within quotation marks; or a line in brackets. */
static bool
is_sentence(const struct dl_look *look, struct dl_str s)
{
	size_t i = s.n;

	if (s.p[0] == '(' || ends_with(s, ".:;,"))
		return true;
	while (i > 0 && (strchr("\"')", s.p[i - 1]) != NULL ||
	    (unsigned char)s.p[i - 1] >= 0x80))
		i--;
	return look->stop && i > 0 && s.p[i - 1] == '.';
}

/*
 * Does a word of a very short line, by its first letters, come again in the
 * text behind it?  A title speaks of the text; a name alone may be that of the
 * author.
 */
static bool
comes_again(struct dl_buf *low, struct dl_str line, struct dl_str rest)
{
	const char *p, *end, *word;
	size_t i, k;

	if (rest.n > AGAIN_BYTES)
		rest.n = AGAIN_BYTES;
	dl_buf_clear(low);
	p = dl_buf_room(low, line.n + rest.n);
	dl_utf8_lower(line.p, line.n, low->p);
	dl_utf8_lower(rest.p, rest.n, low->p + line.n);
	end = p + line.n + rest.n;
	for (i = 0; i < line.n; i = k + 1) {
		for (k = i; k < line.n && line.p[k] != ' '; k++)
			;
		word = low->p + i;
		for (p = low->p + line.n; k - i >= AGAIN_LETTERS &&
		    end - p >= AGAIN_LETTERS && (p = memchr(p, *word,
		    (size_t)(end - p) - AGAIN_LETTERS + 1)) != NULL; p++)
			if (memcmp(p, word, AGAIN_LETTERS) == 0)
				return true;
	}
	return false;
}

/* What stands below a headline and nowhere else: a byline, a date line. */
static bool
under_title(const struct walk *w, size_t i)
{
	const struct dl_paras *ps = w->ps;

	if (i + 1 >= ps->n)
		return false;
	return ps->p[i + 1].label == DL_BOILER ||
	    dl_cues_look(&w->x->cues, dl_para_text(w->doc, &ps->p[i + 1]),
	    DL_NEAR_HEAD).cue == DL_CUE_BYLINE;
}

/* Does longer text follow? */
static bool
text_follows(const struct walk *w, size_t i)
{
	size_t k;

	for (k = i + 1; k < w->ps->n; k++)
		if (w->ps->p[k].len > w->ps->p[i].len)
			return true;
	return false;
}

/* Could paragraph i be the title? */
static bool
may_be_title(const struct walk *w, size_t i, const struct dl_look *look)
{
	const struct dl_paras *ps = w->ps;
	struct dl_str s = dl_para_text(w->doc, &ps->p[i]);
	size_t words, end = ps->p[i].start + s.n;

	if (w->x->title != 0 || i >= TITLE_PARAS ||
	    (i > 0 && ps->p[i - 1].label != DL_BOILER) ||
	    look->cue != DL_CUE_NONE || look->cut || s.n > TITLE_BYTES)
		return false;
	words = dl_cue_words(s, TITLE_WORDS);
	if (words < 2 || words > TITLE_WORDS || !text_follows(w, i))
		return false;
	if (under_title(w, i))
		return true;
	return !is_sentence(look, s) && !begins_small(s) && !is_motto(s) &&
	    !is_picture(s) && (words > NAME_WORDS ||
	    comes_again(&w->x->low, s, dl_str(w->doc.p + end,
	    w->doc.n - end)));
}

/* Is b the beginning of a, all but a name behind it, as `| The Example'? */
static bool
all_but_name(struct dl_str a, struct dl_str b)
{
	return a.n > b.n && a.n <= b.n + NAME_BYTES &&
	    dl_cue_words(b, NAME_WORDS) > NAME_WORDS &&
	    dl_repeats_begins(a, b);
}

/*
 * Is the paragraph the title, letters and digits compared alone; near the head
 * also with the name of the paper behind one of the two?
 */
static bool
is_like(struct dl_str title, size_t i, struct dl_str s)
{
	if (title.n == 0 || s.n > 2 * title.n + NAME_BYTES)
		return false;
	return dl_repeats_same(s, title) || (i < HEAD_PARAS &&
	    (all_but_name(s, title) || all_but_name(title, s)));
}

/* A paragraph of a few words that is cut off; quotations are cut, too. */
static bool
is_cut(const struct dl_look *look, struct dl_str s)
{
	return look->cut && s.n <= TEASER_BYTES && !ends_with(s, "\"') ") &&
	    dl_cue_words(s, TEASER_WORDS) > TEASER_WORDS &&
	    dl_is_teaser(s);
}

/* Is the paragraph another in a row of teasers?  Then so are those before. */
static bool
is_teaser(struct walk *w, size_t i, const struct dl_look *look,
    struct dl_str s)
{
	size_t k;

	if (!is_cut(look, s)) {
		w->cut = 0;
		return false;
	}
	if (++w->cut < TEASERS)
		return false;
	for (k = 1; w->cut == TEASERS && k < TEASERS; k++)
		w->ps->p[i - k].label = DL_BOILER;
	return true;
}

/*
 * A headline in capitals among paragraphs that are not: a link to another
 * story.  Fewer words make a head of this one.
 */
static bool
is_loud(const struct walk *w, size_t i, struct dl_str s)
{
	size_t k, words;

	if (i < HEAD_PARAS - 2 || s.n > TITLE_BYTES)
		return false;
	for (k = 0; k < s.n; k++)
		if (s.p[k] >= 'a' && s.p[k] <= 'z')
			return false;
	words = dl_cue_words(s, TITLE_WORDS);
	if (words < LOUD_WORDS || words > TITLE_WORDS)
		return false;
	s = dl_para_text(w->doc, &w->ps->p[i - 1]);
	for (k = 0; k < s.n; k++)
		if (s.p[k] >= 'a' && s.p[k] <= 'z')
			return true;
	return false;
}

/* What the cue makes of a paragraph. */
static enum dl_label
label_of(struct walk *w, size_t i, const struct dl_look *look,
    struct dl_str s)
{
	bool teaser = is_teaser(w, i, look, s);

	switch (look->cue) {
	case DL_CUE_HEAD:
		w->under = true;
		return DL_BOILER;
	case DL_CUE_LINE:
	case DL_CUE_CUT:
	case DL_CUE_URL:
	case DL_CUE_BYLINE:
		return DL_BOILER;
	case DL_CUE_CAPTION:
		return DL_CAPTION;
	case DL_CUE_SUMMARY:
	case DL_CUE_NONE:
		break;
	}
	w->under = w->under && !look->stop &&
	    dl_cue_words(s, STUB_WORDS) <= STUB_WORDS;
	return w->under || teaser || (!look->stop && is_loud(w, i, s)) ?
	    DL_BOILER : DL_BODY;
}

static enum dl_label
label(struct walk *w, size_t i)
{
	struct dl_str s = dl_para_text(w->doc, &w->ps->p[i]);
	struct dl_look look;
	unsigned place = 0;

	if (is_like(w->title, i, s) || is_like(w->found, i, s)) {
		w->ps->p[i].dup = w->x->title != 0;
		return DL_TITLE;
	}
	if (i < HEAD_PARAS)
		place |= DL_NEAR_HEAD;
	if (i > 0 && i + TAIL_PARAS >= w->ps->n)
		place |= DL_NEAR_TAIL;
	look = dl_cues_look(&w->x->cues, s, place);
	if (may_be_title(w, i, &look))
		return DL_TITLE;
	return label_of(w, i, &look, s);
}

void
dl_label_paras(struct dl_labels *x, struct dl_paras *ps, struct dl_str doc,
    struct dl_str title)
{
	struct walk w = { .x = x, .ps = ps, .doc = doc, .title = title };
	size_t i, first;

	x->title = 0;
	dl_repeats_begin(&x->repeats);
	for (i = 0; i < ps->n; i++) {
		first = dl_repeats_find(&x->repeats, ps, doc, i);
		if (first > 0) {
			ps->p[i].dup = true;
			ps->p[i].label = ps->p[first - 1].label;
		} else if (ps->p[i].label == DL_BODY)
			ps->p[i].label = (uint8_t)label(&w, i);
		if (ps->p[i].label != DL_TITLE || x->title != 0)
			continue;
		x->title = i + 1;
		w.found = dl_para_text(doc, &ps->p[i]);
	}
}

void
dl_labels_free(struct dl_labels *x)
{
	dl_cues_free(&x->cues);
	dl_repeats_free(&x->repeats);
	dl_buf_free(&x->low);
}
