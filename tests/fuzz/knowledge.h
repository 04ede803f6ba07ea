/*
 * What the taggers have in common for fuzzing: the bytes become a document,
 * one sentence a line; what was added has to keep the promises of the format.
 * Every tagger runs twice: the second time it adds nothing.
 */
#ifndef TESTS_FUZZ_KNOWLEDGE_H
#define TESTS_FUZZ_KNOWLEDGE_H

#include "fuzz.h"
#include "stream/check.h"
#include "stream/doc.h"
#include "stream/escape.h"

static inline void
make_doc(struct dl_doc *d, struct dl_str text, const char *dct,
    enum dl_kind unit)
{
	const char *p = text.p, *end = text.p + text.n, *lf;

	dl_doc_begin(d, DL_STR("d"), text.n, dl_str(dct, strlen(dct)),
	    dl_str("", 0));
	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (lf == NULL || unit == DL_PARA)
			lf = end;
		if (lf > p)
			dl_doc_add(d, unit, (uint64_t)(p - text.p),
			    dl_str(p, (size_t)(lf - p)), "body", DL_STR("1"),
			    dl_str("", 0));
	}
	dl_doc_settle(d);
}

/* Each added record: well-formed, and its text is the document's. */
static inline void
check_added(struct dl_doc *d, struct dl_str text)
{
	struct dl_buf b = { 0 };
	struct dl_rec r;

	for (size_t i = 0; i < d->nadded; i++) {
		const struct dl_rec *a = &d->added[i].rec;

		dl_buf_clear(&b);
		dl_rec_format(&b, a);
		PROMISE(dl_rec_parse(&r, dl_str(b.p, b.n - 1)) == NULL,
		    dl_rec_parse(&r, dl_str(b.p, b.n - 1)));
		PROMISE(a->start <= a->end && a->end <= text.n, "the span");
		dl_buf_clear(&b);
		PROMISE(dl_unescape(&b, a->text) == 0 && dl_str_eq(
		    dl_buf_str(&b), dl_str(text.p + a->start,
		    (size_t)(a->end - a->start))), "the document's bytes");
	}
	dl_buf_free(&b);
}

/* All lines in their places. */
static inline void
check_places(struct dl_doc *d)
{
	struct dl_check c = { 0 };
	const char *wrong;

	for (size_t i = 0; i < d->nlines; i++) {
		if (!d->lines[i].good || d->lines[i].dropped)
			continue;
		wrong = dl_check(&c, &d->lines[i].rec);
		PROMISE(wrong == NULL, wrong);
	}
	dl_check_free(&c);
}

#endif
