/*
 * Parts of articles: character sets, repeats, datelines, header lines, markup,
 * lists, and the glance, which may miss nothing.
 */
#include "article/charset.h"
#include "article/cues.h"
#include "article/dateline.h"
#include "article/header.h"
#include "article/list.h"
#include "article/markup.h"
#include "article/repeat.h"
#include "unit.h"

static struct dl_str
str(const char *s)
{
	return dl_str(s, strlen(s));
}

static void
check_guess(void)
{
	static const struct { const char *text; enum dl_charset want; }
	cases[] = {
		{ "plain", DL_CS_ASIS }, { "", DL_CS_ASIS },
		{ "caf\xC3\xA9", DL_CS_ASIS },
		{ "caf\xC3\xA9 \xC3\xA9 \xE9", DL_CS_ASIS },
		{ "it\x92s", DL_CS_CP1252 }, { "\x93yes\x94", DL_CS_CP1252 },
		{ "caf\xE9", DL_CS_CP1252 },
		{ "it\xD5s", DL_CS_MACROMAN },
		{ "\xD2yes\xD3", DL_CS_MACROMAN },
		{ "\xFF\xFE" "a", DL_CS_UTF16LE },
		{ "\xFE\xFF" "a", DL_CS_UTF16BE },
	};
	struct dl_utf8_seen seen;
	struct dl_buf b = { NULL, 0, 0 };
	size_t i;
	int set;

	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		unit_int(dl_charset_guess(str(cases[i].text), &seen),
		    cases[i].want, "guess %zu", i);
	dl_charset_guess(DL_STR("a\xC3\xA9\xFF" "b\xFF\xC3\xA9"), &seen);
	unit_int((long long)seen.bad, 2, "bad bytes");
	unit_int((long long)seen.first, 3, "the first");
	unit_int((long long)seen.wide, 2, "characters beyond ASCII");
	for (set = DL_CS_CP1252; set <= DL_CS_MACROMAN; set++) {
		char all[256];

		for (i = 0; i < 256; i++)
			all[i] = (char)i;
		dl_buf_clear(&b);
		dl_charset_convert((enum dl_charset)set, dl_str(all, 256), &b);
		seen = dl_utf8_check(b.p, b.n);
		unit_ok(seen.bad == 0 && seen.wide == 128,
		    "all bytes of %s are characters",
		    dl_charset_name((enum dl_charset)set));
		unit_int(dl_charset_named(dl_charset_name(
		    (enum dl_charset)set)), set, "its name");
	}
	dl_buf_clear(&b);
	unit_int((long long)dl_charset_convert(DL_CS_UTF16BE,
	    dl_str("\xD8\x3D\xDE\x00\xDC\x00\x00", 7), &b), 2,
	    "a pair, half a pair, an odd byte");
	unit_str(dl_buf_str(&b),
	    "\xF0\x9F\x98\x80\xEF\xBF\xBD\xEF\xBF\xBD", "converted");
	dl_buf_free(&b);
}

static void
check_same(void)
{
	static const struct { const char *a, *b; bool want; } cases[] = {
		{ "The wall fell", "THE WALL FELL!", true },
		{ "\xC3\x89t\xC3\xA9", "\xC3\xA9t\xC3\xA9", true },
		{ "\xE2\x80\x9CIt fell\xE2\x80\x9D", "\"It fell\"", true },
		{ "It fell", "It felt", false }, { "It", "It fell", false },
		{ "", "", false }, { "!", "?", false },
		{ "a\xFF", "a", false },
	};
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		unit_int(dl_repeats_same(str(cases[i].a), str(cases[i].b)),
		    cases[i].want, "same: case %zu", i);
}

/* A thousand paragraphs with one beginning, each of them twice. */
static void
check_repeats(void)
{
	struct dl_repeats x = { .heads = { NULL, 0, 0 } };
	struct dl_paras ps = { 0 };
	struct dl_buf b = { NULL, 0, 0 };
	size_t i, first, bad = 0;

	for (i = 0; i < 2000; i++) {
		dl_buf_adds(&b, "The same beginning for all, number ");
		dl_buf_addu(&b, i % 1000);
		dl_buf_adds(&b, ".\n\n");
	}
	dl_paras_find(&ps, dl_buf_str(&b));
	unit_int((long long)ps.n, 2000, "paragraphs");
	dl_repeats_begin(&x);
	for (i = 0; i < ps.n; i++) {
		first = dl_repeats_find(&x, &ps, dl_buf_str(&b), i);
		bad += first != (i < 1000 ? 0 : i - 999);
	}
	unit_int((long long)bad, 0, "each is the repeat of its like");
	dl_repeats_free(&x);
	dl_paras_free(&ps);
	dl_buf_free(&b);
}

