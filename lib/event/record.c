/* An event as a record of the stream. */
#include "event/home.h"
#include "event/record.h"
#include "event/when.h"
#include "stream/escape.h"

const char *const dl_happening_names[] = { "happened", "ongoing",
	"planned", "possible", "denied", NULL };

/* Begins an attribute; its value is appended to the list that is returned. */
static struct dl_buf *
begin(struct dl_event_state *e, const char *key)
{
	dl_attr_addraw(&e->attrs, key, dl_str("", 0));
	return &e->attrs;
}

static void
values(struct dl_event_state *e, const char *key, const struct dl_side *s)
{
	struct dl_buf *b;
	size_t i;

	if (s->n == 0)
		return;
	b = begin(e, key);
	for (i = 0; i < s->n; i++) {
		if (i > 0)
			dl_buf_addc(b, '|');
		dl_escape_attr(b, s->a[i].value, true);
	}
}

/* PRK:GOV; three dashes for a country that nothing tells. */
static void
codes(struct dl_event_state *e, const char *key, const struct dl_side *s,
    const struct dl_ref *where)
{
	size_t i, before = e->attrs.n;
	struct dl_buf *b;
	bool any = false;

	if (s->n == 0)
		return;
	b = begin(e, key);
	for (i = 0; i < s->n; i++) {
		const struct dl_actor *a = &s->a[i];
		struct dl_str geo = dl_home_geo(e, a, where);

		any = any || geo.n > 0 || a->sector.n > 0;
		if (i > 0)
			dl_buf_addc(b, '|');
		dl_buf_addstr(b, geo.n > 0 ? geo : DL_STR("---"));
		if (a->sector.n > 0) {
			dl_buf_addc(b, ':');
			dl_buf_addstr(b, a->sector);
		}
	}
	if (!any)
		b->n = before;
}

static void
span(struct dl_buf *b, uint64_t from, uint64_t to)
{
	dl_buf_addu(b, from);
	dl_buf_addc(b, '-');
	dl_buf_addu(b, to);
}

static void
spans(struct dl_event_state *e, const char *key, const struct dl_side *s)
{
	struct dl_buf *b = NULL;
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (s->a[i].end <= s->a[i].start)
			continue;
		if (b == NULL)
			b = begin(e, key);
		else
			dl_buf_addc(b, '|');
		span(b, e->sent->start + s->a[i].start,
		    e->sent->start + s->a[i].end);
	}
}

static void
lemma(struct dl_event_state *e, const struct dl_trigger *t)
{
	struct dl_buf *b = begin(e, "lemma");

	dl_escape_attr(b, t->lemma, false);
	if (t->prt.n > 0) {
		dl_buf_addc(b, ' ');
		dl_escape_attr(b, t->prt, false);
	}
}

static void
dates(struct dl_event_state *e, const struct dl_ref *m)
{
	const struct dl_doc *doc = e->doc;

	if (m != NULL) {
		dl_attr_add(&e->attrs, "when", m->value);
		if (m->begin.n > 0) {
			dl_attr_add(&e->attrs, "begin", m->begin);
			dl_attr_add(&e->attrs, "end", m->end);
		}
	} else if (doc->dct.n >= 10) {
		dl_attr_add(&e->attrs, "when", dl_str(doc->dct.p, 10));
		dl_attr_add(&e->attrs, "begin", dl_str(doc->dct.p, 10));
		dl_attr_add(&e->attrs, "end", dl_str(doc->dct.p, 10));
		dl_attr_addraw(&e->attrs, "when_from", DL_STR("doc"));
	}
	if (m != NULL && m->how != NULL)
		dl_attr_addraw(&e->attrs, "when_from", dl_str(m->how,
		    strlen(m->how)));
}

/* What is dated after the document has not happened yet. */
static enum dl_happening
by_date(const struct dl_doc *doc, const struct dl_trigger *t,
    const struct dl_ref *m, enum dl_happening h)
{
	if (m != NULL && !t->past && h < DL_PLANNED && doc->dct.n >= 10 &&
	    m->begin.n == 10 && memcmp(m->begin.p, doc->dct.p, 10) > 0)
		return DL_PLANNED;
	return h;
}

void
dl_event_add(struct dl_event_state *e, const struct dl_trigger *t,
    const struct dl_side *src, const struct dl_side *tgt,
    const struct dl_ref *when, enum dl_happening h, bool neg)
{
	const struct dl_word *w = e->syn.words;
	const struct dl_ref *where = dl_where(e, t);
	uint32_t from = w[t->word].start, to = w[t->word_end - 1].end;
	struct dl_buf *b = &e->tmp;

	e->mem.attacks += dl_type(t->rule, DL_T_ASSAULT);
	e->mem.protests += dl_type(t->rule, DL_T_PROTEST);
	dl_buf_clear(&e->attrs);
	lemma(e, t);
	values(e, "src", src);
	values(e, "tgt", tgt);
	codes(e, "src_code", src, where);
	codes(e, "tgt_code", tgt, where);
	if (where != NULL)
		dl_attr_add(&e->attrs, "where", where->value);
	dates(e, when);
	h = by_date(e->doc, t, when, h);
	dl_attr_addraw(&e->attrs, "status",
	    dl_str(dl_happening_names[h], strlen(dl_happening_names[h])));
	if (neg)
		dl_attr_addraw(&e->attrs, "neg", DL_STR("1"));
	if ((src->n > 0 && src->a[0].low) || (tgt->n > 0 && tgt->a[0].low))
		dl_attr_addraw(&e->attrs, "low", DL_STR("1"));
	spans(e, "src_at", src);
	spans(e, "tgt_at", tgt);
	if (when != NULL)
		span(begin(e, "when_at"), when->base + when->at,
		    when->base + when->upto);
	if (e->why && t->rule != NULL) {
		dl_buf_clear(b);
		dl_buf_addstr(b, t->rule->place);
		dl_buf_addstr(b, t->lemma);
		dl_buf_addc(b, ' ');
		dl_buf_addstr(b, t->rule->row);
		dl_attr_add(&e->attrs, "rule", dl_buf_str(b));
	}
	dl_doc_add(e->doc, DL_EVENT, e->sent->start + from,
	    dl_str(e->sent->text.p + from, to - from), t->type,
	    dl_str("", 0), dl_buf_str(&e->attrs));
}
