/*
 * Three readers look at every token in turn: the shapes of digits and signs,
 * the table of words and phrases (timex-words.tsv, holidays.tsv), and the
 * reader of numbers.  The longest wins; of two of the same length both count,
 * for `second' is an ordinal and a unit.
 */
#include "base/err.h"
#include "base/mem.h"
#include "date/lexer.h"
#include "date/number.h"
#include "date/shape.h"
#include "date/timex.h"
#include "tables.h"

static const char *const class_names[] = {
#define C(id)	#id,
	DL_LX_CLASSES(C)
#undef C
};

int
dl_lx_class(struct dl_str name)
{
	int i;

	for (i = 0; i < DL_LX_NCLASSES; i++)
		if (dl_str_is(name, class_names[i]))
			return i;
	return -1;
}

int32_t
dl_lx_value(const struct dl_lexeme *x, int class, int k)
{
	int i;

	for (i = 0; i < x->n; i++)
		if (x->r[i].class == class)
			return x->r[i].v[k];
	return DL_TX_NONE;
}

static void
reading(struct dl_lexeme *x, int class, int32_t a, int32_t b, int32_t c)
{
	if (x->n == DL_LX_READINGS || dl_lx_is(x, class))
		return;
	dl_lx_add(&x->set, class);
	x->r[x->n++] = (struct dl_reading){ (uint8_t)class, { a, b, c } };
}

static void
one(struct dl_lexeme *x, int class, int32_t v)
{
	reading(x, class, v, DL_TX_NONE, DL_TX_NONE);
}

static struct dl_str
cell(const struct dl_table *t, long row, unsigned col)
{
	const char *s = dl_table_cell(t, row, col);

	return dl_str(s, strlen(s));
}

/* Reads classes and values of the word table once. */
static void
prepare(struct dl_lexer *l)
{
	const struct dl_table *t = &dl_tab_timex_words;
	struct dl_str value;
	long i;
	int class;

	l->rows = dl_alloc(t->nrows * sizeof(*l->rows));
	for (i = 0; i < (long)t->nrows; i++) {
		class = dl_lx_class(cell(t, i, DL_TIMEX_WORDS_CLASS));
		value = cell(t, i, DL_TIMEX_WORDS_VALUE);
		l->rows[i].value = DL_TX_NONE;
		if (class < 0 || (value.n > 0 &&
		    !dl_timex_value(value, &l->rows[i].value)))
			dl_fatal("timex-words.tsv", 0,
			    "row %ld: unknown class or value", i + 1);
		l->rows[i].class = (uint8_t)class;
		l->rows[i].cap = cell(t, i, DL_TIMEX_WORDS_CASE).n > 0;
	}
}

/*
 * The word table and the holidays at token i; the number of tokens.  A row
 * that wants a capital is passed over where there is none.
 */
static size_t
read_word(struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	const struct dl_table *t = &dl_tab_timex_words;
	const struct dl_toks *s = &l->toks;
	bool cap = (s->t[i].flags & DL_CAP) != 0;
	struct dl_str key;
	char buf[64];
	uint32_t at = 0;
	long row;
	size_t n, k, m = 0;

	n = dl_table_phrase(t, s, i, true, &row);
	if (n == 0)
		return 0;
	/* The key as it stands in the table, to walk its other rows. */
	for (k = i; k < i + n; k++) {
		struct dl_str w = dl_tok_low(s, k);

		if (m + w.n + 1 > sizeof(buf))
			return 0;
		if (k > i && !(s->t[k].flags & DL_GLUED))
			buf[m++] = ' ';
		memcpy(buf + m, w.p, w.n);
		m += w.n;
	}
	key = dl_str(buf, m);
	while ((row = dl_table_next(t, key, &at)) >= 0) {
		int class = l->rows[row].class;

		if (cap || !l->rows[row].cap)
			one(x, class, l->rows[row].value);
		else if (class == DL_LX_MONTH || class == DL_LX_MONTHQ)
			one(x, DL_LX_MONTHL, l->rows[row].value);
	}
	return x->n > 0 ? n : 0;
}

static size_t
read_holiday(const struct dl_toks *s, size_t i, struct dl_lexeme *x)
{
	const struct dl_table *t = &dl_tab_holidays;
	long row;
	size_t n = dl_table_phrase(t, s, i, true, &row);

	if (n == 0)
		return 0;
	one(x, DL_LX_HOLIDAY, (int32_t)row);
	return n;
}

