/*
 * Hand-written readers for each shape, tried in turn on the bytes; ISO 8601
 * first, then what people write.  A date that does not exist (31 February,
 * month 13) is no date: its run is junk and no part of it is read as a number.
 */
#include "date/shape.h"
#include "date/calendar.h"

struct cursor {
	const char *p;
	size_t n, at;
};

static bool
digit(const struct cursor *c, size_t i)
{
	return i < c->n && c->p[i] >= '0' && c->p[i] <= '9';
}

/* Reads min..max digits, no more following; -1 if they are not there. */
static int32_t
take(struct cursor *c, size_t min, size_t max)
{
	int32_t v = 0;
	size_t i = c->at;

	while (digit(c, i) && i - c->at < max)
		v = v * 10 + (c->p[i++] - '0');
	if (i - c->at < min || digit(c, i))
		return -1;
	c->at = i;
	return v;
}

static bool
sign(struct cursor *c, char want)
{
	if (c->at >= c->n || c->p[c->at] != want)
		return false;
	c->at++;
	return true;
}

/* Nothing that would make the shape longer may stand at the cursor. */
static bool
ends(const struct cursor *c)
{
	char ch, next;

	if (c->at >= c->n)
		return true;
	ch = c->p[c->at];
	if ((ch >= '0' && ch <= '9') || (ch >= 'A' && ch <= 'Z') ||
	    (ch >= 'a' && ch <= 'z'))
		return false;
	next = c->at + 1 < c->n ? c->p[c->at + 1] : ' ';
	return !((ch == '-' || ch == '/' || ch == ':' || ch == '.') &&
	    next >= '0' && next <= '9');
}

static bool
valid(const struct dl_shape *s)
{
	return s->year >= 1 && dl_civil_valid(s->year, s->month, s->day);
}

static bool
clock_valid(const struct dl_shape *s)
{
	return s->hour >= 0 && s->hour <= 24 && s->min >= 0 && s->min < 60 &&
	    s->sec < 60;
}

/* hh:mm[:ss[.fff]] */
static bool
clock_part(struct cursor *c, struct dl_shape *s)
{
	size_t at;

	s->hour = take(c, 1, 2);
	if (s->hour < 0 || !sign(c, ':') || (s->min = take(c, 2, 2)) < 0)
		return false;
	s->sec = -1;
	at = c->at;
	if (sign(c, ':') && (s->sec = take(c, 2, 2)) < 0)
		c->at = at;
	at = c->at;
	if (s->sec >= 0 && sign(c, '.') && take(c, 1, 6) < 0)
		c->at = at;
	return clock_valid(s);
}

/* am, pm, a.m., p.m., AM, PM right after the digits. */
static void
half_of_day(struct cursor *c, struct dl_shape *s)
{
	size_t i = c->at;
	char a, m;

	a = i < c->n ? (char)(c->p[i] | 0x20) : 0;
	if (a != 'a' && a != 'p')
		return;
	if (++i < c->n && c->p[i] == '.')
		i++;
	m = i < c->n ? (char)(c->p[i] | 0x20) : 0;
	if (m != 'm')
		return;
	i++;
	if (i < c->n && c->p[i] == '.' && c->p[i - 2] == '.')
		i++;
	s->ampm = a;
	c->at = i;
}

static bool
iso_date(struct cursor *c, struct dl_shape *s)
{
	static const char seps[] = "-/.";
	size_t i;
	char sep = 0;

	s->year = take(c, 4, 4);
	for (i = 0; seps[i] != '\0' && sep == 0; i++)
		if (sign(c, seps[i]))
			sep = seps[i];
	if (s->year < 0 || sep == 0)
		return false;
	s->month = take(c, 1, 2);
	if (s->month < 0 || !sign(c, sep))
		return false;
	s->day = take(c, 1, 2);
	return s->day >= 0;
}

/* Z, -05:30, +0200: what a zone adds to a time is left out of it. */
static void
zone_part(struct cursor *c)
{
	size_t at = c->at;

	if (sign(c, 'Z') || (!sign(c, '+') && !sign(c, '-')))
		return;
	if (take(c, 4, 4) >= 0 || (take(c, 2, 2) >= 0 && sign(c, ':') &&
	    take(c, 2, 2) >= 0))
		return;
	c->at = at;
}

/* The 09 of 2008-05-16T09; at: where its T is. */
static bool
hour_only(struct cursor *c, struct dl_shape *s, size_t at)
{
	c->at = at + 1;
	s->hour = take(c, 2, 2);
	s->min = 0;
	s->sec = -1;
	return s->hour >= 0 && s->hour <= 24;
}

static bool
read_iso(struct cursor *c, struct dl_shape *s)
{
	size_t at;

	if (!iso_date(c, s))
		return false;
	s->kind = valid(s) ? DL_SHAPE_DATE : DL_SHAPE_JUNK;
	at = c->at;
	if (s->kind == DL_SHAPE_DATE && sign(c, 'T')) {
		if (clock_part(c, s) || hour_only(c, s, at)) {
			s->kind = DL_SHAPE_DATETIME;
			zone_part(c);
		} else
			c->at = at;
	}
	return true;
}

