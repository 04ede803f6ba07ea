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

#define LEMMAS	4096			/* kept; a power of two */

static int
by_hash(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
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
	uint32_t h = dl_hash(name);

	return r->npersons > 0 && bsearch(&h, r->persons, r->npersons,
	    sizeof(h), by_hash) != NULL;
}

/* The places of the document and their countries, when first asked for. */
static void
read_places(struct dl_evidence *r)
{
	struct dl_str geo;
	size_t i;

	r->nplaces = 0;
	r->placed = true;
	for (i = 0; i < r->doc->nlines; i++) {
		const struct dl_rec *rec = &r->doc->lines[i].rec;

		if (!r->doc->lines[i].good || rec->kind != DL_ENT ||
		    !dl_attr_get(rec->attrs, "geo", &geo))
			continue;
		r->places = dl_array_room(r->places, &r->pcap, r->nplaces + 1,
		    sizeof(*r->places));
		r->places[r->nplaces].id = dl_hash(rec->value);
		r->places[r->nplaces++].w = dl_hash(geo);
	}
	if (r->nplaces > 1)
		qsort(r->places, r->nplaces, sizeof(*r->places), by_place);
}

static uint32_t
geo_of(struct dl_evidence *r, uint32_t place)
{
	size_t lo = 0, hi;

	if (!r->placed)
		read_places(r);
	hi = r->nplaces;
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
	size_t i;

	r->doc = doc;
	r->placed = false;
	r->npersons = 0;
	r->ordered = SIZE_MAX;
	r->sent = 0;
	dl_words_read(&r->words, doc, SIZE_MAX);
	dl_hearsay_read(&r->hearsay, doc);
	for (i = 0; i < doc->nlines; i++) {
		const struct dl_rec *rec = &doc->lines[i].rec;

		if (!doc->lines[i].good || rec->kind != DL_ENT ||
		    !dl_str_is(rec->label, "PER"))
			continue;
		r->persons = dl_array_room(r->persons, &r->cap,
		    r->npersons + 1, sizeof(*r->persons));
		r->persons[r->npersons++] = dl_hash(rec->value);
	}
	if (r->npersons > 1)
		qsort(r->persons, r->npersons, sizeof(*r->persons), by_hash);
}

/* The attributes of an event record, each empty if there is none. */
struct attrs {
	struct dl_str lemma, status, when, begin, end, where, when_at,
	    src, tgt, src_code, tgt_code, src_at, nth, other;
};

static bool
is_key(const char *p, const char *end, const char *key, size_t n)
{
	return (size_t)(end - p) > n && p[n] == '=' && memcmp(p, key, n) == 0;
}

/*
 * All of them in one walk over the list.  The keys stand here in the order in
 * which they come, so that the next one is mostly the one that is looked for.
 */
