/*
 * The extent of a run, decided at each token from its neighbours: capitals,
 * particles, hyphens, initials, `of' after a head word, lists of ministries.
 */
#include "entity/etext.h"
#include "entity/run.h"

#define MAX_RUN	24			/* tokens; longer runs are no name */

bool
dl_scan_cap(const struct dl_scan *c, size_t i)
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
glued(const struct dl_scan *c, size_t i)
{
	return i < c->s->n && (c->s->t[i].flags & DL_GLUED) != 0;
}

bool
dl_scan_hyphen(const struct dl_scan *c, size_t i)
{
	return dl_tok_is(c->s, i, '-') && glued(c, i) && glued(c, i + 1);
}

static bool
apostrophe(const struct dl_scan *c, size_t i)
{
	return dl_tok_is(c->s, i, '\'') || (i < c->s->n &&
	    dl_str_is(dl_tok_text(c->s, i), "\xE2\x80\x99"));
}

/* True if the full stop at i ends a title, an initial or Inc. */
static bool
inner_stop(const struct dl_scan *c, size_t i)
{
	const struct dl_toks *s = c->s;
	struct dl_title title;

	if (i == 0 || !dl_tok_is(s, i, '.') || !glued(c, i))
		return false;
	return s->t[i - 1].end - s->t[i - 1].start == 1 ||
	    dl_particle(s, i - 1, DL_IN_DOT) ||
	    dl_title_at(s, i - 1, &title) > 0;
}

/*
 * True if i begins a sentence or a quotation: a capital says nothing.  A
 * sentence of the stream may hold several.
 */
bool
dl_scan_opening(const struct dl_scan *c, size_t i)
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
bool
dl_scan_small(const struct dl_scan *c, size_t i)
{
	return c->headline && dl_listed(c->s, i, DL_COMMON);
}

/* A head word in [from, to) after which `of' or `for' goes on. */
static bool
head_before(const struct dl_scan *c, size_t from, size_t to, bool agency)
{
	struct dl_head h;
	size_t i;

	for (i = from; i < to; i++)
		if (dl_scan_cap(c, i) && dl_head_word(c->s, i, &h) && h.of &&
		    (h.label != DL_LOC || i == from) &&
		    (!agency || strcmp(h.kind, "agency") == 0))
			return true;
	return false;
}

static bool
known_place(const struct dl_scan *c, size_t i)
{
	struct dl_gaz g;

	return dl_gaz_find(c->s, i, c->headline, &g) && g.label != DL_ORG &&
	    !g.weak;
}

/* End of a hyphenated part that begins with the hyphen at j, or j. */
static size_t
join_hyphen(const struct dl_scan *c, size_t from, size_t j)
{
	const struct dl_toks *s = c->s;
	struct dl_gaz g;

	if (j + 1 >= s->n || s->t[j + 1].type != DL_WORD)
		return j;
	if (dl_scan_cap(c, j + 1)) {
		if (known_place(c, j + 1) && dl_gaz_find(s, from,
		    c->headline, &g) && from + g.ntoks == j)
			return j;
		return j + 2;
	}
	if (dl_particle(s, j + 1, DL_IN_NAME) && dl_scan_hyphen(c, j + 2) &&
	    dl_scan_cap(c, j + 3))
		return j + 4;
	/* The second syllable of a given name: Jae-in, Ing-wen. */
	if (j - from < 2 || s->t[j + 1].end - s->t[j + 1].start > 6 ||
	    dl_particle(s, j + 1, DL_IN_SUFFIX) ||
	    (s->t[j + 1].end - s->t[j + 1].start > 4 &&
	    dl_listed(s, j + 1, DL_COMMON)) ||
	    dl_gaz_find(s, from, c->headline, &g))
		return j;
	return j + 2;
}

/* End of `of X', `of the X', `for X' that begins at j, or j. */
static size_t
join_of(const struct dl_scan *c, size_t from, size_t j)
{
	if (!dl_particle(c->s, j, DL_IN_OF) || !head_before(c, from, j, false))
		return j;
	if (dl_scan_cap(c, j + 1) && !dl_particle(c->s, j + 1, DL_IN_CALENDAR))
		return j + 2;
	if (j + 1 < c->s->n && dl_str_is(dl_tok_text(c->s, j + 1), "the") &&
	    dl_scan_cap(c, j + 2))
		return j + 3;
	return j;
}

/*
 * True if the `and' at j stands inside a name: of an agency, or before a
 * word that is no name by itself (Organisation for Mud and Development).
 */
