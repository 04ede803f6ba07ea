/*
 * The nearest word of timex-cues.tsv in a short window to the left, within
 * the clause.  A naive tense of the verb is worse than the defaults; these
 * words are explicit.  The tense helps where the default would lead far into
 * the future, and where the verb of the clause is one with `will'.
 */
#include "date/cue.h"
#include "tables.h"

#define WINDOW	8			/* tokens */
#define CLAUSE	12			/* the farthest verb */
#define SHORT	4			/* bytes of an abbreviation */

/* The bit of a hash in a set of words. */
static inline uint64_t
bit_of(uint32_t hash, size_t *at)
{
	*at = hash / 64 % DL_CUE_SET;
	return (uint64_t)1 << hash % 64;
}

static void
set_add(uint64_t *set, uint32_t hash)
{
	size_t at;
	uint64_t bit = bit_of(hash, &at);

	set[at] |= bit;
}

/* May token i be a word of the set? */
static inline bool
in_set(const uint64_t *set, const struct dl_toks *s, size_t i)
{
	size_t at;
	uint64_t bit = bit_of(s->t[i].hash, &at);

	return (set[at] & bit) != 0;
}

/* Adds the keys of a table, and what longer ones begin with. */
static void
set_add_table(uint64_t *set, const struct dl_table *t)
{
	uint32_t i;

	for (i = 0; i < t->nslots; i++)
		if (t->slots[i].len > 0)
			set_add(set, t->slots[i].hash);
}

void
dl_cue_words_make(struct dl_cue_words *w)
{
	*w = (struct dl_cue_words){ .cue = { 0 } };
	set_add_table(w->cue, &dl_tab_timex_cues);
	set_add_table(w->tense, &dl_tab_timex_tense);
	set_add_table(w->tense, &dl_tab_speechverbs);
	set_add_table(w->tense, &dl_tab_verbforms);
	set_add(w->tense, dl_hash_cstr("to"));
}

/* Nothing but an article between the token and the expression. */
static bool
nearest(const struct dl_toks *s, size_t i, size_t tok)
{
	return i == tok || (i + 1 == tok &&
	    dl_str_is(dl_tok_low(s, i), "the"));
}

static bool
is(const struct dl_toks *s, size_t i, const char *word)
{
	return dl_str_is(dl_tok_low(s, i), word);
}

static bool
verb(const char *p, size_t n)
{
	return dl_table_find(&dl_tab_verbs, dl_str(p, n)) >= 0;
}

/* The end of a regular past form. */
static inline bool
ends_ed(const struct dl_toks *s, size_t i)
{
	const char *end = s->low + s->t[i].end;

	return s->t[i].end - s->t[i].start >= 4 && end[-1] == 'd' &&
	    end[-2] == 'e';
}

/*
 * planned, moved, studied; of an irregular verb what the table says.  A mere
 * participle counts where no other verb leads it: a picture taken on Monday.
 */
static bool
past_form(const struct dl_toks *s, size_t i)
{
	struct dl_str w = dl_tok_low(s, i);
	char stem[32];
	long row;

	if (s->t[i].type != DL_WORD || (s->t[i].flags & DL_CAP))
		return false;
	row = dl_table_find_low(&dl_tab_verbforms, s, i);
	/* Of `put' and `beat' the form does not tell the tense. */
	if (row >= 0)
		return !dl_str_is(w, dl_table_cell(&dl_tab_verbforms, row,
		    DL_VERBFORMS_LEMMA)) && (strcmp(dl_table_cell(
		    &dl_tab_verbforms, row, DL_VERBFORMS_FORM), "part") != 0 ||
		    i == 0 || dl_table_find_low(&dl_tab_timex_tense, s,
		    i - 1) < 0);
	if (!ends_ed(s, i))
		return false;
	if (verb(w.p, w.n - 1) || verb(w.p, w.n - 2))
		return true;
	if (w.n > 5 && w.p[w.n - 3] == w.p[w.n - 4])
		return verb(w.p, w.n - 3);
	if (w.p[w.n - 3] != 'i' || w.n > sizeof(stem))
		return false;
	memcpy(stem, w.p, w.n - 3);
	stem[w.n - 3] = 'y';
	return verb(stem, w.n - 2);
}

