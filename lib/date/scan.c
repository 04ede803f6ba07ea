/*
 * Runs the grammar over a sentence from left to right.  Days that go on
 * after a date (`Aug. 3 and 4', `March 26-28') are expressions of their own;
 * a number of the calendar that cannot be (a fifth quarter, 31 February) makes
 * an expression none.
 */
#include "base/mem.h"
#include "date/calendar.h"
#include "date/cue.h"
#include "date/scan.h"

static bool
within(const struct dl_timex *t, enum dl_tx_slot slot, int32_t lo, int32_t hi)
{
	return !dl_timex_known(t, slot) ||
	    (t->s[slot] >= lo && t->s[slot] <= hi);
}

/* Could there be such a time? */
static bool
sane(struct dl_timex *t)
{
	int32_t y;

	/* One number of eight digits carries the date of a date and time. */
	if (dl_timex_known(t, DL_TX_YEAR) && t->s[DL_TX_YEAR] > 99999) {
		y = t->s[DL_TX_YEAR];
		t->s[DL_TX_YEAR] = y / 10000;
		t->s[DL_TX_MONTH] = y / 100 % 100;
		t->s[DL_TX_DAY] = y % 100;
	}
	if (!within(t, DL_TX_YEAR, 1, 9999) ||
	    !within(t, DL_TX_QUARTER, 1, 4) || !within(t, DL_TX_HALF, 1, 2) ||
	    !within(t, DL_TX_MONTH, 1, 12) || !within(t, DL_TX_DAY, 1, 31) ||
	    !within(t, DL_TX_WEEK, 1, 53) ||
	    !within(t, DL_TX_CENTURY, 1, 30) || !within(t, DL_TX_HOUR, 0, 24))
		return false;
	/* `The last day' is the last of something, not yesterday. */
	if (t->type == DL_TX_DATE && t->s[DL_TX_UNIT] == DL_SYM_D &&
	    t->s[DL_TX_REL] == DL_SYM_LAST)
		return false;
	if (dl_timex_known(t, DL_TX_AMPM) && !within(t, DL_TX_HOUR, 1, 12))
		return false;
	if (!within(t, DL_TX_MIN, 0, 59) || !within(t, DL_TX_MINTO, 1, 59))
		return false;
	if (!dl_timex_known(t, DL_TX_DAY) || !dl_timex_known(t, DL_TX_MONTH))
		return true;
	/* A leap year stands for the year that is not told. */
	y = dl_timex_known(t, DL_TX_YEAR) &&
	    !dl_timex_has(t, DL_TX_BC) ? t->s[DL_TX_YEAR] : 2000;
	return t->s[DL_TX_DAY] <= dl_month_length(y, t->s[DL_TX_MONTH]);
}

/* First token that begins at or after a byte. */
static size_t
token_at(const struct dl_toks *s, size_t byte)
{
	size_t lo = 0, hi = s->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (s->t[mid].start < byte)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Could the tense tell the year or the week?  It is looked for far around. */
static bool
wants_tense(const struct dl_timex *t)
{
	return !dl_timex_has(t, DL_TX_YEAR) && (dl_timex_has(t, DL_TX_MONTH) ||
	    dl_timex_has(t, DL_TX_SEASON) || dl_timex_has(t, DL_TX_OPEN) ||
	    dl_timex_has(t, DL_TX_WDAY) || dl_timex_has(t, DL_TX_WEEKEND) ||
	    dl_timex_has(t, DL_TX_HOLIDAY));
}

/* `In three months,' before the verb that tells what it is. */
static bool
opens(const struct dl_timex *t, size_t tok)
{
	return t->type == DL_TX_DURATION && t->s[DL_TX_REL] == DL_SYM_IN &&
	    tok == 1;
}

/* Could a cue change what it means?  See dl_resolve. */
static bool
leans(const struct dl_timex *t)
{
	if (t->type == DL_TX_DURATION)
		return t->s[DL_TX_REL] == DL_SYM_IN;
	return t->type != DL_TX_SET && (wants_tense(t) ||
	    (dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_YEAR)));
}

/* The 's of Friday's at token i. */
static bool
is_owner(const struct dl_toks *s, size_t i)
{
	struct dl_str w;

	if (i >= s->n)
		return false;
	w = dl_tok_low(s, i);
	return dl_str_is(w, "'s") || dl_str_is(w, "’s");
}