static bool
joins_and(const struct dl_scan *c, size_t from, size_t j)
{
	if (!dl_particle(c->s, j, DL_IN_AND) || !dl_scan_cap(c, j + 1) ||
	    !head_before(c, from, j, false) || known_place(c, j + 1))
		return false;
	return head_before(c, from, j, true) ||
	    dl_listed(c->s, j + 1, DL_COMMON);
}

/*
 * End of the list that goes on at the comma j (Ministry of Mud, Water and
 * Roads), or j.
 */
static size_t
join_list(const struct dl_scan *c, size_t from, size_t j)
{
	size_t k = j;

	if (!head_before(c, from, j, true))
		return j;
	while (k < j + 12 && dl_tok_is(c->s, k, ',') && dl_scan_cap(c, k + 1) &&
	    dl_listed(c->s, k + 1, DL_COMMON))
		for (k++; dl_scan_cap(c, k); k++)
			;
	return k > j && dl_particle(c->s, k, DL_IN_AND) &&
	    dl_scan_cap(c, k + 1) && dl_listed(c->s, k + 1, DL_COMMON) ?
	    k + 2 : j;
}

/* End of particles of names (bin, de la, al-) that begin at j, or j. */
static size_t
join_particle(const struct dl_scan *c, size_t j)
{
	size_t k = j;

	while (k < j + 3 && dl_particle(c->s, k, DL_IN_NAME) &&
	    !dl_scan_cap(c, k))
		k++;
	if (k == j)
		return j;
	if (dl_scan_hyphen(c, k) && dl_scan_cap(c, k + 1))
		return k + 2;
	return dl_scan_cap(c, k) ? k + 1 : j;
}

/* A full stop after an initial or an abbreviation at j - 1. */
static size_t
join_stop(const struct dl_scan *c, size_t from, size_t j)
{
	const struct dl_tok *t = &c->s->t[j - 1];

	if (!glued(c, j) || !dl_tok_is(c->s, j, '.'))
		return j;
	if (t->end - t->start == 1 && dl_scan_cap(c, j + 1))
		return j + 2;
	if (dl_particle(c->s, j - 1, DL_IN_DOT) && j + 1 < c->s->n &&
	    (dl_scan_cap(c, j + 1) || j - from > 1))
		return dl_scan_cap(c, j + 1) && j - from == 1 ? j + 2 : j + 1;
	return j;
}

/* The run that begins at `from' and stands until j: where it ends next. */
static size_t
join(const struct dl_scan *c, size_t from, size_t j)
{
	const struct dl_toks *s = c->s;
	struct dl_head h;
	size_t k;

	if (dl_scan_cap(c, j) && !dl_scan_small(c, j))
		return !glued(c, j) ? j + 1 : j;
	if (s->t[j].type == DL_CLITIC) {
		/* Women's Council, but Elbonia's Council is two. */
		if (dl_scan_cap(c, j + 1) && dl_head_word(s, j + 1, &h) &&
		    (dl_listed(s, j - 1, DL_COMMON) ||
		    dl_str_is(dl_tok_low(s, from), "st")))
			return j + 2;
		return j;
	}
	if (dl_scan_hyphen(c, j))
		return join_hyphen(c, from, j);
	if (dl_tok_is(s, j, '&') && dl_scan_cap(c, j + 1))
		return j + 2;
	if (dl_tok_is(s, j, ',') && dl_particle(s, j + 1, DL_IN_FIRM) &&
	    dl_scan_cap(c, j + 1))
		return j + 2;
	if (apostrophe(c, j) && glued(c, j) && dl_scan_cap(c, j + 1) &&
	    (glued(c, j + 1) || dl_head_word(s, j + 1, &h)))
		return j + 2;
	if (dl_tok_is(s, j, ','))
		return join_list(c, from, j);
	if ((k = join_stop(c, from, j)) > j || (k = join_of(c, from, j)) > j)
		return k;
	if (joins_and(c, from, j))
		return j + 2;
	return join_particle(c, j);
}

size_t
dl_run_end(const struct dl_scan *c, size_t i)
{
	size_t j = i + 1, k;

	while (j < c->s->n && j - i < MAX_RUN && (k = join(c, i, j)) > j)
		j = k;
	return j;
}

bool
dl_run_head(const struct dl_scan *c, size_t first, size_t last,
    struct dl_head *h)
{
	size_t i;

	if (last - first < 2)
		return false;
	for (i = first + 1; i + 1 < last; i++)
		if (dl_particle(c->s, i, DL_IN_OF) && !dl_scan_cap(c, i) &&
		    dl_head_word(c->s, i - 1, h) && h->of)
			return true;
	if (dl_tok_is(c->s, last - 1, '.') && last - first > 2)
		last--;
	return dl_head_word(c->s, last - 1, h);
}
