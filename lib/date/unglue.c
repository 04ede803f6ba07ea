/*
 * Words whose space is missing are cut before they are lexed, so that nothing
 * else need know: lastnight, inJune and twoyears by the keys that mkgrammar
 * made of timex-glue.tsv; In1920, March19, FY2018, 2014World and 2014in by
 * their shape; and a day and its year (June 5,2012), which is no number with
 * a comma for thousands.
 */
#include "base/mem.h"
#include "date/unglue.h"

#define lexicon	(&dl_timex_lexicon)

/* The most that a token can be cut into. */
#define MOST	3

static bool
digits(const char *p, size_t n)
{
	while (n > 0 && p[n - 1] >= '0' && p[n - 1] <= '9')
		n--;
	return n == 0;
}

/* Digits of a year of our time. */
static bool
year(const char *p)
{
	return digits(p, 4) && (memcmp(p, "19", 2) == 0 ||
	    memcmp(p, "20", 2) == 0);
}

/* The kind of a word of the tables; DL_KIND_NONE if it is in none. */
static uint8_t
kind_of(const char *p, size_t n, bool cap)
{
	uint16_t place = dl_lx_find(lexicon, dl_hash(dl_str(p, n)));
	const struct dl_lxkey *k = &lexicon->keys[place - (place > 0)];

	return place > 0 && k->word >= 0 && k->len == n &&
	    memcmp(lexicon->pool + k->text, p, n) == 0 ?
	    lexicon->words[k->word].kind[cap] : DL_KIND_NONE;
}

static bool
is(uint8_t kind, int class)
{
	return dl_lx_in(&lexicon->kinds[kind], class);
}

/* In1920, March19, FY2018: the bytes of the word before the number, or 0. */
static size_t
word_before(const struct dl_lexer *l, const struct dl_tok *t)
{
	const char *low = l->toks.low + t->start;
	size_t n = t->end - t->start, k = 0;
	uint8_t kind;

	while (k < n && low[k] >= 'a' && low[k] <= 'z')
		k++;
	if (k < 2 || k == n || n - k > 4 || !digits(low + k, n - k))
		return 0;
	kind = kind_of(low, k, (t->flags & DL_CAP) != 0);
	return (n - k == 4 && is(kind, DL_LX_PREP)) ||
	    is(kind, DL_LX_MONTH) || is(kind, DL_LX_MONTHQ) ||
	    is(kind, DL_LX_FISCAL) ? k : 0;
}

/* 2014World, 2014in: a word behind a year, and no unit that is counted? */
static bool
word_behind(const struct dl_lexer *l, const struct dl_tok *t)
{
	const char *p = l->toks.text + t->start + 4;
	const char *low = l->toks.low + t->start + 4;
	size_t n = t->end - t->start - 4, i;
	uint8_t kind;

	for (i = 0; i < n; i++)
		if (low[i] < 'a' || low[i] > 'z')
			return false;
	if (n > 3 && p[0] != low[0])
		return p[1] == low[1];
	kind = kind_of(low, n, false);
	return is(kind, DL_LX_PREP) || is(kind, DL_LX_CONJ) ||
	    is(kind, DL_LX_THE);
}

/* Does a month end before token i: June, Jun., Jun? */
static bool
month_before(const struct dl_lexer *l, size_t i)
{
	const struct dl_toks *s = &l->toks;
	struct dl_str w;
	uint8_t kind;

	if (i > 1 && s->text[s->t[i - 1].start] == '.')
		i--;
	if (i == 0)
		return false;
	w = dl_tok_low(s, i - 1);
	kind = kind_of(w.p, w.n, true);
	return is(kind, DL_LX_MONTH) || is(kind, DL_LX_MONTHQ);
}

/* 5,2012 at token i: the bytes of the day before its year, or 0. */
static size_t
day_before(const struct dl_lexer *l, size_t i, const char *low, size_t n)
{
	size_t day = low[1] == ',' ? 1 : 2;

	return n == day + 5 && low[day] == ',' && digits(low, day) &&
	    year(low + day + 1) && month_before(l, i) ? day : 0;
}