/* What the words around an expression say of its side. */
static void
find_lean(const struct dl_lexer *l, struct dl_expr *m)
{
	const struct dl_toks *s = &l->toks;
	size_t tok = token_at(s, m->start), end = token_at(s, m->end);
	int cue = dl_cue_before(l->cues, s, tok);

	if (cue > 0 && dl_cue_off(l->cues, s, tok, end))
		cue = 0;
	/* `Would look into Friday's ruling': it may have been. */
	if (cue == 2 || (cue == 3 && is_owner(s, end))) {
		m->lean = (struct dl_lean){ .tense = 2 };
		return;
	}
	m->lean.then = cue == 3;
	m->lean.cue = (int8_t)(cue > 0 ? 1 : cue);
	m->lean.noun = cue > 0 && dl_cue_noun(s, end);
	if (wants_tense(&m->t) || opens(&m->t, tok))
		m->lean.tense = (int8_t)dl_cue_tense(l->cues, s, tok,
		    end);
}

/*
 * The cues of the expressions from i on, those of one sentence: of all or of
 * none, for what is joined shares them.
 */
static void
find_cues(struct dl_lexer *l, struct dl_exprs *ms, size_t i)
{
	size_t k = i;

	while (k < ms->n && !leans(&ms->m[k].t))
		k++;
	if (k == ms->n)
		return;
	if (l->cues == NULL) {
		l->cues = dl_alloc(sizeof(*l->cues));
		dl_cue_words_make(l->cues);
	}
	for (; i < ms->n; i++)
		find_lean(l, &ms->m[i]);
}

static struct dl_expr *
add(struct dl_exprs *ms, const struct dl_lexer *l, size_t sent,
    size_t first, size_t end, const struct dl_timex *t)
{
	struct dl_expr *m;

	ms->m = dl_array_room(ms->m, &ms->cap, ms->n + 1, sizeof(*ms->m));
	m = &ms->m[ms->n++];
	*m = (struct dl_expr){ .sent = sent, .t = *t };
	m->weekday = dl_timex_known(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_REL) && !dl_timex_has(t, DL_TX_DAY) &&
	    !dl_timex_has(t, DL_TX_UNIT) && !dl_timex_has(t, DL_TX_NTH) &&
	    t->type == DL_TX_DATE;
	m->yearless = dl_timex_known(t, DL_TX_MONTH) &&
	    !dl_timex_has(t, DL_TX_YEAR);
	m->dated = dl_timex_known(t, DL_TX_MONTH) &&
	    dl_timex_known(t, DL_TX_YEAR) && !dl_timex_has(t, DL_TX_BC);
	m->start = l->x[first].start;
	m->end = l->x[end - 1].end;
	return m;
}

static bool
is(struct dl_lexer *l, size_t i, int class)
{
	while (i >= l->n)
		if (!dl_lexer_more(l))
			return false;
	return dl_lx_is(&l->x[i], class);
}

/*
 * May a day number stand alone before lexeme i?  A noun may follow a range
 * (the May 3-4 talks), but not what is joined by a word (May 3 and 4 ships).
 */
static bool
day_ends(struct dl_lexer *l, size_t i)
{
	return !is(l, i, DL_LX_COUNTED) &&
	    (!is(l, i, DL_LX_WORD) || is(l, i - 2, DL_LX_DASH)) &&
	    !is(l, i, DL_LX_UNIT) && !is(l, i, DL_LX_UNITS) &&
	    !is(l, i, DL_LX_MONTH) && !is(l, i, DL_LX_MONTHQ) &&
	    !is(l, i, DL_LX_AMPM) && !is(l, i, DL_LX_NUM) &&
	    !is(l, i, DL_LX_CLOCK);
}

/*
 * The days that go on after the date that ends at lexeme i; returns the
 * lexeme after them.
 */
static size_t
more_days(struct dl_lexer *l, size_t i, size_t sent,
    const struct dl_timex *date, struct dl_exprs *ms)
{
	struct dl_timex t = *date;
	size_t end;
	bool list;

	if ((date->type != DL_TX_DATE && !dl_timex_has(date, DL_TX_PART)) ||
	    !dl_timex_known(date, DL_TX_DAY) ||
	    !dl_timex_known(date, DL_TX_MONTH) ||
	    dl_timex_has(date, DL_TX_YEAR) || !is(l, i - 1, DL_LX_DAY))
		return i;
	t.s[DL_TX_WDAY] = t.s[DL_TX_MOD] = DL_TX_NONE;
	for (;;) {
		list = is(l, i, DL_LX_COMMA) && is(l, i + 1, DL_LX_DAY) &&
		    (is(l, i + 2, DL_LX_CONJ) || is(l, i + 2, DL_LX_COMMA)) &&
		    is(l, i + 3, DL_LX_DAY);
		if (!(list || is(l, i, DL_LX_CONJ)) ||
		    !is(l, i + 1, DL_LX_DAY) || !day_ends(l, i + 2))
			return i;
		t.s[DL_TX_DAY] = dl_lexer_value(l, i + 1, DL_LX_DAY, 0);
		end = i + 2;
		if (is(l, end, DL_LX_YEAR) || (is(l, end, DL_LX_COMMA) &&
		    is(l, end + 1, DL_LX_YEAR))) {
			end += is(l, end, DL_LX_COMMA) ? 2 : 1;
			t.s[DL_TX_YEAR] = dl_lexer_value(l, end - 1,
			    DL_LX_YEAR, 0);
		}
		if (!sane(&t))
			return i;
		add(ms, l, sent, i + 1, end, &t)->linked = true;
		i = end;
	}
}

