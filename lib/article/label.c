/*
 * Labels: the title is the paragraph that equals the known title, else a
 * short first one without a full stop before longer text; boilerplate and
 * captions show by their cues (cues.c), and the short lines under a head over
 * other stories go with it.  A paragraph that stood already is a repeat,
 * letters and digits compared alone.
 */
#include "article/cues.h"
#include "article/label.h"
#include "base/mem.h"
#include "text/utf8.h"

enum {
	TITLE_WORDS = 30,
	STUB_WORDS = 30,		/* a line under a head over stories */
	REPEAT_BYTES = 10		/* shorter texts may well stand twice */
};

#define FNV_START	UINT64_C(0xCBF29CE484222325)
#define FNV_PRIME	UINT64_C(0x100000001B3)

static struct dl_str
text_of(struct dl_str doc, const struct dl_para *p)
{
	return dl_str(doc.p + p->start, p->end - p->start);
}

/* Hash of the letters and digits, in lower case; their bytes in *n. */
static uint64_t
hash_of(struct dl_labels *x, struct dl_str s, size_t *n)
{
	uint64_t h = FNV_START;
	size_t i;
	unsigned char c;

	dl_buf_clear(&x->low);
	dl_utf8_lower(s.p, s.n, dl_buf_room(&x->low, s.n));
	*n = 0;
	for (i = 0; i < s.n; i++) {
		c = (unsigned char)x->low.p[i];
		/* Of U+2000 to U+206F only quotation marks matter here. */
		if (c == 0xE2 && s.n - i > 2 &&
		    (unsigned char)x->low.p[i + 1] == 0x80) {
			i += 2;
			continue;
		}
		if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    c >= 0x80))
			continue;
		h = (h ^ c) * FNV_PRIME;
		(*n)++;
	}
	return h;
}

static void
make_room(struct dl_labels *x, size_t n)
{
	size_t i;

	x->slots = 64;
	while (x->slots < n * 2)
		x->slots *= 2;
	x->seen = dl_array_room(x->seen, &x->cap, x->slots, sizeof *x->seen);
	for (i = 0; i < x->slots; i++)
		x->seen[i].para = 0;
}

/* The first paragraph with this hash (index + 1), or 0 and i is entered. */
static size_t
enter(struct dl_labels *x, uint64_t hash, size_t i)
{
	size_t k = (size_t)hash & (x->slots - 1);

	for (; x->seen[k].para != 0; k = (k + 1) & (x->slots - 1))
		if (x->seen[k].hash == hash)
			return x->seen[k].para;
	x->seen[k] = (struct dl_seen){ hash, i + 1 };
	return 0;
}

/* Could paragraph i be the title, text following? */
static bool
may_be_title(const struct dl_paras *ps, size_t i, const struct dl_look *look)
{
	size_t k, len = ps->p[i].end - ps->p[i].start;

	if (look->cue != DL_CUE_NONE || !look->all || look->words < 2 ||
	    look->words > TITLE_WORDS || look->cut)
		return false;
	for (k = i + 1; k < ps->n; k++)
		if (ps->p[k].end - ps->p[k].start > len)
			return true;
	return false;
}

static bool
ends_with_dot(struct dl_str s)
{
	return s.n > 0 && s.p[s.n - 1] == '.';
}

/* What the cue makes of a paragraph; *under: a head stands over it. */
static enum dl_label
label_of(const struct dl_look *look, bool *under)
{
	switch (look->cue) {
	case DL_CUE_HEAD:
		*under = true;
		return DL_BOILER;
	case DL_CUE_LINE:
	case DL_CUE_CUT:
	case DL_CUE_URL:
	case DL_CUE_BYLINE:
		return DL_BOILER;
	case DL_CUE_CAPTION:
		return DL_CAPTION;
	case DL_CUE_NONE:
		break;
	}
	*under = *under && !look->stop && look->words <= STUB_WORDS;
	return *under ? DL_BOILER : DL_BODY;
}

void
dl_label_paras(struct dl_labels *x, struct dl_paras *ps, struct dl_str doc,
    struct dl_str title)
{
	struct dl_look look;
	size_t i, n, first;
	uint64_t hash, want = 0;
	bool under = false, known = false;

	x->title = 0;
	make_room(x, ps->n);
	if (title.n > 0) {
		want = hash_of(x, title, &n);
		known = n > 0;
	}
	for (i = 0; i < ps->n; i++) {
		struct dl_para *p = &ps->p[i];
		struct dl_str s = text_of(doc, p);

		hash = hash_of(x, s, &n);
		first = n >= REPEAT_BYTES ? enter(x, hash, i) : 0;
		if (first > 0) {
			p->dup = true;
			p->label = ps->p[first - 1].label;
			continue;
		}
		if (p->label != DL_BODY)
			continue;
		look = dl_cues(&x->toks, s);
		if (known && hash == want)
			p->label = DL_TITLE;
		else if (x->title == 0 && i < 3 && !ends_with_dot(s) &&
		    (i == 0 || ps->p[i - 1].label == DL_BOILER) &&
		    may_be_title(ps, i, &look))
			p->label = DL_TITLE;
		else
			p->label = label_of(&look, &under);
		if (p->label == DL_TITLE && x->title == 0)
			x->title = i + 1;
	}
}

void
dl_labels_free(struct dl_labels *x)
{
	dl_toks_free(&x->toks);
	dl_buf_free(&x->low);
	dl_free(x->seen);
}