static struct attrs
read_attrs(const struct dl_rec *rec)
{
	struct attrs a = { 0 };
	const struct {
		const char *key;
		size_t n;
		struct dl_str *to;
	} keys[] = {
		{ "lemma", 5, &a.lemma }, { "src", 3, &a.src },
		{ "tgt", 3, &a.tgt }, { "src_code", 8, &a.src_code },
		{ "tgt_code", 8, &a.tgt_code }, { "where", 5, &a.where },
		{ "when", 4, &a.when }, { "begin", 5, &a.begin },
		{ "end", 3, &a.end }, { "when_from", 9, &a.other },
		{ "status", 6, &a.status }, { "low", 3, &a.other },
		{ "src_at", 6, &a.src_at }, { "tgt_at", 6, &a.other },
		{ "when_at", 7, &a.when_at }, { "nth", 3, &a.nth }
	};
	const size_t all = sizeof(keys) / sizeof(*keys);
	const char *p = rec->attrs.p, *end = p + rec->attrs.n, *semi;
	size_t i, next = 0;

	for (; p < end; p = semi + 1) {
		for (i = 0; i < all; i++) {
			if (is_key(p, end, keys[next].key, keys[next].n))
				break;
			next = (next + 1) % all;
		}
		semi = memchr(p, ';', (size_t)(end - p));
		if (semi == NULL)
			semi = end;
		if (i == all)
			continue;
		p += keys[next].n + 1;
		if (!dl_str_is(dl_str(p, (size_t)(semi - p)), "."))
			*keys[next].to = dl_str(p, (size_t)(semi - p));
	}
	return a;
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

/* The day of a date; that of most events is the document's. */
static bool
parse_day(const struct dl_evidence *r, const struct dl_mention *m,
    struct dl_str s, int32_t *day)
{
	*day = m->day;
	return (m->day != DL_NO_DAY && dl_str_eq(s, r->doc->dct)) ||
	    dl_day_parse(s, day);
}

static void
read_when(const struct dl_evidence *r, struct dl_mention *m,
    const struct dl_rec *rec, const struct attrs *a)
{
	struct dl_str begin = a->begin.n > 0 ? a->begin : a->when;

	m->when = DL_WHEN_NONE;
	if (!parse_day(r, m, begin, &m->begin))
		m->begin = DL_NO_DAY;
	if (!parse_day(r, m, a->end, &m->end_day))
		m->end_day = m->begin;
	if (m->begin == DL_NO_DAY)
		m->begin = m->end_day;
	if (m->begin != DL_NO_DAY)
		m->when = dl_hearsay_said(&r->hearsay, rec, a->when_at) ?
		    DL_WHEN_SAID : DL_WHEN_DOC;
	else if (a->when_at.n == 0 && m->day != DL_NO_DAY) {
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

/* The lemma in lower case. */
static void
read_lemma(struct dl_evidence *r, struct dl_mention *m,
    struct dl_str s)
{
	struct dl_lemma *known;
	uint32_t hash;
	size_t i;

	dl_buf_clear(&r->tmp);
	dl_utf8_lower(s.p, s.n, dl_buf_room(&r->tmp, s.n));
	r->tmp.n = s.n;
	for (i = 0; i < s.n; i++)
		if (r->tmp.p[i] == '_')
			r->tmp.p[i] = ' ';
	/* A few hundred lemmas are most of all mentions. */
	if (r->lemmas == NULL) {
		r->lemmas = dl_alloc(LEMMAS * sizeof(*r->lemmas));
		memset(r->lemmas, 0, LEMMAS * sizeof(*r->lemmas));
	}
	hash = dl_hash(dl_buf_str(&r->tmp));
	known = &r->lemmas[(hash ^ hash >> 16) & (LEMMAS - 1)];
	if (known->word != hash || known->stem == 0)
		dl_lemma_look(known, dl_buf_str(&r->tmp));
	m->lemma = *known;
}

static uint64_t
ends(const struct dl_sent *s)
{
	return s->start + s->text.n;
}

/*
 * The sentence that holds the record, or nsents.  Mentions come in order: it is
 * mostly the one of the last mention or soon behind it.
 */
static size_t
find_sent(struct dl_evidence *r, const struct dl_rec *rec)
{
	const struct dl_doc *doc = r->doc;
	size_t i = r->sent;

	if (i > 0 && ends(&doc->sents[i - 1]) > rec->start)
		i = 0;
	while (i < doc->nsents && ends(&doc->sents[i]) <= rec->start)
		i++;
	r->sent = i;
	return i < doc->nsents && doc->sents[i].start <= rec->start ?
	    i : doc->nsents;
}

/* The first word of a sentence that begins at the byte or after it. */
static size_t
word_at(const struct dl_words *d, size_t sent, size_t byte)
{
	size_t lo = d->first[sent], hi = d->first[sent + 1];

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (d->w[mid].at < byte)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
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

/* The words of a short sentence by their ids, for all its mentions. */
static void
order(struct dl_evidence *r, size_t sent)
{
	const struct dl_words *d = &r->words;
	size_t n = d->first[sent + 1] - d->first[sent];

	if (r->ordered == sent)
		return;
	if (n > 0)
		memcpy(r->order, d->w + d->first[sent], n * sizeof(*r->order));
	dl_words_order(r->order, n);
	r->ordered = sent;
}

/*
 * The words around the trigger.  Who says something is left out of what is
 * said, or all that one speaker says would look alike.
 */
static void
read_sentence(struct dl_evidence *r, struct dl_mention *m,
    struct dl_str src_at)
{
	const struct dl_words *d = &r->words;
	const struct dl_sent *s;
	struct dl_range skip[2];
	size_t at, from, to, nskip;

	m->words.n = 0;
	m->ordinal = 0;
	if (m->sent == r->doc->nsents)
		return;
	s = &r->doc->sents[m->sent];
	skip[0].from = (size_t)(m->start - s->start);
	skip[0].to = (size_t)(m->end - s->start);
	skip[1] = span(src_at, s->start);
	nskip = m->lemma.report ? 2 : 1;
	from = d->first[m->sent];
	to = d->first[m->sent + 1];
	if (to - from <= DL_NEAR) {
		order(r, m->sent);
		dl_terms_sorted(&m->words, r->order, to - from, 2, skip,
		    nskip);
	} else {
		/* What is far away in a long sentence tells nothing. */
		at = word_at(d, m->sent, skip[0].from);
		if (at - from > DL_NEAR)
			from = at - DL_NEAR;
		if (to - at > DL_NEAR)
			to = at + DL_NEAR;
		dl_terms_add(&m->words, d->w + from, to - from, 2, skip,
		    nskip);
		dl_terms_finish(&m->words);
	}
	m->ordinal = dl_words_ordinal(d, m->sent, skip[0].from);
}

void
dl_mention_read(struct dl_evidence *r, struct dl_mention *m, size_t i,
    int32_t day)
{
	const struct dl_rec *rec = &r->doc->lines[i].rec;
	struct attrs a = read_attrs(rec);
	long row;

	m->line = i;
	m->start = rec->start;
	m->end = rec->end;
	m->sent = find_sent(r, rec);
	m->day = day;
	m->type = dl_hash(rec->label);
	row = dl_table_find_hash(&dl_tab_grouptypes, rec->label, m->type);
	m->plain = row < 0;
	m->mutual = row >= 0 && *dl_table_cell(&dl_tab_grouptypes, row,
	    DL_GROUPTYPES_MUTUAL) != '\0';
	/* Without a lemma, the trigger itself. */
	read_lemma(r, m, a.lemma.n > 0 ? a.lemma : rec->text);
	if (dl_str_is(rec->label, "REPORT"))
		m->lemma.report = true;
	dl_actors_read(&m->src, a.src, a.src_code, is_person, r);
	dl_actors_read(&m->tgt, a.tgt, a.tgt_code, is_person, r);
	m->modal = modal(a.status);
	read_when(r, m, rec, &a);
	m->where = a.where.n == 0 ? 0 : dl_hash(a.where);
	m->geo = m->where == 0 ? 0 : geo_of(r, m->where);
	m->numbered = a.nth.p != NULL;
	read_sentence(r, m, a.src_at);
}

void
dl_mention_end(struct dl_evidence *r)
{
	dl_words_free(&r->words);
	dl_buf_free(&r->tmp);
	dl_hearsay_free(&r->hearsay);
	dl_free(r->persons);
	dl_free(r->places);
	dl_free(r->lemmas);
	*r = (struct dl_evidence){ 0 };
}
