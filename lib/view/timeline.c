/*
 * Collection of the rows of a timeline; see timeline.h.
 */
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/swar.h"
#include "date/calendar.h"
#include "text/table.h"
#include "view/clause.h"
#include "view/show.h"

#define NO_DAY	INT32_MIN
#define NEAR	400			/* bytes of a sentence that tell it */

static const char *const certain[] = {
	"happened", "ongoing", "denied", "planned", "possible", "."
};

const char *
dl_certain_name(enum dl_certain c)
{
	return certain[c];
}

/*
 * Attributes, read in one walk over a record's.  They stand here in the order
 * in which they come, and some that are not looked at do too: so the next one
 * is mostly the one that is looked for.
 */
enum key {
	LEMMA, SRC, TGT, SRC_CODE, TGT_CODE, WHERE, WHEN, BEGIN, END,
	WHEN_FROM, STATUS, NEG, LOW, SRC_AT, TGT_AT, WHEN_AT, NTH, NKEYS
};

/* A mention of an event. */
struct mention {
	const struct dl_rec *rec;
	const struct dl_sent *sent;	/* that it is in, or NULL */
	uint32_t id, key;		/* hashes: of its group, of its words */
	struct dl_str attr[NKEYS];	/* empty: none */
};

static void
read_attrs(struct mention *m)
{
	static const char *const names[NKEYS] = {
		"lemma", "src", "tgt", "src_code", "tgt_code", "where", "when",
		"begin", "end", "when_from", "status", "neg", "low", "src_at",
		"tgt_at", "when_at", "nth"
	};
	struct dl_str key, value;
	size_t at = 0;
	int k, i, next = 0;

	for (k = 0; k < NKEYS; k++)
		m->attr[k] = dl_str("", 0);
	while (dl_attr_next(m->rec->attrs, &at, &key, &value)) {
		for (i = 0; i < NKEYS; i++) {
			k = next;
			next = next + 1 < NKEYS ? next + 1 : 0;
			if (names[k][0] == key.p[0] &&
			    dl_str_is(key, names[k]))
				break;
		}
		if (i < NKEYS && !dl_str_is(value, "."))
			m->attr[k] = value;
	}
}

static uint32_t
mix(uint32_t a, uint32_t b)
{
	return (a ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2))) * 16777619u;
}

struct dl_str
dl_row_top(const struct dl_timeline *t, const struct dl_row *row,
    enum dl_role role)
{
	const struct dl_name *x = dl_row_names(t, row), *best = NULL;
	unsigned i;

	for (i = 0; i < row->nnames; i++, x++)
		if (x->role == role && (best == NULL ||
		    x->count > best->count))
			best = x;
	return dl_pool_str(&t->pool, best == NULL ? 0 : best->name);
}

/*
 * One more name of a row.  Its names stand together: if others stand behind
 * them, they go to the end of all names.
 */
static struct dl_name *
new_name(struct dl_timeline *t, struct dl_row *row)
{
	size_t n = row->nnames;

	if (t->nnames + n >= UINT32_MAX)
		dl_fatal(NULL, 0, "too many names");
	t->names = dl_array_room(t->names, &t->names_cap, t->nnames + n + 1,
	    sizeof(*t->names));
	if (row->names + n != t->nnames) {
		if (n > 0)
			memcpy(t->names + t->nnames, t->names + row->names,
			    n * sizeof(*t->names));
		row->names = (uint32_t)t->nnames;
		t->nnames += n;
	}
	t->nnames++;
	return &t->names[row->names + row->nnames++];
}

static void
count_name(struct dl_timeline *t, struct dl_row *row, enum dl_role role,
    struct dl_str name, struct dl_str code, uint32_t weight)
{
	uint32_t number = dl_pool_add(&t->pool, name);
	struct dl_name *x;
	unsigned i, n = 0;

