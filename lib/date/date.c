/*
 * Scans all sentences of a document, decides whether it is news or a story
 * of the past, resolves the expressions in their order and adds them.
 */
#include "date/calendar.h"
#include "date/date.h"
#include "date/value.h"

bool
dl_date_valid(struct dl_str s)
{
	struct dl_refs r = { .grain = DL_GRAIN_NONE };

	return dl_refs_dct(&r, s) && r.grain == DL_GRAIN_DAY;
}

/*
 * A narrative is told in years of its own: many full years well before the
 * document's date, and hardly a word that starts from the present.
 */
static bool
narrative(const struct dl_exprs *ms, const struct dl_refs *r)
{
	size_t i, old = 0, now = 0;
	int y, m, d;

	if (r->grain == DL_GRAIN_NONE)
		return true;
	dl_day_civil(r->day, &y, &m, &d);
	for (i = 0; i < ms->n; i++) {
		const struct dl_timex *t = &ms->m[i].t;

		if (dl_timex_known(t, DL_TX_YEAR))
			old += dl_timex_has(t, DL_TX_BC) ||
			    t->s[DL_TX_YEAR] < y - 2;
		else if (dl_timex_has(t, DL_TX_WDAY) ||
		    (dl_timex_has(t, DL_TX_UNIT) &&
		    (t->s[DL_TX_REL] == DL_SYM_THIS ||
		    t->s[DL_TX_REL] == DL_SYM_LAST ||
		    t->s[DL_TX_REL] == DL_SYM_AGO)))
			now++;
	}
	return old >= 5 && old > 6 * now;
}

/*
 * `the quarter ended July 31' is the one that has most of the three months up
 * to that day.
 */
static void
ended(struct dl_exprs *ms)
{
	size_t i;
	int32_t m;

	for (i = 1; i < ms->n; i++) {
		struct dl_timex *q = &ms->m[i - 1].t;

		m = ms->m[i].t.s[DL_TX_MONTH];
		if (!ms->m[i - 1].ends || ms->m[i].sent != ms->m[i - 1].sent ||
		    !dl_timex_known(&ms->m[i].t, DL_TX_MONTH) ||
		    q->s[DL_TX_UNIT] != DL_SYM_Q)
			continue;
		q->s[DL_TX_UNIT] = q->s[DL_TX_REL] = DL_TX_NONE;
		q->s[DL_TX_QUARTER] = (m + 10) % 12 / 3 + 1;
		q->s[DL_TX_YEAR] = ms->m[i].t.s[DL_TX_YEAR];
	}
}

/*
 * `April 3 and May 4, 1998', `from Dec. 7 to Jan. 3, 1999': what is joined
 * shares its year, month and direction.
 */
static void
share(struct dl_exprs *ms)
{
	size_t i;

	for (i = ms->n; i-- > 1;) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked || a->sent != b->sent)
			continue;
		if (dl_timex_has(&a->t, DL_TX_OPEN) &&
		    dl_timex_has(&b->t, DL_TX_MONTH)) {
			a->t.s[DL_TX_MONTH] = b->t.s[DL_TX_MONTH];
			a->t.s[DL_TX_YEAR] = b->t.s[DL_TX_YEAR];
		}
		if (a->lean.cue == 0)
			a->lean.cue = b->lean.cue;
		else if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		if (!dl_timex_known(&a->t, DL_TX_MONTH) ||
		    dl_timex_has(&a->t, DL_TX_YEAR) ||
		    dl_timex_has(&a->t, DL_TX_UNIT) ||
		    dl_timex_has(&a->t, DL_TX_REL) ||
		    !dl_timex_known(&b->t, DL_TX_YEAR) ||
		    !dl_timex_known(&b->t, DL_TX_MONTH))
			continue;
		a->t.s[DL_TX_YEAR] = b->t.s[DL_TX_YEAR] -
		    (a->t.s[DL_TX_MONTH] > b->t.s[DL_TX_MONTH]);
	}
	/* Directions go on to the right, and so does the century: 1989-90. */
	for (i = 1; i < ms->n; i++) {
		struct dl_expr *a = &ms->m[i - 1], *b = &ms->m[i];

		if (!b->linked)
			continue;
		if (b->lean.cue == 0)
			b->lean.cue = a->lean.cue;
		if (dl_timex_has(&b->t, DL_TX_YY) &&
		    dl_timex_known(&a->t, DL_TX_YEAR) &&
		    !dl_timex_has(&a->t, DL_TX_BC))
			b->t.s[DL_TX_YEAR] = a->t.s[DL_TX_YEAR] -
			    a->t.s[DL_TX_YEAR] % 100 + b->t.s[DL_TX_YY];
	}
}

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

