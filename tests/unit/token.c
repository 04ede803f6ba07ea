/*
 * The tokeniser: what is one token, what is glued, flags; every byte of any
 * sentence is in one token or is white space.
 */
#include "base/buf.h"
#include "text/token.h"
#include "text/utf8.h"
#include "unit.h"

/* A sentence and its tokens: a space between two, `_' where glued. */
static const struct {
	const char *text, *want;
} cases[] = {
	{ "", "" },
	{ " ", "" },
	{ "Kim met Xi.", "Kim met Xi_." },
	{ "O'Brien isn't Kim's", "O'Brien is_n't Kim_'s" },
	{ "they\xE2\x80\x99re", "they_\xE2\x80\x99re" },
	{ "the U.S. said", "the U.S. said" },
	{ "$1,000.50, yes", "$_1,000.50_, yes" },
	{ "the 21st of the 60s", "the 21st of the 60s" },
	{ "Trump-Kim", "Trump_-_Kim" },
	{ "2018-03-29", "2018_-_03_-_29" },
	{ "25/28", "25_/_28" },
	{ "see https://example.org/a?b=c, or", "see https://example.org/a?b=c"
	    "_, or" },
	{ "mail a.b@example.org now", "mail a.b@example.org now" },
	{ "(\"Yes\")", "(_\"_Yes_\"_)" },
	{ "a\tb\n c", "a b c" },
	{ "a\xC2\xA0" "b", "a b" },
	{ "caf\xC3\xA9s", "caf\xC3\xA9s" },
	{ "a...", "a_._._." }
};

static void
show(struct dl_buf *b, const struct dl_toks *s)
{
	dl_buf_clear(b);
	for (size_t i = 0; i < s->n; i++) {
		if (i > 0)
			dl_buf_addc(b, s->t[i].flags & DL_GLUED ? '_' : ' ');
		dl_buf_addstr(b, dl_tok_text(s, i));
	}
}

static void
test_cases(void)
{
	struct dl_toks s = { 0 };
	struct dl_buf b = { 0 };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		dl_tokenise(&s, cases[i].text, strlen(cases[i].text));
		show(&b, &s);
		unit_str(dl_buf_str(&b), cases[i].want, "tokens %zu", i);
	}
	dl_buf_free(&b);
	dl_toks_free(&s);
}

static void
test_flags(void)
{
	static const struct { const char *text; int type, flags; } f[] = {
		{ "Kim", DL_WORD, DL_CAP | DL_ALPHA },
		{ "UN", DL_WORD, DL_CAP | DL_UPPER | DL_ALPHA },
		{ "met", DL_WORD, DL_LOWER | DL_ALPHA },
		{ "U.S.", DL_WORD, DL_CAP | DL_UPPER | DL_ALPHA | DL_DOTTED },
		{ "2018", DL_NUM, DL_DIGIT },
		{ "21st", DL_NUM, DL_DIGIT | DL_ALPHA | DL_LOWER },
		{ ",", DL_PUNCT, 0 }
	};
	struct dl_toks s = { 0 };

	for (size_t i = 0; i < sizeof(f) / sizeof(f[0]); i++) {
		dl_tokenise(&s, f[i].text, strlen(f[i].text));
		if (!unit_int((long long)s.n, 1, "%s is one token", f[i].text))
			continue;
		unit_int(s.t[0].type, f[i].type, "type of %s", f[i].text);
		unit_int(s.t[0].flags & ~DL_GLUED, f[i].flags, "flags of %s",
		    f[i].text);
	}
	dl_tokenise(&s, "\xC3\x89T\xC3\x89 X", 7);
	unit_str(dl_tok_low(&s, 0), "\xC3\xA9t\xC3\xA9", "lower case");
	dl_tokenise(&s, "\0a@b.org", 8);
	unit_str(dl_tok_text(&s, s.n - 1), "a@b.org", "a NUL is no address");
	dl_toks_free(&s);
}

/* Deterministic noise over the bytes that matter. */
static void
test_cover(void)
{
	static const char alphabet[] = "aZ.,'-/:@# \t\"()19$\xC3\xA9\xE2\x80"
	    "\x99\xFFnstp";
	struct dl_toks s = { 0 };
	char text[64];
	bool order = true, cover = true, words = true;
	uint32_t seed = 1, cp;

	for (int round = 0; round < 20000; round++) {
		size_t n = (size_t)round % sizeof(text), at = 0, len;

		for (size_t i = 0; i < n; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = alphabet[(seed >> 16) %
			    (sizeof(alphabet) - 1)];
		}
		dl_tokenise(&s, text, n);
		for (size_t i = 0; i <= s.n; i++) {
			size_t next = i < s.n ? s.t[i].start : n;

			order = order && next >= at && next <= n;
			for (; order && at < next; at += len) {
				len = dl_utf8_decode(text + at, n - at, &cp);
				cover = cover && dl_is_space(cp);
			}
			if (i == s.n)
				break;
			words = words && s.t[i].end > s.t[i].start;
			at = s.t[i].end;
		}
	}
	unit_ok(order, "tokens stand in order");
	unit_ok(cover, "between them there is only white space");
	unit_ok(words, "no token is empty");
	dl_toks_free(&s);
}

int
main(void)
{
	test_cases();
	test_flags();
	test_cover();
	return unit_done();
}
