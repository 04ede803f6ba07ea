/*
 * Stops without white space after them: inside an address on the web, a host
 * or a file name, or between two sentences that lack the space (Read, Dridan,
 * Oepen and Solberg 2012 find it in a third of the text of users).
 */
#include "sentence/evidence.h"
#include "sentence/glued.h"
#include "tables.h"
#include "text/table.h"

enum { LINK_MAX = 120, STARTER_SURE = 40, STARTER_LIKELY = 20 };

bool
dl_sent_is_small(struct dl_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < 'a' || s.p[i] > 'z')
			return false;
	return s.n > 1;
}

bool
dl_sent_is_domain(struct dl_str word)
{
	char low[16];

	if (word.n > sizeof low)
		return false;
	dl_utf8_lower(word.p, word.n, low);
	return dl_table_find(&dl_tab_domains, dl_str(low, word.n)) >= 0;
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
	return a->end == a->run && dl_sent_is_domain(a->word);
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
bool
dl_sent_glued_ends(struct dl_win *w, const struct dl_around *a)
{
	size_t len;
	uint32_t cp, after;

	if (!glued_before(w, a) || in_link(w, a))
		return false;
	if (a->kind == DL_NEXT_LOWER)
		return a->stop == DL_STOP_STRONG && a->end == a->run &&
		    dl_sent_is_small(a->prev) && dl_sent_is_small(a->word);
	if (a->kind != DL_NEXT_UPPER)
		return false;
	cp = dl_win_char(w, a->head, &len);
	after = dl_win_char(w, a->head + len, &len);
	if (dl_is_upper(cp) && after < DL_WIN_END && dl_is_upper(after))
		return dl_sent_is_small(a->prev) && a->prev.n > 2 &&
		    a->word.n > 2;
	if (!dl_is_upper(cp) || (!dl_is_lower(after) && after != ' ' &&
	    after != '\'' && after != 0x2019))
		return false;
	cp = dl_win_before(w, a->at, &len);
	return a->end > a->run || !dl_is_upper(cp) ||
	    dl_sent_starter(a->word) >= STARTER_LIKELY;
}
