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

enum { CLUB = 0, EVENT = 5 };		/* classes of sportnames.tsv */

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

bool
dl_is_sport(const struct dl_etext *t)
{
	const struct dl_toks *s;
	size_t i, j, words = 0, points = 0;
	long row;

	for (i = 0; i < t->doc->nsents; i++) {
		s = &t->sents[i];
		words += s->n;
		for (j = 0; j < s->n; j++) {
			if (s->t[j].type == DL_NUM)
				points += dl_score_at(s, j) ? 2 : 0;
			if (s->t[j].type != DL_WORD)
				continue;
			row = dl_table_find_low(&dl_tab_sportwords, s, j);
			points += row >= 0 ? (unsigned)dl_table_int(
			    &dl_tab_sportwords, row, DL_SPORTWORDS_WEIGHT) :
			    name_points(s, j);
		}
	}
	return points >= LEAST && points * SHARE >= words;
}
