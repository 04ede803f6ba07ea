/*
 * The nearest one, measured on news: of months and seasons by rules, of days
 * as the least of what each year costs, its distance and what it does not
 * agree with, in days.
 */
#include "date/calendar.h"
#include "date/year.h"

#define AHEAD		5		/* months; else it is past */
#define JUST		2		/* months ago */
#define SEENM		4		/* months ago, what would be then */
#define SEASON_OVER	6		/* months ahead: the one that is over */
#define FAR		1		/* months; a past tense does not go
					   further into the future */

/* What a day costs that lies on the wrong side: */
#define NEVER		3000		/* since May 3; next May 3 */
#define TOCOME		300		/* will be on May 3 */
#define SEEN		125		/* would be on May 3 */
#define PERHAPS		100		/* on May 3 it will be */
#define TOLD		150		/* on May 3 it was, far ahead */
#define WEEKDAY		700		/* that is another weekday */

int32_t
dl_year_of(long now, long m, long len, int32_t rel, struct dl_lean lean)
{
	long y = now / 12, at = y * 12 + m, mid, ago = (now - at + 12) % 12;
	bool just = ago <= JUST;

	/* In January it is still the winter of December. */
	if (at + len - 12 > now) {
		at -= 12;
		y--;
	}
	switch (rel) {
	case DL_SYM_LAST:
	case DL_SYM_PREVIOUS:
		return (int32_t)(at + len <= now ? y : y - 1);
	case DL_SYM_NEXT:
	case DL_SYM_COMING:
	case DL_SYM_FOLLOWING:
		return (int32_t)(at > now ? y : y + 1);
	case DL_SYM_THIS:
		/* This winter was mild, said in April. */
		if (len == 3 && at > now + SEASON_OVER && lean.cue <= 0 &&
		    lean.tense <= 1)
			return (int32_t)(y - 1);
		return (int32_t)y;
	case DL_SYM_THE:
		return (int32_t)y;
	default:
		break;
	}
	/* `Figures for June will be out' and `it will tell its June figures',
	 * said in August, are of this year, and so is what is effective from
	 * June, said in July. */
	if ((lean.cue > 0 && !(lean.noun && just) && !(at < now &&
	    (ago == 1 || (lean.then && ago <= SEENM)))) ||
	    (lean.cue == 0 && lean.tense > 1 && !just))
		return (int32_t)(at + len > now ? y : y + 1);
	if (lean.cue < 0)
		return (int32_t)(at <= now ? y : y - 1);
	/* The nearest one, twice the distance to stay with integers. */
	mid = 2 * at + len - 1 - 2 * now;
	if (mid > 2 * AHEAD)
		return (int32_t)(y - 1);
	/* A quarter that has been is not taken for one to come. */
	if (mid < 2 * AHEAD - 24 && len == 1) {
		y++;
		mid += 24;
	}
	/* `In January the firm sold', said in autumn, is no time to come. */
	return (int32_t)(lean.tense < 0 && mid > 2 * FAR ? y - 1 : y);
}

/*
 * What it costs to take day d.  What is to come on a day that was last week is
 * told late, and hardly of the next year.
 */
static long
cost_of(long d, long now, int32_t rel, struct dl_lean lean)
{
	if (d < now && lean.cue > 0)
		return now - d + (rel != DL_TX_NONE ? NEVER : lean.then ?
		    SEEN : TOCOME);
	if (d < now)
		return now - d + (lean.tense > 1 && lean.cue == 0 ?
		    PERHAPS : 0);
	if (d > now && lean.cue < 0)
		return d - now + NEVER;
	return d - now + (lean.cue == 0 && lean.tense < 0 &&
	    d > now + 31 * FAR ? TOLD : 0);
}

int32_t
dl_year_of_day(const struct dl_timex *t, const struct dl_ref *f,
    struct dl_lean lean)
{
	int32_t rel = t->s[DL_TX_REL], m = t->s[DL_TX_MONTH];
	int32_t day = t->s[DL_TX_DAY], wday = t->s[DL_TX_WDAY];
	bool weekday = dl_timex_known(t, DL_TX_WDAY);
	/* 29 February needs up to eight years, a weekday some. */
	int y, best = DL_TX_SOME, k, years = weekday || day == 29 ? 8 : 1;
	long d, cost, least = -1;

	if (rel == DL_SYM_LAST || rel == DL_SYM_PREVIOUS)
		lean.cue = -1;
	if (rel == DL_SYM_NEXT || rel == DL_SYM_COMING)
		lean.cue = 1;
	for (k = -years; k <= years; k++) {
		y = f->y + k;
		if (!dl_civil_valid(y, m, day))
			continue;
		d = dl_day_from_civil(y, m, day);
		cost = cost_of(d, f->day, rel, lean);
		/* A slip of the pen is not to move it by many years, nor off
		 * the document's own day. */
		if (weekday && d != f->day &&
		    dl_day_weekday((int32_t)d) != wday)
			cost += WEEKDAY;
		if (least < 0 || cost < least) {
			least = cost;
			best = y;
		}
	}
	return best;
}
