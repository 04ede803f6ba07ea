/*
 * Only zones with one distance from UTC are moved; of ET and local time it is
 * not told whether summer time is meant.
 */
#include "date/calendar.h"
#include "date/value.h"
#include "date/when.h"
#include "date/zone.h"
#include "tables.h"
#include "text/table.h"

#define DAY_MINUTES	(24 * 60)

/* Two digits at p, or -1. */
static int32_t
two(const char *p)
{
	if (p[0] < '0' || p[0] > '9' || p[1] < '0' || p[1] > '9')
		return -1;
	return (p[0] - '0') * 10 + p[1] - '0';
}

/* +hh, +hhmm, +hh:mm */
static bool
offset(struct dl_str s, int32_t *minutes)
{
	int32_t h, m = 0;

	if (s.n < 3 || (s.p[0] != '+' && s.p[0] != '-'))
		return false;
	h = two(s.p + 1);
	if (s.n == 6 && s.p[3] == ':')
		m = two(s.p + 4);
	else if (s.n == 5)
		m = two(s.p + 3);
	else if (s.n != 3)
		return false;
	if (h < 0 || h > 14 || m < 0 || m > 59)
		return false;
	*minutes = s.p[0] == '-' ? -(h * 60 + m) : h * 60 + m;
	return true;
}

static bool
named(struct dl_str s, int32_t *minutes)
{
	const struct dl_table *t = &dl_tab_timex_words;
	char low[48];
	const char *value;
	uint32_t at = 0;
	size_t i;
	long row;

	if (s.n > sizeof(low))
		return false;
	for (i = 0; i < s.n; i++)
		low[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ?
		    s.p[i] + 32 : s.p[i]);
	while ((row = dl_table_next(t, dl_str(low, s.n), &at)) >= 0) {
		value = dl_table_cell(t, row, DL_TIMEX_WORDS_VALUE);
		if (strcmp(dl_table_cell(t, row, DL_TIMEX_WORDS_CLASS),
		    "TZ") == 0 && *value != '\0')
			return dl_timex_value(dl_str(value, strlen(value)),
			    minutes);
	}
	return false;
}

bool
dl_zone_read(struct dl_str s, int32_t *minutes)
{
	*minutes = 0;
	return dl_str_is(s, "Z") || offset(s, minutes) || named(s, minutes);
}

/* Where the zone begins in a date and time, behind the digits; or its end. */
static size_t
zone_at(struct dl_str s)
{
	size_t i = 11;

	while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') ||
	    s.p[i] == ':' || s.p[i] == '.'))
		i++;
	return i;
}

void
dl_zone_dct(struct dl_refs *r, struct dl_str s, int32_t zone)
{
	int32_t own, h, m, at;
	size_t i;

	if (r->grain != DL_GRAIN_DAY || s.n < 17 || s.p[10] != 'T' ||
	    s.p[13] != ':')
		return;
	i = zone_at(s);
	h = two(s.p + 11);
	m = two(s.p + 14);
	if (h < 0 || h > 24 || m < 0 || m > 59 ||
	    !dl_zone_read(dl_str(s.p + i, s.n - i), &own))
		return;
	at = h * 60 + m - own + zone;
	r->day += (at + 2 * DAY_MINUTES) / DAY_MINUTES - 2;
}

void
dl_zone_move(struct dl_timex *t, int32_t zone)
{
	int32_t at, day, end;
	bool dated = dl_value_days(t, &day, &end) && day == end;

	if (!dl_timex_known(t, DL_TX_ZONE) || !dl_timex_known(t, DL_TX_HOUR) ||
	    !dl_timex_known(t, DL_TX_MIN))
		return;
	at = t->s[DL_TX_HOUR] * 60 + t->s[DL_TX_MIN] - t->s[DL_TX_ZONE] +
	    zone + 2 * DAY_MINUTES;
	t->s[DL_TX_HOUR] = at / 60 % 24;
	t->s[DL_TX_MIN] = at % 60;
	if (dated && at / DAY_MINUTES != 2)
		dl_when_day(t, day + at / DAY_MINUTES - 2);
}
