/*
 * The names and dates of a sentence.  Text without full stops makes sentences
 * of megabytes; they are taken in parts, so that memory does not grow with
 * them.
 */
#include "event/mention.h"
#include "text/hash.h"
#include "text/table.h"
#include "text/utf8.h"

#include "tables.h"

#define PART	16384			/* bytes of a sentence at a time */

/* The bytes of a field of the record, which mostly has no escapes. */
static inline struct dl_str
bytes(struct dl_event_state *e, const struct dl_rec *r, struct dl_str field)
{
	return r->plain && field.n > 1 ? field : dl_doc_bytes(e->doc, field);
}

/* Where the value of an attribute of a name or date belongs, or NULL. */
static struct dl_str *
place_of(struct dl_ref *m, struct dl_str key)
{
	switch (key.n == 0 ? 0 : key.p[0]) {
	case 's':
		return dl_str_is(key, "sub") ? &m->sub : NULL;
	case 'g':
		return dl_str_is(key, "geo") ? &m->geo : NULL;
	case 't':
		return dl_str_is(key, "title") ? &m->title : NULL;
	case 'b':
		return dl_str_is(key, "begin") ? &m->begin : NULL;
	case 'e':
		return dl_str_is(key, "end") ? &m->end : NULL;
	default:
		return NULL;
	}
}

/* The attributes that count here, in one walk. */
static void
attributes(struct dl_event_state *e, const struct dl_rec *r,
    struct dl_ref *m)
{
	struct dl_str key, value, *to;
	size_t at = 0;

	while (dl_attr_next(r->attrs, &at, &key, &value))
		if ((to = place_of(m, key)) != NULL)
			*to = bytes(e, r, value);
}

/* Fills m from a record of a sentence that begins at `base'. */
static void
fill(struct dl_event_state *e, const struct dl_rec *r, uint64_t base,
    bool date, struct dl_ref *m)
{
	m->sub = m->geo = m->title = m->begin = m->end = dl_str(NULL, 0);
	m->how = NULL;
	m->chunk = m->verb = m->from = m->known = -1;
	m->next = 0;
	m->named = NULL;
	m->base = base;
	m->date = date;
	m->at = (uint32_t)(r->start - base);
	m->upto = (uint32_t)(r->end - base);
	m->label = r->label;
	m->value = bytes(e, r, r->value);
	attributes(e, r, m);
	if (m->value.n == 0)
		m->value = bytes(e, r, r->text);
}

/* A name of which only its capital speaks, and which is a trigger or a noun
 * for people: the first word of `Talks collapsed'. */
static bool
doubtful(const struct dl_event_state *e, const struct dl_rec *r,
    const struct dl_ref *m)
{
	char low[24];
	size_t n = r->text.n;

	if (dl_str_is(r->label, "MISC") && m->sub.n == 0)
		return true;
	if (m->at > 0 || n >= sizeof(low) || n < 3 ||
	    m->geo.n > 0 || m->sub.n > 0 || m->title.n > 0)
		return false;
	dl_utf8_lower(r->text.p, n, low);
	for (; n + 1 >= r->text.n; n--) {	/* also without its s */
		if (dl_table_find(&dl_tab_agents, dl_str(low, n)) >= 0)
			return true;
		if (dl_rules_first(&e->rules, dl_str(low, n),
		    dl_hash(dl_str(low, n)), 'n') >= 0)
			return true;
	}
	return false;
}

/* Of the names and dates that are left the first by offset. */
static size_t
first_line(const struct dl_event_state *e, const struct dl_parts *p,
    bool *date)
{
	const struct dl_line *l = e->doc->lines;

	*date = p->ent == p->nents || (p->date < p->ndates &&
	    l[p->dates[p->date]].rec.start < l[p->ents[p->ent]].rec.start);
	return *date ? p->dates[p->date] : p->ents[p->ent];
}

/* The part that begins at byte `at' of the sentence ends at white space, if
 * there is some. */
static size_t
part_end(struct dl_str text, size_t at)
{
	size_t k, end = at + PART;

	if (text.n - at <= PART)
		return text.n;
	for (k = end; k > end - PART / 2; k--)
		if (text.p[k] == ' ' || text.p[k] == '\n')
			return k;
	return end;
}

/* The lines of names and dates in the sentence, in one walk. */
void
dl_parts_begin(struct dl_event_state *e, struct dl_parts *p, size_t s)
{
	const struct dl_sent *whole = &e->doc->sents[s];
	const struct dl_line *l;
	uint64_t end = whole->start + whole->text.n;
	size_t i, n = whole->last - whole->first;
	bool in;

	e->ents = dl_array_room(e->ents, &e->ents_cap, n, sizeof(*e->ents));
	e->dates = dl_array_room(e->dates, &e->dates_cap, n,
	    sizeof(*e->dates));
	*p = (struct dl_parts){ .whole = whole, .ents = e->ents,
	    .dates = e->dates };
	for (i = whole->first; i < whole->last; i++) {
		l = &e->doc->lines[i];
		in = l->good & !l->dropped & (l->rec.start >= whole->start) &
		    (l->rec.end <= end);
		e->ents[p->nents] = e->dates[p->ndates] = i;
		p->nents += in & (l->rec.kind == DL_ENT);
		p->ndates += in & (l->rec.kind == DL_DATE);
	}
}

/* Takes a name or date into the part; of two that overlap the first stays. */
static void
take(struct dl_event_state *e, struct dl_parsed *to, size_t line, bool date)
{
	const struct dl_rec *r = &e->doc->lines[line].rec;
	struct dl_ref *m;

	if (to->n > 0 && r->start < to->sent.start +
	    to->mentions[to->n - 1].upto)
		return;
	if (date && dl_str_is(r->label, "DURATION"))
		return;
	to->mentions = dl_array_room(to->mentions, &to->mentions_cap,
	    to->n + 1, sizeof(*to->mentions));
	to->names = dl_array_room(to->names, &to->names_cap, to->n + 1,
	    sizeof(*to->names));
	m = &to->mentions[to->n];
	fill(e, r, to->sent.start, date, m);
	if (!date && doubtful(e, r, m))
		return;
	to->ndates += date;
	to->nplaces += !date && dl_str_is(m->label, "LOC");
	to->names[to->n++] = (struct dl_name){ m->at, m->upto,
	    date ? DL_NAME_DATE : dl_str_is(m->sub, "nationality") ?
	    DL_NAME_ADJ : DL_NAME };
}

bool
dl_parts_next(struct dl_event_state *e, struct dl_parts *p,
    struct dl_parsed *to)
{
	const struct dl_sent *whole = p->whole;
	const struct dl_rec *r;
	size_t end, line;
	bool date;

	if (p->at >= whole->text.n)
		return false;
	end = part_end(whole->text, p->at);
	to->sent = *whole;
	to->sent.start += p->at;
	to->n = to->ndates = to->nplaces = 0;
	while (p->ent < p->nents || p->date < p->ndates) {
		line = first_line(e, p, &date);
		r = &e->doc->lines[line].rec;
		if (r->start >= whole->start + end)
			break;
		if (r->end > whole->start + end)	/* across the cut */
			end = (size_t)(r->end - whole->start);
		take(e, to, line, date);
		p->date += date;
		p->ent += !date;
	}
	to->sent.text = dl_str(whole->text.p + p->at, end - p->at);
	p->at = end;
	return true;
}
