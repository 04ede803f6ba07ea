/*
 * Names and their attributes.  An acronym takes the name it was introduced
 * with in brackets; then the gazetteer speaks; a person takes the full name
 * of the document, an organisation called by its first word the long name.
 */
#include "entity/canon.h"
#include "entity/word.h"

static struct dl_str
cstr(const char *s)
{
	return dl_str(s, strlen(s));
}

static struct dl_str
text_of(const struct dl_etext *t, const struct dl_mention *m)
{
	return dl_toks_span(&t->sents[m->sent], m->first, m->last);
}

/* The name as it stands, without the Inc. of a firm (but Cole & Co). */
static struct dl_str
plain_name(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	size_t last = m->last;

	while (m->label == DL_ORG && last > m->first + 1 &&
	    (dl_tok_is(s, last - 1, '.') || dl_tok_is(s, last - 1, ',') ||
	    dl_particle(s, last - 1, "firm")))
		last--;
	if (dl_tok_is(s, last - 1, '&') || dl_particle(s, last - 1, "and"))
		last = m->last;
	return dl_etext_name(t, s, m->first, last);
}

/* True if b stands in brackets right after a. */
static bool
bracketed(const struct dl_toks *s, const struct dl_mention *a,
    const struct dl_mention *b)
{
	return a->sent == b->sent && a->last + 1 == b->first &&
	    dl_tok_is(s, a->last, '(') && dl_tok_is(s, b->last, ')');
}

/*
 * True if the letters of a short form stand in the name in their order, the
 * first one first: (AP) after Seoul, South Korea is no short form.
 */
static bool
shortens(struct dl_str shortform, struct dl_str name)
{
	size_t i, j = 0;

	for (i = 0; i < name.n && j < shortform.n; i++)
		if ((name.p[i] & ~0x20) == shortform.p[j])
			j++;
		else if (i == 0)
			return false;
	return j == shortform.n;
}

/* The capitals of a name of several words, as a dictionary key. */
static struct dl_str
initials(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	char key[16];
	size_t i, n = 0;

	for (i = m->first; i < m->last && n < sizeof(key); i++)
		if (dl_tok_cap(&s->t[i]))
			key[n++] = s->text[s->t[i].start];
	return dl_str(dl_arena_dup(&t->doc->arena, key, n), n);
}

static void
note_aliases(struct dl_canon *c, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *a, *b;
	const struct dl_toks *s;
	struct dl_str key;
	uint32_t *at;
	size_t i;

	dl_dict_clear(&c->alias);
	dl_dict_clear(&c->initials);
	for (i = 0; i < l->n; i++) {
		a = &l->m[i];
		if (a->last - a->first < 2)
			continue;
		if (a->label == DL_ORG && (key = initials(t, a)).n > 2) {
			at = dl_dict_at(&c->initials, key);
			*at = *at == 0 ? (uint32_t)i + 1 : *at;
		}
		if (i + 1 == l->n)
			break;
		b = &l->m[i + 1];
		s = &t->sents[a->sent];
		if (bracketed(s, a, b) && b->last - b->first == 1 &&
		    (s->t[b->first].flags & DL_UPPER) &&
		    shortens(text_of(t, b), text_of(t, a)))
			*dl_dict_at(&c->alias, text_of(t, b)) =
			    (uint32_t)i + 1;
	}
}

/* The country of an organisation, if its own name says it. */
static const char *
country_inside(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_gaz g;
	size_t i;

	for (i = m->first; i < m->last; i++)
		if (dl_tok_cap(&s->t[i]) && dl_gaz_find(s, i, false, &g) &&
		    (g.label == DL_LOC || g.label == DL_MISC) &&
		    g.geo[0] != '\0' && !g.weak)
			return g.geo;
	return "";
}

static void
from_gaz(struct dl_mention *m)
{
	m->value = cstr(m->gaz.name);
	m->sub = m->gaz.sub;
	m->geo = m->gaz.geo;
}

