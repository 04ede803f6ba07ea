/*
 * Parts of the date tagger on their own: shapes of digits, the grammar table,
 * and what a frame is printed as.
 */
#include "date/asleep.h"
#include "date/book.h"
#include "date/grammar.h"
#include "date/shape.h"
#include "date/value.h"
#include "unit.h"

/* kind, bytes and the numbers of a shape, as one string. */
static void
shape(const char *run, bool day_first, const char *want)
{
	struct dl_shape s;
	char have[80];

	dl_shape_read(dl_str(run, strlen(run)), day_first, &s);
	switch (s.kind) {
	case DL_SHAPE_NONE:
		snprintf(have, sizeof(have), "none");
		break;
	case DL_SHAPE_JUNK:
		snprintf(have, sizeof(have), "junk");
		break;
	case DL_SHAPE_WEEK:
		snprintf(have, sizeof(have), "week %d %d %d", (int)s.year,
		    (int)s.week, (int)s.wday);
		break;
	case DL_SHAPE_CLOCK:
		snprintf(have, sizeof(have), "clock %d:%d%s", (int)s.hour,
		    (int)s.min, s.ampm == 0 ? "" : s.ampm == 'a' ? " am" :
		    " pm");
		break;
	default:
		snprintf(have, sizeof(have), "date %d-%d-%d", (int)s.year,
		    (int)s.month, (int)s.day);
		break;
	}
	unit_str(dl_str(have, strlen(have)), want, "%s", run);
}

static void
shapes(void)
{
	shape("2018-03-29", false, "date 2018-3-29");
	shape("2018-03-29.", false, "date 2018-3-29");
	shape("2018/3/29", false, "date 2018-3-29");
	shape("20180329", false, "date 2018-3-29");
	shape("3/4/2018", false, "date 2018-3-4");
	shape("3/4/2018", true, "date 2018-4-3");
	shape("29/3/2018", false, "date 2018-3-29");
	shape("29.3.2018", false, "date 2018-3-29");
	shape("3/29/18,", false, "date 2018-3-29");
	shape("2018-W13-4", false, "week 2018 13 4");
	shape("19:30", false, "clock 19:30");
	shape("7:15pm", false, "clock 7:15 pm");
	shape("7:15p.m.", false, "clock 7:15 pm");
	shape("7.15pm", false, "clock 7:15 pm");
	shape("7.15", false, "none");
	shape("2018-02-30", false, "junk");
	shape("2018-W54", false, "junk");
	shape("800-555-1234", false, "junk");
	shape("555-1234", false, "junk");
	shape("24/7", false, "junk");
	shape("2014-10", false, "date 2014-10-0");
	shape("2009-10", false, "none");
	shape("11/20", false, "date 0-11-20");
	shape("20/11", true, "date 0-11-20");
	shape("25-28", false, "none");
	shape("1939-1945", false, "none");
	shape("12345678", false, "none");
	shape("15", false, "none");
	shape("", false, "none");
}

static void
value(const struct dl_timex *t, const char *want)
{
	struct dl_buf b = { 0 };

	dl_value_print(&b, t);
	unit_str(dl_buf_str(&b), want, "%s", want);
	dl_buf_free(&b);
}

static void
values(void)
{
	struct dl_timex t;
	int32_t begin, end;

	dl_timex_clear(&t);
	t.s[DL_TX_YEAR] = 2018;
	value(&t, "2018");
	t.s[DL_TX_MONTH] = 3;
	value(&t, "2018-03");
	unit_ok(dl_value_days(&t, &begin, &end) && end - begin == 30,
	    "March has 31 days");
	t.s[DL_TX_DAY] = 29;
	value(&t, "2018-03-29");
	t.s[DL_TX_YEAR] = DL_TX_SOME;
	value(&t, "XXXX-03-29");
	unit_ok(!dl_value_days(&t, &begin, &end), "no year, no days");
	dl_timex_clear(&t);
	t.s[DL_TX_WDAY] = 4;
	value(&t, "XXXX-WXX-4");
	dl_timex_clear(&t);
	t.s[DL_TX_YEAR] = 264;
	t.s[DL_TX_BC] = 1;
	value(&t, "BC0264");
	dl_timex_clear(&t);
	t.type = DL_TX_DURATION;
	t.s[DL_TX_UNIT] = DL_SYM_CE;
	t.s[DL_TX_COUNT] = 999999999;
	value(&t, "P99999999900Y");
}

