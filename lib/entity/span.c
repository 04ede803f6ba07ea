/*
 * Candidates are runs of capitalised words with the small words that names
 * have inside (Bank of Elbonia, Mohammed bin Salman, Moon Jae-in).  A run is
 * then cut where a title, a nationality or a name from the gazetteer shows
 * that several names stand side by side (South Korean President Moon).
 */
#include "entity/span.h"
#include "entity/word.h"

#define MAX_RUN	24			/* tokens; longer runs are no name */

struct cut {
	const struct dl_toks *s;
	struct dl_mentions *out;
	size_t sent;
	bool headline;
	struct dl_title title;		/* the title just read */
	size_t title_at;
	size_t title_end;
};

static bool
cap(const struct cut *c, size_t i)
{
	const struct dl_tok *t;

	if (i >= c->s->n)
		return false;
	t = &c->s->t[i];
	if (!dl_tok_cap(t))
		return false;
	return t->end - t->start > 1 || c->s->text[t->start] != 'I';
}

static bool
glued(const struct cut *c, size_t i)
{
	return i < c->s->n && (c->s->t[i].flags & DL_GLUED) != 0;
}

static bool
hyphen(const struct cut *c, size_t i)
{
	return dl_tok_is(c->s, i, '-') && glued(c, i) && glued(c, i + 1);
}

static bool
apostrophe(const struct cut *c, size_t i)
{
	return dl_tok_is(c->s, i, '\'') || (i < c->s->n &&
	    dl_str_is(dl_tok_text(c->s, i), "\xE2\x80\x99"));
}

/* True if the full stop at i ends a title, an initial or Inc. */
static bool
inner_stop(const struct cut *c, size_t i)
{
	const struct dl_toks *s = c->s;
	struct dl_title title;

	if (i == 0 || !dl_tok_is(s, i, '.') || !glued(c, i))
		return false;
	return s->t[i - 1].end - s->t[i - 1].start == 1 ||
	    dl_particle(s, i - 1, "dot") || dl_title_at(s, i - 1, &title) > 0;
}

/*
 * True if i begins a sentence or a quotation: a capital says nothing.  A
 * sentence of the stream may hold several.
 */
static bool
opening(const struct cut *c, size_t i)
{
	const struct dl_tok *t;

	while (i > 0 && c->s->t[i - 1].type == DL_PUNCT) {
		t = &c->s->t[--i];
		if (t->end == t->start + 1 && strchr(",-;/&'(%$", c->s->text[
		    t->start]) != NULL)
			return false;
		if (t->end == t->start + 1 && strchr(".?!:", c->s->text[
		    t->start]) != NULL)
			return !inner_stop(c, i);
	}
	return i == 0;
}

/* In a headline, a word that news text writes small. */
static bool
small_in_headline(const struct cut *c, size_t i)
{
	return c->headline && dl_is_common(dl_tok_low(c->s, i));
}

/* A head word in [from, to) after which `of' or `for' goes on. */
static bool
head_before(const struct cut *c, size_t from, size_t to, bool agency)
{
	struct dl_head h;
	size_t i;

	for (i = from; i < to; i++)
		if (cap(c, i) && dl_head_word(c->s, i, &h) && h.of &&
		    (!agency || strcmp(h.kind, "agency") == 0))
			return true;
	return false;
}

static bool
known_place(const struct cut *c, size_t i)
{
	struct dl_gaz g;

	return dl_gaz_find(c->s, i, c->headline, &g) && g.label != DL_ORG &&
	    !g.weak;
}

/* End of a hyphenated part that begins with the hyphen at j, or j. */
static size_t
join_hyphen(const struct cut *c, size_t from, size_t j)
{
	const struct dl_toks *s = c->s;
	struct dl_gaz g;

	if (j + 1 >= s->n || s->t[j + 1].type != DL_WORD)
		return j;
	if (cap(c, j + 1)) {
		if (known_place(c, j + 1) && dl_gaz_find(s, from,
		    c->headline, &g) && from + g.ntoks == j)
			return j;
		return j + 2;
	}
	if (dl_particle(s, j + 1, "name") && hyphen(c, j + 2) &&
	    cap(c, j + 3))
		return j + 4;
	/* The second syllable of a given name: Jae-in, Ing-wen. */
	if (j - from < 2 || s->t[j + 1].end - s->t[j + 1].start > 6 ||
	    dl_particle(s, j + 1, "suffix") ||
	    (s->t[j + 1].end - s->t[j + 1].start > 4 &&
	    dl_is_common(dl_tok_low(s, j + 1))) ||
	    dl_gaz_find(s, from, c->headline, &g))
		return j;
	return j + 2;
}

