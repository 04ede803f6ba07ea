/*
 * The readings of words and numbers.  The ranges of digits_as say what a
 * number of so many digits can be: a day, an hour, a year, a decade.
 */
#include "date/kind.h"
#include "date/timex.h"

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

static void
reading(struct dl_readings *x, int class, int32_t a, int32_t b, int32_t c)
{
	if (x->n == DL_LX_READINGS || dl_lx_in(&x->set, class))
		return;
	dl_lx_add(&x->set, class);
	x->r[x->n++] = (struct dl_reading){ (uint8_t)class, { a, b, c } };
}

static void
one(struct dl_readings *x, int class, int32_t v)
{
	reading(x, class, v, DL_TX_NONE, DL_TX_NONE);
}

/* The class of a row, or -1 if it wants a capital and there is none. */
static int
row_class(const struct dl_wordrow *row, bool cap)
{
	if (cap || !row->cap)
		return row->class;
	return row->class == DL_LX_MONTH || row->class == DL_LX_MONTHQ ?
	    DL_LX_MONTHL : -1;
}

void
dl_readings_word(struct dl_readings *x, const struct dl_wordrow *rows,
    size_t n, bool cap)
{
	size_t i;
	int class;

	for (i = 0; i < n; i++)
		if ((class = row_class(&rows[i], cap)) >= 0)
			one(x, class, rows[i].value);
}

bool
dl_word_value(const struct dl_wordrow *rows, size_t n, bool cap, int class,
    int32_t *value)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (row_class(&rows[i], cap) == class) {
			*value = rows[i].value;
			return true;
		}
	return false;
}

int32_t
dl_number_value(const struct dl_number *n, int class, int k)
{
	struct dl_readings r;
	int i;

	r.n = 0;
	r.set = (struct dl_lx_set){ { 0 } };
	dl_readings_number(&r, n);
	for (i = 0; i < r.n; i++)
		if (r.r[i].class == class)
			return r.r[i].v[k];
	return DL_TX_NONE;
}

/* Digits that say no more than how many there are and which number. */
static const struct {
	uint8_t class, min, max;	/* so many digits */
	int32_t from, to, step;		/* and such a number */
} digits_as[] = {
	{ DL_LX_DAY, 1, 2, 1, 31, 1 },
	{ DL_LX_HOUR, 1, 2, 0, 24, 1 },
	{ DL_LX_YEAR2, 2, 2, 0, 99, 1 },
	{ DL_LX_YEAR2X, 2, 2, 32, 99, 1 },
	{ DL_LX_TEN2, 2, 2, 0, 99, 10 },
	{ DL_LX_YEAR10, 4, 4, 1500, 2099, 10 },
	{ DL_LX_YEAR, 4, 4, 1900, 2099, 1 },
	{ DL_LX_YEAROLD, 4, 4, 1500, 1899, 1 },
	{ DL_LX_NUM4, 4, 4, 1000, 2099, 1 },
	{ DL_LX_YEAR3, 3, 3, 100, 999, 1 }
};

static void
digit_readings(struct dl_readings *x, const struct dl_number *n)
{
	int32_t v = (int32_t)n->value;
	size_t i;

	if (n->tenth == 0 && n->ndigits > 0) {
		for (i = 0; i < sizeof(digits_as) / sizeof(*digits_as); i++)
			if (n->ndigits >= digits_as[i].min &&
			    n->ndigits <= digits_as[i].max &&
			    v >= digits_as[i].from && v <= digits_as[i].to &&
			    v % digits_as[i].step == 0)
				one(x, digits_as[i].class,
				    v / digits_as[i].step);
		if (((n->ndigits == 4 && v < 2400) || (n->ndigits == 3 &&
		    v >= 100)) && v % 100 < 60)
			reading(x, DL_LX_HHMM, v / 100, v % 100, DL_TX_NONE);
	}
	/* 8.30, before p.m. */
	if (n->hundredths > 0 && n->hundredths <= 60 && v <= 24)
		reading(x, DL_LX_HDOT, v, n->hundredths - 1, DL_TX_NONE);
	reading(x, DL_LX_NUM, v, n->tenth, DL_TX_NONE);
}

/* 1990s, 60s; the 1800s are the century. */
static void
decade(struct dl_readings *x, const struct dl_number *n)
{
	int32_t v = (int32_t)n->value;

	if (n->ndigits == 4 && v % 100 == 0 && v >= 1000 && v < 2000)
		one(x, DL_LX_HUNDREDS, v / 100 + 1);
	else if (n->ndigits == 4 && v % 10 == 0 && v >= 1000 && v < 2100)
		one(x, DL_LX_DECADE, v / 10);
	else if (n->ndigits == 2 && v % 10 == 0 && v > 0)
		one(x, DL_LX_DECADE2, v / 10);
}

/* 5pm, 730pm */
static void
clock_half(struct dl_readings *x, const struct dl_number *n)
{
	int32_t v = (int32_t)n->value;
	int32_t half = n->ampm == 'a' ? DL_SYM_AM : DL_SYM_PM;

	if (n->ndigits <= 2 && v >= 1 && v <= 12)
		reading(x, DL_LX_CLOCKM, v, 0, half);
	else if (v >= 100 && v <= 1259 && v % 100 < 60)
		reading(x, DL_LX_CLOCKM, v / 100, v % 100, half);
}

void
dl_readings_number(struct dl_readings *x, const struct dl_number *n)
{
	int32_t v = (int32_t)n->value;

	if (n->huge) {
		one(x, DL_LX_VAGUE, DL_TX_SOME);
	} else if (n->ordinal) {
		one(x, DL_LX_ORD, v);
		if (v >= 1 && v <= 31)
			one(x, DL_LX_DAY, v);
		if (v >= 1 && v <= 31 && n->digits)
			one(x, DL_LX_DAYTH, v);
	} else if (n->plural) {
		decade(x, n);
	} else if (n->unit != 0) {
		reading(x, DL_LX_NUMUNIT, v, n->unit, n->tenth);
	} else if (n->month != 0) {
		if (v >= 1 && v <= 31)
			reading(x, DL_LX_DAYMON, v, n->month, DL_TX_NONE);
	} else if (n->ampm != 0) {
		clock_half(x, n);
	} else if (n->digits) {
		digit_readings(x, n);
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

