/*
 * Scans all sentences of a document, decides whether it is news or a story
 * of the past, resolves the expressions in their order and adds them.
 */
#include <string.h>

#include "date/date.h"
#include "date/calendar.h"
#include "date/join.h"
#include "date/unres.h"
#include "date/within.h"
#include "date/zone.h"

bool
dl_date_valid(struct dl_str s)
{
	struct dl_refs r = { .grain = DL_GRAIN_NONE };

	return dl_refs_dct(&r, s);
}

bool
dl_date_set_mode(struct dl_date *d, const char *s)
{
	static const char *const names[] = { "auto", "news", "narrative" };
	int i;

	for (i = DL_MODE_AUTO; i <= DL_MODE_NARRATIVE; i++)
		if (strcmp(s, names[i]) == 0) {
			d->mode = (enum dl_date_mode)i;
			return true;
		}
	return false;
}

bool
dl_date_set_order(struct dl_date *d, const char *s)
{
	d->lexer.day_first = strcmp(s, "dmy") == 0;
	return d->lexer.day_first || strcmp(s, "mdy") == 0;
}

bool
dl_date_set_zone(struct dl_date *d, const char *s)
{
	d->zoned = dl_zone_read(dl_str(s, strlen(s)), &d->zone);
	return d->zoned;
}

/* Words that start from the present: last week, today, ago. */
static bool
from_now(const struct dl_timex *t)
{
	if (t->type == DL_TX_DURATION)
		return false;
	if (dl_timex_has(t, DL_TX_WDAY) || dl_timex_has(t, DL_TX_SHIFT))
		return true;
	if (!dl_timex_has(t, DL_TX_UNIT) && !dl_timex_has(t, DL_TX_SEASON) &&
	    !dl_timex_has(t, DL_TX_MONTH))
		return false;
	switch (t->s[DL_TX_REL]) {
	case DL_SYM_THIS:
	case DL_SYM_LAST:
	case DL_SYM_AGO:
	case DL_SYM_COMING:
		return true;
	case DL_SYM_NEXT:
		return !dl_timex_has(t, DL_TX_THE);
	default:
		return false;
	}
}

/* A month without its year: is it one of the last three? */
static bool
lately(const struct dl_timex *t, int now)
{
	return (now - t->s[DL_TX_MONTH] + 12) % 12 < 3;
}

/*
 * A narrative is told in years of its own: many full years well before the
 * document's date or behind it, and hardly a word that starts from the
 * present.  A wrong yes costs more than a wrong no, in articles that look back
 * in part: where most months without a year are those just before the
 * document's date, it is an article.
 */
static bool
narrative(const struct dl_exprs *ms, const struct dl_refs *r)
{
	size_t i, old = 0, now = 0, months = 0, late = 0;
	int y = DL_YEAR_MAX + 2, m = 0, d;

	if (r->grain != DL_GRAIN_NONE)
		dl_day_civil(r->day, &y, &m, &d);
	for (i = 0; i < ms->n; i++) {
		const struct dl_timex *t = &ms->m[i].t;

		if (dl_timex_known(t, DL_TX_YEAR))
			old += dl_timex_has(t, DL_TX_BC) ||
			    t->s[DL_TX_YEAR] < y - 2 ||
			    t->s[DL_TX_YEAR] > y + 2;
		else
			now += from_now(t);
		if (dl_timex_known(t, DL_TX_MONTH) &&
		    !dl_timex_has(t, DL_TX_YEAR)) {
			months++;
			late += lately(t, m);
		}
	}
	if (r->grain >= DL_GRAIN_MONTH && months > 2 && 3 * late >= 2 * months)
		return false;
	return old >= 5 && (now == 0 || old > 4 * now + 8);
}

/* `the nine months', `the first six months'. */
static bool
some_months(const struct dl_timex *t)
{
	return t->type == DL_TX_DURATION && t->s[DL_TX_UNIT] == DL_SYM_M &&
	    dl_timex_known(t, DL_TX_COUNT) && t->s[DL_TX_COUNT] > 3;
}

static bool
story(const struct dl_date *d, const struct dl_refs *r)
{
	return d->mode == DL_MODE_AUTO ? narrative(&d->found, r) :
	    d->mode == DL_MODE_NARRATIVE;
}

/* Resolves expression i, which goes on from those before it. */
static void
resolve(struct dl_date *d, size_t i, size_t *last, struct dl_refs *r)
{
	struct dl_expr *m = &d->found.m[i];
	struct dl_why why = { NULL, NULL };

	dl_join_time(d->found.m, i, *last, r);
	r->months = i > 0 && m[-1].sent == m->sent && some_months(&m[-1].t);
	m->unres = d->unres.n;
	if (d->unresolved)
		dl_unres_print(&d->unres, &m->t);
	r->why = &why;
	dl_join_year(d->found.m, i, r);
	dl_resolve(&m->t, r, m->lean);
	if (d->zoned)
		dl_zone_move(&m->t, d->zone);
	m->how = why.how;
	m->from = why.from;
	if (!r->narrative)
		dl_join_range(d->found.m, i);
	if (!m->aside && dl_refs_note(r, &m->t))
		*last = i;
}

void
dl_date_tag(struct dl_date *d, struct dl_doc *doc)
{
	struct dl_refs refs = { .book = &d->book };
	struct dl_str unres;
	size_t i, last = 0, end;

	d->found.n = 0;
	d->unres.n = 0;
	d->lexer.book = &d->book;
	for (i = 0; i < doc->nsents; i++)
		dl_scan(&d->lexer, doc->sents[i].text, i, &d->found);
	dl_within(doc, &d->found);
	dl_refs_dct(&refs, doc->dct);
	if (d->zoned)
		dl_zone_dct(&refs, doc->dct, d->zone);
	refs.narrative = story(d, &refs);
	dl_join(&d->found);
	for (i = 0; i < d->found.n; i++)
		resolve(d, i, &last, &refs);
	for (i = 0; i < d->found.n; i++) {
		end = i + 1 < d->found.n ? d->found.m[i + 1].unres :
		    d->unres.n;
		unres = dl_str("", 0);
		if (end > d->found.m[i].unres)
			unres = dl_str(d->unres.p + d->found.m[i].unres,
			    end - d->found.m[i].unres);
		dl_date_add(&d->record, doc, &d->found.m[i], &refs, unres,
		    d->why);
	}
}

void
dl_date_free(struct dl_date *d)
{
	dl_lexer_free(&d->lexer);
	dl_free(d->found.m);
	dl_buf_free(&d->unres);
	dl_book_free(&d->book);
	dl_date_record_free(&d->record);
	*d = (struct dl_date){ .found = { .n = 0 } };
}
