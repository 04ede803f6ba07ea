/*
 * Records: what is one and what is not, with the message that says why;
 * formatting gives back the line; attributes; the place of a record.
 */
#include <stdlib.h>

#include "base/block.h"
#include "stream/check.h"
#include "stream/record.h"
#include "unit.h"

/* Well-formed lines. */
static const char *const good[] = {
	"d\t0\t0\tdoc\tarticle\t.\t.\t.",
	"d\t0\t78\tdoc\tarticle\t2018-03-29\t.\tsource=Example;dct_from=x",
	"d\t0\t3\tsent\tbody\t1\tabc\t.",
	"a/b.c_d-1\t5\t8\tent\tPER\tA B\tabc\tsub=x;geo=JPN;p=0.5",
	"d\t0\t1\tent\tPER\t\\.\t\\.\t.",
	"d\t0\t4\tsent\tbody\t1\t\\t\\n\\r\\\\\t.",
	"d\t0\t2\tsent\tbody\t1\t\\x00\\x7F\t.",
	"d\t0\t2\tsent\tbody\t1\t\xC3\xA9\t.",
	"d\t0\t2\tsent\tbody\t1\t\xFF\xC3\t.",
	"d\t0\t5\tsent\tbody\t1\t50% ;\t.",
	"d\t0\t3\tent\tPER\t.\tabc\ta=1|2;b=\\x3B\\x7C;c==",
	"d\t0\t3\tother_kind2\tANY\t.\tabc\t.",
	"d\t9223372036854775804\t9223372036854775807\tsent\tbody\t1\tabc\t.",
	"\xC3\xA9\t0\t3\tsent\tbody\t1\tabc\t."
};