/* Only words that join, between lexemes i and end. */
static bool
joined(struct dl_lexer *l, size_t i, size_t end)
{
	if (i == end || end - i > 3)
		return false;
	for (; i < end; i++)
		if (!is(l, i, DL_LX_CONJ) && !is(l, i, DL_LX_COMMA) &&
		    !is(l, i, DL_LX_PREP) && !is(l, i, DL_LX_THE))
			return false;
	return true;
}

/* One of the lexemes between i and end makes a range: to, until, a dash. */
static bool
ranged(struct dl_lexer *l, size_t i, size_t end)
{
	for (; i < end; i++)
		if (is(l, i, DL_LX_DASH) ||
		    (is(l, i, DL_LX_CONJ) && is(l, i, DL_LX_PREP)))
			return true;
	return false;
}

/* The size of a unit, for comparing. */
static int
size(int32_t unit)
{
	static const int32_t units[] = {
		DL_SYM_SEC, DL_SYM_MIN, DL_SYM_H, DL_SYM_D, DL_SYM_W,
		DL_SYM_M, DL_SYM_Q, DL_SYM_Y, DL_SYM_DE, DL_SYM_CE
	};
	int i, n = sizeof(units) / sizeof(units[0]);

	for (i = 0; i < n && units[i] != unit; i++)
		continue;
	return i;
}

/* Cuts off the last number and its unit. */
static void
cut_last(struct dl_lexer *l, struct dl_match *m, enum dl_tx_slot count,
    enum dl_tx_slot unit)
{
	m->t.s[count] = m->t.s[unit] = DL_TX_NONE;
	if (m->end < m->first + 4)
		return;
	m->end -= 2;
	while (is(l, m->end - 1, DL_LX_COMMA) || is(l, m->end - 1, DL_LX_ANDW))
		m->end--;
}

/* `5 years, 10 years' are two amounts, unlike `5 years, 10 months'. */
static void
cut_amount(struct dl_lexer *l, struct dl_match *m)
{
	const int32_t *s = m->t.s;
	bool two = dl_timex_has(&m->t, DL_TX_COUNT2) &&
	    size(s[DL_TX_UNIT2]) >= size(s[DL_TX_UNIT]);

	if (dl_timex_has(&m->t, DL_TX_COUNT3) &&
	    (two || size(s[DL_TX_UNIT3]) >= size(s[DL_TX_UNIT2])))
		cut_last(l, m, DL_TX_COUNT3, DL_TX_UNIT3);
	if (two)
		cut_last(l, m, DL_TX_COUNT2, DL_TX_UNIT2);
}

void
dl_scan(struct dl_lexer *l, struct dl_str text, size_t sent,
    struct dl_exprs *ms)
{
	struct dl_match match;
	size_t i = 0, last = 0, first = ms->n, n;
	unsigned does;
	bool any = false;

	dl_lexer_start(l, text);
	while (i < l->n || dl_lexer_wake(l)) {
		does = dl_timex_lexicon.does[l->x[i].kind];
		if (does & DL_DOES_BRACKET)
			l->aside = !is(l, i, DL_LX_CLOSEB);
		if (!(does & DL_DOES_BEGIN)) {
			i++;
			continue;
		}
		if (!dl_grammar_match(l, i, &match)) {
			i++;
			continue;
		}
		cut_amount(l, &match);
		if (match.t.type == DL_TX_SKIP || !sane(&match.t)) {
			i = match.end;
			continue;
		}
		n = ms->n;
		add(ms, l, sent, i, match.end, &match.t)->linked =
		    any && joined(l, last, i);
		ms->m[n].ranged = ms->m[n].linked && ranged(l, last, i);
		ms->m[n].listed = ms->m[n].linked &&
		    (is(l, last, DL_LX_ANDW) || is(l, last, DL_LX_ORW));
		ms->m[n].ends = is(l, match.end, DL_LX_ENDED);
		any = true;
		last = i = more_days(l, match.end, sent, &match.t, ms);
		for (; n < ms->n; n++)
			ms->m[n].aside = l->aside;
	}
	find_cues(l, ms, first);
}
