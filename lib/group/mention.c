/*
 * Reading of event records; see mention.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "date/calendar.h"
#include "group/mention.h"
#include "text/table.h"
#include "text/utf8.h"
#include "tables.h"

#define NEAR	100			/* tokens on each side of a trigger */

static int
by_bytes(const void *x, const void *y)
{
	const struct dl_str *a = x, *b = y;
	int c = memcmp(a->p, b->p, a->n < b->n ? a->n : b->n);

	return c != 0 ? c : a->n < b->n ? -1 : a->n > b->n;
}

static int
by_place(const void *x, const void *y)
{
	const struct dl_term *a = x, *b = y;

	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	return a->w < b->w ? -1 : a->w > b->w;
}

static bool
is_person(void *arg, struct dl_str name)
{
	const struct dl_evidence *r = arg;

	return r->npersons > 0 && bsearch(&name, r->persons, r->npersons,
	    sizeof(name), by_bytes) != NULL;
}

static uint32_t
geo_of(const struct dl_evidence *r, uint32_t place)
{
	size_t lo = 0, hi = r->nplaces;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (r->places[mid].id < place)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < r->nplaces && r->places[lo].id == place ?
	    r->places[lo].w : 0;
}

void
dl_mention_begin(struct dl_evidence *r, struct dl_doc *doc)
{
	struct dl_str geo;
	size_t i;

	r->doc = doc;
	/* The last sentence tokenised was another document's. */
	r->toks.text = NULL;
	r->toks.len = 0;
	r->npersons = r->nplaces = 0;
	dl_hearsay_read(&r->hearsay, doc);
	for (i = 0; i < doc->nlines; i++) {
		const struct dl_rec *rec = &doc->lines[i].rec;

		if (!doc->lines[i].good || rec->kind != DL_ENT)
			continue;
		if (dl_str_is(rec->label, "PER")) {
			r->persons = dl_array_room(r->persons, &r->cap,
			    r->npersons + 1, sizeof(*r->persons));
			r->persons[r->npersons++] = rec->value;
		}
		if (dl_attr_get(rec->attrs, "geo", &geo)) {
			r->places = dl_array_room(r->places, &r->pcap,
			    r->nplaces + 1, sizeof(*r->places));
			r->places[r->nplaces].id = dl_hash(rec->value);
			r->places[r->nplaces++].w = dl_hash(geo);
		}
	}
	if (r->npersons > 1)
		qsort(r->persons, r->npersons, sizeof(*r->persons), by_bytes);
	if (r->nplaces > 1)
		qsort(r->places, r->nplaces, sizeof(*r->places), by_place);
}

/* The value of an attribute, empty if there is none. */
static struct dl_str
attr(const struct dl_rec *rec, const char *key)
{
	struct dl_str v;

	if (!dl_attr_get(rec->attrs, key, &v) || dl_str_is(v, "."))
		return dl_str("", 0);
	return v;
}

static enum dl_modal
modal(struct dl_str status)
{
	if (dl_str_is(status, "happened") || dl_str_is(status, "ongoing"))
		return DL_MODAL_FACT;
	if (dl_str_is(status, "planned") || dl_str_is(status, "possible"))
		return DL_MODAL_PLAN;
	if (dl_str_is(status, "denied"))
		return DL_MODAL_DENIED;
	return DL_MODAL_NONE;
}

static void
read_when(const struct dl_evidence *r, struct dl_mention *m,
    const struct dl_rec *rec)
{
	struct dl_str begin = attr(rec, "begin"), end = attr(rec, "end");

	m->begin = m->end_day = DL_NO_DAY;
	m->when = DL_WHEN_NONE;
	if (begin.n == 0)
		begin = attr(rec, "when");
	if (!dl_day_parse(begin, &m->begin))
		m->begin = DL_NO_DAY;
	if (!dl_day_parse(end, &m->end_day))
		m->end_day = m->begin;
	if (m->begin == DL_NO_DAY)
		m->begin = m->end_day;
	if (m->begin != DL_NO_DAY)
		m->when = dl_hearsay_said(&r->hearsay, rec) ? DL_WHEN_SAID :
		    DL_WHEN_DOC;
	else if (attr(rec, "when_at").n == 0 && m->day != DL_NO_DAY) {
		m->when = DL_WHEN_DOC;
		m->begin = m->end_day = m->day;
	}
	if (m->end_day < m->begin)
		m->end_day = m->begin;
	/* A day in the past is not that of a plan, but of who tells of it. */
	if (m->when == DL_WHEN_SAID && m->modal == DL_MODAL_PLAN &&
	    m->day != DL_NO_DAY && m->end_day <= m->day) {
		m->when = DL_WHEN_DOC;
		m->begin = m->end_day = m->day;
	}
}

/* The lemma in lower case; without the attribute, the trigger itself. */
static void
read_lemma(struct dl_evidence *r, struct dl_mention *m,
    const struct dl_rec *rec)
{
	struct dl_str s = attr(rec, "lemma");
	size_t i;

	if (s.n == 0)
		s = rec->text;
	dl_buf_clear(&r->tmp);
	dl_utf8_lower(s.p, s.n, dl_buf_room(&r->tmp, s.n));
	r->tmp.n = s.n;
	for (i = 0; i < s.n; i++)
		if (r->tmp.p[i] == '_')
			r->tmp.p[i] = ' ';
	dl_lemma_look(&m->lemma, dl_buf_str(&r->tmp));
}

