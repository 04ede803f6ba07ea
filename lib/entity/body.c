/*
 * Russian Foreign Ministry, Russia's Foreign Ministry, Ministry of Foreign
 * Affairs of the Russian Federation: one body, bodies.tsv, of one country,
 * nations.tsv.  Some have names of their own (namedbodies.tsv): the foreign
 * ministry of the United States is the State Department.
 */
#include "base/mem.h"
#include "entity/body.h"
#include "entity/word.h"
#include "tables.h"

bool
dl_gaz_national(const struct dl_gaz *g)
{
	return (g->label == DL_LOC || g->label == DL_MISC) &&
	    g->geo[0] != '\0' && (strcmp(g->sub, "country") == 0 ||
	    strcmp(g->sub, "nationality") == 0);
}

/* A country or nationality at token i: how many tokens; 0 for none. */
static size_t
country_at(const struct dl_toks *s, size_t i, struct dl_gaz *g)
{
	if (i < s->n && dl_str_is(dl_tok_low(s, i), "the"))
		return dl_gaz_find(s, i + 1, false, g) && dl_gaz_national(g) ?
		    g->ntoks + 1 : 0;
	return i < s->n && dl_gaz_find(s, i, false, g) && dl_gaz_national(g) ?
	    g->ntoks : 0;
}

static bool
clitic(const struct dl_toks *s, size_t i)
{
	return i < s->n && (s->t[i].type == DL_CLITIC || (dl_tok_is(s, i,
	    '\'') && (s->t[i].flags & DL_GLUED)));
}

/* A body in the tokens of a mention, and the country it names itself. */
struct found {
	long row;
	const char *geo;		/* "" for none */
};

static bool
find(const struct dl_toks *s, const struct dl_mention *m, struct found *f)
{
	size_t i = m->first, n;
	struct dl_gaz g;

	*f = (struct found){ .geo = "" };
	n = country_at(s, i, &g);
	if (n > 0 && i + n < m->last) {
		f->geo = g.geo;
		i += n;
		i += clitic(s, i);
	}
	n = dl_table_phrase(&dl_tab_bodies, s, i, true, &f->row);
	if (n == 0 || i + n > m->last)
		return false;
	i += n;
	if (i == m->last)
		return true;
	/* of Ukraine, of the Russian Federation */
	if (!dl_particle(s, i, DL_IN_OF) && !dl_str_is(dl_tok_low(s, i), "in"))
		return false;
	n = country_at(s, i + 1, &g);
	if (n == 0 || i + 1 + n != m->last)
		return false;
	f->geo = g.geo;
	return true;
}

/* The country beside the mention: France's, French; of France. */
static const char *
beside(const struct dl_toks *s, const struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i], *a;
	struct dl_gaz g;

	a = i > 0 ? m - 1 : NULL;
	if (a != NULL && a->sent == m->sent && a->gaz.name != NULL &&
	    dl_gaz_national(&a->gaz) && (a->last == m->first || (a->last + 1 ==
	    m->first && clitic(s, a->last))))
		return a->gaz.geo;
	if ((dl_particle(s, m->last, DL_IN_OF) || (m->last < s->n &&
	    dl_str_is(dl_tok_low(s, m->last), "in"))) &&
	    country_at(s, m->last + 1, &g) > 0)
		return g.geo;
	return "";
}

/* The country that had this body last; geo is noted if there is one. */
static const char *
remember(struct dl_bodies *b, struct dl_str body, const char *geo)
{
	uint32_t *at = dl_dict_at(&b->last, body);

	if (geo[0] == '\0')
		return *at > 0 ? b->geos[*at - 1] : "";
	b->geos = dl_array_room(b->geos, &b->cap, b->n + 1,
	    sizeof(b->geos[0]));
	b->geos[b->n++] = geo;
	*at = (uint32_t)b->n;
	return geo;
}

static struct dl_str
join(const struct dl_etext *t, struct dl_str a, char by, struct dl_str b)
{
	char *p = dl_arena_alloc(&t->doc->arena, a.n + b.n + 1);

	memcpy(p, a.p, a.n);
	p[a.n] = by;
	memcpy(p + a.n + 1, b.p, b.n);
	return dl_str(p, a.n + b.n + 1);
}

static struct dl_str
cell(const struct dl_table *t, long row, unsigned col)
{
	const char *c = dl_table_cell(t, row, col);

	return dl_str(c, strlen(c));
}

/* Russian Foreign Ministry, or the name of its own. */
static struct dl_str
full_name(const struct dl_etext *t, struct dl_str body, const char *geo)
{
	struct dl_str code = dl_str(geo, strlen(geo));
	long row;

	row = dl_table_find(&dl_tab_namedbodies, join(t, code, ' ', body));
	if (row >= 0)
		return cell(&dl_tab_namedbodies, row, DL_NAMEDBODIES_NAME);
	row = dl_table_find(&dl_tab_nations, code);
	if (row < 0)
		return body;
	return join(t, cell(&dl_tab_nations, row, DL_NATIONS_ADJECTIVE), ' ',
	    body);
}

/* Whose body it is if nothing says it. */
static const char *
unsaid(const struct dl_places *p, long row)
{
	const char *first = dl_table_cell(&dl_tab_bodies, row, DL_BODIES_GEO);

	return first[0] != '\0' && (p->home[0] == '\0' ||
	    dl_places_count(p, first) > 0) ? first : p->home;
}

bool
dl_body_name(struct dl_bodies *b, const struct dl_places *p,
    const struct dl_etext *t, struct dl_mentions *l, size_t i)
{
	struct dl_mention *m = &l->m[i];
	const struct dl_toks *s = &t->sents[m->sent];
	struct found f;
	struct dl_str body;

	if (!find(s, m, &f))
		return false;
	body = cell(&dl_tab_bodies, f.row, DL_BODIES_NAME);
	if (f.geo[0] == '\0')
		f.geo = beside(s, l, i);
	f.geo = remember(b, body, f.geo);
	if (f.geo[0] == '\0')
		f.geo = unsaid(p, f.row);
	m->value = f.geo[0] == '\0' ? body : full_name(t, body, f.geo);
	m->sub = dl_table_cell(&dl_tab_bodies, f.row, DL_BODIES_SUB);
	m->geo = f.geo;
	return true;
}

void
dl_bodies_clear(struct dl_bodies *b)
{
	b->n = 0;
	dl_dict_clear(&b->last);
}

void
dl_bodies_free(struct dl_bodies *b)
{
	dl_free(b->geos);
	dl_dict_free(&b->last);
}
