/*
 * The date of a document.  Only full dates count: year, month and day; a
 * weekday that stands beside one must agree with it (else it is a slip, or
 * belongs to something else).  03/04/2018 is read only where one order is
 * possible.  Nothing is ever taken from running text or from the clock.
 */
#include "article/dateword.h"
#include "article/docdate.h"
#include "date/calendar.h"

enum {
	LINE_MAX_BYTES = 160,
	FOREIGN_WORDS = 4,		/* beside a date that stands alone */
	CUE_GAP = 10			/* tokens between `Published' and it */
};

bool
dl_docdate_make(struct dl_isoday *d, long y, long m, long day)
{
	char buf[16];
	int32_t at;
	int yy, mm, dd;

	d->s[0] = '\0';
	if (y < 1700 || y > 2199 || m < 1 || m > 12 || day < 1 || day > 31)
		return false;
	at = dl_day_from_civil((int)y, (int)m, (int)day);
	dl_day_civil(at, &yy, &mm, &dd);
	if (mm != m || dd != day || dl_day_format(at, buf) != 10)
		return false;			/* 31 February */
	memcpy(d->s, buf, 10);
	d->s[10] = '\0';
	return true;
}

/* `29.3.2018', which is one token. */
static bool
dotted(struct dl_str s, struct dl_isoday *d)
{
	const char *one = memchr(s.p, '.', s.n), *two;
	size_t left = one == NULL ? 0 : s.n - (size_t)(one + 1 - s.p);

	two = left == 0 ? NULL : memchr(one + 1, '.', left);
	if (two == NULL || s.n - (size_t)(two + 1 - s.p) != 4)
		return false;
	return dl_docdate_make(d, dl_date_digits(dl_str(two + 1, 4)),
	    dl_date_digits(dl_str(one + 1, (size_t)(two - one - 1))),
	    dl_date_digits(dl_str(s.p, (size_t)(one - s.p))));
}

/* A date with its year first: 2018-03-29, 2018-03-29T10:00Z, 20180329. */
static size_t
year_first(const struct dl_toks *t, size_t i, struct dl_isoday *d)
{
	size_t k = i, end;

	if (t->t[i].type != DL_NUM || t->t[i].end - t->t[i].start < 4 ||
	    !dl_docdate_url_at(dl_str(t->text, t->len), t->t[i].start, d,
	    &end))
		return 0;
	while (k < t->n && t->t[k].start < end)
		k++;
	return k - i;
}

/* A number, mark, number, mark, number date at i; returns its tokens. */
static size_t
numeric(const struct dl_toks *t, size_t i, struct dl_isoday *d)
{
	long a = dl_date_number(t, i), b = dl_date_number(t, i + 2);
	long c = dl_date_number(t, i + 4);

	if (dotted(dl_tok_text(t, i), d))
		return 1;
	if (!dl_date_punct(t, i + 1, "-/.") ||
	    !dl_date_punct(t, i + 3, "-/.") || a < 0 || b < 0 || c < 1000)
		return 0;
	if (dl_date_punct(t, i + 1, ".") || (a > 12 && b <= 12))
		return dl_docdate_make(d, c, b, a) ? 5 : 0;
	return (b > 12 || a == b) && dl_docdate_make(d, c, a, b) ? 5 : 0;
}

/* Tokens of a time with its zone at i, as in `Mar 29 10:00:00 GMT 2018'. */
static size_t
time_at(const struct dl_toks *t, size_t i)
{
	size_t k = i;

	if (dl_date_number(t, k) < 0 || !dl_date_punct(t, k + 1, ":"))
		return 0;
	for (k++; dl_date_punct(t, k, ":") && dl_date_number(t, k + 1) >= 0;
	    k += 2)
		;
	if (k < t->n && (t->t[k].flags & DL_UPPER))
		k++;
	return k - i;
}

/* `March 29, 2018' or `29 March 2018' at i; returns its tokens. */
static size_t
named(const struct dl_toks *t, size_t i, struct dl_isoday *d)
{
	struct dl_monthday md;
	size_t k = i + dl_date_monthday(t, i, &md);

	if (k == i)
		return 0;
	k += time_at(t, k);
	k += dl_date_punct(t, k, ",");
	return dl_docdate_make(d, dl_date_number(t, k), md.month, md.day) ?
	    k + 1 - i : 0;
}

/* Words of the line that have no business beside a bare date. */
static size_t
foreign(const struct dl_toks *t, size_t from, size_t to)
{
	size_t i, len, n = 0;

	for (i = from; i < to; i += len) {
		len = dl_date_known(t, i);
		if (len > 0)
			continue;
		len = 1;
		n += t->t[i].type == DL_WORD;
	}
	return n;
}

/*
 * The first full date in tokens [i, t->n); its place in *at, its tokens are
 * returned, 0 for none.
 */
