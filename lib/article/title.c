/*
 * A title nobody gave: a short line before longer text, which is no sentence,
 * no quotation and no name alone; or any short line above a byline or a date.
 */
#include "article/title.h"
#include "text/utf8.h"

enum {
	TITLE_PARAS = 3,		/* of which one may be the title */
	TITLE_WORDS = 22,
	TITLE_BYTES = 240,
	NAME_WORDS = 3,			/* no more than a name has */
	AGAIN_BYTES = 4000,		/* in which the title's words come */
	AGAIN_LETTERS = 4
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
under_title(struct dl_titles *x, const struct dl_paras *ps, struct dl_str doc,
    size_t i)
{
	if (i + 1 >= ps->n)
		return false;
	return ps->p[i + 1].label == DL_BOILER ||
	    dl_cues_look(x->cues, dl_para_text(doc, &ps->p[i + 1]),
	    DL_NEAR_HEAD).cue == DL_CUE_BYLINE;
}

/* Does longer text follow? */
static bool
text_follows(const struct dl_paras *ps, size_t i)
{
	size_t k;

	for (k = i + 1; k < ps->n; k++)
		if (ps->p[k].len > ps->p[i].len)
			return true;
	return false;
}

bool
dl_may_be_title(struct dl_titles *x, const struct dl_paras *ps,
    struct dl_str doc, size_t i, const struct dl_look *look)
{
	struct dl_str s = dl_para_text(doc, &ps->p[i]);
	size_t words, end = ps->p[i].start + s.n;

	if (i >= TITLE_PARAS || (i > 0 && ps->p[i - 1].label != DL_BOILER) ||
	    look->cue != DL_CUE_NONE || look->cut || s.n > TITLE_BYTES)
		return false;
	words = dl_cue_words(s, TITLE_WORDS);
	if (words < 2 || words > TITLE_WORDS || !text_follows(ps, i))
		return false;
	if (under_title(x, ps, doc, i))
		return true;
	return !is_sentence(look, s) && !begins_small(s) && !is_motto(s) &&
	    !is_picture(s) && (words > NAME_WORDS ||
	    comes_again(&x->low, s, dl_str(doc.p + end, doc.n - end)));
}
