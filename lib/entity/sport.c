/*
 * A report of sport is known by its words (sportwords.tsv), its scores, and
 * the clubs and competitions it names (sportnames.tsv): one word in so many,
 * and a few at least.  The share was read off the articles of an outlet that
 * files its reports under headings.
 */
#include "entity/sport.h"
#include "tables.h"

#define SHARE	45			/* words to a point, at most */
#define LEAST	2			/* points */

#define SCORE	2			/* points of one */

enum { CLUB = 0, EVENT = 5 };		/* classes of sportnames.tsv */
enum { ANY, TEAM, ONE };		/* sides of sportwords.tsv */

static bool
small_number(const struct dl_toks *s, size_t i)
{
	return i < s->n && s->t[i].type == DL_NUM && s->t[i].end -
	    s->t[i].start <= 3 && (s->t[i].flags & DL_ALPHA) == 0;
}

static bool
dash(const struct dl_toks *s, size_t i)
{
	return i < s->n && (s->t[i].flags & DL_GLUED) &&
	    (dl_str_is(dl_tok_text(s, i), "-") ||
	    dl_str_is(dl_tok_text(s, i), "\xE2\x80\x93"));
}

bool
dl_score_at(const struct dl_toks *s, size_t i)
{
	return small_number(s, i) && dash(s, i + 1) &&
	    small_number(s, i + 2) && (s->t[i + 2].flags & DL_GLUED);
}

/* What the name at token i says of sport. */
static unsigned
name_points(const struct dl_toks *s, size_t i)
{
	const struct dl_table *t = &dl_tab_sportnames;
	long row;
	int class;

	if (!dl_tok_cap(&s->t[i]) || !dl_table_may_find(t, s->t[i].hash) ||
	    dl_table_phrase(t, s, i, true, &row) == 0)
		return 0;
	class = dl_table_int(t, row, DL_SPORTNAMES_CLASS);
	return class == CLUB || class == EVENT;
}

/* Points of a sentence, into a sum for each of the sides of sportwords.tsv. */
static void
count(const struct dl_toks *s, unsigned *points)
{
	const struct dl_table *t = &dl_tab_sportwords;
	size_t i;
	long row;

	for (i = 0; i < s->n; i++) {
		if (s->t[i].type == DL_NUM && dl_score_at(s, i))
			points[ANY] += SCORE;
		if (s->t[i].type != DL_WORD)
			continue;
		if ((row = dl_table_find_low(t, s, i)) >= 0)
			points[dl_table_int(t, row, DL_SPORTWORDS_SIDES)] +=
			    (unsigned)dl_table_int(t, row,
			    DL_SPORTWORDS_WEIGHT);
		else
			points[ANY] += name_points(s, i);
	}
}

enum dl_sport
dl_sport_of(const struct dl_etext *t)
{
	unsigned points[3] = { 0, 0, 0 }, sum;
	size_t i, words = 0;

	for (i = 0; i < t->doc->nsents; i++) {
		words += t->sents[i].n;
		count(&t->sents[i], points);
	}
	sum = points[ANY] + points[TEAM] + points[ONE];
	if (sum < LEAST || (size_t)sum * SHARE < words)
		return DL_NO_SPORT;
	return points[ONE] > points[TEAM] ? DL_SINGLES : DL_TEAMS;
}
