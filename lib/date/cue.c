/*
 * The nearest word of timex-cues.tsv in a short window to the left, within
 * the clause.  A naive tense of the verb is worse than the defaults; these
 * words are explicit.
 */
#include "date/cue.h"
#include "tables.h"

#define WINDOW	8			/* tokens */

/* Nothing but an article between the token and the expression. */
static bool
nearest(const struct dl_toks *s, size_t i, size_t tok)
{
	return i == tok || (i + 1 == tok &&
	    dl_str_is(dl_tok_low(s, i), "the"));
}

int
dl_cue_before(const struct dl_toks *s, size_t tok)
{
	const struct dl_table *t = &dl_tab_timex_cues;
	const char *dir;
	size_t i, n;
	long row;

	for (i = tok; i > 0 && tok - i < WINDOW; i--) {
		char c = s->text[s->t[i - 1].start];

		if (c == ';' || c == '"' || c == '(' || c == ')')
			return 0;
		/* May and Will are names within a sentence. */
		if ((s->t[i - 1].flags & DL_CAP) && i > 1)
			continue;
		n = dl_table_phrase(t, s, i - 1, true, &row);
		if (n == 0 || i - 1 + n > tok || (!nearest(s, i - 1 + n,
		    tok) && *dl_table_cell(t, row,
		    DL_TIMEX_CUES_NEAR) != '\0'))
			continue;
		dir = dl_table_cell(t, row, DL_TIMEX_CUES_DIR);
		return *dir == '-' ? -1 : *dir == '1';
	}
	return 0;
}
