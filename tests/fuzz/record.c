/*
 * The record parser and the escapes.
 */
#include "base/block.h"
#include "base/mem.h"
#include "fuzz.h"
#include "stream/check.h"
#include "stream/escape.h"

static void
escapes(struct dl_str s)
{
	struct dl_buf e = { 0 }, back = { 0 };

	dl_escape_field(&e, s);
	PROMISE(e.n > 0, "no field is empty");
	if (s.n > 0) {
		PROMISE(dl_unescape(&back, dl_buf_str(&e)) == 0 &&
		    dl_str_eq(dl_buf_str(&back), s), "a field and back");
		PROMISE(dl_unescaped_len(dl_buf_str(&e)) == (long long)s.n,
		    "its length");
	}
	dl_buf_clear(&e);
	dl_buf_clear(&back);
	dl_escape_attr(&e, s, true);
	PROMISE(dl_unescape(&back, dl_buf_str(&e)) == 0 &&
	    dl_str_eq(dl_buf_str(&back), s), "an attribute and back");
	dl_buf_clear(&back);
	dl_unescape(&back, s);
	dl_buf_free(&e);
	dl_buf_free(&back);
}

static void
alike(const struct dl_rec *a, const struct dl_rec *b)
{
	PROMISE(dl_str_eq(a->doc, b->doc) && a->start == b->start &&
	    a->end == b->end && a->kind == b->kind &&
	    dl_str_eq(a->label, b->label) && dl_str_eq(a->value, b->value) &&
	    dl_str_eq(a->text, b->text) && dl_str_eq(a->attrs, b->attrs),
	    "the same record");
}

/* With its id known, and on the short way, a line is what it is without. */
static void
otherwise(struct dl_str line, const struct dl_rec *r, const char *wrong)
{
	struct dl_str id = wrong == NULL ? r->doc : dl_str("", 0);
	struct dl_buf b = { 0 };
	struct dl_rec next;
	const char *now;
	size_t room = line.n + 1 + DL_BLOCK, n;
	char *to = dl_alloc(room + DL_BLOCK);

	now = dl_rec_parse_next(&next, line, id);
	PROMISE((now == NULL) == (wrong == NULL) &&
	    (now == NULL || strcmp(now, wrong) == 0), "the same verdict");
	if (now == NULL)
		alike(&next, r);
	dl_buf_addstr(&b, line);
	dl_buf_addc(&b, '\n');
	for (n = 0; n < DL_BLOCK; n++)
		dl_buf_addc(&b, "\td\\\n"[n % 4]);
	n = dl_rec_take(&next, b.p, b.n, to, id);
	PROMISE(n == (wrong == NULL ? line.n : 0), "taken if it is good");
	if (n > 0) {
		alike(&next, r);
		PROMISE(memcmp(to, b.p, n + 1) == 0, "copied with its LF");
	}
	dl_free(to);
	dl_buf_free(&b);
}

/* The input as lines: parsed, placed, written again. */
static void
lines(const char *p, size_t n)
{
	struct dl_check check = { 0 };
	struct dl_buf b = { 0 };
	struct dl_rec r;
	const char *end = p + n, *lf;
	struct dl_str line;
	const char *wrong;

	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (lf == NULL)
			lf = end;
		line = dl_str(p, (size_t)(lf - p));
		wrong = dl_rec_parse(&r, line);
		otherwise(line, &r, wrong);
		if (wrong != NULL)
			continue;
		dl_buf_clear(&b);
		dl_rec_format(&b, &r);
		PROMISE(b.n == line.n + 1 && memcmp(b.p, line.p, line.n) == 0,
		    "a record is written as it was read");
		dl_check(&check, &r);
	}
	dl_check_free(&check);
	dl_buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *p = n > 0 ? (const char *)data : "";

	escapes(dl_str(p, n));
	lines(p, n);
	return 0;
}