/* A number of which the generator knows no kind would be lost. */
static void
kinds(void)
{
	static const char *const after[] = {
		"", "s", "th", "pm", "am", ".5", ",000", " and a half",
		" million", " dozen"
	};
	struct dl_lexer l = { .n = 0 };
	struct dl_buf b = { 0 };
	unsigned v, k, lost = 0;

	for (v = 0; v < 12345; v += v < 2500 ? 1 : 11)
		for (k = 0; k < sizeof(after) / sizeof(*after); k++) {
			dl_buf_clear(&b);
			dl_buf_addu(&b, v);
			dl_buf_adds(&b, after[k]);
			dl_lexer_start(&l, dl_buf_str(&b));
			while (dl_lexer_more(&l))
				;
			/* No decade, no time of day: none is right. */
			lost += l.x[0].kind == DL_KIND_NONE && k != 1 &&
			    k != 3 && k != 4;
		}
	unit_ok(lost == 0, "%u numbers have no kind", lost);
	dl_buf_free(&b);
	dl_lexer_free(&l);
}

/* The expression that begins at the first lexeme of a text ends where? */
static void
expression(const char *text, unsigned want)
{
	struct dl_lexer l = { .n = 0 };
	struct dl_match m;
	unsigned end = 0;

	dl_lexer_start(&l, dl_str(text, strlen(text)));
	while (dl_lexer_more(&l))
		;
	if (dl_grammar_match(&l, 0, &m))
		end = (unsigned)l.x[m.end - 1].end;
	unit_ok(end == want, "%s: ends at %u, not %u", text, end, want);
	dl_lexer_free(&l);
}

static void
expressions(void)
{
	expression("May 3, 2018, we met", 11);
	expression("May 3, we met", 5);
	expression("May we meet", 0);
	expression("the past", 8);
	expression("the past tense", 0);
	expression("the third quarter of last year was good", 30);
	expression("two and a half years ago", 24);
	expression("1953 people", 0);
	expression("the and of in", 0);
}

/* How much of a text is lexed when nothing but the lexer's own sense tells. */
static void
wakes(const char *text, size_t least, size_t most)
{
	struct dl_lexer l = { .n = 0 };

	dl_lexer_start(&l, dl_str(text, strlen(text)));
	while (dl_lexer_wake(&l))
		;
	unit_ok(l.n >= least && l.n <= most, "%s: %zu lexemes", text, l.n);
	unit_ok(dl_asleep(dl_str(text, strlen(text))) == (most == 0),
	    "%s: asleep or not", text);
	dl_lexer_free(&l);
}

static void
waking(void)
{
	wakes("They went to the end of a road, and might come back.", 0, 0);
	wakes("They went to the sea last Friday and came back again.", 2, 8);
	wakes("They went to the sea and came back again on FRIDAY", 1, 8);
	wakes("They went to the sea and came back again, at ten p.m.", 1, 8);
	wakes("They went to the sea and came back again, at 9", 1, 8);
	wakes("They went to the sea and came back again, at ten p m.", 1, 8);
	wakes("They went to the sea and to U.N. and J.R. in a boat.", 0, 0);
	wakes("It holds a word that is as long as it can be: centuries", 1, 2);
	wakes("Friday", 1, 1);
	wakes("", 0, 0);
}

/* A day of the user's own is found where all other words sleep. */
static void
book(void)
{
	struct dl_bookrow row = { .name = 0, .first = 3 };
	struct dl_book b = { .rows = &row, .n = 1 };
	struct dl_lexer l = { .n = 0, .book = &b };
	struct dl_match m;
	const char *text = "They met on elk feast to talk.";
	size_t i = 0, n = 0;

	dl_buf_adds(&b.names, "elk feast");
	row.len = b.names.n;
	dl_lexer_start(&l, dl_str(text, strlen(text)));
	for (; i < l.n || dl_lexer_wake(&l); i++)
		n += dl_grammar_match(&l, i, &m);
	unit_ok(n == 1, "a day of the user's own among other words");
	dl_lexer_free(&l);
	dl_buf_free(&b.names);
}

int
main(void)
{
	shapes();
	values();
	kinds();
	expressions();
	waking();
	book();
	return unit_done();
}
