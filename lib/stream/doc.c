/*
 * One document in memory: lines that came, sentences, what is added.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "stream/doc.h"
#include "stream/escape.h"

#define AT_ONCE	(32 * 1024)		/* bytes of lines written together */

void
dl_doc_reset(struct dl_doc *d)
{
	d->id = d->dct = d->attrs = dl_str(NULL, 0);
	d->nlines = d->nsents = d->nadded = d->nwritten = 0;
	d->kinds = 0;
	d->out = NULL;
	dl_arena_reset(&d->arena);
	dl_arena_reset(&d->spill);
	dl_text_reset(&d->text);
}

void
dl_doc_free(struct dl_doc *d)
{
	dl_free(d->lines);
	dl_free(d->sents);
	dl_free(d->added);
	dl_buf_free(&d->tmp);
	dl_arena_free(&d->arena);
	dl_arena_free(&d->spill);
	dl_arena_free(&d->text.arena);
	*d = (struct dl_doc){ .nlines = 0 };
}

/* Keeps what stands in tmp, in the document's arena. */
static struct dl_str
keep_tmp(struct dl_doc *d)
{
	return dl_str(dl_arena_dup(&d->arena, d->tmp.p, d->tmp.n), d->tmp.n);
}

struct dl_str
dl_doc_field(struct dl_doc *d, struct dl_str bytes)
{
	dl_buf_clear(&d->tmp);
	dl_escape_field(&d->tmp, bytes);
	return keep_tmp(d);
}

struct dl_str
dl_doc_bytes(struct dl_doc *d, struct dl_str field)
{
	if (dl_str_is(field, "."))
		return dl_str("", 0);
	if (field.n == 0 || memchr(field.p, '\\', field.n) == NULL)
		return field;
	dl_buf_clear(&d->tmp);
	dl_unescape(&d->tmp, field);
	return keep_tmp(d);
}

/* The order of the format; 0 for ties. */
static int
order(const struct dl_rec *a, const struct dl_rec *b)
{
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return dl_kind_rank(a->kind) - dl_kind_rank(b->kind);
}

static int
order_added(const void *va, const void *vb)
{
	const struct dl_added *a = va, *b = vb;
	int k;

	k = order(&a->rec, &b->rec);
	if (k != 0)
		return k;
	return a->seq < b->seq ? -1 : a->seq > b->seq;
}

static bool
same_attr(struct dl_str a, struct dl_str b, const char *key)
{
	struct dl_str x = { "", 0 }, y = { "", 0 };

	dl_attr_get(a, key, &x);
	dl_attr_get(b, key, &y);
	return dl_str_eq(x, y);
}

static bool
same(const struct dl_rec *a, const struct dl_rec *b)
{
	if (a->start != b->start || a->end != b->end || a->kind != b->kind ||
	    !dl_str_eq(a->label, b->label))
		return false;
	return a->kind != DL_EVENT || (same_attr(a->attrs, b->attrs, "src") &&
	    same_attr(a->attrs, b->attrs, "tgt"));
}