static void
digit_readings(const struct dl_number *n, struct dl_lexeme *x)
{
	int32_t v = (int32_t)n->value;

	if (n->plural) {
		if (n->ndigits == 4 && v % 10 == 0 && v >= 1000 && v < 2100)
			one(x, DL_LX_DECADE, v / 10);
		else if (n->ndigits == 2 && v % 10 == 0 && v > 0)
			one(x, DL_LX_DECADE2, v / 10);
		return;
	}
	if (n->ampm != 0) {
		if (n->ndigits <= 2 && v >= 1 && v <= 12)
			reading(x, DL_LX_CLOCKM, v, 0,
			    n->ampm == 'a' ? DL_SYM_AM : DL_SYM_PM);
		else if (v >= 100 && v <= 1259 && v % 100 < 60)
			reading(x, DL_LX_CLOCKM, v / 100, v % 100,
			    n->ampm == 'a' ? DL_SYM_AM : DL_SYM_PM);
		return;
	}
	if (n->tenth == 0 && n->ndigits > 0) {
		if (n->ndigits <= 2 && v >= 1 && v <= 31)
			one(x, DL_LX_DAY, v);
		if (n->ndigits <= 2 && v <= 24)
			one(x, DL_LX_HOUR, v);
		if (n->ndigits == 2)
			one(x, DL_LX_YEAR2, v);
		if (n->ndigits == 2 && v % 10 == 0)
			one(x, DL_LX_TEN2, v / 10);
		if (n->ndigits == 4 && v >= 1500 && v < 2100 && v % 10 == 0)
			one(x, DL_LX_YEAR10, v / 10);
		if (n->ndigits == 4 && v >= 1900 && v < 2100)
			one(x, DL_LX_YEAR, v);
		if (n->ndigits == 4 && v >= 1500 && v < 1900)
			one(x, DL_LX_YEAROLD, v);
		if (n->ndigits == 4 && v >= 1000 && v < 2100)
			one(x, DL_LX_NUM4, v);
		if (n->ndigits == 4 && v < 2400 && v % 100 < 60)
			reading(x, DL_LX_HHMM, v / 100, v % 100, DL_TX_NONE);
	}
	reading(x, DL_LX_NUM, v, n->tenth, DL_TX_NONE);
}

static void
number_readings(const struct dl_number *n, struct dl_lexeme *x)
{
	int32_t v = (int32_t)n->value;

	if (n->huge) {
		one(x, DL_LX_VAGUE, DL_TX_SOME);
	} else if (n->ordinal) {
		one(x, DL_LX_ORD, v);
		if (v >= 1 && v <= 31)
			one(x, DL_LX_DAY, v);
	} else if (n->digits) {
		digit_readings(n, x);
	} else if (n->year) {
		one(x, DL_LX_YEAR, v);
	} else {
		reading(x, DL_LX_NUM, v, n->tenth, DL_TX_NONE);
		if (v >= 1 && v <= 12 && n->tenth == 0)
			one(x, DL_LX_HOUR, v);
		if (v >= 2000 && v < 2100)
			one(x, DL_LX_NUM4, v);
	}
}

/* A sign before digits that makes them something else than a date. */
static bool
spoilt(const struct dl_toks *s, size_t i)
{
	unsigned char c;

	if (i == 0 || !(s->t[i].flags & DL_GLUED))
		return false;
	/* COVID-19, F-16 */
	if (i > 1 && s->text[s->t[i - 1].start] == '-' &&
	    (s->t[i - 1].flags & DL_GLUED) && s->t[i - 2].type == DL_WORD &&
	    ((s->t[i - 2].flags & DL_UPPER) ||
	    s->t[i - 2].end - s->t[i - 2].start == 1))
		return true;
	c = (unsigned char)s->text[s->t[i].start - 1];
	/* Pound, euro and yen signs end in these bytes of UTF-8. */
	return strchr("$^#%&=<>~*+@_\\.", c) != NULL || c == 0xA3 ||
	    c == 0xAC || c == 0xA5;
}