/* `the past three weeks': days from the document's date. */
static void
span_days(struct dl_buf *attrs, const struct dl_timex *t,
    const struct dl_refs *r)
{
	int32_t n = t->s[DL_TX_COUNT], unit = t->s[DL_TX_UNIT], far = r->day;
	int32_t rel = t->s[DL_TX_REL];
	int sign = rel == DL_SYM_LAST ? -1 : rel == DL_SYM_NEXT ||
	    rel == DL_SYM_COMING ? 1 : 0;

	if (!dl_timex_has(t, DL_TX_SPAN) || r->grain != DL_GRAIN_DAY ||
	    sign == 0 || !dl_timex_known(t, DL_TX_COUNT) || n > 5000)
		return;
	switch (unit) {
	case DL_SYM_D:
		far += sign * n;
		break;
	case DL_SYM_W:
		far += sign * n * 7;
		break;
	case DL_SYM_M:
		far = dl_day_add_months(far, (long)sign * n);
		break;
	case DL_SYM_Q:
		far = dl_day_add_months(far, 3L * sign * n);
		break;
	case DL_SYM_Y:
		far = dl_day_add_months(far, 12L * sign * n);
		break;
	case DL_SYM_DE:
		far = dl_day_add_months(far, 120L * sign * n);
		break;
	default:
		return;
	}
	add_day(attrs, "begin", sign < 0 ? far : r->day);
	add_day(attrs, "end", sign < 0 ? r->day : far);
	add_day(attrs, "anchor", r->day);
}

static void
add_record(struct dl_date *d, struct dl_doc *doc, const struct dl_expr *m,
    const struct dl_refs *r)
{
	const struct dl_sent *s = &doc->sents[m->sent];
	const struct dl_timex *t = &m->t;
	int32_t begin, end;

	dl_buf_clear(&d->value);
	dl_buf_clear(&d->attrs);
	dl_value_print(&d->value, t);
	add_symbol(&d->attrs, "mod", t->s[DL_TX_MOD]);
	if (dl_value_days(t, &begin, &end)) {
		if (t->s[DL_TX_CLIP] == DL_SYM_BEFORE && r->day >= begin &&
		    r->day < end)
			end = r->day;
		if (t->s[DL_TX_CLIP] == DL_SYM_AFTER && r->day > begin &&
		    r->day <= end)
			begin = r->day;
		add_day(&d->attrs, "begin", begin);
		add_day(&d->attrs, "end", end);
	} else if (t->type == DL_TX_DURATION)
		span_days(&d->attrs, t, r);
	add_symbol(&d->attrs, "quant", t->s[DL_TX_QUANT]);
	if (dl_timex_known(t, DL_TX_FREQ)) {
		dl_buf_clear(&d->tmp);
		dl_buf_addu(&d->tmp, (uint64_t)t->s[DL_TX_FREQ]);
		dl_buf_addc(&d->tmp, 'X');
		dl_attr_addraw(&d->attrs, "freq", dl_buf_str(&d->tmp));
	}
	dl_doc_add(doc, DL_DATE, s->start + m->start,
	    dl_str(s->text.p + m->start, m->end - m->start),
	    dl_timex_type(t->type), dl_buf_str(&d->value),
	    dl_buf_str(&d->attrs));
}

/*
 * A time of day without a day is on the day that was named last, if that was
 * in this sentence or the one before.
 */
static void
same_day(struct dl_expr *m, size_t i, size_t last,
    const struct dl_refs *r)
{
	struct dl_timex *t = &m[i].t;

	if (t->type == DL_TX_TIME && r->has_last && last < i &&
	    m[i].sent - m[last].sent <= 1 &&
	    dl_timex_known(&r->last, DL_TX_DAY) &&
	    !dl_timex_has(t, DL_TX_DAY) && !dl_timex_has(t, DL_TX_WDAY) &&
	    !dl_timex_has(t, DL_TX_UNIT) && !dl_timex_has(t, DL_TX_REL) &&
	    !dl_timex_has(t, DL_TX_HOLIDAY))
		t->s[DL_TX_REL] = DL_SYM_THAT;
}

/* `the nine months', `the first six months'. */
static bool
some_months(const struct dl_timex *t)
{
	return t->type == DL_TX_DURATION && t->s[DL_TX_UNIT] == DL_SYM_M &&
	    dl_timex_known(t, DL_TX_COUNT) && t->s[DL_TX_COUNT] > 3;
}

void
dl_date_tag(struct dl_date *d, struct dl_doc *doc)
{
	struct dl_refs refs = { .grain = DL_GRAIN_NONE };
	size_t i, last = 0;

	d->found.n = 0;
	for (i = 0; i < doc->nsents; i++)
		dl_scan(&d->lexer, doc->sents[i].text, i, &d->found);
	dl_refs_dct(&refs, doc->dct);
	refs.narrative = narrative(&d->found, &refs);
	ended(&d->found);
	share(&d->found);
	for (i = 0; i < d->found.n; i++) {
		struct dl_expr *m = &d->found.m[i];

		same_day(d->found.m, i, last, &refs);
		refs.months = i > 0 && m[-1].sent == m->sent &&
		    some_months(&m[-1].t);
		dl_resolve(&m->t, &refs, m->lean);
		if (!m->aside && dl_refs_note(&refs, &m->t))
			last = i;
		add_record(d, doc, m, &refs);
	}
}

void
dl_date_free(struct dl_date *d)
{
	dl_lexer_free(&d->lexer);
	dl_free(d->found.m);
	dl_buf_free(&d->value);
	dl_buf_free(&d->attrs);
	dl_buf_free(&d->tmp);
	*d = (struct dl_date){ .found = { .n = 0 } };
}