/* The countries that the document names, or whose people or cities. */
static void
note_countries(struct dl_canon *c, const struct dl_mentions *l)
{
	const struct dl_mention *m;
	size_t i;

	dl_dict_clear(&c->countries);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->gaz.name != NULL && m->gaz.geo[0] != '\0' &&
		    m->label != DL_ORG)
			*dl_dict_at(&c->countries, cstr(m->gaz.geo)) = 1;
	}
}

/*
 * Parties and agencies of several countries share their short names: such a
 * one is known only where its country is named too.
 */
static bool
out_of_place(const struct dl_canon *c, const struct dl_toks *s,
    const struct dl_mention *m)
{
	return m->label == DL_ORG && m->gaz.geo[0] != '\0' &&
	    m->last - m->first == 1 && (s->t[m->first].flags & DL_UPPER) &&
	    (strcmp(m->gaz.sub, "party") == 0 ||
	    strcmp(m->gaz.sub, "agency") == 0) &&
	    strcmp(m->gaz.geo, "USA") != 0 &&
	    dl_dict_get(&c->countries, cstr(m->gaz.geo)) == NULL;
}

/* A known organisation with a word more: Acme Group, Acme, Inc. */
static bool
known_inside(const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_gaz g;

	if (!dl_gaz_find(s, m->first, false, &g) || g.label != DL_ORG ||
	    (strcmp(g.sub, "company") != 0 && strcmp(g.sub, "armed") != 0) ||
	    (!dl_particle(s, m->first + g.ntoks, "firm") &&
	    !dl_tok_is(s, m->first + g.ntoks, ',') &&
	    !dl_str_is(dl_tok_low(s, m->last - 1), "group")))
		return false;
	m->gaz = g;
	return true;
}

/* The organisations that begin with a word: the only one, or SEVERAL. */
#define SEVERAL	UINT32_MAX

static void
note_heads(struct dl_canon *c, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	uint32_t *at;
	size_t i;

	dl_dict_clear(&c->heads);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label != DL_ORG || m->last - m->first < 2)
			continue;
		at = dl_dict_at(&c->heads, dl_tok_text(&t->sents[m->sent],
		    m->first));
		if (*at == 0)
			*at = (uint32_t)i + 1;
		else if (*at != SEVERAL && !dl_str_eq(text_of(t, m),
		    text_of(t, &l->m[*at - 1])))
			*at = SEVERAL;
	}
}

static void
name_other(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mentions *l, struct dl_mention *m)
{
	const struct dl_mention *whole;
	uint32_t *at;

	if (m->gaz.name != NULL && m->gaz.label == m->label &&
	    !out_of_place(c, &t->sents[m->sent], m)) {
		from_gaz(m);
		return;
	}
	if (m->label == DL_ORG && known_inside(t, m)) {
		from_gaz(m);
		return;
	}
	m->value = plain_name(t, m);
	m->sub = m->head == m->label ? m->kind : "";
	if (m->label == DL_ORG)
		m->geo = country_inside(t, m);
	if (m->label != DL_ORG || m->last - m->first != 1 ||
	    (at = dl_dict_get(&c->heads, text_of(t, m))) == NULL ||
	    *at == SEVERAL)
		return;
	whole = &l->m[*at - 1];
	m->value = whole->gaz.name != NULL ? cstr(whole->gaz.name) :
	    plain_name(t, whole);
	m->sub = whole->gaz.name != NULL ? whole->gaz.sub : whole->kind;
	m->geo = country_inside(t, whole);
}

/*
 * The mention that a short form stands for: introduced in brackets, or, if
 * no table knows the form, the one with these initials; NULL if none.
 */
static struct dl_mention *
long_form(const struct dl_canon *c, const struct dl_etext *t,
    struct dl_mentions *l, const struct dl_mention *m)
{
	uint32_t *at;

	if (m->last - m->first != 1)
		return NULL;
	at = dl_dict_get(&c->alias, text_of(t, m));
	if (at == NULL && m->gaz.name == NULL && m->label != DL_PER)
		at = dl_dict_get(&c->initials, text_of(t, m));
	return at != NULL ? &l->m[*at - 1] : NULL;
}