/* End of `of X', `of the X', `for X' that begins at j, or j. */
static size_t
join_of(const struct cut *c, size_t from, size_t j)
{
	if (!dl_particle(c->s, j, "of") || !head_before(c, from, j, false))
		return j;
	if (cap(c, j + 1) && !dl_particle(c->s, j + 1, "closed"))
		return j + 2;
	if (j + 1 < c->s->n && dl_str_is(dl_tok_text(c->s, j + 1), "the") &&
	    cap(c, j + 2))
		return j + 3;
	return j;
}

/*
 * True if the `and' at j stands inside a name: of an agency, or before a
 * word that is no name by itself (Organisation for Mud and Development).
 */
static bool
joins_and(const struct cut *c, size_t from, size_t j)
{
	if (!dl_particle(c->s, j, "and") || !cap(c, j + 1) ||
	    !head_before(c, from, j, false) || known_place(c, j + 1))
		return false;
	return head_before(c, from, j, true) ||
	    dl_is_common(dl_tok_low(c->s, j + 1));
}

/* End of particles of names (bin, de la, al-) that begin at j, or j. */
static size_t
join_particle(const struct cut *c, size_t j)
{
	size_t k = j;

	while (k < j + 3 && dl_particle(c->s, k, "name") && !cap(c, k))
		k++;
	if (k == j)
		return j;
	if (hyphen(c, k) && cap(c, k + 1))
		return k + 2;
	return cap(c, k) ? k + 1 : j;
}

/* A full stop after an initial or an abbreviation at j - 1. */
static size_t
join_stop(const struct cut *c, size_t from, size_t j)
{
	const struct dl_tok *t = &c->s->t[j - 1];

	if (!glued(c, j) || !dl_tok_is(c->s, j, '.'))
		return j;
	if (t->end - t->start == 1 && cap(c, j + 1))
		return j + 2;
	if (dl_particle(c->s, j - 1, "dot") && j + 1 < c->s->n &&
	    (cap(c, j + 1) || j - from > 1))
		return cap(c, j + 1) && j - from == 1 ? j + 2 : j + 1;
	return j;
}

/* The run that begins at `from' and stands until j: where it ends next. */
static size_t
join(const struct cut *c, size_t from, size_t j)
{
	const struct dl_toks *s = c->s;
	struct dl_head h;
	size_t k;

	if (cap(c, j) && !small_in_headline(c, j))
		return !glued(c, j) ? j + 1 : j;
	if (s->t[j].type == DL_CLITIC) {
		/* Women's Council, but Elbonia's Council is two. */
		if (j == from + 1 && cap(c, j + 1) &&
		    dl_head_word(s, j + 1, &h) && dl_is_common(dl_tok_low(s,
		    from)))
			return j + 2;
		return j;
	}
	if (hyphen(c, j))
		return join_hyphen(c, from, j);
	if (dl_tok_is(s, j, '&') && cap(c, j + 1))
		return j + 2;
	if (dl_tok_is(s, j, ',') && dl_particle(s, j + 1, "firm") &&
	    cap(c, j + 1))
		return j + 2;
	if (apostrophe(c, j) && glued(c, j) && cap(c, j + 1) &&
	    !glued(c, j + 1) && dl_head_word(s, j + 1, &h))
		return j + 2;
	if ((k = join_stop(c, from, j)) > j || (k = join_of(c, from, j)) > j)
		return k;
	if (joins_and(c, from, j))
		return j + 2;
	return join_particle(c, j);
}

static size_t
run_end(const struct cut *c, size_t i)
{
	size_t j = i + 1, k;

	while (j < c->s->n && j - i < MAX_RUN && (k = join(c, i, j)) > j)
		j = k;
	return j;
}

/*
 * The head word of a run of several words: its last one (Mud Ministry), or
 * the one before `of' (Ministry of Mud).
 */
static bool
head_of(const struct cut *c, size_t first, size_t last, struct dl_head *h)
{
	size_t i;

	if (last - first < 2)
		return false;
	for (i = first + 1; i + 1 < last; i++)
		if (dl_particle(c->s, i, "of") && !cap(c, i) &&
		    dl_head_word(c->s, i - 1, h) && h->of)
			return true;
	if (dl_tok_is(c->s, last - 1, '.') && last - first > 2)
		last--;
	return dl_head_word(c->s, last - 1, h);
}

