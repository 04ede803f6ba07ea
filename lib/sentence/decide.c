/*
 * The decision at a stop.  Clear cases are decided by how the next word
 * begins; a stop after what may be an abbreviation by the sum of the odds of
 * both words (evidence.c).  Quotations are split inside; there is no break at
 * a colon or semicolon.
 */
#include "sentence/decide.h"
#include "sentence/evidence.h"
#include "tables.h"
#include "text/table.h"

enum { SPEECH_WORDS = 5, LINK_MAX = 120, BRACKET_MAX = 60,
	STARTER_SURE = 40 };

/* Digits, or such a number of a section as 2.1. */
static bool
is_number(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && s.p[i] != '.')
			return false;
	return s.n > 0;
}

static bool
is_lower_word(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < 'a' || s.p[i] > 'z')
			return false;
	return s.n > 1;
}

/* Skips what may stand before the number of an item. */
static size_t
skip_bullets(const struct dl_win *w, size_t i, size_t to)
{
	while (i < to && ((unsigned char)w->p[i] >= 0x80 ||
	    strchr(" \t(*-#", w->p[i]) != NULL))
		i++;
	return i;
}

/* `1.' or `a.' or `iv.)' where the sentence begins: it counts a list. */
static bool
counts_list(const struct dl_win *w, const struct dl_around *a)
{
	if (w->p + skip_bullets(w, w->start, a->at) != a->prev.p || a->quote)
		return false;
	return (is_number(a->prev) && a->prev.n <= 3) ||
	    (a->prev.n == 1 && a->prev.p[0] != 'I');
}

/* The number of a list item at i: 7 for `7.', 2 for `b.', 0 for none. */
static int
item_number(const char *p, size_t n)
{
	int v = 0;
	size_t i;

	if (n > 1 && p[0] >= 'a' && p[0] <= 'z' && p[1] == '.')
		return p[0] - 'a' + 1;
	for (i = 0; i < n && i < 3 && p[i] >= '0' && p[i] <= '9'; i++)
		v = v * 10 + (p[i] - '0');
	return i > 0 && i < n && p[i] == '.' ? v : 0;
}

size_t
dl_sent_next_item(const struct dl_win *w, const struct dl_around *a)
{
	size_t i, at, from;
	int first, second;

	if (a->prev.n > 2 || a->prev.n == 0 || a->stop != DL_STOP_DOT ||
	    a->next == a->end || a->kind == DL_NEXT_NONE)
		return 0;
	i = skip_bullets(w, w->start, a->at);
	at = (size_t)(a->prev.p - w->p);
	first = item_number(w->p + i, a->at - i);
	second = item_number(w->p + at, a->at + 1 - at);
	if (first == 0 || second != first + 1 || at <= i ||
	    (w->p[i] >= 'a') != (w->p[at] >= 'a'))
		return 0;
	/* A bullet goes with its item. */
	for (from = at; from > i && ((unsigned char)w->p[from - 1] >= 0x80 ||
	    strchr(" (*-#", w->p[from - 1]) != NULL); from--)
		continue;
	if (from == at)
		return 0;
	while (from < at && w->p[from] == ' ')
		from++;
	return from;
}

static bool
is_domain(struct dl_str word)
{
	char low[16];

	if (word.n > sizeof low)
		return false;
	dl_utf8_lower(word.p, word.n, low);
	return dl_table_find(&dl_tab_domains, dl_str(low, word.n)) >= 0;
}

static bool
is_speech_verb(struct dl_str word)
{
	return dl_table_find(&dl_tab_speechverbs, word) >= 0;
}

/*
 * Words from k on up to a verb of saying: `"Is it?" Mr. Kim asked'.  All but
 * the verb begin with a capital or belong to a title.
 */
