/*
 * Looks the words before and behind a name up in clubcues.tsv; scores and rows
 * of numbers (standings) are cues as well.
 */
#include "entity/clubcue.h"
#include "entity/etext.h"
#include "entity/sport.h"
#include "tables.h"

enum { NONE, WEAK, PAIR, SURE, TOWN };	/* cells of clubcues.tsv */

#define MAX_CUE	3			/* tokens of a cue before a name */
#define MAX_GAP	2			/* words between 's and the cue */

/*
 * Length of the cue at token i, and what it says in a column; 0 if none.  One
 * of several words that says nothing there leaves it to the first of them.
 */
static size_t
cue_at(const struct dl_toks *s, size_t i, unsigned column, int *says)
{
	const struct dl_table *t = &dl_tab_clubcues;
	size_t n;
	long row;

	*says = NONE;
	if (i >= s->n || !dl_table_may_find(t, s->t[i].hash) ||
	    (n = dl_table_phrase(t, s, i, true, &row)) == 0)
		return 0;
	*says = dl_table_int(t, row, column);
	if (*says == NONE && n > 1 && (row = dl_table_find_low(t, s,
	    i)) >= 0) {
		*says = dl_table_int(t, row, column);
		n = 1;
	}
	return n;
}

static void
take(struct dl_clubcue *c, int says, bool name_there)
{
	if (says == TOWN)
		c->place = true;
	else if (says == SURE || (says == PAIR && name_there)) {
		c->points += DL_CLUB_SURE;
		c->sure = true;
	} else if (says != NONE)
		c->points++;
}

static bool
is_the(const struct dl_toks *s, size_t i)
{
	return dl_str_is(dl_tok_low(s, i), "the");
}

/* The longest cue that ends where the name begins. */
static void
before(const struct dl_toks *s, size_t first, struct dl_clubcue *c)
{
	size_t k;
	int says;

	if (first > 1 && is_the(s, first - 1))
		first--;
	for (k = MAX_CUE; k > 0; k--)
		if (k <= first && cue_at(s, first - k, DL_CLUBCUES_BEFORE,
		    &says) == k && says != NONE) {
			take(c, says, k < first && dl_tok_cap(&s->t[first -
			    k - 1]));
			return;
		}
}

/* A relative clause: (Elbonia,) who beat; else where the verb stands. */
static size_t
verb_place(const struct dl_toks *s, size_t last)
{
	if (dl_tok_is(s, last, ',') && last + 1 < s->n &&
	    (dl_str_is(dl_tok_low(s, last + 1), "who") ||
	    dl_str_is(dl_tok_low(s, last + 1), "which")))
		return last + 2;
	return last;
}

/* An owner: 's striker, 's Welsh striker; without 's one word between. */
static void
owner(const struct dl_toks *s, size_t last, struct dl_clubcue *c)
{
	bool clitic = last < s->n && s->t[last].type == DL_CLITIC;
	size_t i = clitic ? last + 1 : last, gap = clitic ? MAX_GAP : 1, k;
	unsigned column = clitic ? DL_CLUBCUES_OWNER : DL_CLUBCUES_BEHIND;
	int says;

	for (k = 0; k <= gap && i + k < s->n &&
	    s->t[i + k].type == DL_WORD; k++) {
		cue_at(s, i + k, DL_CLUBCUES_OWNER, &says);
		if (says != NONE && k > 0 && !clitic)
			cue_at(s, i + k, column, &says);
		if (says != NONE && (clitic || k > 0)) {
			take(c, says, false);
			return;
		}
	}
}

static void
behind(const struct dl_toks *s, size_t last, struct dl_clubcue *c)
{
	size_t i = verb_place(s, last), n;
	int says;

	n = cue_at(s, i, DL_CLUBCUES_BEHIND, &says);
	if (says != NONE)
		take(c, says, i + n < s->n && dl_tok_cap(&s->t[i + n]));
	else if (i == last)
		owner(s, last, c);
}

static bool
number(const struct dl_toks *s, size_t i)
{
	return i < s->n && s->t[i].type == DL_NUM &&
	    s->t[i].end - s->t[i].start <= 3;
}

/* The word at i begins a name, and a number stands behind that. */
static bool
counted_name(const struct dl_toks *s, size_t i)
{
	size_t j = i;

	while (j < s->n && j < i + 4 && dl_tok_cap(&s->t[j]))
		j++;
	return j > i && number(s, j);
}

/* Elbonia 2-1; 2-1 Elbonia; Elbonia 16 14 2; Elbonia 3 (at) Zubrowka 2. */
bool
dl_club_scored(const struct dl_toks *s, size_t first, size_t last)
{
	size_t i = last + 1, j = first;

	if (dl_score_at(s, last) || (first >= 3 && dl_score_at(s, first - 3)))
		return true;
	if (number(s, last) && number(s, i) && number(s, i + 1))
		return true;
	if (!number(s, last))
		return false;
	if (dl_tok_is(s, i, ',') || dl_tok_is(s, i, ';'))
		i++;
	if (i < s->n && dl_str_is(dl_tok_low(s, i), "at"))
		i++;
	if (counted_name(s, i))
		return true;
	if (j > 0 && (dl_tok_is(s, j - 1, ',') || dl_tok_is(s, j - 1, ';') ||
	    dl_str_is(dl_tok_low(s, j - 1), "at")))
		j--;
	return j > 1 && number(s, j - 1) && dl_tok_cap(&s->t[j - 2]);
}

/* LONDON, ...; At Boston, ...; Hull, England. */
static bool
located(const struct dl_toks *s, size_t first, size_t last)
{
	struct dl_gaz g;

	if (!dl_tok_is(s, last, ','))
		return false;
	if (first == 0)
		return (s->t[0].flags & DL_UPPER) != 0;
	if (first == 1 && (dl_str_is(dl_tok_text(s, 0), "At") ||
	    dl_str_is(dl_tok_text(s, 0), "In")))
		return true;
	return last + 1 < s->n && dl_tok_cap(&s->t[last + 1]) &&
	    dl_gaz_find(s, last + 1, false, &g) && g.label == DL_LOC &&
	    (strcmp(g.sub, "country") == 0 || strcmp(g.sub, "state") == 0);
}

/* In brackets behind a name: a player's club. */
static bool
bracketed(const struct dl_toks *s, size_t first, size_t last)
{
	return first > 1 && dl_tok_is(s, first - 1, '(') &&
	    dl_tok_is(s, last, ')') && dl_tok_cap(&s->t[first - 2]);
}

struct dl_clubcue
dl_clubcue_of(const struct dl_toks *s, size_t first, size_t last)
{
	struct dl_clubcue c = { 0, false, false };

	if (dl_club_scored(s, first, last))
		take(&c, SURE, false);
	/* So are places: enough for names of clubs alone. */
	if (bracketed(s, first, last))
		c.points += DL_CLUB_SURE;
	c.place = located(s, first, last);
	before(s, first, &c);
	behind(s, last, &c);
	return c;
}
