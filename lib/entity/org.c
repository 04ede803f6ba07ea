/*
 * An acronym takes the name it was introduced with in brackets, before it or
 * behind, or the one before it with its initials; then the tables speak; what
 * they do not know takes the name with its initials, and the beginning of one
 * long name stands for that name.
 */
#include "entity/org.h"
#include "tables.h"

#define SEVERAL	UINT32_MAX		/* different names begin so */

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

	while (last > m->first + 1 && (dl_tok_is(s, last - 1, '.') ||
	    dl_tok_is(s, last - 1, ',') ||
	    dl_particle(s, last - 1, DL_IN_FIRM)))
		last--;
	if (dl_tok_is(s, last - 1, '&') || dl_particle(s, last - 1, DL_IN_AND))
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

static bool
acronym(const struct dl_toks *s, const struct dl_mention *m)
{
	return m->last - m->first == 1 && (s->t[m->first].flags & DL_UPPER);
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
		if (shortform.p[j] == '.' && ++j == shortform.n)
			break;
		else if ((name.p[i] & ~0x20) == shortform.p[j])
			j++;
		else if (i == 0)
			return false;
	while (j < shortform.n && shortform.p[j] == '.')
		j++;
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

/* A short form without its dots: E.M.A. is EMA. */
static struct dl_str
undotted(const struct dl_etext *t, struct dl_str s)
{
	char *p;
	size_t i, n = 0;

	if (memchr(s.p, '.', s.n) == NULL)
		return s;
	p = dl_arena_alloc(&t->doc->arena, s.n);
	for (i = 0; i < s.n; i++)
		if (s.p[i] != '.')
			p[n++] = s.p[i];
	return dl_str(p, n);
}

/* a and b are neighbours: does one explain the other in brackets? */
static void
note_brackets(struct dl_orgs *o, const struct dl_etext *t,
    const struct dl_mentions *l, size_t i)
{
	const struct dl_mention *a = &l->m[i], *b = a + 1;
	const struct dl_toks *s = &t->sents[a->sent];

	if (!bracketed(s, a, b) || b->code)
		return;
	if (acronym(s, b) && a->last - a->first > 1 && shortens(text_of(t, b),
	    text_of(t, a)))
		*dl_dict_at(&o->alias, text_of(t, b)) = (uint32_t)i + 1;
	else if (acronym(s, a) && b->last - b->first > 1 &&
	    shortens(text_of(t, a), text_of(t, b)))
		*dl_dict_at(&o->alias, text_of(t, a)) = (uint32_t)i + 2;
}

/* Notes the beginnings of a long name: Elbonian, Elbonian Mud. */
static void
note_heads(struct dl_orgs *o, const struct dl_etext *t,
    const struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i];
	const struct dl_toks *s = &t->sents[m->sent];
	uint32_t *at;
	size_t j;

	for (j = m->first + 1; j < m->last && j < m->first + 4; j++) {
		if (!dl_tok_cap(&s->t[j - 1]))
			continue;
		at = dl_dict_at(&o->heads, dl_toks_span(s, m->first, j));
		if (*at == 0)
			*at = (uint32_t)i + 1;
		else if (*at != SEVERAL && !dl_str_eq(plain_name(t, m),
		    plain_name(t, &l->m[*at - 1])))
			*at = SEVERAL;
	}
}

void
dl_orgs_read(struct dl_orgs *o, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	struct dl_str key;
	uint32_t *at;
	size_t i;

	dl_dict_clear(&o->alias);
	dl_dict_clear(&o->initials);
	dl_dict_clear(&o->heads);
	dl_dict_clear(&o->firms);
	dl_bodies_clear(&o->bodies);
	for (i = 0; i < l->n; i++) {
		if (i + 1 < l->n)
			note_brackets(o, t, l, i);
		if (l->m[i].label != DL_ORG || l->m[i].code ||
		    l->m[i].last - l->m[i].first < 2)
			continue;
		if ((key = initials(t, &l->m[i])).n > 2) {
			at = dl_dict_at(&o->initials, key);
			*at = *at == 0 ? (uint32_t)i + 1 : *at;
		}
		note_heads(o, t, l, i);
		key = plain_name(t, &l->m[i]);
		if (key.n < text_of(t, &l->m[i]).n)
			*dl_dict_at(&o->firms, key) = (uint32_t)i + 1;
	}
}

