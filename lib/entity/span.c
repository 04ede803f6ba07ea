/*
 * Runs of capitalised words (run.c) are cut where a title, a nationality or
 * a name from the gazetteer shows that several names stand side by side
 * (South Korean President Moon).
 */
#include "entity/run.h"
#include "entity/span.h"

#define MAX_FIELD 12			/* tokens: of Mud and the Rivers */

struct cut {
	struct dl_scan scan;
	const struct dl_toks *s;	/* of scan */
	struct dl_mentions *out;
	size_t sent;
	struct dl_title title;		/* the title just read */
	size_t title_at;
	size_t title_end;
};

static bool
cap(const struct cut *c, size_t i)
{
	return dl_scan_cap(&c->scan, i);
}

static bool
find(const struct cut *c, size_t i, struct dl_gaz *g)
{
	return dl_gaz_find(c->s, i, c->scan.headline, g);
}

static bool
headed(const struct cut *c, size_t first, size_t last)
{
	struct dl_head h;

	return dl_run_head(&c->scan, first, last, &h);
}

/* A title in the entry of the gazetteer (Pope Leo) is no part of the name. */
static size_t
skip_title(struct cut *c, size_t first, size_t last, const struct dl_gaz *g)
{
	struct dl_title title;
	size_t n;

	if (g == NULL || g->label != DL_PER)
		return first;
	n = dl_title_at(c->s, first, &title);
	if (n == 0 || title.cls == DL_ROLE || first + n >= last)
		return first;
	c->title = title;
	c->title_at = first;
	c->title_end = first + n;
	return first + n;
}

static void
emit(struct cut *c, size_t from, size_t last, const struct dl_gaz *g)
{
	size_t first = skip_title(c, from, last, g);
	struct dl_mention *m = dl_mention_add(c->out, c->sent, first, last);
	struct dl_head h;

	if (g != NULL)
		m->gaz = *g;
	m->initial = dl_scan_opening(&c->scan, first);
	if (c->title.cls != DL_NO_TITLE && c->title_end == first) {
		m->title = c->title;
		m->title_at = (uint32_t)c->title_at;
	}
	if (last - first < 2)
		return;
	if (dl_run_head(&c->scan, first, last, &h)) {
		m->head = h.label;
		m->kind = h.kind;
	} else if (dl_head_word(c->s, first, &h) && h.label == DL_LOC &&
	    strcmp(h.kind, "region") == 0) {
		m->head = DL_LOC;
		m->kind = h.kind;
	}
}

/*
 * Past what an office is of, if a name follows it: Minister of (Mud and the
 * Rivers) Ann Oberlin.  Returns i if there is no such thing.
 */
static size_t
title_field(const struct cut *c, size_t i)
{
	size_t k = i, last = i;

	if (!dl_particle(c->s, i, DL_IN_OF))
		return i;
	while (++k < i + MAX_FIELD) {
		if (cap(c, k) && dl_listed(c->s, k, DL_COMMON))
			last = k + 1;
		else if (cap(c, k) || !(dl_particle(c->s, k, DL_IN_AND) ||
		    dl_particle(c->s, k, DL_IN_CLOSED) || dl_tok_is(c->s, k,
		    ',') || dl_tok_is(c->s, k, '&')))
			break;
	}
	return cap(c, last) ? last : i;
}

/*
 * Length of the title at i if it is one here: not the first word of a name
 * with a head (Justice Department), and before a name or on its own.
 */
static size_t
title_here(const struct cut *c, size_t i, size_t end, struct dl_title *title)
{
	size_t n = dl_title_at(c->s, i, title);

	if (n == 0 || title->cls == DL_ROLE || i + n > end + 3)
		return 0;
	if (headed(c, i, end) && (title->cls == DL_HONOR || i + 2 == end))
		return 0;
	return title_field(c, i + n) - i;
}

/* The first place in [from, end) where another name must begin, or end. */
static size_t
first_break(const struct cut *c, size_t i, size_t from, size_t end)
{
	struct dl_title title;
	struct dl_gaz g;
	size_t p;

	for (p = from; p < end; p++) {
		if (!cap(c, p) || (p > i && !cap(c, p - 1) &&
		    headed(c, i, end)))
			continue;
		if (title_here(c, p, end, &title) > 0)
			return p;
		if (headed(c, i, end) || !find(c, p, &g) || g.weak)
			continue;
		if ((g.label == DL_PER && g.ntoks >= 2) ||
		    (c->scan.headline && g.label != DL_ORG))
			return p;
		if (g.label == DL_MISC && strcmp(g.sub, "nationality") == 0 &&
		    p + g.ntoks < end)
			return p;
	}
	return end;
}

/* True if a place's name begins the name of a person: Jordan Peters. */
static bool
person_instead(const struct cut *c, size_t i, const struct dl_gaz *g,
    size_t end)
{
	return g->ntoks == 1 && i + 2 == end &&
	    strcmp(g->sub, "nationality") != 0 &&
	    dl_listed(c->s, i, DL_FIRSTNAME) &&
	    (dl_listed(c->s, i + 1, DL_SURNAME) ||
	    !dl_listed(c->s, i + 1, DL_COMMON));
}

static bool
people(const struct dl_gaz *g)
{
	return g->label == DL_MISC && (strcmp(g->sub, "nationality") == 0 ||
	    strcmp(g->sub, "people") == 0 || strcmp(g->sub, "religion") == 0);
}