/* Index of the first line that stands at the place of r or behind it. */
static size_t
find_line(const struct dl_doc *d, const struct dl_rec *r)
{
	size_t lo = 0, hi = d->nlines, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (order(&d->lines[mid].rec, r) >= 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

static bool
stands(const struct dl_doc *d, const struct dl_rec *r)
{
	size_t i;

	/* Taggers go forward: only the latest additions can be the same. */
	for (i = d->nadded; i-- > 0 && d->added[i].rec.start >= r->start;)
		if (same(&d->added[i].rec, r))
			return true;
	if ((d->kinds & 1u << r->kind) == 0)
		return false;
	for (i = find_line(d, r); i < d->nlines &&
	    order(&d->lines[i].rec, r) == 0; i++)
		if (d->lines[i].good && !d->lines[i].dropped &&
		    same(&d->lines[i].rec, r))
			return true;
	return false;
}

static void
append(struct dl_doc *d, const struct dl_rec *r)
{
	d->added = dl_array_room(d->added, &d->added_cap, d->nadded + 1,
	    sizeof(d->added[0]));
	d->added[d->nadded].rec = *r;
	d->added[d->nadded].seq = d->nadded;
	d->nadded++;
}

bool
dl_doc_add(struct dl_doc *d, enum dl_kind kind, uint64_t start,
    struct dl_str text, const char *label, struct dl_str value,
    struct dl_str attrs)
{
	struct dl_rec r = { .doc = d->id, .start = start,
	    .end = start + text.n, .kind = kind };
	const char *name = dl_kind_name(kind);

	r.kindname = dl_str(name, strlen(name));
	r.label = dl_str(label, strlen(label));
	r.attrs = attrs.n > 0 ? attrs : DL_STR(".");
	if (stands(d, &r))
		return false;
	/* All in one piece. */
	dl_buf_clear(&d->tmp);
	dl_escape_field(&d->tmp, value);
	r.value.n = d->tmp.n;
	dl_escape_field(&d->tmp, dl_str(text.p, text.p != NULL ? text.n : 0));
	r.text.n = d->tmp.n - r.value.n;
	dl_buf_addstr(&d->tmp, r.label);
	dl_buf_addstr(&d->tmp, r.attrs);
	r.value.p = dl_arena_dup(d->out != NULL ? &d->spill : &d->arena,
	    d->tmp.p, d->tmp.n);
	r.text.p = r.value.p + r.value.n;
	r.label.p = r.text.p + r.text.n;
	r.attrs.p = r.label.p + r.label.n;
	append(d, &r);
	return true;
}

bool
dl_doc_add_rec(struct dl_doc *d, const struct dl_rec *r)
{
	if (stands(d, r))
		return false;
	append(d, r);
	return true;
}

void
dl_doc_set_value(struct dl_doc *d, size_t i, struct dl_str value)
{
	dl_buf_clear(&d->tmp);
	dl_escape_field(&d->tmp, value);
	if (dl_str_eq(d->lines[i].rec.value, dl_buf_str(&d->tmp)))
		return;
	d->lines[i].rec.value = keep_tmp(d);
	d->lines[i].rec.plain = false;
	d->lines[i].changed = true;
}

void
dl_doc_set_attrs(struct dl_doc *d, size_t i, struct dl_str attrs)
{
	if (attrs.n == 0)
		attrs = DL_STR(".");
	if (dl_str_eq(d->lines[i].rec.attrs, attrs))
		return;
	d->lines[i].rec.attrs = dl_str(dl_arena_dup(&d->arena, attrs.p,
	    attrs.n), attrs.n);
	d->lines[i].rec.plain = false;
	d->lines[i].changed = true;
}

void
dl_doc_sort(struct dl_doc *d)
{
	size_t i = 1;

	/* Most tools add in order. */
	while (i < d->nadded && order(&d->added[i - 1].rec,
	    &d->added[i].rec) <= 0)
		i++;
	if (i < d->nadded)
		qsort(d->added, d->nadded, sizeof(d->added[0]), order_added);
}

/* Lines that stand in memory as they are to be written go out together. */
static void
write_lines(struct dl_out *o, const struct dl_line *l,
    const struct dl_line *end)
{
	const char *from, *p;

	while (l < end) {
		if (l->dropped) {
			l++;
			continue;
		}
		if (l->changed)
			dl_rec_format(&o->buf, &l++->rec);
		else {
			from = p = l->raw.p;
			do
				p += l++->raw.n + 1;
			while (l < end && l->raw.p == p && !l->dropped &&
			    !l->changed && p - from < AT_ONCE);
			dl_buf_add(&o->buf, from, (size_t)(p - from));
		}
		dl_out_commit(o);
	}
}

/* Added records between the lines that come before or behind them. */
static void
write_added(struct dl_doc *d, struct dl_out *o)
{
	const struct dl_line *from, *l, *end;
	const struct dl_added *a;

	dl_doc_sort(d);
	for (a = d->added; a < d->added + d->nadded; a++) {
		from = d->lines + d->nwritten;
		end = d->lines + d->nlines;
		for (l = from; l < end && !(l->good &&
		    order(&a->rec, &l->rec) < 0); l++)
			continue;
		write_lines(o, from, l);
		d->nwritten += (size_t)(l - from);
		dl_rec_format(&o->buf, &a->rec);
		dl_out_commit(o);
	}
}

void
dl_doc_write(struct dl_doc *d, struct dl_out *o)
{
	if (d->nadded > 0)
		write_added(d, o);
	if (d->nlines > d->nwritten)
		write_lines(o, d->lines + d->nwritten, d->lines + d->nlines);
}

void
dl_doc_spill(struct dl_doc *d, uint64_t to)
{
	size_t i;

	if (d->out == NULL)
		return;
	if (d->nadded > 0)
		write_added(d, d->out);
	for (i = d->nwritten; i < d->nlines && d->lines[i].rec.start < to;)
		i++;
	if (i > d->nwritten)
		write_lines(d->out, d->lines + d->nwritten, d->lines + i);
	d->nwritten = i;
	d->nadded = 0;
	dl_arena_reset(&d->spill);
}

/* Turns an added record into a line of the document. */
static struct dl_line
as_line(struct dl_doc *d, const struct dl_rec *r)
{
	struct dl_line l = { .rec = *r, .good = true };

	dl_buf_clear(&d->tmp);
	dl_rec_format(&d->tmp, r);
	l.raw = dl_doc_line(d, dl_str(d->tmp.p, d->tmp.n - 1));
	dl_text_keep(&d->text, l.raw.n);
	d->kinds |= 1u << r->kind;
	return l;
}

static void
push_sent(struct dl_doc *d, size_t line)
{
	const struct dl_rec *r = &d->lines[line].rec;

	if (d->nsents > 0)
		d->sents[d->nsents - 1].last = line;
	d->sents = dl_array_room(d->sents, &d->sents_cap, d->nsents + 1,
	    sizeof(d->sents[0]));
	d->sents[d->nsents++] = (struct dl_sent){
		.text = r->plain && r->text.n > 1 ? r->text :
		    dl_doc_bytes(d, r->text), .start = r->start,
		.label = r->label, .line = line, .first = line + 1,
		.last = d->nlines
	};
}

/* Finds the sentences anew. */
static void
find_sents(struct dl_doc *d)
{
	size_t i;

	d->nsents = 0;
	for (i = 0; i < d->nlines; i++)
		if (d->lines[i].good && d->lines[i].rec.kind == DL_SENT)
			push_sent(d, i);
}

void
dl_doc_end(struct dl_doc *d)
{
	if (d->nsents > 0)
		d->sents[d->nsents - 1].last = d->nlines;
}

char *
dl_doc_room(struct dl_doc *d, size_t n)
{
	return dl_text_room(&d->text, n);
}

struct dl_str
dl_doc_line(struct dl_doc *d, struct dl_str line)
{
	char *p = dl_text_room(&d->text, line.n);

	if (line.n > 0)
		memcpy(p, line.p, line.n);
	return dl_str(p, line.n);
}

/* A line that is no record stands where the one before it does. */
static void
put_at(struct dl_rec *r, const struct dl_rec *before)
{
	r->start = before->start;
	r->end = before->end;
	r->kind = before->kind;
}

static void
push_other(struct dl_doc *d, struct dl_line *l)
{
	l->rec = (struct dl_rec){ .end = UINT64_MAX, .kind = DL_DOC };
	if (d->nlines > 0)
		put_at(&l->rec, &l[-1].rec);
}

static void
push_doc(struct dl_doc *d, const struct dl_rec *r)
{
	d->id = r->doc;
	d->dct = dl_doc_bytes(d, r->value);
	d->attrs = r->attrs;
}

struct dl_rec *
dl_doc_more(struct dl_doc *d)
{
	d->lines = dl_array_room(d->lines, &d->lines_cap, d->nlines + 1,
	    sizeof(d->lines[0]));
	return &d->lines[d->nlines].rec;
}

void
dl_doc_push(struct dl_doc *d, struct dl_str line, const struct dl_rec *r)
{
	struct dl_rec *rec = dl_doc_next(d);
	struct dl_line *l = &d->lines[d->nlines];

	l->raw = line;
	l->good = r != NULL;
	l->dropped = l->changed = false;
	dl_text_keep(&d->text, line.n);
	if (r != NULL) {
		if (r != rec)
			*rec = *r;
		d->kinds |= 1u << r->kind;
		if (r->kind == DL_DOC)
			push_doc(d, r);
		else if (r->kind == DL_SENT)
			push_sent(d, d->nlines);
	} else
		push_other(d, l);
	d->nlines++;
}

void
dl_doc_begin(struct dl_doc *d, struct dl_str id, uint64_t end,
    struct dl_str dct, struct dl_str attrs)
{
	dl_doc_reset(d);
	d->id = dl_str(dl_arena_dup(&d->arena, id.p, id.n), id.n);
	d->dct = dl_str(dl_arena_dup(&d->arena, dct.p, dct.n), dct.n);
	dl_doc_add(d, DL_DOC, 0, dl_str(NULL, (size_t)end), "article", dct,
	    attrs);
	d->attrs = d->added[0].rec.attrs;
}

void
dl_doc_settle(struct dl_doc *d)
{
	struct dl_line *to;
	size_t i, a = 0, n = 0, room;

	/* What is added from here on is to be found, too: nothing is spilt. */
	d->out = NULL;
	if (d->nadded == 0)
		return;
	dl_doc_sort(d);
	room = d->nlines + d->nadded;
	to = dl_alloc(room * sizeof(to[0]));
	for (i = 0; i < d->nlines; i++) {
		for (; a < d->nadded && d->lines[i].good &&
		    order(&d->added[a].rec, &d->lines[i].rec) < 0; a++)
			to[n++] = as_line(d, &d->added[a].rec);
		to[n++] = d->lines[i];
	}
	for (; a < d->nadded; a++)
		to[n++] = as_line(d, &d->added[a].rec);
	dl_free(d->lines);
	d->lines = to;
	d->nlines = n;
	d->lines_cap = room;
	d->nadded = 0;
	find_sents(d);
}

size_t
dl_doc_mentions(struct dl_doc *d, size_t s, enum dl_kind kind, size_t **at)
{
	const struct dl_sent *sent = &d->sents[s];
	const struct dl_line *l;
	uint64_t end = sent->start + sent->text.n;
	size_t i, n = 0;

	*at = NULL;
	for (i = sent->first; i < sent->last; i++) {
		l = &d->lines[i];
		if (!l->good || l->dropped || l->rec.kind != kind ||
		    l->rec.start < sent->start || l->rec.end > end)
			continue;
		if (*at == NULL)
			*at = dl_arena_alloc(&d->arena,
			    (sent->last - i) * sizeof(**at));
		(*at)[n++] = i;
	}
	return n;
}
