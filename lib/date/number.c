/*
 * Number words are added up as they are read: hundreds and scales multiply
 * what stands before them.  Two numbers that cannot be added (nineteen
 * ninety-six) are a year said aloud.  Values stop growing at DL_NUMBER_MAX, so
 * nothing overflows.
 */
#include "date/number.h"
#include "date/timex.h"
#include "tables.h"
#include "text/table.h"

/* As in numbers.tsv. */
enum kind { ONES, TEEN, TENS, HUNDRED, SCALE, DOZEN };

struct word {
	enum kind kind;
	long value;
	bool ordinal;
};

static long
to_long(const char *p)
{
	long v = 0;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');
	return v;
}

static struct word
word_of(long row)
{
	const struct dl_table *t = &dl_tab_numbers;

	return (struct word){
		.kind = (enum kind)dl_table_int(t, row, DL_NUMBERS_KIND),
		.value = to_long(dl_table_cell(t, row, DL_NUMBERS_VALUE)),
		.ordinal = *dl_table_cell(t, row, DL_NUMBERS_ORD) != '\0'
	};
}

bool
dl_number_small(long row)
{
	struct word w = word_of(row);

	return !w.ordinal && (w.kind == ONES || w.kind == DOZEN);
}

static bool
look_up(const struct dl_toks *s, size_t i, struct word *w)
{
	long row;

	if (i >= s->n || s->t[i].type != DL_WORD)
		return false;
	row = dl_table_find_low(&dl_tab_numbers, s, i);
	if (row >= 0)
		*w = word_of(row);
	return row >= 0;
}

static bool
is_word(const struct dl_toks *s, size_t i, const char *w)
{
	return i < s->n && dl_str_is(dl_tok_low(s, i), w);
}

/* A hyphen glued on both sides. */
static bool
hyphen(const struct dl_toks *s, size_t i)
{
	return i + 1 < s->n && (s->t[i].flags & DL_GLUED) &&
	    (s->t[i + 1].flags & DL_GLUED) && s->text[s->t[i].start] == '-';
}

/* `and a half', `and half' or `-and-a-half' at i: tokens, 0 if not there. */
static size_t
and_a_half(const struct dl_toks *s, size_t i)
{
	static const char *const words[] = { "and", "a", "half" };
	size_t j = i, k;

	for (k = 0; k < 3; k++) {
		if (hyphen(s, j))
			j++;
		if (is_word(s, j, words[k]))
			j++;
		else if (k != 1)
			return 0;
	}
	return j - i;
}

/* May w follow a number whose last part was of kind `last'? */
static bool
adds(enum kind last, const struct word *w)
{
	switch (w->kind) {
	case ONES:
		return last == TENS || last == HUNDRED || last == SCALE;
	case TEEN:
	case TENS:
		return last == HUNDRED || last == SCALE;
	case HUNDRED:
		return last == ONES || last == TEEN;
	case SCALE:
		return last != SCALE;
	case DOZEN:
		return last == ONES || last == TENS || last == TEEN;
	default:
		return false;
	}
}

/* The words from i on, after a first value; returns the next token. */
static size_t
more_words(const struct dl_toks *s, size_t i, enum kind last,
    struct dl_number *n)
{
	long total = 0, part = n->value;
	struct word w;
	size_t j;

	while (!n->ordinal) {
		j = i + (hyphen(s, i) ? 1 : 0);
		if (j == i && (last == HUNDRED || last == SCALE) &&
		    is_word(s, i, "and"))
			j++;
		if (!look_up(s, j, &w) || !adds(last, &w))
			break;
		if (w.kind == SCALE || w.kind == HUNDRED ||
		    w.kind == DOZEN) {
			part = part > DL_NUMBER_MAX / w.value ?
			    DL_NUMBER_MAX : part * w.value;
			if (w.kind == SCALE) {
				total = total > DL_NUMBER_MAX - part ?
				    DL_NUMBER_MAX : total + part;
				part = 0;
			}
		} else
			part += w.value;
		last = w.kind;
		n->ordinal = w.ordinal;
		i = j + 1;
	}
	n->huge = n->huge || total >= DL_NUMBER_MAX - part;
	n->value = n->huge ? DL_NUMBER_MAX : total + part;
	return i;
}

/* `nineteen ninety-six': i is the token after `nineteen'. */
static size_t
spoken_year(const struct dl_toks *s, size_t i, struct dl_number *n)
{
	struct word w, ones;
	size_t j = i + 1;

	/* Ten thirty is a time of day, ten sixty-six a year. */
	if (n->value < 10 || n->value > 20 || n->ordinal ||
	    !look_up(s, i, &w) || w.ordinal ||
	    (w.kind != TEEN && w.kind != TENS) ||
	    (n->value < 13 && w.value < 60))
		return i;
	n->value = n->value * 100 + w.value;
	n->year = true;
	if (w.kind == TENS) {
		j += hyphen(s, j) ? 1 : 0;
		if (look_up(s, j, &ones) && ones.kind == ONES &&
		    !ones.ordinal && ones.value > 0) {
			n->value += ones.value;
			return j + 1;
		}
	}
	return i + 1;
}