	for (i = 0; i < row->nnames; i++) {
		x = &t->names[row->names + i];
		n += x->role == role;
		if (x->role == role && x->name == number) {
			if (x->count < 1u << 29)
				x->count = (x->count + weight) & 0x3FFFFFFF;
			return;
		}
	}
	if (n == DL_NAMES)
		return;
	x = new_name(t, row);
	x->name = number;
	for (i = 0; i < code.n && code.p[i] != ':'; i++)
		;
	x->country = dl_pool_add(&t->pool, dl_str(code.p, i));
	x->role = (unsigned)role & 3;
	x->count = weight & 0x3FFFFFFF;
}

/* Counts each name of a list joined by `|'. */
static void
count_names(struct dl_timeline *t, struct dl_row *row, enum dl_role role,
    struct dl_str list, struct dl_str codes, uint32_t weight)
{
	struct dl_str name, code;

	while (list.n > 0) {
		name = dl_show_next(&list);
		code = dl_show_next(&codes);
		if (name.n > 0)
			count_name(t, row, role, name, code, weight);
	}
}

/* h: dl_hash of the id. */
static struct dl_row *
find_row(struct dl_timeline *t, struct dl_str id, uint32_t h)
{
	uint32_t at, slot;
	struct dl_row *row;
	bool none = dl_str_is(id, ".");

	at = none ? 0 : dl_postings_first(&t->index, h);
	while (dl_postings_next(&t->index, &at, &slot))
		if (dl_str_eq(dl_pool_str(&t->pool, t->rows[slot].id), id))
			return &t->rows[slot];
	t->rows = dl_array_room(t->rows, &t->cap, t->n + 1,
	    sizeof(*t->rows));
	row = &t->rows[t->n];
	*row = (struct dl_row){ 0 };
	row->id = none ? dl_pool_add(&t->pool, id) :
	    dl_pool_put(&t->pool, id);
	row->first = row->last = row->newest = NO_DAY;
	row->status = DL_UNKNOWN;
	row->quality = -1;
	row->seq = (uint32_t)t->n;
	if (!none)
		dl_postings_add(&t->index, h, (uint32_t)t->n);
	t->n++;
	return row;
}

static enum dl_certain
certainty(const struct mention *m)
{
	enum dl_certain c;

	for (c = DL_HAPPENED; c < DL_UNKNOWN; c++)
		if (dl_str_is(m->attr[STATUS], certain[c]))
			break;
	if (c < DL_DENIED && dl_str_is(m->attr[NEG], "1"))
		return DL_DENIED;
	return c;
}

/*
 * A said day goes before the document's, an exact one before a vague one.  A
 * day in the past is not that of a plan, but of who tells of it.  True if the
 * mention has a said day.
 */
static bool
see_days(struct dl_timeline *t, struct dl_row *row, const struct mention *m,
    enum dl_certain c, int32_t dct)
{
	int32_t first, last;
	bool said = dl_hearsay_said(&t->hearsay, m->rec, m->attr[WHEN_AT]);

	if (!dl_day_parse(m->attr[BEGIN], &first) &&
	    !dl_day_parse(m->attr[WHEN], &first)) {
		/* Decades ago: said, but no day. */
		if (m->attr[WHEN_AT].n > 0) {
			row->when = dl_pool_add(&t->pool, m->attr[WHEN]);
			return false;
		}
		first = dct;
	}
	if (first == NO_DAY)
		return false;
	if (!dl_day_parse(m->attr[END], &last) || last < first)
		last = first;
	if ((c == DL_PLANNED || c == DL_POSSIBLE) && last <= dct)
		said = false;
	if (row->first != NO_DAY && (row->said > said ||
	    (row->said == said && (!said || (int64_t)row->last - row->first <=
	    (int64_t)last - first))))
		return said;
	row->first = first;
	row->last = last;
	row->said = said;
	return said;
}

/* Widens [need) by a span `start-end' if it lies in the sentence. */
static int
widen(struct dl_need *need, struct dl_str span, const struct dl_sent *s)
{
	uint64_t from, to;

	if (!dl_span_parse(span, &from, &to) || from < s->start ||
	    to > s->start + s->text.n)
		return 0;
	if (from - s->start < need->start)
		need->start = (size_t)(from - s->start);
	if (to - s->start > need->end)
		need->end = (size_t)(to - s->start);
	return 1;
}