static void
name_alias(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mentions *l, struct dl_mention *m)
{
	struct dl_mention *a = long_form(c, t, l, m);

	if (a == NULL)
		return;
	m->label = a->label;
	if (a->label == DL_PER)
		return;
	name_other(c, t, l, a);
	m->value = a->value;
	m->sub = a->sub;
	m->geo = a->geo;
}

static void
name_person(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mention *m)
{
	struct dl_person *p = dl_persons_find(&c->persons, t, m);

	m->value = p != NULL ? p->name : plain_name(t, m);
	m->geo = p != NULL ? p->geo : "";
	m->office = m->title.name;
	if (p == NULL || m->title.cls == DL_OFFICE)
		return;
	if (p->title[0] != '\0')
		m->office = p->title;
}

/* An office given with one mention of X holds for all of them. */
static void
note_offices(struct dl_canon *c, struct dl_mentions *l)
{
	struct dl_mention *m;
	uint32_t *at;
	size_t i;

	dl_dict_clear(&c->offices);
	for (i = 0; i < l->n; i++)
		if (l->m[i].label == DL_PER && l->m[i].title.cls == DL_OFFICE)
			*dl_dict_at(&c->offices, l->m[i].value) =
			    (uint32_t)i + 1;
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if (m->label != DL_PER || m->title.cls == DL_OFFICE)
			continue;
		at = dl_dict_get(&c->offices, m->value);
		if (at != NULL)
			m->office = l->m[*at - 1].office;
	}
}

/*
 * True if place a says where the person b holds office: Elbonian President
 * X, Elbonia's President X; or, after the name, President X of Elbonia.
 */
static bool
holds_office(const struct dl_toks *s, const struct dl_mention *a,
    const struct dl_mention *b)
{
	if (b->title.cls == DL_NO_TITLE || a->geo[0] == '\0' ||
	    (a->label != DL_LOC && a->label != DL_MISC))
		return false;
	if (a->first < b->first)
		return a->last == b->title_at || (a->last + 1 ==
		    b->title_at && s->t[a->last].type == DL_CLITIC);
	return b->last + 1 == a->first && dl_str_is(dl_tok_text(s, b->last),
	    "of");
}

/* The country of a person, for all mentions of the person. */
static void
note_nations(struct dl_canon *c, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *a, *b;
	const struct dl_toks *s;
	size_t i;

	dl_dict_clear(&c->nations);
	for (i = 0; i + 1 < l->n; i++) {
		a = &l->m[i];
		b = &l->m[i + 1];
		s = &t->sents[a->sent];
		if (a->sent != b->sent)
			continue;
		if (b->label == DL_PER && holds_office(s, a, b))
			*dl_dict_at(&c->nations, b->value) = (uint32_t)i + 1;
		else if (a->label == DL_PER && holds_office(s, b, a))
			*dl_dict_at(&c->nations, a->value) = (uint32_t)i + 2;
	}
}

static void
add_nations(const struct dl_canon *c, struct dl_mentions *l)
{
	uint32_t *at;
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->m[i].label != DL_PER || l->m[i].geo[0] != '\0')
			continue;
		at = dl_dict_get(&c->nations, l->m[i].value);
		if (at != NULL)
			l->m[i].geo = l->m[*at - 1].geo;
	}
}

void
dl_canon(struct dl_canon *c, const struct dl_etext *t, struct dl_mentions *l)
{
	struct dl_mention *m;
	size_t i;

	note_aliases(c, t, l);
	note_heads(c, t, l);
	note_countries(c, l);
	dl_persons_read(&c->persons, t, l);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		name_alias(c, t, l, m);
		if (m->label == DL_PER)
			name_person(c, t, m);
		else if (m->value.n == 0)
			name_other(c, t, l, m);
	}
	note_offices(c, l);
	note_nations(c, t, l);
	add_nations(c, l);
}

void
dl_canon_free(struct dl_canon *c)
{
	dl_persons_free(&c->persons);
	dl_dict_free(&c->alias);
	dl_dict_free(&c->initials);
	dl_dict_free(&c->heads);
	dl_dict_free(&c->nations);
	dl_dict_free(&c->offices);
	dl_dict_free(&c->countries);
}