/* The sentence that holds the record, or nsents. */
static size_t
find_sent(const struct dl_doc *doc, const struct dl_rec *rec)
{
	size_t lo = 0, hi = doc->nsents;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (doc->sents[mid].start + doc->sents[mid].text.n <=
		    rec->start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < doc->nsents && doc->sents[lo].start <= rec->start ?
	    lo : doc->nsents;
}

/* The first token that begins at the byte or after it. */
static size_t
token_at(const struct dl_toks *t, size_t start)
{
	size_t lo = 0, hi = t->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (t->t[mid].start < start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* An ordinal in the three words before token i: the second summit. */
static unsigned
ordinal(const struct dl_toks *t, size_t i)
{
	const char *p;
	size_t n;
	unsigned v;
	long row;

	for (n = 0; n < 3 && i-- > 0; n++) {
		if (t->t[i].type == DL_PUNCT && !(t->t[i].flags & DL_GLUED))
			break;
		row = dl_table_find(&dl_tab_ordinals, dl_tok_low(t, i));
		if (row < 0)
			continue;
		p = dl_table_cell(&dl_tab_ordinals, row, DL_ORDINALS_NUMBER);
		for (v = 0; *p >= '0' && *p <= '9'; p++)
			v = v * 10 + (unsigned)(*p - '0');
		return v;
	}
	return 0;
}

/* The span `start-end' of an attribute as a range of the sentence. */
static struct dl_range
span(struct dl_str at, uint64_t base)
{
	uint64_t v[2] = { 0, 0 };
	size_t i;
	int k = 0;

	for (i = 0; i < at.n && at.p[i] != '|'; i++)
		if (at.p[i] == '-')
			k = 1;
		else if (at.p[i] >= '0' && at.p[i] <= '9' &&
		    v[k] < UINT32_MAX)
			v[k] = v[k] * 10 + (uint64_t)(at.p[i] - '0');
	if (v[0] < base || v[1] < v[0])
		return (struct dl_range){ 0, 0 };
	return (struct dl_range){ (size_t)(v[0] - base),
		(size_t)(v[1] - base) };
}

/*
 * The words around the trigger.  Who says something is left out of what is
 * said, or all that one speaker says would look alike.
 */
static void
read_sentence(struct dl_evidence *r, struct dl_mention *m,
    const struct dl_rec *rec)
{
	const struct dl_sent *s;
	struct dl_range skip[2];
	size_t at, from, to;

	m->words.n = 0;
	m->ordinal = 0;
	if (m->sent == r->doc->nsents)
		return;
	s = &r->doc->sents[m->sent];
	skip[0].from = (size_t)(m->start - s->start);
	skip[0].to = (size_t)(m->end - s->start);
	skip[1] = span(attr(rec, "src_at"), s->start);
	if (r->toks.text != s->text.p || r->toks.len != s->text.n)
		dl_tokenise(&r->toks, s->text.p, s->text.n);
	/* A sentence may be very long; what is far away tells nothing. */
	at = token_at(&r->toks, skip[0].from);
	from = at > NEAR ? at - NEAR : 0;
	to = r->toks.n - at > NEAR ? at + NEAR : r->toks.n;
	dl_terms_add(&m->words, &r->toks, from, to, 2, skip,
	    m->lemma.report ? 2 : 1);
	dl_terms_finish(&m->words);
	m->ordinal = ordinal(&r->toks, at);
}

void
dl_mention_read(struct dl_evidence *r, struct dl_mention *m, size_t i,
    int32_t day)
{
	const struct dl_rec *rec = &r->doc->lines[i].rec;
	struct dl_str where = attr(rec, "where");
	long row;

	m->line = i;
	m->start = rec->start;
	m->end = rec->end;
	m->sent = find_sent(r->doc, rec);
	m->day = day;
	m->type = dl_hash(rec->label);
	row = dl_table_find(&dl_tab_grouptypes, rec->label);
	m->plain = row < 0;
	m->mutual = row >= 0 && *dl_table_cell(&dl_tab_grouptypes, row,
	    DL_GROUPTYPES_MUTUAL) != '\0';
	read_lemma(r, m, rec);
	if (dl_str_is(rec->label, "REPORT"))
		m->lemma.report = true;
	dl_actors_read(&m->src, attr(rec, "src"), attr(rec, "src_code"),
	    is_person, r);
	dl_actors_read(&m->tgt, attr(rec, "tgt"), attr(rec, "tgt_code"),
	    is_person, r);
	m->modal = modal(attr(rec, "status"));
	read_when(r, m, rec);
	m->where = where.n == 0 ? 0 : dl_hash(where);
	m->geo = m->where == 0 ? 0 : geo_of(r, m->where);
	read_sentence(r, m, rec);
}

void
dl_mention_end(struct dl_evidence *r)
{
	dl_toks_free(&r->toks);
	dl_buf_free(&r->tmp);
	dl_hearsay_free(&r->hearsay);
	dl_free(r->persons);
	dl_free(r->places);
	*r = (struct dl_evidence){ 0 };
}
