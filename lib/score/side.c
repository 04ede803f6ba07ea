/*
 * Reads one side of a comparison from a stream, dateline(5), and sorts it.
 * Only what the scorers need is kept, a few dozen bytes a record.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "score/records.h"
#include "score/side.h"

static void
note_doc(struct dl_side *s, uint32_t doc)
{
	size_t old = s->doc_cap;

	if (doc >= s->doc_cap) {
		s->isdoc = dl_array_room(s->isdoc, &s->doc_cap,
		    (size_t)doc + 1, 1);
		memset(s->isdoc + old, 0, s->doc_cap - old);
	}
	s->isdoc[doc] = 1;
}

/*
 * The name of the record's value.  One that holds in its document only gets
 * the document's id before it, a tab between, which no field can have.
 */
static uint32_t
value_name(struct dl_names *names, const struct dl_rec *r,
    const struct dl_want *want, struct dl_buf *tmp)
{
	struct dl_str v = r->value;

	if (want->story && !dl_attr_get(r->attrs, "story", &v))
		v = DL_STR(".");
	if (!want->in_doc || dl_str_is(v, "."))
		return dl_name_id(names, v);
	dl_buf_clear(tmp);
	dl_buf_addstr(tmp, r->doc);
	dl_buf_addc(tmp, '\t');
	dl_buf_addstr(tmp, v);
	return dl_name_id(names, dl_buf_str(tmp));
}

static void
add(struct dl_side *s, struct dl_names *names, const struct dl_rec *r,
    const struct dl_want *want, struct dl_buf *tmp)
{
	struct dl_mention *m;
	uint32_t doc = dl_name_id(names, r->doc);
	bool wanted = dl_str_is(r->kindname, want->kind);

	if (r->kind == DL_DOC || wanted)
		note_doc(s, doc);
	if (!wanted)
		return;
	s->m = dl_array_room(s->m, &s->cap, s->n + 1, sizeof(*s->m));
	m = &s->m[s->n];
	m->doc = doc;
	m->start = want->story ? 0 : r->start;
	m->end = want->story ? 0 : r->end;
	m->label = dl_name_id(names, r->label);
	m->value = value_name(names, r, want, tmp);
	m->attrs = want->attrs ? dl_name_id(names, r->attrs) : 0;
	m->seq = s->n++;
}

int
dl_side_read(struct dl_side *s, struct dl_names *names, const char *path,
    const struct dl_want *want)
{
	struct dl_records in = { 0 };
	struct dl_buf tmp = { 0 };
	struct dl_rec rec;

	dl_records_open(&in, path);
	while (dl_records_next(&in, &rec))
		add(s, names, &rec, want, &tmp);
	dl_buf_free(&tmp);
	return dl_records_close(&in);
}

void
dl_side_keep(struct dl_side *s, const struct dl_side *gold)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		if (s->m[i].doc < gold->doc_cap && gold->isdoc[s->m[i].doc])
			s->m[n++] = s->m[i];
	s->n = n;
}

static int
by_span(const struct dl_mention *a, const struct dl_mention *b)
{
	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return 0;
}

static int
by_place(const void *x, const void *y)
{
	const struct dl_mention *a = x, *b = y;
	int r = by_span(a, b);

	return r != 0 ? r : (a->seq > b->seq) - (a->seq < b->seq);
}

static int
by_label(const void *x, const void *y)
{
	const struct dl_mention *a = x, *b = y;
	int r = by_span(a, b);

	return r != 0 ? r : (a->label > b->label) - (a->label < b->label);
}

void
dl_side_sort(struct dl_side *s)
{
	if (s->n > 0)
		qsort(s->m, s->n, sizeof(*s->m), by_place);
}

void
dl_side_unique(struct dl_side *s)
{
	size_t i, n = 0;

	if (s->n > 0)
		qsort(s->m, s->n, sizeof(*s->m), by_label);
	for (i = 0; i < s->n; i++)
		if (n == 0 || by_label(&s->m[n - 1], &s->m[i]) != 0)
			s->m[n++] = s->m[i];
	s->n = n;
}

/*
 * Without labels each span counts once, so the run of a span is skipped on
 * both sides after it has counted.
 */
size_t
dl_side_common(const struct dl_side *a, const struct dl_side *b, bool labels)
{
	size_t i = 0, k = 0, n = 0;

	while (i < a->n && k < b->n) {
		const struct dl_mention *x = &a->m[i];
		int r = labels ? by_label(x, &b->m[k]) :
		    by_span(x, &b->m[k]);

		n += r == 0;
		i += r <= 0;
		k += r >= 0;
		if (labels || r != 0)
			continue;
		while (i < a->n && by_span(x, &a->m[i]) == 0)
			i++;
		while (k < b->n && by_span(x, &b->m[k]) == 0)
			k++;
	}
	return n;
}

size_t
dl_side_docend(const struct dl_side *s, size_t i)
{
	size_t k = i;

	while (k < s->n && s->m[k].doc == s->m[i].doc)
		k++;
	return k;
}

void
dl_side_free(struct dl_side *s)
{
	dl_free(s->m);
	dl_free(s->isdoc);
}
