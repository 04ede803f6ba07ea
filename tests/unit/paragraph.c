/*
 * Paragraphs between blank lines, and what is too long to be one.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "text/paragraph.h"
#include "text/utf8.h"
#include "unit.h"

static const struct {
	const char *text, *want, *what;
} cases[] = {
	{ "", "", "nothing" },
	{ "\n \t\r\n\f\n", "", "blank lines" },
	{ "a", "[a]", "a letter" },
	{ "a\nb\n", "[a\nb]", "two lines" },
	{ "a\n\nb", "[a][b]", "a blank line between" },
	{ "a\n \t\nb", "[a][b]", "one with spaces" },
	{ "a\r\n\r\nb\r\n", "[a][b]", "CRLF" },
	{ "  a  \n\n\n\n  b  \n", "[a][b]", "white space around" },
	{ "\xEF\xBB\xBF" "a\n\nb", "[a][b]", "BOM" },
	{ "a\n\f\nb", "[a][b]", "form feed" },
	{ "a\n\xC2\xA0\nb", "[a\n\xC2\xA0\nb]", "a no-break space is text" }
};

static void
test_cases(void)
{
	struct dl_buf b = { 0 };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct dl_str text = dl_str(cases[i].text,
		    strlen(cases[i].text)), p;
		size_t at = 0;

		dl_buf_clear(&b);
		while (dl_paragraph(text, &at, &p)) {
			dl_buf_addc(&b, '[');
			dl_buf_addstr(&b, p);
			dl_buf_addc(&b, ']');
		}
		unit_str(dl_buf_str(&b), cases[i].want, "%s", cases[i].what);
	}
	dl_buf_free(&b);
}

/*
 * A paragraph of many times the limit: pieces no longer than the limit, in
 * order, none inside a character, and between them white space only.
 */
static void
test_long(const char *unit, const char *what)
{
	struct dl_buf b = { 0 };
	struct dl_str p;
	size_t at = 0, end = 0, pieces = 0;
	bool sizes = true, whole = true, nothing_lost = true;

	while (b.n < 3 * (size_t)DL_PARA_MAX + 12345)
		dl_buf_adds(&b, unit);
	while (dl_paragraph(dl_buf_str(&b), &at, &p)) {
		size_t from = (size_t)(p.p - b.p);

		sizes = sizes && p.n > 0 && p.n <= DL_PARA_MAX;
		whole = whole && !dl_utf8_inside(b.p, b.n, from) &&
		    !dl_utf8_inside(b.p, b.n, from + p.n);
		for (; end < from; end++)
			nothing_lost = nothing_lost && (b.p[end] == ' ' ||
			    b.p[end] == '\n');
		nothing_lost = nothing_lost && end == from;
		end = from + p.n;
		pieces++;
	}
	for (; end < b.n; end++)
		nothing_lost = nothing_lost && (b.p[end] == ' ' ||
		    b.p[end] == '\n');
	unit_ok(pieces >= 4 && pieces < 10, "%s: %zu pieces", what, pieces);
	unit_ok(sizes, "%s: none longer than the limit", what);
	unit_ok(whole, "%s: no character is cut", what);
	unit_ok(nothing_lost, "%s: nothing is lost", what);
	dl_buf_free(&b);
}

int
main(void)
{
	test_cases();
	test_long("word ", "words");
	test_long("word\n", "lines");
	test_long("x", "one word");
	test_long("\xE2\x82\xAC", "one word of three-byte characters");
	test_long("\xF0\x9F\x98\x80", "one word of four-byte characters");
	test_long("a\xE2\x82\xAC", "mixed");
	test_long("\x80", "stray bytes");
	return unit_done();
}
