/* An event as a record of the stream. */
#include "event/home.h"
#include "event/record.h"
#include "event/when.h"
#include "stream/escape.h"

const char *const dl_happening_names[] = { "happened", "ongoing",
	"planned", "possible", "denied", NULL };

/* Begins an attribute; its value is appended to the list that is returned. */
static inline struct dl_buf *
begin(struct dl_event_state *e, const char *key)
{
	dl_attr_addraw(&e->attrs, key, dl_str("", 0));
	return &e->attrs;
}

static void
values(struct dl_buf *b, const struct dl_side *s)
{
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (i > 0)
			dl_buf_addc(b, '|');
		dl_escape_attr(b, s->a[i].value, true);
	}
}

/* PRK:GOV; three dashes for a country that nothing tells.  False if nothing
 * tells anything. */
static bool
codes(struct dl_event_state *e, const struct dl_side *s,
    const struct dl_ref *where)
{
	struct dl_buf *b = &e->attrs;
	bool any = false;
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct dl_actor *a = &s->a[i];
		struct dl_str geo = dl_home_geo(e, a, where);

		any = any || geo.n > 0 || a->sector.n > 0;
		if (i > 0)
			dl_buf_addc(b, '|');
		dl_buf_addfew(b, geo.n > 0 ? geo : DL_STR("---"));
		if (a->sector.n > 0) {
			dl_buf_addc(b, ':');
			dl_buf_addfew(b, a->sector);
		}
	}
	return any;
}

static void
span(struct dl_buf *b, uint64_t from, uint64_t to)
{
	dl_buf_addu(b, from);
	dl_buf_addc(b, '-');
	dl_buf_addu(b, to);
}

/* The spans of those who are named; false if nobody is. */
static bool
spans(struct dl_event_state *e, const struct dl_side *s)
{
	bool any = false;
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (s->a[i].end <= s->a[i].start)
			continue;
		if (any)
			dl_buf_addc(&e->attrs, '|');
		any = true;
		span(&e->attrs, e->sent->start + s->a[i].start,
		    e->sent->start + s->a[i].end);
	}
	return any;
}

/* The attributes that name source and target. */
static void
actors(struct dl_event_state *e, const struct dl_side *src,
    const struct dl_side *tgt, const struct dl_ref *where)
{
	size_t before;

	if (src->n > 0)
		values(begin(e, "src"), src);
	if (tgt->n > 0)
		values(begin(e, "tgt"), tgt);
	before = e->attrs.n;
	if (src->n > 0 && (begin(e, "src_code"), !codes(e, src, where)))
		e->attrs.n = before;
	before = e->attrs.n;
	if (tgt->n > 0 && (begin(e, "tgt_code"), !codes(e, tgt, where)))
		e->attrs.n = before;
}

/* The attributes that say where they are named. */
static void
places(struct dl_event_state *e, const struct dl_side *src,
    const struct dl_side *tgt)
{
	size_t before = e->attrs.n;

	if (src->n > 0 && (begin(e, "src_at"), !spans(e, src)))
		e->attrs.n = before;
	before = e->attrs.n;
	if (tgt->n > 0 && (begin(e, "tgt_at"), !spans(e, tgt)))
		e->attrs.n = before;
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

/* The attributes of the document's own date, made once. */
static struct dl_str
doc_dates(struct dl_event_state *e)
{
	struct dl_buf *b = &e->doc_dates;
	struct dl_str day = dl_str(e->doc->dct.p, 10);

	if (b->n == 0) {
		dl_attr_add(b, "when", day);
		dl_attr_add(b, "begin", day);
		dl_attr_add(b, "end", day);
		dl_attr_addraw(b, "when_from", DL_STR("doc"));
	}
	return dl_buf_str(b);
}

static void
dates(struct dl_event_state *e, const struct dl_ref *m)
{
	if (m != NULL) {
		dl_attr_add(&e->attrs, "when", m->value);
		if (m->begin.n > 0) {
			dl_attr_add(&e->attrs, "begin", m->begin);
			dl_attr_add(&e->attrs, "end", m->end);
		}
	} else if (e->doc->dct.n >= 10) {
		dl_buf_addc(&e->attrs, ';');	/* behind the lemma */
		dl_buf_addstr(&e->attrs, doc_dates(e));
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
	actors(e, src, tgt, where);
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
	places(e, src, tgt);
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
