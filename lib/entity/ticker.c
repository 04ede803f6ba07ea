/*
 * News agencies write the code of a share behind the name of the firm: letters
 * or digits, a full stop, and the exchange (exchanges.tsv).
 */
#include "entity/ticker.h"
#include "entity/word.h"
#include "tables.h"

#define MAX_CODE	10		/* bytes before the full stop */
#define MAX_TOKENS	6		/* of a code with its exchange */

static bool
upper_or_digit(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool
is_code(struct dl_str s)
{
	const char *dot = memchr(s.p, '.', s.n);
	size_t i, n = dot != NULL ? (size_t)(dot - s.p) : 0;

	if (n == 0 || n > MAX_CODE || !upper_or_digit(s.p[0]))
		return false;
	/* Small letters tell the classes of one firm's shares: ACMEa. */
	for (i = 1; i < n; i++)
		if (!upper_or_digit(s.p[i]) && (s.p[i] < 'a' || s.p[i] > 'z'))
			return false;
	return dl_table_find(&dl_tab_exchanges, dl_str(dot + 1, s.n - n -
	    1)) >= 0;
}

/* The token after the code that begins behind the bracket at i; 0 if none. */
static size_t
code_end(const struct dl_toks *s, size_t i)
{
	size_t j;

	if (!dl_tok_is(s, i, '('))
		return 0;
	for (j = i + 1; j < s->n && j <= i + MAX_TOKENS; j++)
		if (dl_tok_is(s, j, ')'))
			break;
	if (j == i + 1 || !dl_tok_is(s, j, ')') || !is_code(dl_toks_span(s,
	    i + 1, j)))
		return 0;
	return j;
}

void
dl_tickers(const struct dl_etext *t, struct dl_edits *e,
    struct dl_mentions *l)
{
	const struct dl_mention *m;
	struct dl_mention code;
	size_t i, j, end;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label != DL_ORG || m->type != NULL || (end = code_end(
		    &t->sents[m->sent], m->last)) == 0)
			continue;
		code = *m;
		code.first = m->last + 1;
		code.last = (uint32_t)end;
		code.percent = 0;
		code.gaz.name = NULL;
		code.title = (struct dl_title){ .name = "" };
		code.head = DL_NONE;
		code.kind = "";
		code.code = true;
		for (j = i + 1; j < l->n && l->m[j].sent == m->sent &&
		    l->m[j].first < end; j++)
			;
		dl_edit_add(e, i + 1, j - i - 1, &code);
		i = j - 1;
	}
	dl_edits_apply(e, l);
}