/* Can a token, by its looks, be a word and a number, or two numbers? */
static inline bool
numbered(const struct dl_lexer *l, const struct dl_tok *t)
{
	uint32_t n = t->end - t->start;

	if (!(t->flags & DL_DIGIT) || n > 20)
		return false;
	if (t->type == DL_NUM)
		return n > 5 && ((t->flags & DL_ALPHA) != 0 ||
		    l->toks.text[t->end - 5] == ',');
	return t->type == DL_WORD;
}

/* Where a token is to be cut; the number of its parts. */
static size_t
parts(const struct dl_lexer *l, size_t i, uint32_t *ends)
{
	const struct dl_tok *t = &l->toks.t[i];
	const char *low = l->toks.low + t->start;
	size_t n = t->end - t->start, at = 0;
	uint16_t place = l->key[i];
	const struct dl_lxkey *k;

	if (lexicon->flags[place] & DL_KEY_GLUED) {
		k = &lexicon->keys[place - 1];
		if (k->len == n && memcmp(lexicon->pool + k->text, low,
		    n) == 0)
			at = (size_t)(-1 - k->word);
	} else if (!numbered(l, t))
		return 1;
	else if (t->type == DL_WORD)
		at = word_before(l, t);
	else if (t->type == DL_NUM && (at = day_before(l, i, low, n)) > 0) {
		ends[0] = t->start + (uint32_t)at;
		ends[1] = ends[0] + 1;
		return 3;
	} else if (t->type == DL_NUM && year(low) && word_behind(l, t))
		at = 4;
	ends[0] = t->start + (uint32_t)at;
	return at > 0 ? 2 : 1;
}

/* One part of a token that is cut. */
static struct dl_tok
part(const struct dl_toks *s, const struct dl_tok *whole, uint32_t start,
    uint32_t end)
{
	struct dl_tok t = { .start = start, .end = end };
	char c = s->low[start];
	bool letter = c >= 'a' && c <= 'z';

	t.hash = dl_hash(dl_str(s->low + start, end - start));
	t.type = letter ? DL_WORD : c >= '0' && c <= '9' ? DL_NUM : DL_PUNCT;
	if (letter)
		t.flags = (uint8_t)(DL_ALPHA | (whole->flags & DL_UPPER) |
		    (s->text[start] == c ? DL_LOWER : DL_CAP));
	else if (t.type == DL_NUM)
		t.flags = DL_DIGIT;
	if (start == whole->start)
		t.flags |= whole->flags & DL_GLUED;
	return t;
}

/*
 * From the last token back, so that each is moved once, to the place that
 * those before it leave it.
 */
static void
cut(struct dl_lexer *l, size_t more)
{
	struct dl_toks *s = &l->toks;
	uint32_t ends[MOST];
	struct dl_tok whole;
	size_t i = s->n, to = s->n + more, n;

	s->t = dl_array_room(s->t, &s->cap, to, sizeof(*s->t));
	s->n = to;
	while (i-- > 0 && to > i + 1) {
		whole = s->t[i];
		n = parts(l, i, ends);
		if (n == 1) {
			s->t[--to] = whole;
			continue;
		}
		ends[n - 1] = whole.end;
		while (n-- > 0)
			s->t[--to] = part(s, &whole, n > 0 ? ends[n - 1] :
			    whole.start, ends[n]);
	}
}

bool
dl_unglue(struct dl_lexer *l, bool words)
{
	uint32_t ends[MOST];
	size_t i, more = 0;

	/* All tokens with digits are in wake. */
	for (i = 0; i < (words ? l->toks.n : l->nwake); i++)
		more += parts(l, words ? i : l->wake[i], ends) - 1;
	if (more > 0)
		cut(l, more);
	return more > 0;
}