static bool
headed(const struct cut *c, size_t first, size_t last)
{
	struct dl_head h;

	return head_of(c, first, last, &h);
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
	m->initial = opening(c, first);
	if (c->title.cls != DL_NO_TITLE && c->title_end == first) {
		m->title = c->title;
		m->title_at = (uint32_t)c->title_at;
	}
	if (last - first < 2)
		return;
	if (head_of(c, first, last, &h)) {
		m->head = h.label;
		m->kind = h.kind;
	} else if (dl_head_word(c->s, first, &h) && h.label == DL_LOC &&
	    strcmp(h.kind, "region") == 0) {
		m->head = DL_LOC;
		m->kind = h.kind;
	}
}

/* What an office is of: Minister of (Mud and the Rivers) X. */
static size_t
title_field(const struct cut *c, size_t i, size_t end)
{
	size_t k = i, last = i;

	if (!dl_particle(c->s, i, "of"))
		return i;
	while (++k < end) {
		if (cap(c, k) && dl_is_common(dl_tok_low(c->s, k)))
			last = k + 1;
		else if (cap(c, k) || !(dl_particle(c->s, k, "and") ||
		    dl_particle(c->s, k, "closed") || dl_tok_is(c->s, k,
		    ',') || dl_tok_is(c->s, k, '&')))
			break;
	}
	return last < end ? last : i;
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
	if (n == 1 && headed(c, i, end))
		return 0;
	return title_field(c, i + n, end) - i;
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
		if (headed(c, i, end) || !dl_gaz_find(c->s, p,
		    c->headline, &g) || g.weak)
			continue;
		if (g.label == DL_PER && g.ntoks >= 2)
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
	    dl_is_firstname(dl_tok_low(c->s, i)) &&
	    (dl_is_surname(dl_tok_low(c->s, i + 1)) ||
	    !dl_is_common(dl_tok_low(c->s, i + 1)));
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
	size_t at = hyphen(c, i) ? i + 1 : i;

	if (at < end && dl_gaz_find(c->s, at, c->headline, &g) &&
	    people(&g) && at + g.ntoks == end)
		return end;
	return i;
}

/* Bodies that many countries have: (Ontario) Supreme Court. */
static bool
body_at(const struct cut *c, size_t i, size_t end)
{
	struct dl_gaz g;

	return dl_gaz_find(c->s, i, c->headline, &g) && g.label == DL_ORG &&
	    g.geo[0] == '\0' && strcmp(g.sub, "agency") == 0 &&
	    i + g.ntoks == end;
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
	bool hit = dl_gaz_find(c->s, i, c->headline, &g);

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
	    !(g.label == DL_LOC && body_at(c, i + g.ntoks, stop)) &&
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

	if (c->s->t[i].type != DL_WORD || !dl_particle(c->s, i, "name") ||
	    !(hyphen(c, i + 1) || cap(c, i + 1)))
		return i;
	if (dl_gaz_find(c->s, i, c->headline, &g) && g.ntoks > 1) {
		emit(c, i, i + g.ntoks, &g);
		return i + g.ntoks;
	}
	if (!hyphen(c, i + 1) || !cap(c, i + 2))
		return i;
	end = run_end(c, i + 2);
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
 * Small words with a capital where a sentence begins.  Elsewhere `The' with
 * a capital belongs to what follows (The Elbonian Times).
 */
static bool
no_start(const struct cut *c, size_t i)
{
	if (small_in_headline(c, i))
		return true;
	if (!dl_particle(c->s, i, "closed"))
		return false;
	return opening(c, i) || !cap(c, i + 1) ||
	    !dl_str_is(dl_tok_text(c->s, i), "The");
}

void
dl_spans(const struct dl_etext *t, size_t sent, struct dl_mentions *out)
{
	struct cut c = { .s = &t->sents[sent], .out = out, .sent = sent,
	    .headline = t->headline[sent], .title.name = "" };
	size_t i = 0, end, k;
	struct dl_gaz g;

	while (i < c.s->n) {
		if (!cap(&c, i)) {
			note_title(&c, i);
			k = small_name(&c, i);
			i = k > i ? k : i + 1;
			continue;
		}
		if (no_start(&c, i) && !dl_gaz_find(c.s, i, c.headline, &g)) {
			note_title(&c, i);
			i = c.title_end > i ? c.title_end : i + 1;
			continue;
		}
		end = run_end(&c, i);
		while (i < end)
			i = cut_one(&c, i, end);
	}
}
