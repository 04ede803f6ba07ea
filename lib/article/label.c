/*
 * Labels: the title is the paragraph that equals the known title, else a
 * short first one without a full stop before longer text; boilerplate and
 * captions show by their cues (cues.c), and the short lines under a head over
 * other stories go with it.  Paragraphs one after the other that are all cut
 * off with an ellipsis are teasers.  A paragraph that stood already is a
 * repeat.
 */
#include "article/label.h"
#include "article/shape.h"
#include "article/teaser.h"

enum {
	HEAD_PARAS = 5,			/* are near the head */
	TAIL_PARAS = 4,			/* are near the tail */
	NAME_WORDS = 3,			/* no more than a name has */
	NAME_BYTES = 40,		/* of a paper, and the mark before it */
	LOUD_FROM = 3,			/* paragraphs before a loud link */
	LOUD_BYTES = 240,
	LOUD_WORDS = 9,			/* in capitals that make a link */
	LOUD_MOST = 22,
	STUB_WORDS = 30,		/* a line under a head over stories */
	TEASER_WORDS = 7,		/* and more are a teaser, */
	TEASER_BYTES = 400,		/* if not too many */
	TEASERS = 3			/* in a row are no accident */
};

/* One walk over the paragraphs. */
struct walk {
	struct dl_labels *x;
	struct dl_paras *ps;
	struct dl_str doc;
	struct dl_str title;		/* that is known, or empty */
	struct dl_str found;		/* in the text, or empty */
	bool under;			/* a head over other stories */
	bool byline;			/* the paragraph before is one */
	size_t cut;			/* paragraphs in a row that are cut */
	size_t last_cut;		/* off, and the last of them */
};

static bool
ends_with(struct dl_str s, const char *any)
{
	return s.n > 0 && s.p[s.n - 1] != '\0' &&
	    strchr(any, s.p[s.n - 1]) != NULL;
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

	if (!is_cut(look, s))
		return false;
	w->cut = w->cut > 0 && w->last_cut + 1 == i ? w->cut + 1 : 1;
	w->last_cut = i;
	if (w->cut < TEASERS)
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

	if (i < LOUD_FROM || s.n > LOUD_BYTES)
		return false;
	for (k = 0; k < s.n; k++)
		if (s.p[k] >= 'a' && s.p[k] <= 'z')
			return false;
	words = dl_cue_words(s, LOUD_MOST);
	if (words < LOUD_WORDS || words > LOUD_MOST)
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
	bool below = w->byline;

	w->byline = false;

	if (is_like(w->title, i, s) || is_like(w->found, i, s)) {
		w->ps->p[i].dup = w->x->title != 0;
		return DL_TITLE;
	}
	if (i < HEAD_PARAS)
		place |= DL_NEAR_HEAD;
	if (i > 0 && i + TAIL_PARAS >= w->ps->n)
		place |= DL_NEAR_TAIL;
	look = dl_cues_look(&w->x->cues, s, place);
	if (w->x->title == 0 && dl_may_be_title(&w->x->titles, w->ps, w->doc, i,
	    &look))
		return DL_TITLE;
	w->byline = look.cue == DL_CUE_BYLINE;
	/* Whom the author writes for. */
	if (below && look.cue == DL_CUE_NONE && !look.stop &&
	    dl_shape_names(s))
		return DL_BOILER;
	return label_of(w, i, &look, s);
}

void
dl_label_paras(struct dl_labels *x, struct dl_paras *ps, struct dl_str doc,
    struct dl_str title)
{
	struct walk w = { .x = x, .ps = ps, .doc = doc, .title = title };
	size_t i, first;

	x->title = 0;
	x->titles.cues = &x->cues;
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
	dl_buf_free(&x->titles.low);
}