static size_t
read_words(const struct dl_toks *s, size_t i, struct dl_number *n)
{
	struct word w;
	size_t j = i;

	/* `a hundred', `a dozen': the article is the number. */
	if ((is_word(s, i, "a") || is_word(s, i, "an")) &&
	    look_up(s, i + 1, &w) && w.kind >= HUNDRED && !w.ordinal)
		j++;
	else if (!look_up(s, i, &w))
		return 0;
	/* A bare `hundred' or `million' is none: `hundred years'. */
	n->value = w.value;
	n->ordinal = w.ordinal;
	j++;
	if (w.kind == DOZEN || w.ordinal)
		return j - i;
	if (w.kind == TEEN || w.kind == TENS) {
		size_t k = spoken_year(s, j, n);

		if (k > j)
			return k - i;
	}
	return more_words(s, j, w.kind, n) - i;
}

/*
 * `1/2' at i, as in 2 1/2 years and 2-1/2 years, or the sign for it: tokens,
 * 0 if not there.
 */
static size_t
one_half(const struct dl_toks *s, size_t i)
{
	size_t dash = hyphen(s, i) ? 1 : 0;

	if (is_word(s, i, "½") && (s->t[i].flags & DL_GLUED))
		return 1;
	i += dash;
	if (i + 2 >= s->n || (!dash && (s->t[i].flags & DL_GLUED)) ||
	    !(s->t[i + 1].flags & DL_GLUED) || !is_word(s, i, "1") ||
	    !is_word(s, i + 1, "/") || !is_word(s, i + 2, "2"))
		return 0;
	return dash + 3;
}

/* Leading digits with commas and one point; the offset after them. */
static size_t
leading_digits(struct dl_str t, struct dl_number *n)
{
	size_t i;
	bool point = false;

	for (i = 0; i < t.n; i++) {
		char c = t.p[i];

		if (c == ',') {
			n->ndigits = -1;
		} else if (c == '.') {
			if (point)
				return 0;
			point = true;
			n->ndigits = -1;
		} else if (c < '0' || c > '9') {
			break;
		} else if (point) {
			if (t.p[i - 1] == '.')
				n->tenth = c - '0';
			n->hundredths = i > 1 && t.p[i - 2] == '.' ?
			    n->tenth * 10 + (c - '0') + 1 : 0;
		} else {
			n->huge = n->huge ||
			    n->value > (DL_NUMBER_MAX - 9) / 10;
			if (!n->huge)
				n->value = n->value * 10 + (c - '0');
			n->ndigits += n->ndigits >= 0;
		}
	}
	return i;
}

/* The word right behind the digits: 7hrs, 26nov. */
static bool
glued_word(struct dl_str word, struct dl_number *n)
{
	const struct dl_table *t = &dl_tab_timex_words;
	const char *value, *class;
	int32_t v;
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next(t, word, &at)) >= 0) {
		class = dl_table_cell(t, row, DL_TIMEX_WORDS_CLASS);
		value = dl_table_cell(t, row, DL_TIMEX_WORDS_VALUE);
		if (!dl_timex_value(dl_str(value, strlen(value)), &v))
			continue;
		if (strcmp(class, "UNIT") == 0 || strcmp(class, "UNITS") == 0)
			n->unit = v;
		else if (strncmp(class, "MONTH", 5) == 0)
			n->month = v;
		else
			continue;
		return true;
	}
	return false;
}

static size_t
read_digits(const struct dl_toks *s, size_t i, struct dl_number *n)
{
	struct dl_str t = dl_tok_low(s, i), rest;
	size_t k = leading_digits(t, n), half;
	struct word w;

	if (k == 0)
		return 0;
	n->digits = true;
	rest = dl_str(t.p + k, t.n - k);
	if (rest.n > 0) {
		if (dl_str_is(rest, "st") || dl_str_is(rest, "nd") ||
		    dl_str_is(rest, "rd") || dl_str_is(rest, "th"))
			n->ordinal = true;
		else if (dl_str_is(rest, "s"))
			n->plural = true;
		else if (dl_str_is(rest, "am") || dl_str_is(rest, "pm"))
			n->ampm = rest.p[0];
		else if (!glued_word(rest, n))
			return 0;
		return 1;
	}
	if (look_up(s, i + 1, &w) && !w.ordinal && w.kind >= HUNDRED) {
		n->ndigits = -1;
		return more_words(s, i + 1, ONES, n) - i;
	}
	/* Nothing is halved of 2011 and half that in 2012. */
	half = n->ndigits == 4 ? 0 : and_a_half(s, i + 1);
	if (half == 0)
		half = one_half(s, i + 1);
	if (half > 0)
		n->tenth = 5;
	return 1 + half;
}

size_t
dl_number_read(const struct dl_toks *s, size_t i, struct dl_number *n)
{
	size_t k, half;

	*n = (struct dl_number){ 0 };
	if (s->t[i].type == DL_NUM)
		return read_digits(s, i, n);
	if (s->t[i].type != DL_WORD)
		return 0;
	k = read_words(s, i, n);
	if (k > 0 && !n->ordinal && !n->year) {
		half = and_a_half(s, i + k);
		if (half > 0)
			n->tenth = 5;
		k += half;
	}
	return k;
}
