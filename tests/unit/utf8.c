/*
 * UTF-8: what is a character (RFC 3629, section 4), what is not, case.
 */
#include "text/utf8.h"
#include "unit.h"

/* Bytes and how they fall into characters: lengths, `!' after a bad one. */
static const struct {
	const char *bytes, *want, *what;
} cases[] = {
	{ "a", "1", "ASCII" },
	{ "\xC2\x80", "2", "U+0080, the first of two bytes" },
	{ "\xDF\xBF", "2", "U+07FF" },
	{ "\xE0\xA0\x80", "3", "U+0800" },
	{ "\xED\x9F\xBF", "3", "U+D7FF" },
	{ "\xEE\x80\x80", "3", "U+E000" },
	{ "\xEF\xBF\xBF", "3", "U+FFFF" },
	{ "\xF0\x90\x80\x80", "4", "U+10000" },
	{ "\xF4\x8F\xBF\xBF", "4", "U+10FFFF, the last" },
	{ "\xC0\x80", "1!1!", "overlong in two" },
	{ "\xC1\xBF", "1!1!", "overlong in two, the last" },
	{ "\xE0\x9F\xBF", "1!1!1!", "overlong in three" },
	{ "\xF0\x8F\xBF\xBF", "1!1!1!1!", "overlong in four" },
	{ "\xED\xA0\x80", "1!1!1!", "a lone surrogate" },
	{ "\xED\xBF\xBF", "1!1!1!", "the last surrogate" },
	{ "\xF4\x90\x80\x80", "1!1!1!1!", "above U+10FFFF" },
	{ "\xF5\x80\x80\x80", "1!1!1!1!", "no first byte" },
	{ "\xFF", "1!", "0xFF" },
	{ "\xFE", "1!", "0xFE" },
	{ "\x80", "1!", "a continuation alone" },
	{ "\xC3", "1!", "two, cut" },
	{ "\xE2\x82", "1!1!", "three, cut" },
	{ "\xF0\x9F\x98", "1!1!1!", "four, cut" },
	{ "\xC3" "a", "1!1", "a letter in the place of a continuation" },
	{ "\xE2\x82" "a\xC3\xA9", "1!1!12", "then all is well again" }
};

static void
test_decode(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *p = cases[i].bytes;
		size_t n = strlen(p), len;
		char have[32];
		int k = 0;
		uint32_t cp;

		for (; n > 0; p += len, n -= len) {
			len = dl_utf8_decode(p, n, &cp);
			if (len == 0 || len > n)
				break;
			k += snprintf(have + k, sizeof(have) - (size_t)k,
			    "%zu%s", len, cp == DL_BADCHAR ? "!" : "");
		}
		unit_str(dl_str(have, (size_t)k), cases[i].want, "%s",
		    cases[i].what);
	}
}

static void
test_inside(void)
{
	static const char s[] = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x80z";
	bool good = true;

	/* a 0, e-acute 1 2, euro 3 4 5, face 6 7 8 9, stray 10, z 11 */
	static const bool inside[] = { 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0 };

	for (size_t i = 0; i < sizeof(s); i++)
		good = good && dl_utf8_inside(s, sizeof(s) - 1, i) ==
		    inside[i];
	unit_ok(good, "inside a character or between two");
	unit_ok(!dl_utf8_inside("", 0, 0), "an empty text has no inside");
	unit_ok(!dl_utf8_inside("\xC3", 1, 1), "a cut character: its end");
}

static void
test_classes(void)
{
	unit_ok(dl_is_upper('A') && !dl_is_upper('a') && !dl_is_upper('1') &&
	    dl_is_upper(0xC9) && dl_is_upper(0x416) && dl_is_upper(0x3A9) &&
	    dl_is_upper(0x160) && !dl_is_upper(0xD7), "upper case");
	unit_ok(dl_is_lower('a') && !dl_is_lower('A') && dl_is_lower(0xE9) &&
	    dl_is_lower(0xDF) && dl_is_lower(0x436) && dl_is_lower(0x3C9) &&
	    !dl_is_lower(0xF7), "lower case");
	unit_ok(dl_is_letter('a') && dl_is_letter(0xE9) &&
	    dl_is_letter(0x4E2D) && dl_is_letter(0xAC00) &&
	    dl_is_letter(0x627) && dl_is_letter(0x301) &&
	    !dl_is_letter('1') && !dl_is_letter(0x2014) &&
	    !dl_is_letter(0x3002) && !dl_is_letter(DL_BADCHAR), "letters");
	unit_ok(dl_is_space(' ') && dl_is_space(0xA0) && dl_is_space(0x2003)
	    && dl_is_space('\t') && !dl_is_space('x') &&
	    !dl_is_space(DL_BADCHAR), "spaces");
}

static void
test_lower(void)
{
	static const char in[] = "AZ az 09 \xC3\x89 \xD0\x96 \xFF\xC3 \xC4\xB0"
	    "\xE2\x84\xAA";
	char out[sizeof(in)] = "";

	dl_utf8_lower(in, sizeof(in) - 1, out);
	unit_str(dl_str(out, 18), "az az 09 \xC3\xA9 \xD0\xB6 \xFF\xC3 ",
	    "lower case keeps every length");
	unit_bytes(dl_str(out + 18, 5), dl_str(in + 18, 5),
	    "dotted I and the Kelvin sign stay, their lower case is shorter");
	dl_utf8_lower("\xC5\xB8", 2, out);
	unit_str(dl_str(out, 2), "\xC3\xBF", "Y with diaeresis");
	unit_ok(dl_is_upper(0x130) && dl_is_lower(0x131) &&
	    dl_is_upper(0x178), "dotted I, dotless i, Y with diaeresis");
}

/* A walk by decoding says what the fast functions must say. */
static void
test_check(void)
{
	static const char text[] = "abcdefghijklmnop\xC3\xA9qrstuvwxyz\xFF"
	    "0123456789abcdef\xE2\x82\xAC\xF0\x9F\x98\x80\x80" "ab\xE2\x82";
	size_t from, to, i, k, wide, bad, first, width, n = sizeof(text) - 1;
	size_t wrong = 0;
	struct dl_utf8_seen seen;
	uint32_t cp;
	char out[4];

	for (from = 0; from <= n; from++)
		for (to = from; to <= n; to++) {
			wide = bad = first = width = 0;
			for (i = from; i < to; i += k) {
				k = dl_utf8_decode(text + i, to - i, &cp);
				wide += cp != DL_BADCHAR && cp >= 0x80;
				if (cp == DL_BADCHAR && bad++ == 0)
					first = i - from;
			}
			for (i = from; i < to; i++)
				width += ((unsigned char)text[i] & 0xC0) != 0x80;
			seen = dl_utf8_check(text + from, to - from);
			wrong += seen.wide != wide || seen.bad != bad ||
			    seen.first != first ||
			    dl_utf8_width(text + from, to - from) != width;
		}
	unit_int((long long)wrong, 0, "all parts of a text are seen alike");
	for (wrong = 0, cp = 0; cp < 0x110000; cp += cp < 0x3000 ? 1 : 0x101) {
		uint32_t back;

		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		k = dl_utf8_encode(cp, out);
		wrong += dl_utf8_decode(out, k, &back) != k || back != cp;
	}
	unit_int((long long)wrong, 0, "what is encoded is decoded");
}

int
main(void)
{
	test_decode();
	test_inside();
	test_classes();
	test_lower();
	test_check();
	return unit_done();
}