static bool
speech_follows(struct dl_win *w, size_t k)
{
	size_t len, i, n, end;
	uint32_t cp;
	char low[32];

	for (n = 0; n < SPEECH_WORDS; n++) {
		for (i = k; (cp = dl_win_char(w, i, &len)) < DL_WIN_END &&
		    (dl_is_letter(cp) || cp == '-' || cp == '.' || cp == '\'' ||
		    cp == 0x2019); i += len)
			if (cp == '.' && i - k > 5)
				return false;
		if (i == k)
			return false;
		end = i - (w->p[i - 1] == '.');
		if (n > 0 && end - k < sizeof low) {
			dl_utf8_lower(w->p + k, end - k, low);
			if (is_speech_verb(dl_str(low, end - k)))
				return true;
		}
		if (n > 0 && w->p[k] >= 'a' && w->p[k] <= 'z')
			return false;
		if ((len = dl_win_space(w, i)) == 0)
			return false;
		k = i + len;
	}
	return false;
}

/* True if the stop at a->at is inside an address or a file name. */
static bool
in_link(struct dl_win *w, const struct dl_around *a)
{
	size_t i;
	int c;

	for (i = a->at; i > w->lo && a->at - i < LINK_MAX &&
	    (unsigned char)w->p[i - 1] > ' '; i--)
		if (w->p[i - 1] == '/' || w->p[i - 1] == '@' ||
		    w->p[i - 1] == '=')
			return true;
	if (a->at - i > 4 && memcmp(w->p + i, "www.", 4) == 0)
		return true;
	for (i = a->run; (c = dl_win_byte(w, i)) > ' ' && i - a->run <
	    LINK_MAX && c != '"' && c < 0x80; i++)
		if (c == '/' || c == '@' || c == '=')
			return true;
	return a->end == a->run && is_domain(a->word);
}

size_t
dl_sent_link_end(struct dl_win *w, const struct dl_around *a, size_t *next)
{
	size_t i;
	int c;
	unsigned lines;
	struct dl_around b;

	if (a->next > a->end || !in_link(w, a))
		return 0;
	for (i = a->run; (c = dl_win_byte(w, i)) > ' ' && i - a->run <
	    LINK_MAX; i++)
		if (c == '.' || c == '?' || c == '!')
			return 0;	/* it is decided there */
	if (c > ' ' || c == -1)
		return 0;
	*next = dl_sent_gap(w, i, &lines);
	b = (struct dl_around){ .head = *next };
	dl_sent_head(w, &b);
	if (b.kind == DL_NEXT_OTHER && b.word.n > 0)
		return i;		/* another link */
	return b.kind == DL_NEXT_UPPER && dl_sent_starter(b.word) >=
	    STARTER_SURE ? i : 0;
}

/* Ends if the odds of what stands around say so. */
static bool
doubtful(struct dl_win *w, const struct dl_around *a, enum dl_abbr class)
{
	struct dl_doubt d;
	int odds = 0;

	if (a->kind != DL_NEXT_UPPER && a->kind != DL_NEXT_DIGIT)
		return false;
	if (a->dash || (a->kind == DL_NEXT_DIGIT && class == DL_ABBR_MONTH))
		return false;
	if (a->paren)
		odds -= 30;
	if (a->quote || a->opens)
		odds += 10;
	dl_sent_doubt(w, a, class, &d);
	return odds + dl_sent_odds(&d) > 0;
}

/* True if a bracket before the stop is open, and soon closes after it. */
static bool
in_bracket(struct dl_win *w, const struct dl_around *a)
{
	size_t i;
	int c;

	for (i = a->at; i > w->start && a->at - i < BRACKET_MAX &&
	    w->p[i - 1] != '(' && w->p[i - 1] != '['; i--)
		if (w->p[i - 1] == ')' || w->p[i - 1] == ']')
			return false;
	if (i == w->start || a->at - i == BRACKET_MAX)
		return false;
	for (i = a->end; (c = dl_win_byte(w, i)) != -1 && c != '\n' &&
	    i - a->end < BRACKET_MAX; i++)
		if (c == ')' || c == ']' || c == '(')
			return c != '(';
	return false;
}

static bool
after_bracket(const struct dl_win *w, const struct dl_around *a)
{
	return a->at > w->lo && w->p[a->at - 1] == ')';
}

