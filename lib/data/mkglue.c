/*
 * Keys for two words whose space is missing, out of timex-glue.tsv: each word
 * of the first cell with each of the second one.  A pair that is a key
 * already means what it means there.
 */
#include "base/err.h"
#include "data/mkgrammar.h"
#include "tables.h"

#define LONGEST	32			/* bytes of a pair */

/* The next of the words between bars; false behind the last one. */
static bool
next_word(const char **at, struct dl_str *word)
{
	size_t n = 0;

	while (**at == '|')
		++*at;
	while ((*at)[n] != '\0' && (*at)[n] != '|')
		n++;
	*word = dl_str(*at, n);
	*at += n;
	return n > 0;
}

static void
add_pair(struct mk_words *w, struct dl_str a, struct dl_str b, bool wake)
{
	char text[LONGEST];
	struct mk_key *k;
	size_t n = w->nkeys;

	if (a.n + b.n > sizeof(text))
		dl_fatal("timex-glue.tsv", 0, "a pair of words is too long");
	memcpy(text, a.p, a.n);
	memcpy(text + a.n, b.p, b.n);
	k = mk_key(w, text, a.n + b.n);
	if (w->nkeys == n)
		return;
	k->word = -1 - (int)a.n;
	k->flags = DL_KEY_GLUED | (wake ? DL_KEY_WAKE | DL_KEY_WAKECAP : 0u);
}

void
mk_glue(struct mk_words *w)
{
	const struct dl_table *t = &dl_tab_timex_glue;
	const char *a, *b;
	struct dl_str first, second;
	bool wake;
	long i;

	for (i = 0; i < (long)t->nrows; i++) {
		wake = *dl_table_cell(t, i, DL_TIMEX_GLUE_WAKE) != '\0';
		a = dl_table_cell(t, i, DL_TIMEX_GLUE_FIRST);
		while (next_word(&a, &first)) {
			b = dl_table_cell(t, i, DL_TIMEX_GLUE_SECOND);
			while (next_word(&b, &second))
				add_pair(w, first, second, wake);
		}
	}
}
