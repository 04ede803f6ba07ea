/*
 * The escaping: every byte there and back, and what is no escape.
 */
#include "stream/escape.h"
#include "unit.h"

static struct dl_buf b;

static struct dl_str
field(struct dl_str s)
{
	dl_buf_clear(&b);
	dl_escape_field(&b, s);
	return dl_buf_str(&b);
}

static struct dl_str
attr(struct dl_str s, bool bar)
{
	dl_buf_clear(&b);
	dl_escape_attr(&b, s, bar);
	return dl_buf_str(&b);
}

static void
test_fields(void)
{
	unit_str(field(DL_STR("")), ".", "nothing is a dot");
	unit_str(field(DL_STR(".")), "\\.", "a dot");
	unit_str(field(DL_STR("..")), "..", "two dots");
	unit_str(field(DL_STR("a\\b\tc\nd\re")), "a\\\\b\\tc\\nd\\re",
	    "backslash, tab, LF, CR");
	unit_str(field(DL_STR("\0\x01\x1F\x7F")), "\\x00\\x01\\x1F\\x7F",
	    "control bytes");
	unit_str(field(DL_STR("50% \"x\" 'y'; a=b|c")), "50% \"x\" 'y'; a=b|c",
	    "nothing else");
	unit_str(field(DL_STR("\xC3\xA9\xFF\x80")), "\xC3\xA9\xFF\x80",
	    "bytes above ASCII stay, UTF-8 or not");
	unit_str(attr(DL_STR("a;b|c=d"), false), "a\\x3Bb|c=d",
	    "semicolon in an attribute");
	unit_str(attr(DL_STR("a;b|c"), true), "a\\x3Bb\\x7Cc",
	    "and a bar in a list");
}

/* Each pair of bytes, as a field and as an attribute, there and back. */
static void
test_round_trip(void)
{
	struct dl_buf back = { 0 };
	char in[2];
	bool fields = true, attrs = true, clean = true, lengths = true;

	for (int i = 0; i < 256 * 256; i++) {
		struct dl_str s = dl_str(in, i < 256 ? 1 : 2), e;

		in[0] = (char)(i % 256);
		in[1] = (char)(i / 256);
		e = field(s);
		for (size_t j = 0; j < e.n; j++)
			clean = clean && (unsigned char)e.p[j] >= 0x20 &&
			    e.p[j] != 0x7F;
		lengths = lengths && dl_unescaped_len(e) == (long long)s.n;
		dl_buf_clear(&back);
		fields = fields && dl_unescape(&back, e) == 0 &&
		    dl_str_eq(dl_buf_str(&back), s);
		e = attr(s, true);
		for (size_t j = 0; j < e.n; j++)
			clean = clean && e.p[j] != ';' && e.p[j] != '|';
		dl_buf_clear(&back);
		attrs = attrs && dl_unescape(&back, e) == 0 &&
		    dl_str_eq(dl_buf_str(&back), s);
	}
	unit_ok(fields, "65536 fields there and back");
	unit_ok(attrs, "65536 attributes there and back");
	unit_ok(clean, "no control byte is left, no ; or | in attributes");
	unit_ok(lengths, "lengths without unescaping");
	dl_buf_free(&back);
}

static void
test_bad(void)
{
	static const char *const bad[] = { "\\", "a\\", "\\q", "\\x", "\\x4",
	    "\\x4G", "\\xG4", "\\0", "\\\\\\", "\\X41", "\\u0041", "\\ ", "\\x3b" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct dl_str s = dl_str(bad[i], strlen(bad[i]));

		dl_buf_clear(&b);
		unit_int(dl_unescape(&b, s), -1, "no escape: %s", bad[i]);
		unit_int(dl_unescaped_len(s), -1, "its length: %s", bad[i]);
	}
	dl_buf_clear(&b);
	dl_unescape(&b, DL_STR("ab\\q"));
	unit_str(dl_buf_str(&b), "ab", "what stood before is there");
}

int
main(void)
{
	test_fields();
	test_round_trip();
	test_bad();
	dl_buf_free(&b);
	return unit_done();
}
