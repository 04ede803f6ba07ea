/*
 * The decision at a stop.  Clear cases are decided by how the next word
 * begins; a stop after what may be an abbreviation by the sum of the odds of
 * both words (evidence.c).  Quotations are split inside unless the user
 * wants them whole; there is no break at a colon or semicolon.
 */
#include "sentence/decide.h"
#include "sentence/evidence.h"
#include "sentence/glued.h"
#include "sentence/list.h"
#include "sentence/quoted.h"
#include "tables.h"
#include "text/table.h"

enum { SPEECH_WORDS = 5, BRACKET_MAX = 60, LONG_BRACKET = 80 };

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

/* A bracket at k with four words or more: perhaps a sentence. */
static bool
long_bracket(struct dl_win *w, size_t k)
{
	size_t i, spaces = 0;
	int c;

	for (i = k; i - k < LONG_BRACKET && (c = dl_win_byte(w, i)) != ')' &&
	    c != -1; i++)
		spaces += c == ' ';
	return spaces > 2;
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
	if (a->paren && !long_bracket(w, a->next))
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

/* True if the sentence begins with a small letter: the writer does so. */
static bool
begins_small(const struct dl_win *w)
{
	size_t i = w->start;

	while (i < w->hi && strchr("\"'(*-", w->p[i]) != NULL)
		i++;
	return i < w->hi && w->p[i] >= 'a' && w->p[i] <= 'z';
}

static bool
dot_ends(struct dl_win *w, const struct dl_around *a)
{
	enum dl_abbr class = dl_sent_class(w, a);

	if (dl_sent_counts_list(w, a))
		return false;
	if (a->kind == DL_NEXT_LOWER)
		return class == DL_ABBR_NONE && !a->quote && !a->bracket &&
		    !a->dash && !dl_sent_is_domain(a->word) &&
		    (dl_sent_is_small(a->prev) || (after_bracket(w, a) &&
		    begins_small(w))) && !in_bracket(w, a);
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

/* A name with its own mark, Yahoo! or Jeopardy!, inside a sentence. */
static bool
is_name(const struct dl_win *w, const struct dl_around *a)
{
	size_t i = (size_t)(a->prev.p - w->p);

	return a->prev.n > 0 && a->prev.p[0] >= 'A' && a->prev.p[0] <= 'Z' &&
	    i > w->start + 1;
}

static bool
strong_ends(struct dl_win *w, const struct dl_around *a)
{
	if (dl_sent_class(w, a) == DL_ABBR_MARK)
		return doubtful(w, a, DL_ABBR_MARK);
	if (a->kind == DL_NEXT_LOWER)
		return a->end == a->run && !a->dash && !is_name(w, a) &&
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
	/* A pause, `it is . . . I mean': I always has its capital. */
	if (dl_str_is(a->word, "I") && !a->quote && w->p[a->at - 1] == ' ' &&
	    w->p[a->at + 1] == ' ')
		return false;
	return a->kind == DL_NEXT_UPPER || a->kind == DL_NEXT_OTHER;
}

static bool
stop_ends(struct dl_win *w, const struct dl_around *a)
{
	switch (a->stop) {
	case DL_STOP_DOT:
		return dot_ends(w, a);
	case DL_STOP_STRONG:
		return strong_ends(w, a);
	case DL_STOP_DOTS:
		return dots_end(w, a);
	case DL_STOP_WIDE:
		break;
	}
	return true;
}

bool
dl_sent_ends(struct dl_win *w, const struct dl_around *a)
{
	if (a->kind == DL_NEXT_NONE)
		return true;
	if (a->stop != DL_STOP_WIDE && (a->kind == DL_NEXT_ON ||
	    (a->next == a->end && !dl_sent_glued_ends(w, a))))
		return false;
	return stop_ends(w, a) && !(w->opt->quotes &&
	    dl_sent_quoted(w, a->end));
}