/* Lines that are no records, with the reason as one may read it. */
static const struct {
	const char *line, *what;
} wrong[] = {
	{ "", "nothing" },
	{ "d", "one field" },
	{ "d\t0\t3\tsent\tbody\t1\tabc", "seven fields" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t.\t.", "nine fields" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t.\t", "a tab at the end" },
	{ "\t0\t3\tsent\tbody\t1\tabc\t.", "empty id" },
	{ "d\t\t3\tsent\tbody\t1\tabc\t.", "empty start" },
	{ "d\t0\t\tsent\tbody\t1\tabc\t.", "empty end" },
	{ "d\t0\t3\t\tbody\t1\tabc\t.", "empty kind" },
	{ "d\t0\t3\tsent\t\t1\tabc\t.", "empty label" },
	{ "d\t0\t3\tsent\tbody\t\tabc\t.", "empty value" },
	{ "d\t0\t3\tsent\tbody\t1\t\t.", "empty text" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t", "empty attrs" },
	{ "a b\t0\t3\tsent\tbody\t1\tabc\t.", "a space in the id" },
	{ "a\x01\t0\t3\tsent\tbody\t1\tabc\t.", "a control byte in the id" },
	{ "a\x7F\t0\t3\tsent\tbody\t1\tabc\t.", "DEL in the id" },
	{ "a\\q\t0\t3\tsent\tbody\t1\tabc\t.", "a bad escape in the id" },
	{ "\xEF\xBB\xBFz\t0\t3\tsent\tbody\t1\tabc\t.",
	    "a byte order mark" },
	{ "#d\t0\t3\tsent\tbody\t1\tabc\t.", "an id that begins with #" },
	{ "d\t-1\t3\tsent\tbody\t1\tabc\t.", "a negative start" },
	{ "d\t+0\t3\tsent\tbody\t1\tabc\t.", "a sign" },
	{ "d\t0x0\t3\tsent\tbody\t1\tabc\t.", "hexadecimal" },
	{ "d\t00\t3\tsent\tbody\t1\tabc\t.", "a leading zero" },
	{ "d\t0\t03\tsent\tbody\t1\tabc\t.", "a leading zero in the end" },
	{ "d\t 0\t3\tsent\tbody\t1\tabc\t.", "a space before the start" },
	{ "d\t0 \t3\tsent\tbody\t1\tabc\t.", "a space after it" },
	{ "d\t0\t3.0\tsent\tbody\t1\tabc\t.", "a fraction" },
	{ "d\t0\t3e0\tsent\tbody\t1\tabc\t.", "an exponent" },
	{ "d\t.\t.\tsent\tbody\t1\tabc\t.", "no offsets" },
	{ "d\t9223372036854775805\t9223372036854775808\tsent\tbody\t1\tabc\t.",
	    "2^63" },
	{ "d\t0\t18446744073709551616\tsent\tbody\t1\tabc\t.", "2^64" },
	{ "d\t99999999999999999999999\t3\tsent\tbody\t1\tabc\t.", "10^23" },
	{ "d\t3\t0\tsent\tbody\t1\tabc\t.", "end before start" },
	{ "d\t0\t4\tsent\tbody\t1\tabc\t.", "a text shorter than its span" },
	{ "d\t0\t2\tsent\tbody\t1\tabc\t.", "a text longer than its span" },
	{ "d\t0\t3\tSent\tbody\t1\tabc\t.", "a capital in the kind" },
	{ "d\t0\t3\t1sent\tbody\t1\tabc\t.", "a digit first in the kind" },
	{ "d\t0\t3\tse-nt\tbody\t1\tabc\t.", "a hyphen in the kind" },
	{ "d\t0\t3\t_nt\tbody\t1\tabc\t.", "an underscore first" },
	{ "d\t0\t3\tsent\tbody\t1\tab\\\t.", "a backslash at the end" },
	{ "d\t0\t3\tsent\tbody\t1\tab\\q\t.", "\\q" },
	{ "d\t0\t3\tsent\tbody\t1\tab\\x4\t.", "\\x4" },
	{ "d\t0\t3\tsent\tbody\t1\tab\\x4G\t.", "\\x4G" },
	{ "d\t0\t3\tsent\tbody\t\\q\tabc\t.", "\\q in the value" },
	{ "d\t0\t3\tsent\tbody\\q\t1\tabc\t.", "\\q in the label" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta=\\q", "\\q in an attribute" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta", "an attribute without =" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t=1", "one without a key" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta=1;", "a semicolon at the end" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t;a=1", "one at the beginning" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta=1;;b=2", "two together" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\tA=1", "a capital in a key" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta=1;a=2", "a key twice" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\ta=1;b=2;a=1", "twice, apart" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t.;a=1", "a dot and more" },
	{ "d\t0\t3\tsent\tbody\t1\ta\x01" "c\t.", "a control byte" },
	{ "d\t0\t3\tsent\tbody\t1\ta\x7F" "c\t.", "DEL" },
	{ "d\t0\t3\tsent\tbody\t1\tabc\t.\r", "a CR at the end" },
	{ "d\t0\t3\tsent\tbody\t1\ta\rc\t.", "a CR inside" }
};

static void
test_parse(void)
{
	struct dl_buf b = { 0 };
	struct dl_rec r;
	char line[128];

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		struct dl_str s = dl_str(good[i], strlen(good[i]));

		if (!unit_says(dl_rec_parse(&r, s), NULL, "good %zu", i))
			continue;
		dl_buf_clear(&b);
		dl_rec_format(&b, &r);
		snprintf(line, sizeof(line), "%s\n", good[i]);
		unit_str(dl_buf_str(&b), line, "good %zu, written", i);
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct dl_str s = dl_str(wrong[i].line,
		    strlen(wrong[i].line));

		unit_says(dl_rec_parse(&r, s), "", "%s", wrong[i].what);
	}
	unit_says(dl_rec_parse(&r, DL_STR("d\t0\t3\tsent\tbody\t1\ta\0c\t.")),
	    "NUL", "NUL is named");
	unit_says(dl_rec_parse(&r, DL_STR("d\t0\t3\tsent\tbody\t1\tabc\t.\r")),
	    "carriage return", "CR at the end is named");
	dl_buf_free(&b);
}

/* The short way takes good lines that end in what is there, and no others. */
static void
test_take(void)
{
	char from[4 * DL_BLOCK], to[5 * DL_BLOCK];
	struct dl_rec r, taken;
	size_t i, n, cut;

	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		struct dl_str s = dl_str(good[i], strlen(good[i]));

		memset(from, '\t', sizeof(from));
		memcpy(from, s.p, s.n);
		from[s.n] = '\n';
		n = dl_rec_take(&taken, from, sizeof(from), to,
		    dl_str("", 0));
		unit_int((long long)n, (long long)s.n, "good %zu, taken", i);
		if (n == 0 || dl_rec_parse(&r, s) != NULL)
			continue;
		unit_ok(memcmp(to, from, n + 1) == 0 && dl_str_eq(r.text,
		    taken.text) && dl_str_eq(r.attrs, taken.attrs) &&
		    r.start == taken.start && r.end == taken.end,
		    "good %zu, the same record", i);
		cut = s.n / DL_BLOCK * DL_BLOCK;
		unit_int((long long)dl_rec_take(&taken, from, cut, to,
		    dl_str("", 0)), 0, "good %zu, its end not there", i);
	}
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		memset(from, 'x', sizeof(from));
		n = strlen(wrong[i].line);
		memcpy(from, wrong[i].line, n);
		from[n] = '\n';
		unit_int((long long)dl_rec_take(&taken, from, sizeof(from),
		    to, dl_str("", 0)), 0, "%s, not taken", wrong[i].what);
	}
}

