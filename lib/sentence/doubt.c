/*
 * The facts that the odds at a stop in doubt depend on, taken from a fixed
 * window.  Words of an open class are reduced to their shape, so that what is
 * learnt of them holds for words that were never seen.
 */
#include "base/ascii.h"
#include "sentence/evidence.h"
#include "sentence/own.h"

enum { SMALL_MAX = 20 };

/* What stands at k, after the word that follows the stop. */
static struct dl_str
shape_after(struct dl_win *w, size_t k)
{
	size_t len, n;
	int c = dl_win_byte(w, k);
	uint32_t cp = dl_win_char(w, k, &len);

	if (cp == '\'' || cp == 0x2019)
		return dl_win_byte(w, k + len) == 's' ? DL_STR("'s") :
		    DL_STR("'");
	if (c == ',')
		return DL_STR(",");
	if (c == '.' || c == '!' || c == '?')
		return DL_STR(".");
	if (c == ':' || c == ';')
		return DL_STR(":");
	if ((n = dl_win_space(w, k)) == 0)
		return c == -1 || c == '\n' || c == '\r' ? DL_STR("$") :
		    DL_STR("?");
	k += n;
	c = dl_win_byte(w, k);
	cp = dl_win_char(w, k, &len);
	if (dl_ascii_digit(c))
		return DL_STR("0");
	if (c == '(')
		return DL_STR("(");
	if (cp < DL_WIN_END && dl_is_upper(cp))
		return DL_STR("A");
	for (n = 0; n < SMALL_MAX && dl_ascii_lower(dl_win_byte(w, k + n)); n++)
		continue;
	return n > 0 ? dl_str(w->p + k, n) : DL_STR("?");
}

/* The end of a word with hyphens that goes on at k. */
static size_t
hyphens(struct dl_win *w, size_t k)
{
	size_t i = k, len;
	uint32_t cp;

	while (dl_win_byte(w, i) == '-' && i - k < SMALL_MAX)
		for (i++; (cp = dl_win_char(w, i, &len)) < DL_WIN_END &&
		    (dl_is_letter(cp) || dl_ascii_digit((int)cp)) &&
		    i - k < SMALL_MAX; i += len)
			continue;
	return i;
}

/* The shape of the word that ends at i, before the abbreviation. */
static struct dl_str
shape_before(const struct dl_win *w, size_t i)
{
	uint32_t cp;

	if (i <= w->start)
		return DL_STR("^");
	if (w->p[i - 1] != ' ' && w->p[i - 1] != '\n')
		return DL_STR("?");
	while (i > w->start && (w->p[i - 1] == ' ' || w->p[i - 1] == '\n' ||
	    w->p[i - 1] == '\r'))
		i--;
	if (i <= w->start)
		return DL_STR("^");
	if (strchr(",);:.\"", w->p[i - 1]) != NULL)
		return dl_str(w->p + i - 1, 1);
	while (i > w->start && (unsigned char)w->p[i - 1] > ' ')
		i--;
	dl_utf8_decode(w->p + i, w->hi - i, &cp);
	if (dl_ascii_digit((int)cp))
		return DL_STR("0");
	return dl_is_upper(cp) ? DL_STR("A") : dl_is_letter(cp) ?
	    DL_STR("a") : DL_STR("?");
}

/* How far the sentence has come where the abbreviation begins. */
static unsigned
distance(const struct dl_win *w, size_t at)
{
	static const unsigned char steps[] = { 0, 1, 1, 2, 2, 3, 3, 3 };
	size_t i, words = 0;

	if (w->start == w->lo && at - w->lo > DL_SENT_LEFT / 2)
		return DL_FAR - 1;	/* its beginning is out of sight */
	for (i = w->start; i < at && words < sizeof steps; i++)
		words += w->p[i] == ' ' || w->p[i] == '\n';
	return words < sizeof steps ? steps[words] : DL_FAR - 1;
}

enum dl_abbr
dl_sent_class(const struct dl_win *w, const struct dl_around *a)
{
	enum dl_abbr class = w->opt->own == NULL ? DL_NABBR :
	    dl_own_class(w->opt->own, a->prev);
	size_t i = (size_t)(a->prev.p - w->p);

	if (class == DL_NABBR)
		class = dl_sent_abbr(a->prev);
	if (class == DL_ABBR_MEASURE)
		return i > w->lo + 1 && dl_ascii_digit(w->p[i - 2]) ?
		    DL_ABBR_UNIT : DL_ABBR_NONE;
	return class;
}

void
dl_sent_doubt(struct dl_win *w, const struct dl_around *a,
    enum dl_abbr class, struct dl_doubt *d)
{
	size_t from = (size_t)(a->prev.p - w->p), i;

	*d = (struct dl_doubt){ .class = class,
	    .abbr = dl_abbr_word(a->prev) };
	d->before = d->abbr.n < a->prev.n ? DL_STR("0") :
	    shape_before(w, from);
	/* A.M. of a name is no time. */
	if (class == DL_ABBR_TIME && d->before.p[0] != '0')
		d->class = DL_ABBR_INITIALISM;
	d->next = a->kind == DL_NEXT_DIGIT ? DL_STR("0") : a->word;
	i = hyphens(w, a->head + a->word.n);
	/* Mr. Berg: what comes after the title. */
	if (dl_win_byte(w, i) == '.' && a->word.n > 1 &&
	    dl_sent_abbr(a->word) != DL_ABBR_NONE)
		i++;
	d->after = shape_after(w, i);
	if (d->next.n == 1 && d->after.p[0] == '.')
		d->next = DL_STR(".");	/* an initial */
	d->far = distance(w, from);
}
