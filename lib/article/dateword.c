/*
 * The parts of dates in the lines at the head of an article.
 */
#include <stdlib.h>

#include "article/dateword.h"
#include "tables.h"
#include "text/table.h"

long
dl_date_digits(struct dl_str s)
{
	long v = 0;
	size_t i;

	if (s.n == 0 || s.n > 8)
		return -1;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return -1;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

long
dl_date_number(const struct dl_toks *t, size_t i)
{
	struct dl_str s;
	size_t n = 0;

	if (i >= t->n)
		return -1;
	s = dl_tok_low(t, i);
	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	if (n < s.n && (n == 0 || s.n - n != 2 ||
	    strchr("snrt", s.p[n]) == NULL))
		return -1;
	return dl_date_digits(dl_str(s.p, n));
}

bool
dl_date_punct(const struct dl_toks *t, size_t i, const char *any)
{
	return i < t->n && t->t[i].end - t->t[i].start == 1 &&
	    t->text[t->t[i].start] != '\0' &&
	    strchr(any, t->text[t->t[i].start]) != NULL;
}

int
dl_date_word(const struct dl_toks *t, size_t i, const char *kind, size_t *len)
{
	long row;

	*len = i < t->n ? dl_table_phrase(&dl_tab_docdate, t, i, true, &row) :
	    0;
	if (*len == 0 || strcmp(dl_table_cell(&dl_tab_docdate, row,
	    DL_DOCDATE_KIND), kind) != 0)
		return 0;
	return atoi(dl_table_cell(&dl_tab_docdate, row, DL_DOCDATE_VALUE));
}

size_t
dl_date_known(const struct dl_toks *t, size_t i)
{
	long row;

	return dl_table_phrase(&dl_tab_docdate, t, i, true, &row);
}

size_t
dl_date_monthday(const struct dl_toks *t, size_t i, struct dl_monthday *md)
{
	size_t k = i, len;
	long day;

	if ((md->month = dl_date_word(t, k, "month", &len)) > 0) {
		k += len + dl_date_punct(t, k + len, ".");
		day = dl_date_number(t, k);
		k++;
	} else {
		day = dl_date_number(t, k);
		k += 1 + dl_date_punct(t, k + 1, "-/");
		if (k < t->n && dl_str_is(dl_tok_low(t, k), "of"))
			k++;
		md->month = day < 0 ? 0 : dl_date_word(t, k, "month", &len);
		if (md->month == 0)
			return 0;
		k += len + dl_date_punct(t, k + len, ".-/");
	}
	if (day < 1 || day > 31)
		return 0;
	md->day = (int)day;
	return k - i;
}
