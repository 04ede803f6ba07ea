/*
 * Numbers of list items.  The stop of a number or a letter where the sentence
 * begins ends nothing, `1. Red'; in a list on one line the number that follows
 * that of the item before begins a sentence, `1. Red 2. Blue'.
 */
#include "sentence/list.h"
#include "tables.h"
#include "text/table.h"

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

/* Skips what may stand before the number of an item. */
static size_t
skip_bullets(const struct dl_win *w, size_t i, size_t to)
{
	while (i < to && ((unsigned char)w->p[i] >= 0x80 ||
	    strchr(" \t(*-#", w->p[i]) != NULL))
		i++;
	return i;
}

/* I to XXXIX, or the same in small letters. */
static bool
is_roman(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (strchr(s.p[0] < 'a' ? "IVX" : "ivx", s.p[i]) == NULL)
			return false;
	return s.n > 1 && s.n <= 6;
}

/* The number of a first item after a colon, `the points: 1. Red'. */
static bool
after_colon(const struct dl_win *w, const struct dl_around *a)
{
	size_t k = (size_t)(a->prev.p - w->p), i = k;

	while (i > w->start && strchr(" \t\n(*-#", w->p[i - 1]) != NULL)
		i--;
	return i < k && i > w->start && w->p[i - 1] == ':' &&
	    a->prev.n == 1 && strchr("1aAiI", a->prev.p[0]) != NULL;
}

/* A number behind a label where the sentence begins, `Figure 1. The map'. */
static bool
after_label(const struct dl_win *w, const struct dl_around *a)
{
	size_t to = (size_t)(a->prev.p - w->p), from = skip_bullets(w,
	    w->start, a->at);

	if (!is_number(a->prev) || to < from + 2)
		return false;
	to -= w->p[to - 2] == '.' ? 2 : 1;
	return dl_table_find(&dl_tab_labels, dl_str(w->p + from, to - from)) >=
	    0;
}

/*
 * `1.' or `a.' or `iv.)' where the sentence begins, `1.' after a colon, or
 * the number of a figure: it counts.
 */
bool
dl_sent_counts_list(const struct dl_win *w, const struct dl_around *a)
{
	if (after_colon(w, a) || after_label(w, a))
		return true;
	if (w->p + skip_bullets(w, w->start, a->at) != a->prev.p || a->quote)
		return false;
	return (is_number(a->prev) && a->prev.n <= 3) || a->prev.n == 1 ||
	    is_roman(a->prev);
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
