/*
 * Scans all sentences of a document, decides whether it is news or a story
 * of the past, resolves the expressions in their order and adds them.  Of a
 * document that has very many they are resolved as they come, once that is
 * decided, so that the memory does not grow with their number.
 */
#include <string.h>

#include "date/date.h"
#include "date/calendar.h"
#include "date/join.h"
#include "date/open.h"
#include "date/unres.h"
#include "date/within.h"
#include "date/zone.h"
#include "text/paragraph.h"

#define LIMIT	65536			/* expressions that are held */
#define PIECE	(128 * 1024)		/* bytes of a sentence */
#define TAIL	512			/* bytes that hold an expression */

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

/* A document in work. */
struct work {
	struct dl_date *d;
	struct dl_doc *doc;
	struct dl_refs refs;
	size_t last;			/* sentence of the date named last */
	int years;			/* see open.h */
	bool begun;			/* the text is judged */
};

/* Resolves expression i, which goes on from those before it. */
static void
resolve(struct work *w, size_t i)
{
	struct dl_date *d = w->d;
	struct dl_expr *m = &d->found.m[i];
	struct dl_refs *r = &w->refs;
	struct dl_why why = { NULL, NULL };

	dl_join_time(m, w->last, r);
	r->sent = m->sent;
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
		w->last = m->sent;
}

/* Adds the record of expression i. */
static void
add(struct work *w, size_t i)
{
	struct dl_date *d = w->d;
	const struct dl_expr *m = &d->found.m[i];
	size_t end = i + 1 < d->found.n ? m[1].unres : d->unres.n;
	struct dl_str unres = dl_str("", 0);

	if (end > m->unres)
		unres = dl_str(d->unres.p + m->unres, end - m->unres);
	dl_date_add(&d->record, w->doc, m, &w->refs, unres, d->why);
}

/*
 * Resolves what was found and adds it.  What the text is, is judged from all
 * that is found, or at least from the first LIMIT expressions.
 */
static void
settle(struct work *w)
{
	struct dl_exprs *ms = &w->d->found;
	size_t i;

	dl_within(w->doc, ms);
	if (!w->begun)
		w->refs.narrative = story(w->d, &w->refs);
	dl_join(ms);
	if (!w->begun)
		w->years = dl_open_years(ms);
	w->begun = true;
	dl_open_drop(ms, w->years);
	for (i = 0; i < ms->n; i++)
		resolve(w, i);
	for (i = 0; i < ms->n; i++)
		add(w, i);
	ms->n = 0;
	w->d->unres.n = 0;
}

/* A piece of a sentence. */
struct piece {
	size_t at, end;			/* its bytes */
	size_t seen, to;		/* expressions that end in them count */
	size_t done;			/* where the last one ended */
};

/*
 * Finds the expressions of a piece.  One that ends up to `seen' was judged
 * with the piece before, which knew what stands to its left.
 */
static void
scan_piece(struct work *w, size_t sent, struct piece *p)
{
	const char *text = w->doc->sents[sent].text.p;
	struct dl_exprs *ms = &w->d->found;
	size_t i = ms->n, kept = ms->n;

	dl_scan(&w->d->lexer, dl_str(text + p->at, p->end - p->at), sent, ms);
	for (; i < ms->n; i++) {
		struct dl_expr *m = &ms->m[i];

		m->start += p->at;
		m->end += p->at;
		if (m->start >= p->done && m->end > p->seen && m->end <= p->to)
			ms->m[kept++] = *m;
	}
	ms->n = kept;
	p->seen = p->to;
}

/*
 * A sentence that is too long is looked at piece by piece, each of which
 * begins somewhat before the end of the one before, so that no expression is
 * cut.
 */
static void
scan(struct work *w, size_t sent)
{
	const struct dl_sent *s = &w->doc->sents[sent];
	const struct dl_exprs *ms = &w->d->found;
	struct piece p = { .at = 0 };

	while (s->text.n - p.at > PIECE) {
		p.end = p.at + PIECE;
		p.to = p.end - TAIL;
		scan_piece(w, sent, &p);
		if (ms->n > 0 && ms->m[ms->n - 1].sent == sent)
			p.done = ms->m[ms->n - 1].end;
		p.at = dl_paragraph_cut(s->text, p.at, PIECE - 2 * TAIL);
		if (ms->n >= LIMIT) {
			settle(w);
			dl_doc_spill(w->doc, s->start + p.done);
		}
	}
	p.end = p.to = s->text.n;
	scan_piece(w, sent, &p);
}

void
dl_date_tag(struct dl_date *d, struct dl_doc *doc)
{
	struct work w = { .d = d, .doc = doc, .refs.book = &d->book };
	size_t i;

	d->found.n = 0;
	d->unres.n = 0;
	d->lexer.book = &d->book;
	dl_refs_dct(&w.refs, doc->dct);
	if (d->zoned)
		dl_zone_dct(&w.refs, doc->dct, d->zone);
	dl_refs_begin(&w.refs);
	for (i = 0; i < doc->nsents; i++) {
		if (d->found.n >= LIMIT) {
			settle(&w);
			dl_doc_spill(doc, doc->sents[i].start);
		}
		scan(&w, i);
	}
	settle(&w);
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