/*
 * Parties and agencies of several countries share their short names: such a
 * one is known only where its country is named too.
 */
static bool
in_place(const struct dl_places *p, const char *sub, const char *geo)
{
	return geo[0] == '\0' || strcmp(geo, "USA") == 0 ||
	    (strcmp(sub, "party") != 0 && strcmp(sub, "agency") != 0 &&
	    strcmp(sub, "armed") != 0) || dl_places_count(p, geo) > 0;
}

/*
 * True if parties and agencies of several countries may have this name, all
 * of whose words are common (National Front), and the text speaks of another
 * country.
 */
static bool
elsewhere(const struct dl_places *p, const struct dl_toks *s,
    const struct dl_mention *m)
{
	size_t i;

	if ((strcmp(m->gaz.sub, "party") != 0 && strcmp(m->gaz.sub,
	    "agency") != 0) || m->gaz.geo[0] == '\0' || p->home[0] == '\0' ||
	    dl_places_count(p, m->gaz.geo) > 0)
		return false;
	for (i = m->first; i < m->last; i++)
		if (s->t[i].type == DL_WORD && !dl_listed(s, i, DL_COMMON))
			return false;
	return true;
}

/*
 * Whether the name in the table is the one that is meant; an acronym takes
 * the row whose country is named, if there is one.
 */
static bool
known(const struct dl_places *p, const struct dl_toks *s,
    struct dl_mention *m)
{
	const struct dl_table *t = &dl_tab_acronyms;
	uint32_t at = 0;
	long row;

	if (m->gaz.name == NULL || m->gaz.label != m->label)
		return false;
	if (m->user)
		return true;
	if (!acronym(s, m))
		return !elsewhere(p, s, m);
	while ((row = dl_table_next(t, dl_tok_text(s, m->first),
	    &at)) >= 0) {
		if (dl_places_count(p, dl_table_cell(t, row,
		    DL_ACRONYMS_GEO)) == 0)
			continue;
		m->gaz.name = dl_table_cell(t, row, DL_ACRONYMS_NAME);
		m->gaz.sub = dl_table_cell(t, row, DL_ACRONYMS_SUB);
		m->gaz.geo = dl_table_cell(t, row, DL_ACRONYMS_GEO);
		return true;
	}
	return in_place(p, m->gaz.sub, m->gaz.geo);
}

/* A known organisation with a word more: Acme Group, Acme, Inc. */
static bool
known_inside(const struct dl_toks *s, struct dl_mention *m)
{
	struct dl_gaz g;
	size_t i;

	if (!dl_gaz_find(s, m->first, false, &g) || g.label != DL_ORG ||
	    (strcmp(g.sub, "company") != 0 && strcmp(g.sub, "armed") != 0))
		return false;
	i = m->first + g.ntoks;
	if (!dl_particle(s, i, DL_IN_FIRM) && !dl_tok_is(s, i, ',') &&
	    !(dl_tok_is(s, i, '.') && i + 1 == m->last) &&
	    !dl_str_is(dl_tok_low(s, m->last - 1), "group"))
		return false;
	m->gaz = g;
	return true;
}

/* A known organisation behind its country: US Department of State. */
static bool
known_behind(const struct dl_toks *s, struct dl_mention *m)
{
	struct dl_gaz country, g;
	size_t i;

	if (!dl_gaz_find(s, m->first, false, &country) ||
	    !dl_gaz_national(&country))
		return false;
	i = m->first + country.ntoks;
	if (i >= m->last || !dl_gaz_find(s, i, false, &g) ||
	    g.label != DL_ORG || i + g.ntoks != m->last ||
	    strcmp(g.geo, country.geo) != 0)
		return false;
	m->gaz = g;
	return true;
}

