/*
 * What stands around a stop.  Closing quotation marks and brackets go with
 * the sentence that they close, opening ones with the next (Grefenstette and
 * Tapanainen 1994).  A straight quotation mark says by its place which of the
 * two it is: before white space it closes; between two sentences that lack
 * the space it closes if one was opened before it.
 */
#include "base/ascii.h"
#include "sentence/around.h"

enum {
	ELLIPSIS = 0x2026, RDQUO = 0x201D, RSQUO = 0x2019, LDQUO = 0x201C,
	LSQUO = 0x2018, LINE = 0x2028, PARAGRAPH = 0x2029, WORD_MAX = 40,
	NOTED = 4			/* letters of a word with a footnote */
};

static bool
is_blank(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') ||
	    (cp >= 0x80 && cp < DL_WIN_END && dl_is_space(cp));
}

static bool
is_alnum(uint32_t cp)
{
	if (cp < 0x80)
		return (cp >= '0' && cp <= '9') ||
		    ((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z');
	return cp < DL_WIN_END && dl_is_letter(cp);
}

/* What a stop with the number of a footnote may follow. */
static bool
is_noted(char c)
{
	return (c >= 'a' && c <= 'z') || c == ')' || c == '"' || c == ']';
}

static bool
is_wide(uint32_t cp)
{
	return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF0E || cp == 0xFF1F;
}

size_t
dl_sent_gap(struct dl_win *w, size_t k, unsigned *lines)
{
	size_t len;
	uint32_t cp;

	*lines = 0;
	while (is_blank(cp = dl_win_char(w, k, &len))) {
		*lines += cp == '\n' || cp == LINE ? 1 : cp == PARAGRAPH ? 2 :
		    0;
		k += len;
	}
	/* No blank line is one where newlines mean nothing. */
	if (*lines > 1 && w->opt->newline == DL_NEWLINE_NEVER)
		*lines = 1;
	return k;
}

/*
 * True if the space at k stands inside a spaced run: `. . .' or `? ? ?'.
 * After the stop of a word, `stop. . . . Next', the dots are an ellipsis of
 * their own that begins the next sentence, unless nothing follows them.
 */
static bool
run_goes_on(struct dl_win *w, size_t k, size_t dots, bool strong)
{
	size_t i = k + dl_win_space(w, k), n, len;
	int c = dl_win_byte(w, i);

	if (strong)
		return c == '?' || c == '!';
	if (c != '.' || dots == 0 || dl_win_byte(w, i + 1) == '.')
		return false;		/* `stop. ...' */
	if (dots > 1)
		return true;
	if (dl_win_byte(w, i + 1) > ' ')
		return false;
	if (k < w->lo + 2 || !is_alnum(dl_win_before(w, k - 1, &len)))
		return true;
	for (n = 1; n < 3; n++) {
		i += 1 + dl_win_space(w, i + 1);
		if (dl_win_byte(w, i) != '.')
			return true;
	}
	return dl_win_space(w, i + 1) == 0;
}

/* Takes the run of stops at a->at, with the spaces inside it. */
static void
take_run(struct dl_win *w, struct dl_around *a)
{
	size_t k = a->at, len, dots = 0;
	uint32_t cp;
	bool strong = false, wide = false, more = false;

	for (;; k += len) {
		cp = dl_win_char(w, k, &len);
		if ((cp == ' ' || cp == '\n' || cp == '\r') && (len =
		    dl_win_space(w, k)) > 0 && run_goes_on(w, k, dots, strong))
			continue;
		if (cp == '.')
			dots++;
		else if (cp == '!' || cp == '?')
			strong = true;
		else if (cp == ELLIPSIS)
			more = true;
		else if (is_wide(cp))
			wide = true;
		else
			break;
	}
	a->run = k;
	a->stop = wide ? DL_STOP_WIDE : strong ? DL_STOP_STRONG :
	    more || dots > 1 ? DL_STOP_DOTS : DL_STOP_DOT;
}

/*
 * True if a straight mark q was opened before k and not closed: the last one
 * before it stands after white space, a bracket or at the beginning.
 */
static bool
opened(const struct dl_win *w, size_t k, char q)
{
	size_t i, len;
	uint32_t cp;

	for (i = k; i > w->lo; i--) {
		if (w->p[i - 1] != q)
			continue;
		if (i - 1 == w->lo)
			return true;
		cp = dl_win_before(w, i - 1, &len);
		return !is_alnum(cp) && cp != '.' && cp != ',' && cp != '?' &&
		    cp != '!' && !is_blank((unsigned char)w->p[i]);
	}
	return false;
}

/* Length of the closing quotation mark at k, or 0. */
static size_t
closing_quote(struct dl_win *w, size_t k)
{
	size_t len, after;
	uint32_t cp = dl_win_char(w, k, &len), n;

	if (cp == RDQUO || cp == 0xBB || cp == 0x203A || cp == 0x300D ||
	    cp == 0x300F || cp == 0xFF09 || (cp == '`' &&
	    dl_win_byte(w, k + 1) <= ' '))
		return len;
	if (cp == '`' && dl_win_byte(w, k + 1) == '`' &&
	    dl_win_byte(w, k + 2) <= ' ')
		return 2;
	if (cp != '"' && cp != '\'' && cp != RSQUO)
		return 0;
	n = dl_win_char(w, k + len, &after);
	if (cp == RSQUO || cp == '\'')
		return is_alnum(n) && !(dl_is_upper(n) && cp == '\'' &&
		    opened(w, k, '\'')) ? 0 : len;
	if (!is_alnum(n) && n != '(' && n != '$')
		return len;
	return opened(w, k, '"') ? len : 0;
}

/*
 * Length of a footnote mark such as [12] or [citation needed] at k, perhaps
 * after a space, or 0.
 */
static size_t
footnote(struct dl_win *w, size_t k)
{
	size_t i = k + dl_win_space(w, k), from = i + 1;
	int c;

	if (dl_win_byte(w, i) != '[')
		return 0;
	i++;
	while ((c = dl_win_byte(w, i)) >= '0' && c <= '9' && i - from < 4)
		i++;
	if (i == from)
		while (((c = dl_win_byte(w, i)) == ' ' ||
		    (c >= 'a' && c <= 'z')) && i - from < 40)
			i++;
	if (c != ']' || i == from || (w->p[i - 1] > '9' &&
	    (i - from < 6 || memcmp(w->p + i - 6, "needed", 6) != 0)))
		return 0;
	return i + 1 - k;
}

static bool
paragraph_ends(struct dl_win *w, size_t k)
{
	unsigned lines;

	k = dl_sent_gap(w, k, &lines);
	return lines > 1 || dl_win_byte(w, k) == -1;
}

/*
 * A closing mark set off by a space, as in tokenised text or after another
 * mark: ” and ), and a straight one if one is open or the paragraph ends.
 */
static size_t
spaced_closer(struct dl_win *w, size_t k)
{
	size_t n = dl_win_space(w, k), len;
	uint32_t cp;

	if (n == 0)
		return 0;
	cp = dl_win_char(w, k + n, &len);
	if (cp == '\'' && dl_win_byte(w, k + n + 1) == '\'')
		len = 2;
	else if (cp != '"' && cp != ')' && cp != RDQUO && cp != LDQUO)
		return 0;
	if (dl_win_byte(w, k + n + len) > ' ')
		return 0;
	if ((cp == '"' && !opened(w, k, '"')) || cp == LDQUO)
		return paragraph_ends(w, k + n + len) ? n + len : 0;
	return n + len;
}

/*
 * The dots of an ellipsis at k, `...' or one character, or `. . .' if spaced,
 * or 0.
 */
static size_t
dots_at(struct dl_win *w, size_t k, bool spaced)
{
	size_t len;

	if (dl_win_char(w, k, &len) == ELLIPSIS)
		return len;
	if (spaced && dl_win_byte(w, k + 1) == ' ' && dl_win_byte(w, k) ==
	    '.' && dl_win_byte(w, k + 2) == '.' && dl_win_byte(w, k + 3) ==
	    ' ' && dl_win_byte(w, k + 4) == '.')
		return 5;
	for (len = 0; len < 4 && dl_win_byte(w, k + len) == '.'; )
		len++;
	return len > 2 ? len : 0;
}

/*
 * An omission after the stop, `It ended. ... They left.' or `[...]': it goes
 * with the sentence before unless a small letter follows.
 */
static size_t
omission(struct dl_win *w, size_t k, bool strong)
{
	size_t i = k + dl_win_space(w, k), len;
	int c = dl_win_byte(w, i);
	unsigned lines;

	if (i == k)
		return 0;
	i += c == '[' || c == '(';
	if ((len = dots_at(w, i, strong)) == 0)
		return 0;
	i += len;
	if ((c == '[' && dl_win_byte(w, i) != ']') ||
	    (c == '(' && dl_win_byte(w, i) != ')'))
		return 0;
	i += c == '[' || c == '(';
	if (dl_win_byte(w, i) > ' ' || dl_is_lower(dl_win_char(w,
	    dl_sent_gap(w, i, &lines), &len)))
		return 0;
	return i - k;
}

/*
 * The number of a footnote, printed small above the line in the original:
 * `so it was.8 Now', `so it was.11 12 Now'.  It follows the stop at once, a
 * word of small letters or a closing mark stands before, a capital after.
 */
static size_t
note_number(struct dl_win *w, const struct dl_around *a, size_t k)
{
	size_t i = k, digits, len;
	unsigned lines;

	if (a->at == w->lo || a->stop == DL_STOP_DOTS || (a->prev.n < NOTED &&
	    w->p[a->at - 1] != ')') || (k == a->run &&
	    !is_noted(w->p[a->at - 1])))
		return 0;
	for (;; i++) {
		for (digits = 0; dl_ascii_digit(dl_win_byte(w, i)); i++)
			digits++;
		if (digits == 0 || digits > 3)
			return 0;
		if ((dl_win_byte(w, i) != ' ' && dl_win_byte(w, i) != ',') ||
		    !dl_ascii_digit(dl_win_byte(w, i + 1)) || i - k > 12)
			break;
	}
	if (dl_win_byte(w, i) > ' ')
		return 0;
	return dl_is_upper(dl_win_char(w, dl_sent_gap(w, i, &lines), &len)) ?
	    i - k : 0;
}

/* A face drawn with marks after the stop, such as :) or ;-), or 0. */
static size_t
smiley(struct dl_win *w, size_t k)
{
	size_t i = k + dl_win_space(w, k);
	int c = dl_win_byte(w, i), d;

	if (c != ':' && c != ';' && c != '=')
		return 0;
	d = dl_win_byte(w, ++i);
	if (d == '-')
		d = dl_win_byte(w, ++i);
	if (d <= 0 || strchr(")(DPp", d) == NULL ||
	    dl_win_byte(w, i + 1) > ' ')
		return 0;
	return i + 1 - k;
}

static void
take_closers(struct dl_win *w, struct dl_around *a)
{
	size_t k = a->run, len;
	int c;

	for (;; k += len) {
		c = dl_win_byte(w, k);
		if (c == ')' || c == ']' || c == '}') {
			a->bracket = true;
			len = 1;
		} else if (c == '*' && dl_win_byte(w, k + 1) <= ' ')
			len = 1;
		else if ((len = closing_quote(w, k)) > 0)
			a->quote = true;
		else if ((k == a->run || a->quote) &&
		    (len = spaced_closer(w, k)) > 0)
			a->quote = w->p[k + len - 1] != ')';
		else if ((len = footnote(w, k)) == 0 &&
		    (len = note_number(w, a, k)) == 0 &&
		    (len = omission(w, k, a->stop == DL_STOP_STRONG)) == 0 &&
		    (len = smiley(w, k)) == 0)
			break;
	}
	a->end = k;
}

/* Skips opening marks and dashes before the next word. */
static void
take_openers(struct dl_win *w, struct dl_around *a)
{
	size_t k = a->next, len;
	uint32_t cp;

	for (;; k += len) {
		cp = dl_win_char(w, k, &len);
		if (cp == '"' || cp == '\'' || cp == '`' || cp == LDQUO ||
		    cp == LSQUO || cp == 0xAB)
			a->opens = true;
		else if (cp == '(' || cp == '[' || cp == '{')
			a->paren = true;
		else if (cp == '-' || cp == 0x2013 || cp == 0x2014)
			a->dash = true;
		else if (cp != 0xBF && cp != 0xA1 && cp != '*' &&
		    cp != '_' && cp != 0x2022 &&
		    !(cp == ' ' && k > a->next && a->dash))
			break;
	}
	a->head = k;
}

static enum dl_next
kind_of(uint32_t cp)
{
	if (cp == DL_WIN_END)
		return DL_NEXT_NONE;
	if (cp >= '0' && cp <= '9')
		return DL_NEXT_DIGIT;
	if (cp == ',' || cp == ';' || cp == ':' || cp == ')' || cp == ']' ||
	    cp == '%')
		return DL_NEXT_ON;
	if (cp == DL_BADCHAR || !dl_is_letter(cp))
		return DL_NEXT_OTHER;
	return dl_is_lower(cp) ? DL_NEXT_LOWER : DL_NEXT_UPPER;
}

/* The word that ends at the stop, back to white space, a dash or opener. */
static struct dl_str
word_before(const struct dl_win *w, size_t at)
{
	size_t i = at, len;
	uint32_t cp;

	while (i > w->lo && at - i < WORD_MAX) {
		cp = dl_win_before(w, i, &len);
		if (!is_alnum(cp) && cp != '.' && cp != '\'' && cp != '&' &&
		    cp != RSQUO && cp != 0xB0)
			break;
		if (i <= w->start)
			break;
		i -= len;
	}
	while (i < at && (w->p[i] == '.' || w->p[i] == '\''))
		i++;
	return dl_str(w->p + i, at - i);
}

/* The letters and digits from k on. */
static struct dl_str
word_at(struct dl_win *w, size_t k)
{
	size_t i = k, len;

	while (i - k < WORD_MAX && is_alnum(dl_win_char(w, i, &len)))
		i += len;
	return dl_str(w->p + k, i - k);
}

void
dl_sent_head(struct dl_win *w, struct dl_around *a)
{
	size_t len;

	a->kind = kind_of(dl_win_char(w, a->head, &len));
	a->word = word_at(w, a->head);
	if (dl_str_is(a->word, "http") || dl_str_is(a->word, "https"))
		a->kind = DL_NEXT_OTHER;
}

void
dl_sent_around(struct dl_win *w, size_t i, struct dl_around *a)
{
	unsigned lines;
	size_t len;
	uint32_t cp;

	*a = (struct dl_around){ .at = i };
	take_run(w, a);
	a->prev = word_before(w, i);
	take_closers(w, a);
	for (;;) {
		a->next = dl_sent_gap(w, a->end, &lines);
		if (lines > 1)
			return;
		take_openers(w, a);
		cp = dl_win_char(w, a->head, &len);
		if (a->next > a->end || a->head == a->end ||
		    (cp != DL_WIN_END && !is_blank(cp)))
			break;
		/* Nothing opens before a space. */
		for (a->end = a->head; w->p[a->end - 1] == ' '; a->end--)
			continue;
	}
	dl_sent_head(w, a);
	if (a->kind == DL_NEXT_NONE && a->head > a->next)
		a->kind = DL_NEXT_OTHER;	/* marks, and no word */
}