/* `was considering a meeting in June': what is going on may lie ahead. */
static bool
progressive(const struct dl_toks *s, size_t i)
{
	struct dl_str w;

	if (i >= s->n)
		return false;
	w = dl_tok_low(s, i);
	return w.n > 4 && memcmp(w.p + w.n - 3, "ing", 3) == 0;
}

/* Is there a mark in this column of a row of timex-tense.tsv? */
static bool
has_mark(long row, unsigned column)
{
	return *dl_table_cell(&dl_tab_timex_tense, row, column) != '\0';
}

/* Has the word i a row with a mark in this column? */
static bool
marked(const struct dl_toks *s, size_t i, unsigned column)
{
	long row = dl_table_find_low(&dl_tab_timex_tense, s, i);

	return row >= 0 && has_mark(row, column);
}

/* Of `be' at i: `is likely to', `are scheduled': a cue of the future. */
static bool
is_to(const struct dl_toks *s, size_t i)
{
	const struct dl_table *t = &dl_tab_timex_cues;
	long row;

	return dl_table_phrase(t, s, i, true, &row) > 1 &&
	    *dl_table_cell(t, row, DL_TIMEX_CUES_DIR) == '1';
}

enum tense { GO_ON, NOT_TOLD, PAST, INFINITIVE, PERHAPS, FUTURE };

/* What `will' and `may' tell; NOT_TOLD of other words. */
static enum tense
ahead(const struct dl_toks *s, size_t i)
{
	long row = dl_table_find_low(&dl_tab_timex_tense, s, i);
	const char *cell = row < 0 ? "" : dl_table_cell(&dl_tab_timex_tense,
	    row, DL_TIMEX_TENSE_FUTURE);

	return *cell == '2' ? FUTURE : *cell == '1' ? PERHAPS : NOT_TOLD;
}

/*
 * Of `be' at i: `will be', `will also be', `could be', `had been'; else
 * NOT_TOLD.
 */
static enum tense
will_be(const struct dl_toks *s, size_t i)
{
	enum tense t = i > 0 ? ahead(s, i - 1) : NOT_TOLD;

	if (t == NOT_TOLD && i > 1)
		t = ahead(s, i - 2);
	return t == NOT_TOLD && i > 0 && marked(s, i - 1,
	    DL_TIMEX_TENSE_PAST) ? PAST : t;
}

/* The dot of Sen. and Gov. within a sentence. */
static bool
short_form(const struct dl_toks *s, size_t i)
{
	return i > 0 && i + 1 < s->n && s->text[s->t[i].start] == '.' &&
	    (s->t[i].flags & DL_GLUED) && (s->t[i - 1].flags & DL_CAP) &&
	    s->t[i - 1].end - s->t[i - 1].start <= SHORT;
}

/*
 * `Voted to lift it': the time may be that of the vote; but not of `is forecast
 * to'.
 */
static bool
told_to(const struct dl_toks *s, size_t i)
{
	return i > 0 && past_form(s, i - 1) && !(i > 1 &&
	    (marked(s, i - 2, DL_TIMEX_TENSE_BE) ||
	    marked(s, i - 2, DL_TIMEX_TENSE_PAST)));
}

/* What a word of timex-tense.tsv says; GO_ON where it only stands by a verb. */
static enum tense
tense_of_row(const struct dl_toks *s, size_t i, long row)
{
	/* May and Will are names within a sentence. */
	if (has_mark(row, DL_TIMEX_TENSE_FUTURE))
		return i > 0 && (s->t[i].flags & DL_CAP) ? GO_ON :
		    ahead(s, i);
	if (has_mark(row, DL_TIMEX_TENSE_NOUN) ||
	    has_mark(row, DL_TIMEX_TENSE_NOT))
		return GO_ON;
	if (has_mark(row, DL_TIMEX_TENSE_BE))
		return is_to(s, i) ? FUTURE : will_be(s, i);
	return has_mark(row, DL_TIMEX_TENSE_PAST) && !progressive(s, i + 1) ?
	    PAST : NOT_TOLD;
}

/*
 * What a token says of the tense of its clause: nothing, if it is no word of
 * the tables that are looked into here, which w->tense has.
 */
