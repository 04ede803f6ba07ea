/*
 * The lexer of dates wakes only at words of interest.  With a book of the
 * user's own days no token sleeps, and a book of which no name can match
 * finds nothing of its own: the expressions have to be the same, byte for
 * byte, and so have their slots.
 */
#include "date/book.h"
#include "date/scan.h"
#include "fuzz.h"

static void
same(const struct dl_expr *a, const struct dl_expr *b)
{
	PROMISE(a->start == b->start && a->end == b->end,
	    "an expression at the same place");
	PROMISE(a->t.type == b->t.type &&
	    memcmp(a->t.s, b->t.s, sizeof(a->t.s)) == 0,
	    "of the same meaning");
	PROMISE(a->linked == b->linked && a->aside == b->aside &&
	    a->ends == b->ends && a->lean.cue == b->lean.cue &&
	    a->lean.tense == b->lean.tense, "with the same words around");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct dl_bookrow never = { .first = SIZE_MAX };
	struct dl_book book = { .rows = &never, .n = 1 };
	static struct dl_lexer some, all;
	static struct dl_exprs a, b;
	struct dl_str text = dl_str(n > 0 ? (const char *)data : "", n);
	size_t i;

	some.day_first = all.day_first = n > 0 && (data[0] & 1) != 0;
	all.book = &book;
	a.n = b.n = 0;
	dl_scan(&some, text, 0, &a);
	dl_scan(&all, text, 0, &b);
	PROMISE(a.n == b.n, "as many expressions awake as half asleep");
	for (i = 0; i < a.n; i++)
		same(&a.m[i], &b.m[i]);
	all.book = NULL;
	return 0;
}
