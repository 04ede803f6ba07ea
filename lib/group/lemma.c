/*
 * Lemma classes: tables synonyms (classes of lemmas) and suffixes
 * (derivation: a stem is what is left when the longest suffix is taken off).
 */
#include "group/lemma.h"
#include "text/table.h"
#include "tables.h"

#define STEM	4			/* fewest letters of a stem */

/* The word without its longest known suffix. */
static struct dl_str
stem(struct dl_str w)
{
	size_t n, best = 0;
	uint32_t i;

	for (i = 0; i < dl_tab_suffixes.nrows; i++) {
		const char *s = dl_table_cell(&dl_tab_suffixes, (long)i,
		    DL_SUFFIXES_SUFFIX);

		n = strlen(s);
		if (n > best && w.n >= n + STEM &&
		    memcmp(w.p + w.n - n, s, n) == 0)
			best = n;
	}
	w.n -= best;
	return w;
}

/* Collects the rows of one key; true if there are any. */
static bool
classes(struct dl_lemma *l, struct dl_str key)
{
	const char *kind;
	uint32_t at = 0;
	bool any = false;
	long row;

	while ((row = dl_table_next(&dl_tab_synonyms, key, &at)) >= 0) {
		any = true;
		kind = dl_table_cell(&dl_tab_synonyms, row, DL_SYNONYMS_KIND);
		if (strcmp(kind, "light") == 0) {
			l->light = true;
			continue;
		}
		if (strcmp(kind, "report") == 0)
			l->report = true;
		if (strcmp(kind, "happen") == 0)
			l->happen = true;
		if (l->ncls < DL_LEMMA_CLASSES)
			l->cls[l->ncls++] = (uint32_t)row;
	}
	return any;
}

void
dl_lemma_look(struct dl_lemma *l, struct dl_str s)
{
	struct dl_str first = s, last = s;
	size_t i;

	*l = (struct dl_lemma){ 0 };
	for (i = 0; i < s.n; i++)
		if (s.p[i] == ' ') {
			if (first.n == s.n)
				first.n = i;
			last = dl_str(s.p + i + 1, s.n - i - 1);
		}
	l->word = dl_hash(s);
	if (classes(l, s) || classes(l, first))
		last = first;
	else
		(void)classes(l, last);
	l->stem = dl_hash(stem(last));
}

