/*
 * Articles: dates of documents, paragraphs, what a paragraph looks like.
 */
#include "article/cues.h"
#include "article/docdate.h"
#include "article/paras.h"
#include "unit.h"

static struct dl_str
str(const char *s)
{
	return dl_str(s, strlen(s));
}

static void
check_given(void)
{
	static const struct { const char *text, *want; } cases[] = {
		{ "2018-03-29", "2018-03-29" },
		{ "2018-03-29T10:00:00Z", "2018-03-29" },
		{ "2018-03-29 10:00", "2018-03-29" },
		{ "2016-02-29", "2016-02-29" },
		{ "2018-02-29", "" }, { "2018-3-29", "" },
		{ "2018-03", "" }, { "", "" }, { "2018-03-290", "" },
		{ "2018-13-01", "" }, { "0000-01-01", "" },
	};
	struct dl_isoday d;
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		dl_docdate_given(str(cases[i].text), &d);
		unit_str(str(d.s), cases[i].want, "given: %s", cases[i].text);
	}
}

static void
check_url(void)
{
	static const struct { const char *text, *want; } cases[] = {
		{ "http://example.com/2018/03/29/x", "2018-03-29" },
		{ "http://example.com/2018/3/9/x", "2018-03-09" },
		{ "http://example.com/world/2018/mar/29/x", "2018-03-29" },
		{ "http://example.com/a-2018-03-29.html", "2018-03-29" },
		{ "x_20180329", "2018-03-29" },
		{ "20180329.0012", "2018-03-29" },
		{ "http://example.com/2018/03/x", "" },
		{ "http://example.com/2018/03-29/x", "" },
		{ "120180329", "" }, { "201803291", "" },
		{ "20181329", "" }, { "2018", "" }, { "", "" },
	};
	struct dl_isoday d;
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		dl_docdate_url(str(cases[i].text), &d);
		unit_str(str(d.s), cases[i].want, "url: %s", cases[i].text);
	}
}

static void
check_paras(void)
{
	static const struct { const char *text; size_t want; } cases[] = {
		{ "", 0 }, { "\n \n\r\n", 0 }, { "\xEF\xBB\xBF", 0 },
		{ "a", 1 }, { "a\n\nb", 2 }, { "a\r\n\r\nb\r\n", 2 },
		{ "a\n \t\nb", 2 }, { "One.\nTwo.\n", 2 },
		{ "a line that\ngoes on", 1 },
	};
	struct dl_paras ps = { 0 };
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		dl_paras_find(&ps, str(cases[i].text));
		unit_int((long long)ps.n, (long long)cases[i].want,
		    "paragraphs of case %zu", i);
	}
	dl_paras_find(&ps, DL_STR("\xEF\xBB\xBF  One \r\n"));
	unit_int((long long)ps.p[0].start, 5, "it begins after the mark");
	unit_int((long long)(ps.p[0].start + ps.p[0].len), 8,
	    "it ends before white space");
	dl_paras_free(&ps);
}

static void
check_cues(void)
{
	static const struct { const char *text; enum dl_cue want; } cases[] = {
		{ "Related news", DL_CUE_HEAD },
		{ "More from Oslo", DL_CUE_NONE },
		{ "Click here to read it", DL_CUE_LINE },
		{ "One fell because of... Two fell when...", DL_CUE_CUT },
		{ "http://example.com/", DL_CUE_URL },
		{ "http://example.com/ is down.", DL_CUE_NONE },
		{ "By Ann Lee", DL_CUE_BYLINE },
		{ "Image: Ann Lee", DL_CUE_CAPTION },
		{ "...", DL_CUE_NONE }, { "\xE2", DL_CUE_NONE },
	};
	static struct dl_cues c;
	struct dl_look x;
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		x = dl_cues_look(&c, str(cases[i].text), 0);
		unit_int(x.cue, cases[i].want, "cue: %s", cases[i].text);
	}
	x = dl_cues_look(&c, DL_STR("He said \"no.\""), 0);
	unit_ok(x.stop && !x.cut, "it ends with a stop");
	x = dl_cues_look(&c, DL_STR("He said no\xE2\x80\xA6"), 0);
	unit_ok(x.cut && !x.stop, "it is cut off");
	dl_cues_free(&c);
}

int
main(void)
{
	check_given();
	check_url();
	check_paras();
	check_cues();
	return unit_done();
}