static struct dl_str
run_at(const struct dl_toks *s, size_t i)
{
	size_t b = s->t[i].start, e = b;

	while (e < s->len && e - b < 40 && (unsigned char)s->text[e] > ' ')
		e++;
	return dl_str(s->text + b, e - b);
}

static void
shape_readings(const struct dl_shape *sh, struct dl_lexeme *x)
{
	switch (sh->kind) {
	case DL_SHAPE_DATE:
		reading(x, DL_LX_DATE, sh->year, sh->month, sh->day);
		break;
	case DL_SHAPE_DATETIME:
		/* Hour and minute share a number: three values are all. */
		reading(x, DL_LX_DATETIME, sh->year * 10000 +
		    sh->month * 100 + sh->day, sh->hour, sh->min);
		break;
	case DL_SHAPE_WEEK:
		reading(x, DL_LX_WEEKDATE, sh->year, sh->week,
		    sh->wday > 0 ? sh->wday : DL_TX_NONE);
		break;
	case DL_SHAPE_CLOCK:
		reading(x, sh->ampm != 0 ? DL_LX_CLOCKM : DL_LX_CLOCK,
		    sh->hour, sh->min, sh->ampm == 0 ? DL_TX_NONE :
		    sh->ampm == 'a' ? DL_SYM_AM : DL_SYM_PM);
		break;
	default:
		break;
	}
}

/* Digits at token i: a shape, or 0 when they are to be read as a number. */
static size_t
read_shape(const struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	const struct dl_toks *s = &l->toks;
	struct dl_shape sh;
	size_t k = i, end;

	dl_shape_read(run_at(s, i), l->day_first, &sh);
	if (sh.kind == DL_SHAPE_NONE)
		return 0;
	end = s->t[i].start + sh.n;
	while (k < s->n && s->t[k].end <= end)
		k++;
	/* The shape must end where a token ends, else the run is junk. */
	if (k > i && s->t[k - 1].end == end && sh.kind != DL_SHAPE_JUNK)
		shape_readings(&sh, x);
	return k > i ? k - i : 1;
}

/* Fills x from token i; returns the number of tokens it takes. */
static size_t
read_lexeme(struct dl_lexer *l, size_t i, struct dl_lexeme *x)
{
	const struct dl_toks *s = &l->toks;
	struct dl_number num;
	size_t nw = 0, nn = 0, nh;

	nh = read_holiday(s, i, x);
	if (nh > 0)
		return nh;
	if (s->t[i].type == DL_NUM) {
		if (spoilt(s, i)) {
			one(x, DL_LX_MONEY, 0);
			return 1;
		}
		nn = read_shape(l, i, x);
		if (nn > 0)
			return nn;
	} else if (s->t[i].type == DL_URL)
		return 1;
	nw = read_word(l, i, x);
	nn = dl_number_read(s, i, &num);
	if (nn > nw) {
		x->n = 0;
		x->set = (struct dl_lx_set){ { 0, 0 } };
		nw = 0;
	}
	if (nn > 0 && nn >= nw) {
		number_readings(&num, x);
		return nn;
	}
	if (nw > 0)
		return nw;
	if (s->t[i].type == DL_WORD) {
		one(x, DL_LX_WORD, 0);
		if (s->t[i].flags & DL_CAP)
			one(x, DL_LX_CAPW, 0);
	}
	return 1;
}

void
dl_lexer_run(struct dl_lexer *l, struct dl_str text)
{
	struct dl_toks *s = &l->toks;
	struct dl_lexeme *x;
	size_t i, k;

	if (l->rows == NULL)
		prepare(l);
	dl_tokenise(s, text.p, text.n);
	l->n = 0;
	for (i = 0; i < s->n; i += k) {
		l->x = dl_array_room(l->x, &l->cap, l->n + 1, sizeof(*l->x));
		x = &l->x[l->n++];
		*x = (struct dl_lexeme){ .n = 0 };
		k = read_lexeme(l, i, x);
		x->start = s->t[i].start;
		x->end = s->t[i + k - 1].end;
		x->glued = (s->t[i].flags & DL_GLUED) != 0;
	}
}

void
dl_lexer_free(struct dl_lexer *l)
{
	dl_toks_free(&l->toks);
	dl_free(l->x);
	dl_free(l->rows);
	*l = (struct dl_lexer){ .n = 0 };
}
