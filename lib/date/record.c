/*
 * The attributes stand in one order: mod, begin, end, edtf, anchor, quant,
 * freq, then what was asked for: unres, rule.
 */
#include "date/calendar.h"
#include "date/edtf.h"
#include "date/fiscal.h"
#include "date/record.h"
#include "date/value.h"

static void
add_day(struct dl_buf *attrs, const char *key, int32_t day)
{
	char out[16];
	size_t n = dl_day_format(day, out);

	dl_attr_addraw(attrs, key, dl_str(out, n));
}

static void
add_symbol(struct dl_buf *attrs, const char *key, int32_t v)
{
	const char *name = dl_timex_symbol(v);

	if (*name != '\0')
		dl_attr_addraw(attrs, key, dl_str(name, strlen(name)));
}

/*
 * `the past three weeks': the days from the reference, which is their anchor;
 * a story has no such day.
 */
static void
add_span(struct dl_buf *attrs, const struct dl_timex *t,
    const struct dl_refs *r)
{
	int32_t n = t->s[DL_TX_COUNT], rel = t->s[DL_TX_REL], far;
	long length = dl_timex_length(t->s[DL_TX_UNIT]);
	int sign = rel == DL_SYM_LAST ? -1 : rel == DL_SYM_NEXT ||
	    rel == DL_SYM_COMING ? 1 : 0;

	if (!dl_timex_has(t, DL_TX_SPAN) || r->grain != DL_GRAIN_DAY ||
	    r->narrative || sign == 0 || length == 0 ||
	    t->s[DL_TX_UNIT] == DL_SYM_CE ||
	    !dl_timex_known(t, DL_TX_COUNT) || n < 1 || n > 5000)
		return;
	if (length < 0)
		far = r->day - sign * n * (int32_t)length;
	else
		far = dl_day_add_months(r->day, sign * n * length);
	/* As many days as the duration has: the last one of the past is the
	 * reference, the first one to come the day after it. */
	add_day(attrs, "begin", (sign < 0 ? far : r->day) + 1);
	add_day(attrs, "end", sign < 0 ? r->day : far);
	add_day(attrs, "anchor", r->day);
}

/* Earlier this year ends today, later this year begins. */
static void
clip(const struct dl_timex *t, const struct dl_refs *r, int32_t *begin,
    int32_t *end)
{
	if (r->grain != DL_GRAIN_DAY || r->day < *begin || r->day > *end)
		return;
	if (t->s[DL_TX_CLIP] == DL_SYM_BEFORE)
		*end = r->day;
	else if (t->s[DL_TX_CLIP] == DL_SYM_AFTER)
		*begin = r->day;
}

static void
add_days(struct dl_date_record *d, const struct dl_timex *t,
    const struct dl_refs *r)
{
	struct dl_timex plain = *t;
	int32_t begin, end;

	if (!dl_value_days(t, &begin, &end)) {
		if (t->type == DL_TX_DURATION)
			add_span(&d->attrs, t, r);
		return;
	}
	if (dl_timex_has(t, DL_TX_FISCAL) &&
	    !dl_fiscal_days(r->book, t, &begin, &end))
		plain.s[DL_TX_FISCAL] = DL_TX_NONE;
	clip(t, r, &begin, &end);
	add_day(&d->attrs, "begin", begin);
	add_day(&d->attrs, "end", end);
	dl_buf_clear(&d->tmp);
	dl_edtf_print(&d->tmp, &plain, begin, end);
	if (d->tmp.n > 0)
		dl_attr_addraw(&d->attrs, "edtf", dl_buf_str(&d->tmp));
}

/* How it was resolved and from where: past:dct. */
static void
add_rule(struct dl_date_record *d, const struct dl_expr *m)
{
	dl_buf_clear(&d->tmp);
	dl_buf_adds(&d->tmp, m->how != NULL ? m->how : "given");
	if (m->how != NULL && m->from != NULL) {
		dl_buf_addc(&d->tmp, ':');
		dl_buf_adds(&d->tmp, m->from);
	}
	dl_attr_addraw(&d->attrs, "rule", dl_buf_str(&d->tmp));
}

void
dl_date_add(struct dl_date_record *d, struct dl_doc *doc,
    const struct dl_expr *m, const struct dl_refs *r, struct dl_str unres,
    bool why)
{
	const struct dl_sent *s = &doc->sents[m->sent];
	const struct dl_timex *t = &m->t;

	dl_buf_clear(&d->value);
	dl_buf_clear(&d->attrs);
	dl_value_print(&d->value, t);
	/* `earlier this month' is its beginning, up to now. */
	add_symbol(&d->attrs, "mod", t->s[DL_TX_MOD] == DL_TX_NONE &&
	    t->s[DL_TX_CLIP] == DL_SYM_BEFORE ? DL_SYM_START :
	    t->s[DL_TX_MOD]);
	add_days(d, t, r);
	add_symbol(&d->attrs, "quant", t->s[DL_TX_QUANT]);
	if (dl_timex_known(t, DL_TX_FREQ)) {
		dl_buf_clear(&d->tmp);
		dl_buf_addu(&d->tmp, (uint64_t)t->s[DL_TX_FREQ]);
		dl_buf_addc(&d->tmp, 'X');
		dl_attr_addraw(&d->attrs, "freq", dl_buf_str(&d->tmp));
	}
	if (unres.n > 0)
		dl_attr_addraw(&d->attrs, "unres", unres);
	if (why)
		add_rule(d, m);
	dl_doc_add(doc, DL_DATE, s->start + m->start,
	    dl_str(s->text.p + m->start, m->end - m->start),
	    dl_timex_type(t->type), dl_buf_str(&d->value),
	    dl_buf_str(&d->attrs));
}

void
dl_date_record_free(struct dl_date_record *d)
{
	dl_buf_free(&d->value);
	dl_buf_free(&d->attrs);
	dl_buf_free(&d->tmp);
}