static enum tense
tense_of(const struct dl_cue_words *w, const struct dl_toks *s, size_t i)
{
	long row;

	if (!in_set(w->tense, s, i) && !ends_ed(s, i))
		return GO_ON;
	row = dl_table_find_low(&dl_tab_timex_tense, s, i);
	if (short_form(s, i))
		return GO_ON;
	if (row >= 0 && !has_mark(row, DL_TIMEX_TENSE_LIMIT))
		return tense_of_row(s, i, row);
	/* `shot to death', but `agreed to buy'. */
	if (is(s, i, "to") && i + 1 < s->n &&
	    dl_table_find_low(&dl_tab_verbs, s, i + 1) >= 0)
		return told_to(s, i) ? NOT_TOLD : INFINITIVE;
	if (dl_table_find_low(&dl_tab_speechverbs, s, i) >= 0)
		return NOT_TOLD;
	/* `approved by' is a participle, which tells no more than where it
	 * is an aside (a plan, approved by all on Monday). */
	if (!past_form(s, i) || (i + 1 < s->n && is(s, i + 1, "by") &&
	    !(i > 0 && is(s, i - 1, ",") &&
	    !marked(s, i, DL_TIMEX_TENSE_LIMIT))))
		return GO_ON;
	/* In selected countries. */
	if (i > 0 && marked(s, i - 1, DL_TIMEX_TENSE_NOUN))
		return GO_ON;
	/* `is expected', `will be sold'. */
	if (i > 0 && marked(s, i - 1, DL_TIMEX_TENSE_BE))
		return will_be(s, i - 1);
	return PAST;
}

/*
 * A verb in the past, from token i on: what was to come has been told.  Right
 * behind the cue it may be no past form after all (would lay).
 */
static bool
told(const struct dl_cue_words *w, const struct dl_toks *s, size_t i,
    size_t end)
{
	if (i < end && dl_table_find_low(&dl_tab_verbs, s, i) >= 0)
		i++;
	for (; i < end; i++)
		if (tense_of(w, s, i) == PAST && !is(s, i - 1, "-"))
			return true;
	return false;
}

/* `Did not begin until June': what ends before token i is over. */
static bool
not_until(const struct dl_toks *s, size_t i)
{
	size_t first = i > CLAUSE ? i - CLAUSE : 0;

	if (!marked(s, i, DL_TIMEX_TENSE_LIMIT))
		return false;
	for (; i-- > first + 1;)
		if (marked(s, i, DL_TIMEX_TENSE_NOT))
			return marked(s, i - 1, DL_TIMEX_TENSE_PAST);
	return false;
}

/*
 * The cue at token i, as a part of the longest one that it stands in
 * (scheduled: had been scheduled); the number of tokens from i on, or 0.
 */
static size_t
widest(const struct dl_toks *s, size_t i, long *row)
{
	const struct dl_table *t = &dl_tab_timex_cues;
	size_t n = dl_table_phrase(t, s, i, true, row), k, wide;
	long other;

	for (k = 1; n > 0 && k <= 2 && k <= i; k++) {
		wide = dl_table_phrase(t, s, i - k, true, &other);
		if (wide >= n + k)
			*row = other;
	}
	return n;
}

int
dl_cue_before(const struct dl_cue_words *w, const struct dl_toks *s,
    size_t tok)
{
	const struct dl_table *t = &dl_tab_timex_cues;
	const char *dir;
	size_t i, n;
	long row;

	for (i = tok; i > 0 && tok - i < WINDOW; i--) {
		char c = s->text[s->t[i - 1].start];

		if (c == ';' || c == '"' || c == '(' || c == ')')
			return 0;
		/* May and Will are names within a sentence; nothing is to
		 * come of what is better-than-expected. */
		if (i > 1 && ((s->t[i - 1].flags & DL_CAP) ||
		    ((s->t[i - 1].flags & DL_GLUED) && is(s, i - 2, "-"))))
			continue;
		n = in_set(w->cue, s, i - 1) ? widest(s, i - 1, &row) : 0;
		if (n == 0 || i - 1 + n > tok || (!nearest(s, i - 1 + n,
		    tok) && *dl_table_cell(t, row,
		    DL_TIMEX_CUES_NEAR) != '\0'))
			continue;
		dir = dl_table_cell(t, row, DL_TIMEX_CUES_DIR);
		if (*dir == '1' && told(w, s, i - 1 + n, tok))
			return 0;
		if (*dir == '1' && not_until(s, i - 1))
			return -1;
		return *dir == '-' ? -1 : *dir - '0';
	}
	return 0;
}

/* Does a comma stand among the tokens [from, to)? */
static bool
has_comma(const struct dl_toks *s, size_t from, size_t to)
{
	for (; from < to; from++)
		if (is(s, from, ","))
			return true;
	return false;
}