/* 2018-W13, 2018-W13-4 */
static bool
read_week(struct cursor *c, struct dl_shape *s)
{
	size_t at;

	s->year = take(c, 4, 4);
	if (s->year < 1 || !sign(c, '-') || !sign(c, 'W'))
		return false;
	s->week = take(c, 2, 2);
	s->wday = 0;
	at = c->at;
	if (sign(c, '-') && (s->wday = take(c, 1, 1)) < 0) {
		s->wday = 0;
		c->at = at;
	}
	s->kind = s->week >= 1 && s->week <= dl_year_weeks(s->year) &&
	    s->wday <= 7 ? DL_SHAPE_WEEK : DL_SHAPE_JUNK;
	return true;
}

/* Years of two digits are those of the century around 1970 to 2069. */
static int32_t
pivot(int32_t y)
{
	return y < 70 ? 2000 + y : 1900 + y;
}

/* 3/29/2018, 29/3/2018, 29.3.2018, 3-29-18 */
static bool
read_slashed(struct cursor *c, bool day_first, struct dl_shape *s)
{
	int32_t a, b;
	size_t at;
	char sep;

	a = take(c, 1, 2);
	sep = a >= 0 && c->at < c->n ? c->p[c->at] : 0;
	if ((sep != '/' && sep != '.' && sep != '-') || !sign(c, sep) ||
	    (b = take(c, 1, 2)) < 0 || !sign(c, sep))
		return false;
	at = c->at;
	s->year = take(c, 2, 4);
	if (s->year < 0 || c->at - at == 3)
		return false;
	if (c->at - at == 2) {
		/* 1.1.30 is a version, 01.01.30 a date. */
		if (sep == '.' && at < 6)
			return false;
		s->year = pivot(s->year);
	}
	if (sep == '.')
		day_first = true;
	s->month = day_first ? b : a;
	s->day = day_first ? a : b;
	if (s->month > 12) {
		s->month = day_first ? a : b;
		s->day = day_first ? b : a;
	}
	s->kind = valid(s) ? DL_SHAPE_DATE : DL_SHAPE_JUNK;
	return true;
}

/* 3:30-6:00pm, 3:30-6: another time follows. */
static bool
clock_range(const struct cursor *c)
{
	struct cursor n = *c;
	struct dl_shape other;

	if (!sign(&n, '-'))
		return false;
	n.p += n.at;
	n.n -= n.at;
	n.at = 0;
	if (!clock_part(&n, &other)) {
		n.at = 0;
		other.hour = take(&n, 1, 2);
		if (other.hour < 0 || other.hour > 24)
			return false;
	}
	half_of_day(&n, &other);
	return ends(&n);
}

/* 8p.m. */
static bool
hour_half(struct cursor *c, struct dl_shape *s)
{
	s->hour = take(c, 1, 2);
	s->min = 0;
	s->sec = -1;
	half_of_day(c, s);
	return s->hour >= 0 && s->ampm != 0;
}

/* 15h30, as the French write it. */
static bool
french_clock(struct cursor *c, struct dl_shape *s)
{
	s->hour = take(c, 1, 2);
	return s->hour >= 0 && (sign(c, 'h') || sign(c, 'H')) &&
	    (s->min = take(c, 2, 2)) >= 0 && clock_valid(s);
}

/* 19:30, 7:15pm, 9:00a, and as the British write it 7.15pm. */
static bool
read_clock(struct cursor *c, struct dl_shape *s)
{
	bool point = false;

	if (!clock_part(c, s)) {
		c->at = 0;
		s->hour = take(c, 1, 2);
		point = s->hour >= 0 && sign(c, '.');
		if (point && ((s->min = take(c, 2, 2)) < 0 ||
		    !clock_valid(s)))
			return false;
		c->at = point ? c->at : 0;
		if (!point && !french_clock(c, s)) {
			c->at = 0;
			if (!hour_half(c, s))
				return false;
			s->kind = DL_SHAPE_CLOCK;
			return true;
		}
	}
	half_of_day(c, s);
	if (!point && s->ampm == 0 && (sign(c, 'a') || sign(c, 'p')))
		s->ampm = c->p[c->at - 1];
	if (s->ampm == 0 && c->n - c->at >= 3 &&
	    memcmp(c->p + c->at, "hrs", 3) == 0)
		c->at += 3;
	s->kind = DL_SHAPE_CLOCK;
	return !point || s->ampm != 0;
}

/*
 * 2014-10, 2014/10, 4/2016.  2009-10 is a season of two years: a month must
 * be no greater than the last two digits of its year.
 */
