/*
 * Days of reports; see hearsay.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "group/hearsay.h"

/* First byte of the expression of an event, and how far it is from it. */
static bool
expression(const struct dl_rec *rec, struct dl_str at, struct dl_saying *s)
{
	uint64_t from, to;

	if (!dl_span_parse(at, &from, &to))
		return false;
	s->at = from;
	s->away = from > rec->end ? from - rec->end :
	    rec->start > to ? rec->start - to : 0;
	return true;
}

static int
by_place(const void *x, const void *y)
{
	const struct dl_saying *a = x, *b = y;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->away < b->away ? -1 : a->away > b->away;
}

void
dl_hearsay_read(struct dl_hearsay *h, const struct dl_doc *doc)
{
	struct dl_saying s;
	struct dl_str at;
	size_t i;

	h->n = 0;
	for (i = 0; i < doc->nlines; i++) {
		const struct dl_rec *rec = &doc->lines[i].rec;

		if (!doc->lines[i].good || rec->kind != DL_EVENT ||
		    !dl_str_is(rec->label, "REPORT") ||
		    !dl_attr_get(rec->attrs, "when_at", &at) ||
		    !expression(rec, at, &s))
			continue;
		h->a = dl_array_room(h->a, &h->cap, h->n + 1, sizeof(*h->a));
		h->a[h->n++] = s;
	}
	if (h->n > 1)
		qsort(h->a, h->n, sizeof(*h->a), by_place);
}

bool
dl_hearsay_said(const struct dl_hearsay *h, const struct dl_rec *rec,
    struct dl_str when_at)
{
	struct dl_saying s;
	size_t lo = 0, hi = h->n;

	if (!expression(rec, when_at, &s))
		return false;
	if (dl_str_is(rec->label, "REPORT"))
		return true;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (h->a[mid].at < s.at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo == h->n || h->a[lo].at != s.at || h->a[lo].away > s.away;
}

void
dl_hearsay_free(struct dl_hearsay *h)
{
	dl_free(h->a);
	*h = (struct dl_hearsay){ 0 };
}
