/*
 * A unit is a word with what hyphens join to it; particles (de, bin, van)
 * are no units of their own.  Korean, Chinese and Vietnamese names begin
 * with the family name (asiansurnames.tsv); others end with it.  Short forms
 * of given names are in givennames.tsv.
 */
#include "entity/fold.h"
#include "entity/name.h"
#include "entity/word.h"
#include "tables.h"

/* Jr., Sr., II, III behind a name; 0 if token i is none. */
static char
suffix(const struct dl_toks *s, size_t i)
{
	struct dl_str t = dl_tok_low(s, i);

	if (dl_str_is(t, "jr"))
		return 'j';
	if (dl_str_is(t, "sr"))
		return 's';
	if (dl_str_is(dl_tok_text(s, i), "II"))
		return '2';
	if (dl_str_is(dl_tok_text(s, i), "III"))
		return '3';
	return '\0';
}

/* Leaves what stands round the name itself out of first and last. */
static void
trim(struct dl_name *n, const struct dl_toks *s)
{
	struct dl_title title;
	size_t k;
	char c;

	while (n->last > n->first + 1 && (s->t[n->last - 1].type == DL_CLITIC ||
	    s->t[n->last - 1].type == DL_PUNCT ||
	    suffix(s, n->last - 1) != '\0')) {
		c = suffix(s, n->last - 1);
		n->suffix = c != '\0' ? c : n->suffix;
		n->last--;
	}
	k = dl_title_at(s, n->first, &title);
	if (k > 0 && n->first + k < n->last && title.cls == DL_ROLE)
		n->first += k;		/* Novelist Ann Oberlin */
}

/* True if a hyphen joins token i to token i - 2. */
static bool
joined(const struct dl_toks *s, size_t i, size_t first)
{
	return i > first + 1 && dl_tok_is(s, i - 1, '-') &&
	    (s->t[i].flags & DL_GLUED) && (s->t[i - 1].flags & DL_GLUED);
}

/* True if token i is no unit: bin Salman, Van der Meer, al-Brandt. */
static bool
bound(const struct dl_name *n, const struct dl_toks *s, size_t i)
{
	return i + 1 < n->last && dl_particle(s, i, DL_IN_NAME) &&
	    (i > n->first || n->last - n->first > 2 ||
	    !dl_listed(s, i, DL_FIRSTNAME));
}

static void
read_units(struct dl_name *n, const struct dl_etext *t,
    const struct dl_toks *s)
{
	struct dl_str span = dl_toks_span(s, n->first, n->last);
	char *p = dl_arena_alloc(&t->doc->arena, span.n + 1);
	size_t i, k, at = SIZE_MAX;	/* token of the last unit */

	for (i = n->first; i < n->last; i++) {
		if ((s->t[i].type != DL_WORD && s->t[i].type != DL_NUM) ||
		    bound(n, s, i))
			continue;
		k = dl_fold(p, dl_tok_text(s, i));
		if (joined(s, i, n->first) && i == at + 2) {
			n->unit[n->n - 1].n += k;
			n->half = dl_str(p, k);
		} else if (k > 0 && n->n < DL_NAME_UNITS)
			n->unit[n->n++] = dl_str(p, k);
		else
			continue;
		p += k;
		at = i;
	}
	n->particle = n->n == 2 && dl_particle(s, n->first, DL_IN_NAME);
}

static bool
eastern(struct dl_str low)
{
	return dl_table_find(&dl_tab_asiansurnames, low) >= 0;
}

/*
 * Kim and Lee are given names as well: the words behind tell, of which there
 * must be two (Kim Ga-na; but Lee Marie Dorn).
 */
static bool
eastern_given(const struct dl_name *n, const struct dl_toks *s)
{
	size_t i, words = 0;

	for (i = n->first + 1; i < n->last; i++) {
		if (s->t[i].type != DL_WORD)
			continue;
		words++;
		if (dl_listed(s, i, DL_FIRSTNAME) &&
		    !eastern(dl_tok_low(s, i)))
			return false;
	}
	return words > 1;
}

/* True if people of this country write the family name first. */
static bool
eastern_country(const char *geo)
{
	static const char *const geos[] = { "PRK", "KOR", "CHN", "TWN",
	    "HKG", "VNM", "KHM", "SGP" };
	size_t i;

	for (i = 0; i < sizeof(geos) / sizeof(geos[0]); i++)
		if (strcmp(geo, geos[i]) == 0)
			return true;
	return false;
}

