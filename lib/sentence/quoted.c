/*
 * Whether a stop stands inside a quotation or a bracket, for those who want
 * these whole.  Nothing is remembered from one stop to the next: the marks
 * from the beginning of the sentence to the stop say what is open there, and
 * it counts only if its closing mark follows within the window, before the
 * paragraph ends and before the same mark opens again.  So a mark that is
 * never closed keeps nothing together.  A straight mark opens after a space
 * and closes before one; an apostrophe is neither.
 */
#include <string.h>

#include "sentence/quoted.h"

enum { DOUBLE, SINGLE, ROUND, SQUARE, ANGLE, ANGLES, CORNER, CORNERS, WIDE,
	NMARKS };

enum { OPENS = 1, CLOSES = -1 };

static const struct {
	uint32_t open, close;
} marks[NMARKS] = {
	{ 0x201C, 0x201D }, { 0x2018, 0x2019 }, { '(', ')' }, { '[', ']' },
	{ 0xAB, 0xBB }, { 0x2039, 0x203A }, { 0x300C, 0x300D },
	{ 0x300E, 0x300F }, { 0xFF08, 0xFF09 }
};

static bool
is_space(uint32_t cp)
{
	return cp == DL_WIN_END || cp == ' ' || (cp >= '\t' && cp <= '\r') ||
	    (cp >= 0x80 && dl_is_space(cp));
}

static bool
is_word(uint32_t cp)
{
	return cp < DL_WIN_END && ((cp >= '0' && cp <= '9') ||
	    dl_is_letter(cp));
}

static bool
is_stop(uint32_t cp)
{
	return cp == '.' || cp == ',' || cp == '!' || cp == '?' ||
	    cp == 0x2026;
}

/* The role of a mark that looks the same on both sides. */
static int
straight(uint32_t before, uint32_t after)
{
	if (is_space(after) || !(is_word(after) || after == 0x2018 ||
	    after == '\'' || after == '(' || after == '[' || after == '.' ||
	    after == '$' || after == 0x2026))
		return is_space(before) ? 0 : CLOSES;
	return is_word(before) || is_stop(before) ? 0 : OPENS;
}

/*
 * The kind of the character cp, -1 for none, and its role.  A single mark
 * closes only after a stop or a comma: else it may be an apostrophe.
 */
static int
kind_of(uint32_t cp, uint32_t before, uint32_t after, int *role)
{
	int k;

	if (cp == '"') {
		*role = straight(before, after);
		return DOUBLE;
	}
	if (cp == '\'' || cp == 0x2018 || cp == 0x2019) {
		*role = cp == 0x2018 ? OPENS : straight(before, after);
		if ((*role == OPENS && cp == 0x2019) ||
		    (*role == CLOSES && !is_stop(before)))
			*role = 0;
		return SINGLE;
	}
	for (k = 0; k < NMARKS; k++)
		if (cp == marks[k].open || cp == marks[k].close) {
			*role = cp == marks[k].open ? OPENS : CLOSES;
			return k;
		}
	return -1;
}

/* Walks the marks from i on; -1 past `to', the kind otherwise. */
static int
next_mark(struct dl_win *w, size_t *i, size_t to, uint32_t *before, int *role)
{
	uint32_t cp;
	size_t len, after;
	int k = -1;

	for (; k < 0 && *i < to; *i += len) {
		cp = dl_win_char(w, *i, &len);
		if (cp == DL_WIN_END)
			break;
		if (cp == '"' || cp == '\'' || cp == '(' || cp == ')' ||
		    cp == '[' || cp == ']' || cp >= 0x80)
			k = kind_of(cp, *before, dl_win_char(w, *i + len,
			    &after), role);
		if (cp == '\n' && (dl_win_byte(w, *i + 1) == '\n' ||
		    dl_win_byte(w, *i + 1) == '\r'))
			break;		/* the paragraph ends */
		*before = cp;
	}
	return k;
}

bool
dl_sent_quoted(struct dl_win *w, size_t at)
{
	int open[NMARKS] = { 0 }, again[NMARKS] = { 0 }, k, role;
	uint32_t before = DL_WIN_END;
	bool some = false;
	size_t i = w->start;

	while ((k = next_mark(w, &i, at, &before, &role)) >= 0)
		if (role == OPENS)
			open[k] = k == ROUND || k == SQUARE ? open[k] + 1 : 1;
		else if (role == CLOSES && open[k] > 0)
			open[k]--;
	for (k = 0; k < NMARKS; k++)
		some = some || open[k] > 0;
	if (!some)
		return false;
	i = at;
	while ((k = next_mark(w, &i, SIZE_MAX, &before, &role)) >= 0) {
		if (role == OPENS && open[k] > 0)
			again[k]++;
		else if (role == CLOSES && open[k] > 0 && again[k] == 0)
			return true;
		else if (role == CLOSES && again[k] > 0 &&
		    (k == ROUND || k == SQUARE))
			again[k]--;
	}
	return false;
}