static size_t
find(const struct dl_toks *t, size_t i, size_t *at, struct dl_isoday *d)
{
	size_t len, n, behind = 0;
	int wday = 0, v;
	int32_t day;

	for (; i < t->n; i++) {
		if ((v = dl_date_word(t, i, "day", &len)) > 0) {
			wday = v;
			behind = i + len;
		}
		if ((n = year_first(t, i, d)) == 0 &&
		    (n = numeric(t, i, d)) == 0 && (n = named(t, i, d)) == 0)
			continue;
		*at = i;
		if (wday == 0 || !dl_day_parse(dl_str(d->s, 10), &day) ||
		    dl_day_weekday(day) == wday || foreign(t, behind, i) > 0)
			return n;
		i += n - 1;
		wday = 0;
	}
	d->s[0] = '\0';
	return 0;
}

/* `By Ann Lee, ...' or parts with marks between them. */
static bool
is_list(const struct dl_toks *t)
{
	size_t i;

	if (t->n > 0 && dl_str_is(dl_tok_low(t, 0), "by"))
		return true;
	for (i = 1; i < t->n; i++)
		if (!(t->t[i].flags & DL_GLUED) && t->t[i].type == DL_PUNCT &&
		    strchr("(\"'", t->text[t->t[i].start]) == NULL)
			return true;
	return false;
}

/* Does nothing but `by', a name and time stand between a cue and a date? */
static bool
close_by(const struct dl_toks *t, size_t from, size_t to)
{
	size_t n = foreign(t, from, to);

	return n == 0 || (n <= FOREIGN_WORDS && from < to &&
	    dl_str_is(dl_tok_low(t, from), "by"));
}

/*
 * The word that tells what the date at `at' is, if it stands at the
 * beginning, in a byline or behind a mark; its value, or 0.
 */
static int
cue_before(const struct dl_toks *t, size_t at)
{
	size_t i = at > CUE_GAP ? at - CUE_GAP : 0, len;
	int trust, best = 0;

	for (; i < at; i += len) {
		trust = dl_date_word(t, i, "cue", &len);
		len += len == 0;
		if (trust == 0 || !close_by(t, i + len, at))
			continue;
		if (i > 0 && (dl_date_punct(t, i - 1, ",;'\"") ||
		    (t->t[i - 1].type != DL_PUNCT &&
		    !dl_str_is(dl_tok_low(t, 0), "by") &&
		    dl_date_known(t, i - 1) == 0)))
			continue;
		best = trust;
	}
	return best;
}

/*
 * Is the date in tokens [at, end) as good as alone on its line?  What another
 * word and a colon name is another date (`Deadline: March 29, 2018'); a span
 * of two and what somebody wrote under his name are not meant either.
 */
static bool
bare(const struct dl_toks *t, size_t at, size_t end)
{
	size_t i, n = foreign(t, 0, at) + foreign(t, end, t->n);
	struct dl_isoday other;

	if (find(t, end, &i, &other) > 0)
		return false;
	for (i = 0; i < t->n; i++)
		if (t->t[i].type == DL_URL || (i > 0 && i < at &&
		    dl_date_punct(t, i, ":") && t->t[i - 1].type == DL_WORD &&
		    dl_date_known(t, i - 1) == 0))
			return false;
	return n <= 1 || (n <= FOREIGN_WORDS && is_list(t));
}

int
dl_docdate_line(struct dl_toks *t, struct dl_str line, struct dl_isoday *d)
{
	struct dl_isoday day;
	size_t at = 0, n, i = 0;
	int trust, best = 0;

	d->s[0] = '\0';
	if (line.n > LINE_MAX_BYTES || line.n < 8)
		return 0;
	dl_tokenise(t, line.p, line.n);
	for (; (n = find(t, i, &at, &day)) > 0; i = at + n) {
		trust = cue_before(t, at);
		if (trust == 0 && best == 0 && i == 0) {
			trust = bare(t, at, at + n) ?
			    DL_DATE_BARE : 0;
		}
		if (trust == 0 || (best > 0 && trust >= best))
			continue;
		best = trust;
		*d = day;
	}
	return best;
}

bool
dl_docdate_first(struct dl_toks *t, struct dl_str s, struct dl_isoday *d)
{
	size_t at;

	dl_tokenise(t, s.p, s.n);
	return find(t, 0, &at, d) > 0;
}

bool
dl_docdate_given(struct dl_str s, struct dl_isoday *d)
{
	d->s[0] = '\0';
	if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' '))
		return false;
	return dl_docdate_make(d, dl_date_digits(dl_str(s.p, 4)),
	    dl_date_digits(dl_str(s.p + 5, 2)),
	    dl_date_digits(dl_str(s.p + 8, 2)));
}

bool
dl_docdate_any(struct dl_toks *t, struct dl_str s, struct dl_isoday *d)
{
	return dl_docdate_given(s, d) || dl_docdate_line(t, s, d) > 0;
}