/* Further peoples after one: Arab-Muslim, British Indian; where they end. */
static size_t
more_people(const struct cut *c, size_t i, size_t end)
{
	struct dl_gaz g;
	size_t at = dl_scan_hyphen(&c->scan, i) ? i + 1 : i;

	if (at < end && find(c, at, &g) &&
	    people(&g) && at + g.ntoks == end)
		return end;
	return i;
}

/* Bodies that many countries have: (Ontario) Supreme Court. */
static bool
body_at(const struct cut *c, size_t i, size_t end)
{
	struct dl_gaz g;

	return find(c, i, &g) && g.label == DL_ORG &&
	    g.geo[0] == '\0' && strcmp(g.sub, "agency") == 0 &&
	    i + g.ntoks == end;
}

/* One or two unknown words after a place are part of its name. */
static bool
local_body(const struct cut *c, size_t i, size_t end)
{
	struct dl_gaz g;

	return cap(c, i) && i + 2 >= end && !c->scan.headline &&
	    !find(c, i, &g) &&
	    !dl_listed(c->s, i, DL_FIRSTNAME);
}

/*
 * One name of the run [i, end): emits it and returns where the rest begins.
 */
static size_t
cut_one(struct cut *c, size_t i, size_t end)
{
	struct dl_gaz g;
	struct dl_title title;
	size_t n, stop;
	bool hit = find(c, i, &g);

	if (hit && i + g.ntoks >= end) {
		emit(c, i, i + g.ntoks, &g);
		return i + g.ntoks;
	}
	if (!(hit && g.ntoks > 1) &&
	    (n = title_here(c, i, end, &title)) > 0) {
		c->title = title;
		c->title_at = i;
		c->title_end = i + n;
		return i + n;
	}
	stop = first_break(c, i, i + (hit ? g.ntoks : 1), end);
	if (hit && i + g.ntoks < stop && people(&g) && (n = more_people(c,
	    i + g.ntoks, stop)) > i + g.ntoks) {
		emit(c, i, n, NULL);
		return n;
	}
	if (hit && i + g.ntoks < stop && !headed(c, i, stop) &&
	    !(g.label == DL_LOC && (body_at(c, i + g.ntoks, stop) ||
	    local_body(c, i + g.ntoks, stop))) &&
	    !g.weak && !(g.surname) && !person_instead(c, i, &g, stop)) {
		emit(c, i, i + g.ntoks, &g);
		n = i + g.ntoks;
		while (n < stop && !cap(c, n))
			n++;
		return n;
	}
	if (hit && i + g.ntoks == stop)
		emit(c, i, stop, &g);
	else
		emit(c, i, stop, NULL);
	return stop;
}

/* A name that begins with a small letter: al-Qaeda, covid. */
static size_t
small_name(struct cut *c, size_t i)
{
	struct dl_gaz g;
	size_t end;

	if (c->s->t[i].type != DL_WORD || !dl_particle(c->s, i, DL_IN_NAME) ||
	    !(dl_scan_hyphen(&c->scan, i + 1) || cap(c, i + 1)))
		return i;
	if (find(c, i, &g) && g.ntoks > 1) {
		emit(c, i, i + g.ntoks, &g);
		return i + g.ntoks;
	}
	if (!dl_scan_hyphen(&c->scan, i + 1) || !cap(c, i + 2))
		return i;
	end = dl_run_end(&c->scan, i + 2);
	emit(c, i, end, NULL);
	return end;
}

/* A title in small letters (president, spokesman) before a name. */
static void
note_title(struct cut *c, size_t i)
{
	struct dl_title title;
	size_t n;

	if (c->s->t[i].type != DL_WORD || i < c->title_end)
		return;
	n = dl_title_at(c->s, i, &title);
	if (n == 0 || !cap(c, i + n))
		return;
	c->title = title;
	c->title_at = i;
	c->title_end = i + n;
}

/*
 * Small words with a capital where a sentence begins.  Elsewhere such a word
 * belongs to what follows (The Elbonian Times, Four Oaks).
 */
static bool
no_start(const struct cut *c, size_t i)
{
	if (dl_scan_small(&c->scan, i) || dl_particle(c->s, i, DL_IN_CALENDAR))
		return true;
	return dl_particle(c->s, i, DL_IN_CLOSED) && (!cap(c, i + 1) ||
	    dl_scan_opening(&c->scan, i) || !dl_particle(c->s, i, DL_IN_LEAD));
}

/* True if neither a name nor a title begins here: most of the words. */
static bool
nothing(const struct dl_toks *s, size_t i)
{
	const struct dl_note *note = dl_note_of(s, i);

	return note != NULL && !(note->flags & DL_CAP) &&
	    !(note->lists & DL_TITLE) && !(note->particle & DL_IN_NAME);
}

void
dl_spans(const struct dl_etext *t, size_t sent, struct dl_mentions *out)
{
	struct cut c = { .scan = { &t->sents[sent], t->headline[sent] },
	    .s = &t->sents[sent], .out = out, .sent = sent,
	    .title.name = "" };
	size_t i = 0, end, k;
	struct dl_gaz g;

	while (i < c.s->n) {
		if (nothing(c.s, i)) {
			i++;
			continue;
		}
		if (!cap(&c, i)) {
			note_title(&c, i);
			k = small_name(&c, i);
			i = k > i ? k : i + 1;
			continue;
		}
		if (no_start(&c, i) && !find(&c, i, &g)) {
			note_title(&c, i);
			i = c.title_end > i ? c.title_end : i + 1;
			continue;
		}
		end = dl_run_end(&c.scan, i);
		if (dl_tok_is(c.s, end, '$')) {		/* US$ 10 */
			i = end;
			continue;
		}
		while (i < end)
			i = cut_one(&c, i, end);
	}
}