static void
test_fields(void)
{
	struct dl_rec r;

	if (dl_rec_parse(&r, DL_STR("d\t5\t8\tent\tPER\tA\ta\\x00c\tp=1"))
	    != NULL)
		abort();
	unit_str(r.doc, "d", "doc");
	unit_int((long long)r.start, 5, "start");
	unit_int((long long)r.end, 8, "end");
	unit_int(r.kind, DL_ENT, "kind");
	unit_str(r.kindname, "ent", "its name");
	unit_str(r.label, "PER", "label");
	unit_str(r.value, "A", "value");
	unit_str(r.text, "a\\x00c", "text");
	unit_str(r.attrs, "p=1", "attrs");
	for (int k = DL_DOC; k <= DL_EVENT; k++) {
		struct dl_buf b = { 0 };

		dl_buf_adds(&b, "d\t0\t0\t");
		dl_buf_adds(&b, dl_kind_name((enum dl_kind)k));
		dl_buf_adds(&b, "\tX\t.\t.\t.");
		dl_rec_parse(&r, dl_buf_str(&b));
		unit_int(r.kind, k, "kind %s",
		    dl_kind_name((enum dl_kind)k));
		dl_buf_free(&b);
	}
}

static void
spans(void)
{
	static const struct {
		const char *list;
		bool good;
		uint64_t start, end;
	} cases[] = {
		{ "3-8", true, 3, 8 }, { "3-8|10-12", true, 3, 8 },
		{ "0-9223372036854775807", true, 0, INT64_MAX },
		{ "", false, 0, 0 }, { ".", false, 0, 0 },
		{ "8-3", false, 0, 0 }, { "3-3", false, 0, 0 },
		{ "3", false, 0, 0 }, { "-3", false, 0, 0 },
		{ "3-", false, 0, 0 }, { "3-8x", false, 0, 0 },
		{ "|3-8", false, 0, 0 },
		{ "0-9223372036854775808", false, 0, 0 },
	};
	uint64_t start, end;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		bool read = dl_span_parse(dl_str(cases[i].list,
		    strlen(cases[i].list)), &start, &end);

		unit_ok(read == cases[i].good && (!read ||
		    (start == cases[i].start && end == cases[i].end)),
		    "%s", cases[i].list);
	}
}

static void
test_attrs(void)
{
	struct dl_buf b = { 0 };
	struct dl_str a, k, v;
	size_t at = 0, n = 0;

	dl_attr_add(&b, "src", DL_STR("A;B"));
	dl_attr_add(&b, "tgt", DL_STR(""));
	dl_attr_addraw(&b, "list", DL_STR("x|y"));
	a = dl_buf_str(&b);
	unit_str(a, "src=A\\x3BB;tgt=;list=x|y", "added");
	unit_ok(dl_attr_get(a, "src", &v) && dl_str_is(v, "A\\x3BB"),
	    "found, escaped");
	unit_ok(dl_attr_get(a, "list", &v) && dl_str_is(v, "x|y"), "last");
	unit_ok(dl_attr_get(a, "tgt", &v) && v.n == 0, "empty");
	unit_ok(!dl_attr_get(a, "sr", &v), "part of a key is no key");
	unit_ok(!dl_attr_get(a, "x", &v), "part of a value is no key");
	spans();
	unit_ok(!dl_attr_get(DL_STR("."), "x", &v), "no attributes");
	v = DL_STR("old");
	unit_ok(!dl_attr_get(a, "none", &v) && dl_str_is(v, "old"),
	    "what is not found changes nothing");
	while (dl_attr_next(a, &at, &k, &v))
		n++;
	unit_int((long long)n, 3, "walked");
	at = 0;
	unit_ok(!dl_attr_next(DL_STR("."), &at, &k, &v), "none to walk");
	dl_buf_free(&b);
}

