/*
 * A report of sport is known by its words (sportwords.tsv), its scores, and
 * where those leave it open the clubs and competitions it names
 * (sportnames.tsv): one word in so many, and a few at least.  The share was
 * read off the articles of an outlet that files its reports under headings.
 */
#include "entity/spot.h"
#include "tables.h"

#define SHARE	45			/* words to a point, at most */
#define LEAST	2			/* points */
#define SCORE	2			/* points of one */
#define SHORT	200			/* words: a table of results */

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
	size_t n;
	long row;

	if (!dl_tok_cap(&s->t[i]) || !dl_table_may_find(t, s->t[i].hash) ||
	    (n = dl_table_phrase(t, s, i, true, &row)) == 0)
		return 0;
	switch (dl_table_int(t, row, DL_SPORTNAMES_CLASS)) {
	case DL_CLUB:
	case DL_COMPETITION:
		return 1;
	case DL_CLUB_TOWN:
		return dl_club_scored(s, i, i + n) ? SCORE : 0;
	default:
		return 0;
	}
}

/* Points of a sentence, into a sum for each of the sides of sportwords.tsv. */
static void
count_words(const struct dl_toks *s, unsigned *points)
{
	const struct dl_table *t = &dl_tab_sportwords;
	size_t i;
	long row;

	for (i = 0; i < s->n; i++) {
		if (s->t[i].type == DL_NUM && dl_score_at(s, i))
			points[ANY] += SCORE;
		if (!dl_listed(s, i, DL_SPORT_WORD))
			continue;
		row = dl_table_find_low(t, s, i);
		points[dl_table_int(t, row, DL_SPORTWORDS_SIDES)] +=
		    (unsigned)dl_table_int(t, row, DL_SPORTWORDS_WEIGHT);
	}
}

static void
count_names(const struct dl_toks *s, unsigned *points)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		points[ANY] += name_points(s, i);
}

/* Points enough for so many words? */
static bool
enough(const unsigned *points, size_t words)
{
	unsigned sum = points[ANY] + points[TEAM] + points[ONE];

	return sum >= LEAST && (size_t)sum * SHARE >= words;
}

enum dl_sport
dl_sport_of(const struct dl_etext *t)
{
	unsigned points[3] = { 0, 0, 0 };
	size_t i, words = 0;

	for (i = 0; i < t->doc->nsents; i++) {
		words += t->sents[i].n;
		count_words(&t->sents[i], points);
	}
	/* Names cost more to look up: where they may turn the scale. */
	if (!enough(points, words) && (words < SHORT || enough(points,
	    words / 2)))
		for (i = 0; i < t->doc->nsents; i++)
			count_names(&t->sents[i], points);
	if (!enough(points, words))
		return DL_NO_SPORT;
	return points[ONE] > points[TEAM] ? DL_SINGLES : DL_TEAMS;
}
