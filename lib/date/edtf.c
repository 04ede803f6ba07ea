/*
 * Level 0: intervals.  Level 1: ~ for approximate, X for digits that are not
 * told, seasons (21 spring .. 24 winter), negative years.  Level 2: quarters
 * (33..36) and halves (40, 41).  Weeks have no form of their own and are
 * written as intervals, as is a part of a time that `early' or `late' names.
 */
#include "date/calendar.h"
#include "date/edtf.h"

static void
year(struct dl_buf *b, const struct dl_timex *t)
{
	int32_t y = t->s[DL_TX_YEAR];

	if (dl_timex_has(t, DL_TX_BC)) {
		y--;
		if (y > 0)
			dl_buf_addc(b, '-');
	}
	dl_buf_addu0(b, (uint64_t)y, 4);
}

static void
interval(struct dl_buf *b, int32_t begin, int32_t end)
{
	char out[16];

	dl_buf_add(b, out, dl_day_format(begin, out));
	if (end == begin)
		return;
	dl_buf_addc(b, '/');
	dl_buf_add(b, out, dl_day_format(end, out));
}

static int
season(int32_t s)
{
	return s == DL_SYM_SP ? 21 : s == DL_SYM_SU ? 22 :
	    s == DL_SYM_FA ? 23 : 24;
}

/* Decades and centuries; before Christ they begin with an odd year. */
static void
digits(struct dl_buf *b, const struct dl_timex *t, int32_t begin, int32_t end)
{
	if (dl_timex_has(t, DL_TX_BC))
		interval(b, begin, end);
	else if (dl_timex_known(t, DL_TX_DECADE)) {
		dl_buf_addu0(b, (uint64_t)t->s[DL_TX_DECADE], 3);
		dl_buf_addc(b, 'X');
	} else {
		dl_buf_addu0(b, (uint64_t)t->s[DL_TX_CENTURY] - 1, 2);
		dl_buf_adds(b, "XX");
	}
}

/* A number behind the year. */
static void
coded(struct dl_buf *b, const struct dl_timex *t, int code)
{
	year(b, t);
	dl_buf_addc(b, '-');
	dl_buf_addu0(b, (uint64_t)code, 2);
}

/* The value itself is good EDTF: year, month, day. */
static bool
plain(const struct dl_timex *t)
{
	return dl_timex_has(t, DL_TX_YEAR) && !dl_timex_has(t, DL_TX_BC) &&
	    !dl_timex_has(t, DL_TX_HALF) && !dl_timex_has(t, DL_TX_QUARTER) &&
	    !dl_timex_has(t, DL_TX_SEASON) && !dl_timex_has(t, DL_TX_WEEK);
}

void
dl_edtf_print(struct dl_buf *b, const struct dl_timex *t, int32_t begin,
    int32_t end)
{
	int32_t mod = t->s[DL_TX_MOD];
	bool part = mod == DL_SYM_START || mod == DL_SYM_MID ||
	    mod == DL_SYM_END || dl_timex_has(t, DL_TX_CLIP) ||
	    ((dl_timex_has(t, DL_TX_HALF) || dl_timex_has(t, DL_TX_QUARTER)) &&
	    !dl_timex_has(t, DL_TX_YEAR)) ||
	    dl_timex_has(t, DL_TX_FISCAL);
	bool about = mod == DL_SYM_APPROX || mod == DL_SYM_LESS_THAN ||
	    mod == DL_SYM_MORE_THAN;

	if (t->type != DL_TX_DATE || (plain(t) && !part && !about))
		return;
	if (dl_timex_has(t, DL_TX_DAY) && plain(t) && !about)
		return;
	if (part || dl_timex_has(t, DL_TX_WEEK)) {
		interval(b, begin, end);
		return;
	}
	if (!dl_timex_has(t, DL_TX_YEAR))
		digits(b, t, begin, end);
	else if (dl_timex_has(t, DL_TX_HALF))
		coded(b, t, 39 + t->s[DL_TX_HALF]);
	else if (dl_timex_has(t, DL_TX_QUARTER))
		coded(b, t, 32 + t->s[DL_TX_QUARTER]);
	else if (dl_timex_has(t, DL_TX_SEASON))
		coded(b, t, season(t->s[DL_TX_SEASON]));
	else {
		year(b, t);
		if (dl_timex_has(t, DL_TX_MONTH)) {
			dl_buf_addc(b, '-');
			dl_buf_addu0(b, (uint64_t)t->s[DL_TX_MONTH], 2);
		}
		if (dl_timex_has(t, DL_TX_DAY)) {
			dl_buf_addc(b, '-');
			dl_buf_addu0(b, (uint64_t)t->s[DL_TX_DAY], 2);
		}
	}
	if (about)
		dl_buf_addc(b, '~');
}
