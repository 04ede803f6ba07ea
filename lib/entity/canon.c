/*
 * Names and their attributes, label by label: persons (person.h),
 * organisations (org.h), places (place.h); a nationality has the name of its
 * country from the table.  What no table knows takes the first spelling of
 * the document: COVID-19, Covid 19.
 */
#include "entity/canon.h"
#include "entity/fold.h"
#include "entity/word.h"

static struct dl_str
cstr(const char *s)
{
	return dl_str(s, strlen(s));
}

static void
name_person(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mention *m)
{
	struct dl_person *p = dl_persons_find(&c->persons, t, m);

	m->value = p != NULL ? p->name : dl_etext_name(t,
	    &t->sents[m->sent], m->first, m->last);
	m->geo = p != NULL ? p->geo : "";
	m->office = m->title.name;
	if (p == NULL || m->title.cls == DL_OFFICE)
		return;
	if (p->title[0] != '\0')
		m->office = p->title;
}

static void
name_misc(const struct dl_etext *t, struct dl_mention *m)
{
	if (m->gaz.name != NULL && m->gaz.label == m->label) {
		m->value = cstr(m->gaz.name);
		m->sub = m->gaz.sub;
		m->geo = m->gaz.geo;
		return;
	}
	m->value = dl_etext_name(t, &t->sents[m->sent], m->first, m->last);
	m->sub = m->head == m->label ? m->kind : "";
}

/* By its label; persons apart. */
static void
name_label(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mentions *l, size_t i)
{
	if (l->m[i].label == DL_ORG)
		dl_org_name(&c->orgs, &c->places, t, l, i);
	else if (l->m[i].label == DL_LOC)
		dl_place_name(&c->places, t, l, i);
	else
		name_misc(t, &l->m[i]);
}

/* A short form is what its long form is. */
static bool
name_short(struct dl_canon *c, const struct dl_etext *t,
    struct dl_mentions *l, size_t i)
{
	struct dl_mention *m = &l->m[i], *a;

	a = dl_org_long(&c->orgs, t, l, i);
	if (a == NULL && ((a = dl_org_firm(&c->orgs, t, l, i)) == NULL ||
	    dl_persons_know(&c->persons, t, m)))
		return false;
	m->label = a->label;
	if (a->label == DL_PER)
		return false;
	if (a->value.n == 0)		/* it stands further on */
		name_label(c, t, l, (size_t)(a - l->m));
	m->value = a->value;
	m->sub = a->sub;
	m->geo = a->geo;
	return true;
}

/* The first spelling of a name that no table has. */
static void
spell(struct dl_canon *c, const struct dl_etext *t, struct dl_mentions *l,
    size_t i)
{
	struct dl_mention *m = &l->m[i];
	char *p = dl_arena_alloc(&t->doc->arena, m->value.n + 1);
	size_t n = dl_fold(p, m->value);
	uint32_t *at;

	if (n < 3)
		return;
	p[n] = (char)('0' + m->label);
	at = dl_dict_at(&c->spellings, dl_str(p, n + 1));
	if (*at == 0)
		*at = (uint32_t)i + 1;
	else
		m->value = l->m[*at - 1].value;
}

/* True if a known organisation of this kind may pass for that label. */
static bool
passes_for(const char *sub, enum dl_label label)
{
	static const char *const kinds[] = { "ngo", "party", "armed",
	    "agency", "igo", "media" };
	size_t i;

	if (strcmp(sub, "sport") == 0)
		return label == DL_MISC || label == DL_PER;
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(sub, kinds[i]) == 0)
			return label == DL_LOC || label == DL_MISC;
	return false;
}

/*
 * A known organisation is that whatever it is taken for: a party (MISC), a
 * team of players (PER); but a firm or a club may well be a place or a thing:
 * Amazon, Chelsea.
 */
static bool
name_taken(const struct dl_etext *t, struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];

	if (m->gaz.name == NULL || m->gaz.label != DL_ORG ||
	    (m->last - m->first == 1 && (s->t[m->first].flags & DL_UPPER)) ||
	    !passes_for(m->gaz.sub, m->label))
		return false;
	m->label = DL_ORG;
	m->value = cstr(m->gaz.name);
	m->sub = m->gaz.sub;
	m->geo = m->gaz.geo;
	return true;
}

static void
name_one(struct dl_canon *c, const struct dl_etext *t, struct dl_mentions *l,
    size_t i)
{
	struct dl_mention *m = &l->m[i];

	if (name_short(c, t, l, i) || name_taken(t, m))
		return;
	if (m->label == DL_PER) {
		name_person(c, t, m);
		return;
	}
	name_label(c, t, l, i);
	if (m->gaz.name == NULL || m->gaz.label != m->label)
		spell(c, t, l, i);
}

void
dl_canon(struct dl_canon *c, const struct dl_etext *t, struct dl_mentions *l)
{
	size_t i;

	dl_dict_clear(&c->spellings);
	dl_places_read(&c->places, t, l);
	dl_orgs_read(&c->orgs, t, l);
	dl_persons_read(&c->persons, t, l);
	for (i = 0; i < l->n; i++)
		name_one(c, t, l, i);
	dl_offices(&c->offices, t, l);
}

void
dl_canon_free(struct dl_canon *c)
{
	dl_persons_free(&c->persons);
	dl_orgs_free(&c->orgs);
	dl_places_free(&c->places);
	dl_offices_free(&c->offices);
	dl_dict_free(&c->spellings);
}