/* Takes the mention's clause as the label if it says more, or is shorter. */
static void
see_label(struct dl_timeline *t, struct dl_row *row, const struct mention *m,
    bool said)
{
	const struct dl_rec *rec = m->rec;
	const struct dl_sent *s = m->sent;
	struct dl_need need;
	struct dl_str label;
	bool whole;
	int quality = 0;

	need.start = (size_t)(rec->start - s->start);
	need.end = (size_t)(rec->end - s->start);
	quality += 3 * widen(&need, m->attr[SRC_AT], s);
	quality += 3 * widen(&need, m->attr[TGT_AT], s);
	need.bare = need.start < rec->start - s->start ? SIZE_MAX :
	    need.start;
	if (said)
		quality += 4 + widen(&need, m->attr[WHEN_AT], s);
	if (dl_str_is(m->attr[LOW], "1"))
		quality--;
	if (quality < row->quality)
		return;
	if (t->toks.text != s->text.p || t->toks.len != s->text.n) {
		dl_tokenise(&t->toks, s->text.p, s->text.n);
		dl_clause_begin(&t->toks);
	}
	label = dl_clause(&t->toks, need, &whole);
	if (!whole && --quality < row->quality)
		return;
	dl_buf_clear(&t->tmp);
	dl_clause_show(&t->tmp, label, 0);
	if (quality == row->quality &&
	    t->tmp.n >= dl_row_label(t, row).n)
		return;
	row->quality = (int8_t)quality;
	row->label = dl_pool_replace(&t->labels, row->label,
	    dl_buf_str(&t->tmp));
	row->by = dl_pool_add(&t->pool, m->attr[SRC]);
	row->with = dl_pool_add(&t->pool, m->attr[TGT]);
}

/* The same words with the same trigger of one group have the same key. */
static uint32_t
key_of(const struct dl_rec *rec, const struct dl_sent *s, uint32_t id)
{
	size_t start = (size_t)(rec->start - s->start), from, to, i;
	uint64_t h = start;

	/* Not the whole of a sentence that may be very long. */
	from = start > NEAR ? start - NEAR : 0;
	to = s->text.n - start > NEAR ? start + NEAR : s->text.n;
	for (i = from; to - i >= 8; i += 8) {
		h = (h ^ dl_swar_load_le(s->text.p + i)) *
		    UINT64_C(0x9E3779B97F4A7C15);
		h ^= h >> 32;
	}
	return mix(mix((uint32_t)h, dl_hash(dl_str(s->text.p + i, to - i))),
	    id);
}

/* True if the mention was counted for the row; an event by itself is new. */
static bool
repeated(struct dl_timeline *t, const struct dl_row *row,
    const struct mention *m)
{
	uint32_t slot = (uint32_t)(row - t->rows), at, x;

	if (m->sent == NULL || dl_str_is(m->rec->value, "."))
		return false;
	at = dl_postings_first(&t->seen, m->key);
	while (dl_postings_next(&t->seen, &at, &x))
		if (x == slot)
			return true;
	dl_postings_add(&t->seen, m->key, slot);
	return false;
}

/* True if there is an actor, and its country is known if codes are given. */
static bool
named(struct dl_str names, struct dl_str codes)
{
	return names.n > 0 && (codes.n == 0 || codes.p[0] != '-');
}

/* Of two participants one at least is not guessed. */
static void
see_actors(struct dl_timeline *t, struct dl_row *row,
    const struct mention *m)
{
	struct dl_str src = m->attr[SRC], tgt = m->attr[TGT];
	struct dl_str from = m->attr[SRC_CODE], to = m->attr[TGT_CODE];
	bool low = dl_str_is(m->attr[LOW], "1");
	int n = named(src, from) + named(tgt, to);

	count_names(t, row, DL_SRC, src, from, low ? 1 : DL_NAME_SURE);
	count_names(t, row, DL_TGT, tgt, to, low ? 1 : DL_NAME_SURE);
	count_names(t, row, DL_WHERE, m->attr[WHERE], dl_str("", 0), 1);
	if (n == 2 || (n == 1 && !low))
		row->sure = true;
}

