/*
 * First the shift by units (two years ago, next month), then the names that
 * are still open (last Friday, November, the '80s), then what is left to set
 * right: years before Christ, 29 February, the week of a day.
 */
#include "date/calendar.h"
#include "date/names.h"
#include "date/part.h"
#include "date/resolve.h"
#include "date/shift.h"
#include "date/when.h"

/*
 * `the week of March 26', `Thanksgiving week': the week that has this day;
 * Easter week is the one that Easter begins.
 */
static void
resolve_week_of(struct dl_timex *t)
{
	int32_t day;

	if (t->s[DL_TX_WEEK] != DL_TX_SOME || dl_timex_has(t,
	    DL_TX_WEEKEND) || !dl_timex_known(t, DL_TX_DAY) ||
	    !dl_timex_known(t, DL_TX_MONTH) ||
	    !dl_timex_known(t, DL_TX_YEAR) || dl_timex_has(t, DL_TX_BC))
		return;
	t->s[DL_TX_WDAY] = DL_TX_NONE;
	day = dl_day_from_civil(t->s[DL_TX_YEAR], t->s[DL_TX_MONTH],
	    t->s[DL_TX_DAY]);
	if (dl_timex_has(t, DL_TX_HOLIDAY) && dl_day_weekday(day) == 7)
		day++;
	dl_when_week(t, day);
	t->s[DL_TX_MONTH] = t->s[DL_TX_DAY] = DL_TX_NONE;
}

/*
 * `Labor Day weekend', `the weekend of March 10': the one that the day is in
 * or next to; from Monday and Tuesday it is the one before.
 */
static void
resolve_weekend_of(struct dl_timex *t)
{
	int32_t day;
	int w;

	if ((!dl_timex_has(t, DL_TX_HOLIDAY) &&
	    t->s[DL_TX_WEEK] != DL_TX_SOME) ||
	    !dl_timex_has(t, DL_TX_WEEKEND) || !dl_timex_known(t, DL_TX_DAY))
		return;
	if (!dl_timex_known(t, DL_TX_YEAR) || dl_timex_has(t, DL_TX_BC)) {
		t->s[DL_TX_MONTH] = t->s[DL_TX_DAY] = DL_TX_NONE;
		return;
	}
	day = dl_day_from_civil(t->s[DL_TX_YEAR], t->s[DL_TX_MONTH],
	    t->s[DL_TX_DAY]);
	w = dl_day_weekday(day);
	t->s[DL_TX_MONTH] = t->s[DL_TX_DAY] = DL_TX_NONE;
	dl_when_week(t, w < 3 ? day - w : day);
}

/*
 * Hours from 0 to 24: `quarter to three p.m.', `this evening at 8'.  Where
 * neither a.m. nor p.m. is said the part of the day tells it.
 */
static void
resolve_clock(struct dl_timex *t)
{
	int32_t h = t->s[DL_TX_HOUR], part = t->s[DL_TX_PART];
	int32_t half = t->s[DL_TX_AMPM];

	if (!dl_timex_known(t, DL_TX_HOUR))
		return;
	if (half == DL_TX_NONE && h > 0 && h <= 12)
		half = part == DL_SYM_AF || part == DL_SYM_EV ||
		    (part == DL_SYM_NI && h > 5 && h < 12) ? DL_SYM_PM :
		    part == DL_SYM_NI && h == 12 ? DL_SYM_AM : half;
	if (part == DL_SYM_MIDNIGHT)
		h = 0;
	if (half == DL_SYM_PM && h < 12)
		h += 12;
	else if (half == DL_SYM_AM && h == 12)
		h = 0;
	if (dl_timex_known(t, DL_TX_MINTO)) {
		h = (h + 23) % 24;
		t->s[DL_TX_MIN] = 60 - t->s[DL_TX_MINTO];
	}
	t->s[DL_TX_HOUR] = h;
	t->s[DL_TX_AMPM] = t->s[DL_TX_MINTO] = DL_TX_NONE;
}

/*
 * `will meet in three weeks' is a time, not how long it takes; of hours and
 * minutes only the day could be told.
 */
static bool
will_be(const struct dl_timex *t, const struct dl_refs *r,
    struct dl_lean lean)
{
	int32_t unit = t->s[DL_TX_UNIT];

	return t->type == DL_TX_DURATION && t->s[DL_TX_REL] == DL_SYM_IN &&
	    unit != DL_SYM_H && unit != DL_SYM_MIN && unit != DL_SYM_SEC &&
	    (lean.cue > 0 || lean.tense == 3) &&
	    dl_timex_known(t, DL_TX_COUNT) &&
	    dl_unit_grain(unit) <= r->grain;
}

void
dl_resolve(struct dl_timex *t, const struct dl_refs *r, struct dl_lean lean)
{
	if (will_be(t, r, lean))
		t->type = DL_TX_DATE;
	if (t->type == DL_TX_SET)
		resolve_clock(t);
	if (t->type == DL_TX_SET && dl_timex_has(t, DL_TX_HOLIDAY))
		dl_resolve_feast(t, r);
	if (dl_timex_has(t, DL_TX_REF) || t->type == DL_TX_DURATION ||
	    t->type == DL_TX_SET)
		return;
	/* `April 8, the same day' says it all. */
	if (t->s[DL_TX_UNIT] == DL_SYM_D && dl_timex_known(t, DL_TX_MONTH) &&
	    dl_timex_known(t, DL_TX_DAY))
		t->s[DL_TX_UNIT] = t->s[DL_TX_REL] = DL_TX_NONE;
	if (dl_timex_has(t, DL_TX_UNIT))
		dl_shift_unit(t, r);
	if (!dl_timex_has(t, DL_TX_REF))
		dl_resolve_names(t, r, lean);
	if (dl_timex_known(t, DL_TX_YEAR) && t->s[DL_TX_YEAR] > DL_YEAR_MAX)
		t->s[DL_TX_YEAR] = DL_TX_SOME;
	/* A story's year may not have this 29 February. */
	if (dl_timex_known(t, DL_TX_YEAR) && dl_timex_known(t, DL_TX_DAY) &&
	    dl_timex_known(t, DL_TX_MONTH) && !dl_timex_has(t, DL_TX_BC) &&
	    !dl_civil_valid(t->s[DL_TX_YEAR], t->s[DL_TX_MONTH],
	    t->s[DL_TX_DAY]))
		t->s[DL_TX_YEAR] = DL_TX_SOME;
	if (dl_timex_known(t, DL_TX_YEAR) && t->s[DL_TX_YEAR] < 1)
		dl_when_year(t, t->s[DL_TX_YEAR]);
	resolve_week_of(t);
	resolve_weekend_of(t);
	dl_part_nth(t);
	dl_part_offset(t);
	resolve_clock(t);
	/* A weekday beside a full date has done its work. */
	if (dl_timex_has(t, DL_TX_DAY))
		t->s[DL_TX_WDAY] = DL_TX_NONE;
}