static void
check_headers(void)
{
	static const struct { const char *text; enum dl_header want;
	    const char *value; } cases[] = {
		{ "Title: The wall", DL_HEADER_TITLE, "The wall" },
		{ "\"title\": \"The wall\",", DL_HEADER_TITLE, "The wall" },
		{ "URL: http://a.b/", DL_HEADER_URL, "http://a.b/" },
		{ "Source:Moss", DL_HEADER_SOURCE, "Moss" },
		{ "Author: Ann", DL_HEADER_SKIP, "Ann" },
		{ "Title:", DL_HEADER_NONE, "" },
		{ "Note: it fell", DL_HEADER_NONE, "it fell" },
		{ "It fell", DL_HEADER_NONE, NULL },
	};
	struct dl_str value;
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		unit_int(dl_header(str(cases[i].text), &value), cases[i].want,
		    "header: %s", cases[i].text);
		if (cases[i].value != NULL)
			unit_str(value, cases[i].value, "its value");
	}
}

static void
check_years(void)
{
	unit_int(dl_docdate_year(DL_STR("http://a.b/2018/x")), 2018, "path");
	unit_int(dl_docdate_year(DL_STR("a-201803-x")), 2018, "and month");
	unit_int(dl_docdate_year(DL_STR("a-201813-x")), 0, "no month");
	unit_int(dl_docdate_year(DL_STR("2018 to 2019")), 0, "two years");
	unit_int(dl_docdate_year(DL_STR("2018 in 2018")), 2018, "one twice");
	unit_int(dl_docdate_year(DL_STR("12018")), 0, "a longer number");
	unit_int(dl_docdate_year(DL_STR("1812")), 0, "too old for a page");
}

/* The glance may only spare work: with and without it all is the same. */
static void
check_glance(void)
{
	static const char *const texts[] = {
		"Related news", "Photo: Ann Lee", "By Ann Lee", "Share Tweet",
		"\xC2\xA9 2018 Moss", "More local stories", "3 comments",
		"The wall fell on Monday.", "Ann Lee contributed to this report",
		"A wall. Ann Lee/AP", "A wall (Ann Lee via AP)", "Getty Images",
		"Ann Lee is a reporter at Moss.", "(The writer is tall)",
		"Follow Ann Lee at http://a.b/", "...", "\"", "7", "\xFF",
		"- Read more", "> Sign up for our newsletter", "LATEST NEWS It",
		"In this photo, a wall.", "(c) 2018", "Tags: a",
		"'", "\xE2\x80\x9CRelated\xE2\x80\x9D", "* By Ann Lee",
	};
	static struct dl_cues c;
	struct dl_look a, b;
	unsigned place;
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		for (place = 0; place < 4; place++) {
			a = dl_cues_look(&c, str(texts[i]), place);
			b = dl_cues_look_close(&c, str(texts[i]), place);
			unit_int(a.cue, b.cue, "glance: %s", texts[i]);
		}
	dl_cues_free(&c);
}

static void
check_list(void)
{
	struct dl_list_line l;
	struct dl_buf b = { NULL, 0, 0 };
	bool usable;

	unit_ok(dl_list_parse(&l, DL_STR("a\t.\tT\\tx\t\\.\t.\tIt\\nfell"), &b,
	    &usable) == NULL && usable, "a good line");
	unit_str(l.row.title, "T\tx", "its title");
	unit_str(l.row.source, ".", "a lone dot is escaped");
	unit_int((long long)l.row.date.n, 0, "a dot is none");
	unit_str(l.text, "It\nfell", "its text");
	unit_ok(dl_list_parse(&l, DL_STR(""), &b, &usable) != NULL && !usable,
	    "an empty line is none");
	dl_buf_free(&b);
}

int
main(void)
{
	check_guess();
	check_same();
	check_repeats();
	check_headers();
	check_years();
	check_glance();
	check_list();
	return unit_done();
}
