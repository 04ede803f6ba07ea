/*
 * The tokeniser: tokens in order, none empty, nothing but white space between
 * them, lower case as long as the text.
 */
#include "fuzz.h"
#include "text/token.h"
#include "text/utf8.h"

static void
gap(const char *p, size_t from, size_t to, size_t n)
{
	uint32_t cp;
	size_t k;

	PROMISE(from <= to && to <= n, "tokens in order");
	for (; from < to; from += k) {
		k = dl_utf8_decode(p + from, n - from, &cp);
		PROMISE(k > 0 && dl_is_space(cp), "white space between");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct dl_toks s = { 0 };
	const char *p = n > 0 ? (const char *)data : "";
	size_t at = 0;

	dl_tokenise(&s, p, n);
	for (size_t i = 0; i < s.n; i++) {
		gap(p, at, s.t[i].start, n);
		PROMISE(s.t[i].end > s.t[i].start, "no token is empty");
		PROMISE((i > 0 && s.t[i].start == at) ==
		    ((s.t[i].flags & DL_GLUED) != 0), "glued or not");
		at = s.t[i].end;
	}
	gap(p, at, n, n);
	for (size_t i = 0; i < n; i++)
		PROMISE((unsigned char)p[i] >= 0x80 || s.low[i] == (p[i] >=
		    'A' && p[i] <= 'Z' ? p[i] + 32 : p[i]), "lower case");
	dl_toks_free(&s);
	return 0;
}