void
dl_row_votes(struct dl_row *row)
{
	enum dl_certain c, best = DL_UNKNOWN;

	for (c = DL_HAPPENED; c < DL_UNKNOWN; c++)
		if (row->votes[c] > 0 && (best == DL_UNKNOWN ||
		    row->votes[c] > row->votes[best]))
			best = c;
	if (best < row->status)
		row->status = (uint8_t)best;
	memset(row->votes, 0, sizeof(row->votes));
}

static void
see_event(struct dl_timeline *t, struct dl_doc *doc, const struct mention *m,
    int32_t dct)
{
	const struct dl_rec *rec = m->rec;
	const struct dl_sent *s = m->sent;
	struct dl_row *row = find_row(t, rec->value, m->id);
	uint32_t id = dl_hash(doc->id);
	enum dl_certain c = certainty(m);
	bool said;

	said = see_days(t, row, m, c, dct);
	if (dct > row->newest)
		row->newest = dct;
	count_name(t, row, DL_TYPE, rec->label, dl_str("", 0), 1);
	see_actors(t, row, m);
	if (repeated(t, row, m))
		return;
	row->mentions++;
	if (row->docs == 0 || row->doc != id) {
		row->docs++;
		dl_row_votes(row);
		if (t->sources)
			dl_told_add(&t->told, &t->pool, &row->told,
			    s != NULL ? s->text : dl_str("", 0));
	}
	row->doc = id;
	if (row->votes[c] < UINT16_MAX)
		row->votes[c]++;
	if (s != NULL)
		see_label(t, row, m, said);
	else if (row->label == 0)
		row->label = dl_pool_put(&t->labels, rec->text);
}

void
dl_timeline_init(struct dl_timeline *t)
{
	*t = (struct dl_timeline){ .from = INT32_MIN, .to = INT32_MAX };
}

void
dl_timeline_doc(struct dl_timeline *t, struct dl_doc *doc)
{
	/* What somebody merely said is kept only if it may be shown. */
	bool never = !t->all && t->types.n == 0;
	int32_t dct = NO_DAY;
	size_t i, s = 0;

	if (!dl_day_parse(doc->dct, &dct))
		dct = NO_DAY;
	if (t->sources)
		dl_told_doc(&t->told, &t->pool, doc);
	dl_hearsay_read(&t->hearsay, doc);
	t->toks.text = NULL;
	t->toks.len = 0;
	for (i = 0; i < doc->nlines; i++) {
		const struct dl_rec *rec = &doc->lines[i].rec;
		struct mention m = { .rec = rec };

		if (!doc->lines[i].good || rec->kind != DL_EVENT ||
		    (never && dl_str_is(rec->label, "REPORT")))
			continue;
		while (s < doc->nsents && doc->sents[s].start +
		    doc->sents[s].text.n < rec->end)
			s++;
		if (s < doc->nsents && doc->sents[s].start <= rec->start)
			m.sent = &doc->sents[s];
		/* What these will read is most likely in no cache. */
		m.id = dl_hash(rec->value);
		dl_postings_ask(&t->index, m.id);
		if (m.sent != NULL) {
			m.key = key_of(rec, m.sent, m.id);
			dl_postings_ask(&t->seen, m.key);
		}
		read_attrs(&m);
		see_event(t, doc, &m, dct);
	}
}

void
dl_timeline_free(struct dl_timeline *t)
{
	dl_free(t->rows);
	dl_free(t->names);
	dl_pool_free(&t->pool);
	dl_pool_free(&t->labels);
	dl_postings_free(&t->index);
	dl_postings_free(&t->seen);
	dl_hearsay_free(&t->hearsay);
	dl_told_free(&t->told);
	dl_toks_free(&t->toks);
	dl_buf_free(&t->tmp);
	*t = (struct dl_timeline){ 0 };
}