/* True if the family name stands first. */
static bool
family_first(const struct dl_name *n, const struct dl_toks *s,
    const struct dl_mention *m)
{
	struct dl_str low = dl_tok_low(s, n->first);

	if (m->gaz.name != NULL && m->gaz.label == DL_PER &&
	    m->gaz.geo[0] != '\0')
		return eastern_country(m->gaz.geo) && (eastern(low) ||
		    strcmp(m->gaz.geo, "KHM") == 0);
	return eastern(low) && (!dl_is_firstname(low) ||
	    eastern_given(n, s));
}

/* A particle or a title at the start of a canonical name. */
static bool
small_word(struct dl_str word)
{
	uint32_t at = 0;
	long row;

	while ((row = dl_table_next(&dl_tab_particles, word, &at)) >= 0)
		if (strcmp(dl_table_cell(&dl_tab_particles, row,
		    DL_PARTICLES_CLASS), "name") == 0)
			return true;
	return false;
}

void
dl_name_canonical(struct dl_name *n, struct dl_arena *arena,
    const struct dl_gaz *g)
{
	const char *p = g->name, *end;
	size_t len = strlen(p), k;
	char *out = dl_arena_alloc(arena, len + 1);
	struct dl_str word;

	*n = (struct dl_name){ .n = 0 };
	for (; *p != '\0'; p = *end == ' ' ? end + 1 : end) {
		end = p + strcspn(p, " ");
		word = dl_str(p, (size_t)(end - p));
		k = dl_fold(out, word);
		if (k == 0 || n->n == DL_NAME_UNITS || small_word(word))
			continue;
		n->unit[n->n++] = dl_str(out, k);
		out += k;
	}
	n->east = n->n > 1 && eastern_country(g->geo) && (eastern(n->unit[0])
	    || strcmp(g->geo, "KHM") == 0);
	n->family = n->east || n->n == 0 ? 0 : n->n - 1;
}

void
dl_name_read(struct dl_name *n, const struct dl_etext *t,
    const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];

	*n = (struct dl_name){ .first = m->first, .last = m->last };
	trim(n, s);
	read_units(n, t, s);
	n->east = n->n > 1 && family_first(n, s, m);
	n->family = n->east || n->n == 0 ? 0 : n->n - 1;
}

/* Bill, William: a row of givennames.tsv has both. */
static bool
short_form(struct dl_str a, struct dl_str b)
{
	uint32_t i = 0, j;
	long r, q;

	while ((r = dl_table_next(&dl_tab_givennames, a, &i)) >= 0)
		for (j = 0; (q = dl_table_next(&dl_tab_givennames, b,
		    &j)) >= 0;)
			if (r == q)
				return true;
	return false;
}

static bool
same_given(struct dl_str a, struct dl_str b)
{
	if (a.n == 1 || b.n == 1)
		return a.p[0] == b.p[0];
	return dl_str_eq(a, b) || dl_fold_alike(a, b) || short_form(a, b);
}

/*
 * The given names of a are among those of b, in order.  An initial in the
 * middle of b does not explain the first name of a: Ann P. Dorn is not
 * Petra Dorn.
 */
static bool
among(const struct dl_name *a, const struct dl_name *b)
{
	size_t i, j = 0, first = b->family == 0;
	bool some = false;

	for (i = 0; i < a->n; i++) {
		if (i == a->family)
			continue;
		while (j < b->n && (j == b->family ||
		    !same_given(a->unit[i], b->unit[j]) || (!some &&
		    j > first && (a->unit[i].n == 1 || b->unit[j].n == 1))))
			j++;
		if (j++ >= b->n)
			return false;
		some = true;
	}
	return true;
}

bool
dl_names_agree(const struct dl_name *a, const struct dl_name *b)
{
	if (a->suffix != b->suffix || a->east != b->east)
		return false;
	if (a->particle || b->particle)
		return true;
	return among(a, b) || among(b, a);
}

struct dl_str
dl_name_key(struct dl_arena *arena, const struct dl_name *n)
{
	size_t i, len = 1;
	char *p;

	for (i = 0; i < n->n; i++)
		len += n->unit[i].n + 1;
	p = dl_arena_alloc(arena, len);
	for (len = i = 0; i < n->n; i++) {
		if (i > 0 && !n->east)
			p[len++] = ' ';
		memcpy(p + len, n->unit[i].p, n->unit[i].n);
		len += n->unit[i].n;
	}
	if (n->suffix != '\0')
		p[len++] = n->suffix;
	return dl_str(p, len);
}

bool
dl_name_usual(const struct dl_name *n)
{
	struct dl_str given = n->unit[n->family == 0 ? n->n - 1 : 0];

	return n->east || given.n == 1 || dl_is_firstname(given);
}