static bool
read_month(struct cursor *c, struct dl_shape *s)
{
	bool first;

	s->year = take(c, 4, 4);
	first = s->year >= 0;
	if (!first) {
		*c = (struct cursor){ c->p, c->n, 0 };
		s->month = take(c, 1, 2);
	}
	if (!sign(c, '/') && !(first && sign(c, '-')))
		return false;
	if (first)
		s->month = take(c, 2, 2);
	else
		s->year = take(c, 4, 4);
	s->kind = DL_SHAPE_MONTH;
	return s->month >= 1 && s->month <= 12 && s->year >= 1900 &&
	    s->year < 2100 && (!first || s->month <= s->year % 100);
}

/* 11/20 */
static bool
read_pair(struct cursor *c, bool day_first, struct dl_shape *s)
{
	int32_t a = take(c, 1, 2), b;

	if (a < 1 || !sign(c, '/') || (b = take(c, 1, 2)) < 1)
		return false;
	/* 24/7 is no day in July. */
	s->month = day_first ? b : a;
	s->day = day_first ? a : b;
	s->kind = DL_SHAPE_PAIR;
	return s->day <= dl_month_length(2000, s->month);
}

/* 20180329, for years that news writes so. */
static bool
read_compact(struct cursor *c, struct dl_shape *s)
{
	int32_t v = take(c, 8, 8);

	if (v < 0)
		return false;
	s->year = v / 10000;
	s->month = v / 100 % 100;
	s->day = v % 100;
	s->kind = DL_SHAPE_DATE;
	return s->year >= 1900 && s->year < 2100 && valid(s);
}

/* 2018/19 and 2018/2019 are a season or a fiscal year. */
static bool
season(struct cursor *c)
{
	struct cursor from = { c->p, c->n, 0 };
	int32_t a = take(&from, 4, 4), b;

	if (a < 0 || !sign(&from, '/'))
		return false;
	b = take(&from, 2, 4);
	return b >= 0 && (from.at == 7 || (from.at == 9 && b == a + 1));
}

/*
 * Digits chained by signs that are none of the above.  Two numbers with a
 * hyphen are left alone, they may be a range (25-28, 1939-45), unless they
 * look like a phone number (555-1234).
 */
static bool
chained(struct cursor *c)
{
	size_t groups = 0, first = 0, len = 0, i, signs = 0, dashes = 0;

	for (i = 0; i < c->n; i++) {
		if (digit(c, i)) {
			if (len++ == 0)
				groups++;
			if (groups == 1)
				first = len;
		} else if (c->p[i] == '-' || c->p[i] == '/' ||
		    c->p[i] == ':') {
			signs += digit(c, i + 1);
			dashes += c->p[i] == '-' && digit(c, i + 1);
			len = 0;
		} else
			break;
	}
	c->at = i;
	/* 3-1/2 years */
	if (i >= first + 4 && !digit(c, first + 4) &&
	    memcmp(c->p + first, "-1/2", 4) == 0)
		return false;
	if (signs == 0 || (signs == 1 && season(c)))
		return false;
	return signs > 1 || dashes == 0 || (first == 3 && len == 4);
}

/*
 * Most digits stand alone.  All shapes but eight digits in a row have a sign
 * behind the first digits, and behind that a digit or the W of a week.
 */
static bool
alone(struct dl_str run)
{
	size_t i = 0;

	while (i < run.n && run.p[i] >= '0' && run.p[i] <= '9')
		i++;
	if (i == 8)
		return false;
	/* 8p.m. */
	if (i + 3 < run.n && run.p[i + 1] == '.' &&
	    (run.p[i + 2] | 0x20) == 'm')
		return false;
	return i + 1 >= run.n || (run.p[i] != '-' && run.p[i] != '/' &&
	    run.p[i] != '.' && run.p[i] != ':' && run.p[i] != 'h' &&
	    run.p[i] != 'H') || (run.p[i + 1] != 'W' &&
	    (run.p[i + 1] < '0' || run.p[i + 1] > '9'));
}

void
dl_shape_read(struct dl_str run, bool day_first, struct dl_shape *s)
{
	struct cursor c;
	int try;
	bool hit = false;

	if (alone(run)) {
		*s = (struct dl_shape){ .kind = DL_SHAPE_NONE };
		return;
	}
	for (try = 0; try < 8 && !hit; try++) {
		c = (struct cursor){ run.p, run.n, 0 };
		*s = (struct dl_shape){ .sec = -1 };
		switch (try) {
		case 0: hit = read_iso(&c, s); break;
		case 1: hit = read_week(&c, s); break;
		case 2: hit = read_slashed(&c, day_first, s); break;
		case 3: hit = read_clock(&c, s); break;
		case 4: hit = read_compact(&c, s); break;
		case 5: hit = read_month(&c, s); break;
		case 6: hit = read_pair(&c, day_first, s); break;
		default:
			hit = chained(&c);
			s->kind = DL_SHAPE_JUNK;
			break;
		}
		if (hit && try < 7 && !ends(&c) && !(try == 3 &&
		    clock_range(&c)))
			hit = false;
	}
	if (!hit)
		s->kind = DL_SHAPE_NONE;
	s->n = c.at;
}