bool
dl_cue_off(const struct dl_cue_words *w, const struct dl_toks *s, size_t tok,
    size_t end)
{
	return end < s->n && (marked(s, end, DL_TIMEX_TENSE_PAST) ||
	    (has_comma(s, tok < WINDOW ? 0 : tok - WINDOW, tok) &&
	    tense_of(w, s, end) == PAST));
}

/*
 * `On Friday, the board plans to': a cue behind the time, of two words, for one
 * is often a name or a noun (housing starts), and no object (set plans to).
 */
static bool
leads_on(const struct dl_cue_words *w, const struct dl_toks *s, size_t i)
{
	const struct dl_table *t = &dl_tab_timex_cues;
	long row;

	return in_set(w->cue, s, i) && i > 0 && !(s->t[i].flags & DL_CAP) &&
	    dl_table_phrase(t, s, i, true, &row) > 1 &&
	    *dl_table_cell(t, row, DL_TIMEX_CUES_DIR) == '1' &&
	    *dl_table_cell(t, row, DL_TIMEX_CUES_NEAR) == '\0' &&
	    !past_form(s, i) && !marked(s, i, DL_TIMEX_TENSE_BE) &&
	    !marked(s, i - 1, DL_TIMEX_TENSE_NOUN) &&
	    dl_table_find_low(&dl_tab_verbforms, s, i - 1) < 0;
}

/* expects, plans: the verb of a clause, or a noun that looks like one. */
static bool
present_form(const struct dl_toks *s, size_t i)
{
	struct dl_str w = dl_tok_low(s, i);

	if (s->t[i].type != DL_WORD || w.n < 4 || w.p[w.n - 1] != 's' ||
	    (i > 0 && marked(s, i - 1, DL_TIMEX_TENSE_NOUN)))
		return false;
	return verb(w.p, w.n - 1) || verb(w.p, w.n - 2);
}

bool
dl_cue_noun(const struct dl_toks *s, size_t i)
{
	return i < s->n && s->t[i].type == DL_WORD &&
	    !(s->t[i].flags & DL_CAP) &&
	    dl_table_find_low(&dl_tab_timex_tense, s, i) < 0 &&
	    dl_table_find_low(&dl_tab_particles, s, i) < 0;
}

/* Does one of the tokens [from, to) look like a verb in the present? */
static bool
has_present(const struct dl_toks *s, size_t from, size_t to)
{
	for (; from < to; from++)
		if (present_form(s, from))
			return true;
	return false;
}

/*
 * The tense of the nearest verb before the tokens [tok, end), or behind them:
 * `In January, the firm sold'.  A time that has had its verb in the present
 * is not led into the future by the next one.
 */
static enum tense
nearest_tense(const struct dl_cue_words *w, const struct dl_toks *s,
    size_t tok, size_t end)
{
	size_t i, from = tok < CLAUSE ? 0 : tok - CLAUSE;
	enum tense t;

	for (i = tok; i > from; i--) {
		if ((t = tense_of(w, s, i - 1)) == GO_ON)
			continue;
		/* If he will come, the board on Monday decided. */
		return t == FUTURE && end < s->n && has_comma(s, i, tok) &&
		    tense_of(w, s, end) == PAST ? PAST : t;
	}
	/* `On Friday to vote', but `on Friday, plans to vote were'. */
	for (i = end; i < s->n && i - end < CLAUSE; i++)
		if ((t = leads_on(w, s, i) ? FUTURE : tense_of(w, s, i)) !=
		    GO_ON)
			return (t >= PERHAPS && (dl_cue_noun(s, end) ||
			    has_present(s, from, tok))) ||
			    (t == INFINITIVE && i > end) ? NOT_TOLD : t;
	return NOT_TOLD;
}

int
dl_cue_tense(const struct dl_cue_words *w, const struct dl_toks *s,
    size_t tok, size_t end)
{
	enum tense t = nearest_tense(w, s, tok, end);

	if (t >= INFINITIVE)
		return t == FUTURE ? 3 : t == PERHAPS ? 2 : 1;
	/* `had until January': what is a limit may lie ahead of the verb. */
	return t == PAST && !(tok > 0 && marked(s, tok - 1,
	    DL_TIMEX_TENSE_LIMIT)) ? -1 : 0;
}