/* Thousands of attributes: each is looked at, and the time stays linear. */
static void
test_many_attrs(void)
{
	struct dl_buf b = { 0 };
	struct dl_rec r;
	size_t n;

	dl_buf_adds(&b, "d\t0\t3\tent\tPER\t.\tabc\t");
	for (uint64_t i = 0; i < 50000; i++) {
		dl_buf_adds(&b, i == 0 ? "a" : ";a");
		dl_buf_addu(&b, i);
		dl_buf_adds(&b, "=");
	}
	n = b.n;
	unit_says(dl_rec_parse(&r, dl_buf_str(&b)), NULL, "50000 attributes");
	dl_buf_adds(&b, ";a25000=");
	unit_says(dl_rec_parse(&r, dl_buf_str(&b)), "twice",
	    "the 25000th once more");
	b.n = n;
	dl_buf_adds(&b, ";B=");
	unit_says(dl_rec_parse(&r, dl_buf_str(&b)), "key=value",
	    "a bad one at the end");
	dl_buf_free(&b);
}

/* Streams of which the last record is, or is not, in its place. */
static const struct {
	bool good;
	const char *what, *lines[6];
} places[] = {
	{ true, "a mention in its sentence", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t0\t5\tsent\tbody\t1\tab cd\t.",
	    "d\t3\t5\tent\tPER\t.\tcd\t." } },
	{ true, "two documents", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t5\t6\tsent\tbody\t1\ta\t.",
	    "e\t0\t9\tdoc\tarticle\t.\t.\t." } },
	{ false, "a mention before any document", {
	    "d\t3\t5\tent\tPER\t.\tcd\t." } },
	{ false, "a mention of another document", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "e\t3\t5\tent\tPER\t.\tcd\t." } },
	{ false, "beyond the document", {
	    "d\t0\t4\tdoc\tarticle\t.\t.\t.",
	    "d\t3\t5\tent\tPER\t.\tcd\t." } },
	{ false, "start out of order", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t3\t5\tent\tPER\t.\tcd\t.",
	    "d\t2\t5\tent\tPER\t.\tbcd\t." } },
	{ false, "end out of order", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t3\t5\tent\tPER\t.\tcd\t.",
	    "d\t3\t6\tent\tPER\t.\tcde\t." } },
	{ false, "a sentence after its mention", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t3\t5\tent\tPER\t.\tcd\t.",
	    "d\t3\t5\tsent\tbody\t1\tcd\t." } },
	{ false, "inside a character", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t0\t4\tsent\tbody\t1\ta\xC3\xA9z\t.",
	    "d\t2\t4\tent\tPER\t.\t\xA9z\t." } },
	{ false, "not the bytes of its sentence", {
	    "d\t0\t9\tdoc\tarticle\t.\t.\t.",
	    "d\t0\t5\tsent\tbody\t1\tab cd\t.",
	    "d\t3\t5\tent\tPER\t.\tce\t." } }
};

static void
test_places(void)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		struct dl_check c = { 0 };
		const char *what = NULL;
		struct dl_rec r;

		for (size_t j = 0; j < 6 && places[i].lines[j]; j++) {
			const char *s = places[i].lines[j];

			if (what != NULL || dl_rec_parse(&r, dl_str(s,
			    strlen(s))) != NULL)
				abort();
			what = dl_check(&c, &r);
		}
		unit_says(what, places[i].good ? NULL : "", "%s",
		    places[i].what);
		dl_check_free(&c);
	}
}

/* What is refused does not move the place of what follows. */
static void
test_refused(void)
{
	static const char *const lines[] = {
		"d\t0\t9\tdoc\tarticle\t.\t.\t.",
		"d\t0\t5\tsent\tbody\t1\tab cd\t.",
		"d\t3\t5\tent\tPER\t.\txx\t.",
		"d\t0\t2\tent\tPER\t.\tab\t."
	};
	struct dl_check c = { 0 };
	const char *what[4];
	struct dl_rec r;

	for (size_t i = 0; i < 4; i++) {
		if (dl_rec_parse(&r, dl_str(lines[i], strlen(lines[i]))) !=
		    NULL)
			abort();
		what[i] = dl_check(&c, &r);
	}
	unit_says(what[2], "differs", "another text");
	unit_says(what[3], NULL, "what stands before it is in its place");
	dl_check_free(&c);
}

int
main(void)
{
	test_parse();
	test_take();
	test_fields();
	test_attrs();
	test_many_attrs();
	test_places();
	test_refused();
	return unit_done();
}