static void
from_gaz(struct dl_mention *m)
{
	m->value = cstr(m->gaz.name);
	m->sub = m->gaz.sub;
	m->geo = m->gaz.geo;
}

static void
plain(const struct dl_etext *t, struct dl_mention *m)
{
	m->value = plain_name(t, m);
	m->sub = m->head == m->label ? m->kind : "";
	m->geo = dl_country_inside(t, m);
}

/* The firm of this name, or the one long name that begins with it. */
static struct dl_mention *
whole(const struct dl_orgs *o, const struct dl_etext *t,
    struct dl_mentions *l, const struct dl_mention *m)
{
	uint32_t *at = dl_dict_get(&o->firms, text_of(t, m));

	if (at == NULL)
		at = dl_dict_get(&o->heads, text_of(t, m));
	return at != NULL && *at != SEVERAL ? &l->m[*at - 1] : NULL;
}

/* Fills the mention from the tables (true) or from its own text. */
static bool
as_it_stands(const struct dl_places *p, const struct dl_etext *t,
    struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];

	if (known(p, s, m) || known_inside(s, m) || known_behind(s, m)) {
		from_gaz(m);
		return true;
	}
	plain(t, m);
	return false;
}

void
dl_org_name(struct dl_orgs *o, const struct dl_places *p,
    const struct dl_etext *t, struct dl_mentions *l, size_t i)
{
	struct dl_mention *m = &l->m[i], *w;
	bool listed = m->gaz.name != NULL && m->gaz.label == DL_ORG &&
	    m->gaz.geo[0] != '\0' && dl_country_inside(t, m)[0] != '\0';

	/* The Central Bank of Elbonia may have an entry of its own. */
	if (!m->user && !listed && dl_body_name(&o->bodies, p, t, l, i))
		return;
	if (as_it_stands(p, t, m))
		return;
	w = whole(o, t, l, m);
	if (w == NULL || w == m)
		return;
	if (w->value.n == 0)
		as_it_stands(p, t, w);
	m->value = w->value;
	m->sub = w->sub;
	m->geo = w->geo;
}

struct dl_mention *
dl_org_firm(const struct dl_orgs *o, const struct dl_etext *t,
    struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i];
	struct dl_mention *a;
	uint32_t *at;

	if (m->last - m->first != 1 || m->user || m->label == DL_ORG ||
	    m->gaz.name != NULL || m->title.cls != DL_NO_TITLE)
		return NULL;
	if ((at = dl_dict_get(&o->firms, text_of(t, m))) != NULL)
		return &l->m[*at - 1];
	at = dl_dict_get(&o->heads, text_of(t, m));
	if (at == NULL || *at == SEVERAL)
		return NULL;
	a = &l->m[*at - 1];
	return strcmp(a->kind, "company") == 0 || dl_dict_get(&o->firms,
	    plain_name(t, a)) != NULL ? a : NULL;
}

struct dl_mention *
dl_org_long(const struct dl_orgs *o, const struct dl_etext *t,
    struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i];
	uint32_t *at;

	if (m->code && i > 0 && bracketed(&t->sents[m->sent],
	    m - 1, m))
		return &l->m[i - 1];
	if (m->last - m->first != 1 || m->user)
		return NULL;
	at = dl_dict_get(&o->alias, text_of(t, m));
	if (at == NULL && m->label != DL_PER) {
		at = dl_dict_get(&o->initials, undotted(t, text_of(t, m)));
		/* What the tables know yields to what has been said. */
		if (at != NULL && m->gaz.name != NULL &&
		    (m->label != DL_ORG || *at > i))
			at = NULL;
	}
	return at != NULL ? &l->m[*at - 1] : NULL;
}

void
dl_orgs_free(struct dl_orgs *o)
{
	dl_bodies_free(&o->bodies);
	dl_dict_free(&o->alias);
	dl_dict_free(&o->initials);
	dl_dict_free(&o->heads);
	dl_dict_free(&o->firms);
}