static bool
dot_ends(struct dl_win *w, const struct dl_around *a)
{
	enum dl_abbr class = dl_sent_abbr(a->prev);

	if (counts_list(w, a))
		return false;
	if (a->kind == DL_NEXT_LOWER)
		return class == DL_ABBR_NONE && !a->quote && !a->bracket &&
		    !a->dash && !is_domain(a->word) &&
		    (is_lower_word(a->prev) || after_bracket(w, a)) &&
		    !in_bracket(w, a);
	switch (class) {
	case DL_ABBR_TITLE:
	case DL_ABBR_INNER:
		return false;
	case DL_ABBR_NUMBER:
		return a->kind != DL_NEXT_DIGIT;
	case DL_ABBR_MARK:
	case DL_ABBR_NONE:
		return true;
	default:
		return doubtful(w, a, class);
	}
}

static bool
strong_ends(struct dl_win *w, const struct dl_around *a)
{
	if (dl_sent_abbr(a->prev) == DL_ABBR_MARK)
		return doubtful(w, a, DL_ABBR_MARK);
	if (a->kind == DL_NEXT_LOWER)
		return a->end == a->run && !a->dash &&
		    w->p[a->run - 1] != '.' && !is_speech_verb(a->word);
	if (a->bracket && a->at > w->lo &&
	    (w->p[a->at - 1] == '(' || w->p[a->at - 1] == '['))
		return false;
	if (a->quote && !a->opens && a->kind == DL_NEXT_UPPER &&
	    speech_follows(w, a->head))
		return false;
	return true;
}

/* [...] marks words left out. */
static bool
in_brackets_alone(const struct dl_win *w, const struct dl_around *a)
{
	return a->bracket && a->at > w->lo && strchr("[(", w->p[a->at - 1]) !=
	    NULL;
}

static bool
dots_end(struct dl_win *w, const struct dl_around *a)
{
	size_t i = w->start;

	/* At the beginning, perhaps after a quotation mark. */
	while (i < a->at && ((unsigned char)w->p[i] >= 0x80 ||
	    strchr("\"'`([", w->p[i]) != NULL))
		i++;
	if (i == a->at || in_brackets_alone(w, a))
		return false;
	return a->kind == DL_NEXT_UPPER || a->kind == DL_NEXT_OTHER;
}

/* True if what stands before the stop can end a sentence without a space. */
static bool
glued_before(const struct dl_win *w, const struct dl_around *a)
{
	size_t len;
	uint32_t cp;

	if (a->at == w->lo)
		return false;
	cp = dl_win_before(w, a->at, &len);
	if (a->prev.n == 0)
		return cp == ')' || cp == '"' || cp == 0x201D || cp == ']';
	return a->prev.n > 1 || (cp >= '0' && cp <= '9');
}

/*
 * Without white space after it a stop ends a sentence only between a word
 * and a capitalised one, and not inside a link or a name such as Node.js.
 */
static bool
glued_ends(struct dl_win *w, const struct dl_around *a)
{
	size_t len;
	uint32_t cp, after;

	if (!glued_before(w, a) || in_link(w, a))
		return false;
	if (a->kind == DL_NEXT_LOWER)
		return a->stop == DL_STOP_STRONG && a->end == a->run &&
		    is_lower_word(a->prev) && is_lower_word(a->word);
	if (a->kind != DL_NEXT_UPPER)
		return false;
	cp = dl_win_char(w, a->head, &len);
	after = dl_win_char(w, a->head + len, &len);
	if (dl_is_upper(cp) && after < DL_WIN_END && dl_is_upper(after))
		return is_lower_word(a->prev) && a->prev.n > 2 &&
		    a->word.n > 2;
	if (!dl_is_upper(cp) || (!dl_is_lower(after) && after != ' ' &&
	    after != '\'' && after != 0x2019))
		return false;
	cp = dl_win_before(w, a->at, &len);
	return a->end > a->run || !dl_is_upper(cp) ||
	    dl_sent_starter(a->word) >= 20;
}

bool
dl_sent_ends(struct dl_win *w, const struct dl_around *a)
{
	if (a->kind == DL_NEXT_NONE || a->stop == DL_STOP_WIDE)
		return true;
	if (a->kind == DL_NEXT_ON)
		return false;
	if (a->next == a->end && !glued_ends(w, a))
		return false;
	switch (a->stop) {
	case DL_STOP_DOT:
		return dot_ends(w, a);
	case DL_STOP_STRONG:
		return strong_ends(w, a);
	case DL_STOP_DOTS:
	case DL_STOP_WIDE:
		break;
	}
	return dots_end(w, a);
}
