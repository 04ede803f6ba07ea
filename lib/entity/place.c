/*
 * A place is where the text says (London, Ontario; PARIS, Texas); without a
 * word of it, the best known place of the name, unless another country that
 * has one (namesakes.tsv) is spoken of and its own is not: Birmingham among
 * Alabamians is theirs.  What a document has said once of a name holds for
 * the rest of it.
 */
#include "entity/place.h"
#include "entity/word.h"
#include "tables.h"

#define LEAD	2			/* times the next country: home */
#define SURE	3			/* the same, for places unheard of */

static struct dl_str
cstr(const char *s)
{
	return dl_str(s, strlen(s));
}

static struct dl_str
low_text(const struct dl_toks *s, const struct dl_mention *m)
{
	return dl_toks_low(s, m->first, m->last);
}

static bool
ambiguous(const struct dl_toks *s, const struct dl_mention *m)
{
	return dl_table_find(&dl_tab_namesakes, low_text(s, m)) >= 0;
}

/* True if there is a place of this name in the country. */
static bool
has_reading(const struct dl_toks *s, const struct dl_mention *m,
    const char *geo)
{
	const struct dl_table *t = &dl_tab_namesakes;
	uint32_t at = 0;
	long row;

	if (strcmp(m->gaz.geo, geo) == 0)
		return true;
	while ((row = dl_table_next(t, low_text(s, m), &at)) >= 0)
		if (strcmp(dl_table_cell(t, row, DL_NAMESAKES_GEO), geo) == 0)
			return true;
	return false;
}

static bool
is(const char *sub, const char *a, const char *b)
{
	return strcmp(sub, a) == 0 || strcmp(sub, b) == 0;
}

/* True if the city at token i is a state as well: New York. */
static bool
both(const struct dl_toks *s, size_t i, const struct dl_gaz *g)
{
	static const char state[] = " state";
	struct dl_str city = dl_toks_low(s, i, i + g->ntoks);
	char key[32];

	if (city.n + sizeof(state) > sizeof(key))
		return false;
	memcpy(key, city.p, city.n);
	memcpy(key + city.n, state, sizeof(state));
	return dl_table_find(&dl_tab_regions, dl_str(key, city.n +
	    sizeof(state) - 1)) >= 0;
}

/* The state or country behind the comma after a place: Paris, Texas. */
static bool
container(const struct dl_toks *s, const struct dl_mention *m,
    struct dl_gaz *g)
{
	size_t i = m->last + 1;
	bool state;

	if (!dl_tok_is(s, m->last, ',') || i >= s->n ||
	    !(s->t[i].flags & DL_CAP) || !dl_gaz_find(s, i, false, g) ||
	    g->label != DL_LOC || g->geo[0] == '\0' || g->weak)
		return false;
	state = strcmp(g->sub, "state") == 0;
	if (state && m->gaz.name != NULL && strcmp(m->gaz.sub, "state") == 0)
		return false;		/* Ohio, Texas and Utah */
	if (!state && strcmp(g->sub, "country") != 0 && !both(s, i, g))
		return false;
	/* The West Bank, Yemen and Lebanon: a list. */
	if (!state && m->gaz.name != NULL && !has_reading(s, m, g->geo))
		return false;
	return !dl_particle(s, i + g->ntoks, DL_IN_AND);
}

uint32_t
dl_places_count(const struct dl_places *p, const char *geo)
{
	uint32_t *at = dl_dict_get(&p->countries, cstr(geo));

	return at != NULL ? *at : 0;
}

/* The country with twice as many mentions as any other. */
static void
find_home(struct dl_places *p)
{
	uint32_t most = 0, next = 0, n;
	size_t i;

	p->home = "";
	for (i = 0; i < p->countries.n; i++) {
		n = p->countries.items[i].value;
		if (n > most) {
			next = most;
			most = n;
			p->home = p->countries.items[i].key.p;
		} else if (n > next)
			next = n;
	}
	p->sure = most >= SURE && most >= SURE * next;
	if (most < LEAD || most < LEAD * next)
		p->home = "";
}

void
dl_places_read(struct dl_places *p, const struct dl_etext *t,
    const struct dl_mentions *l)
{
	const struct dl_mention *m;
	struct dl_gaz g;
	const char *geo;
	size_t i;

	dl_dict_clear(&p->countries);
	dl_dict_clear(&p->told);
	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		geo = m->gaz.name != NULL ? m->gaz.geo : "";
		if (m->label == DL_LOC && container(&t->sents[m->sent], m, &g))
			continue;	/* its state stands next */
		if (m->label == DL_PER || m->label == DL_ORG ||
		    geo[0] == '\0' || m->gaz.weak ||
		    ambiguous(&t->sents[m->sent], m))
			continue;
		++*dl_dict_at(&p->countries, cstr(geo));
	}
	find_home(p);
}

const char *
dl_country_inside(const struct dl_etext *t, const struct dl_mention *m)
{
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_gaz g;
	size_t i;

	for (i = m->first; i < m->last; i++)
		if (dl_tok_cap(&s->t[i]) && dl_gaz_find(s, i, false, &g) &&
		    (g.label == DL_LOC || g.label == DL_MISC) &&
		    g.geo[0] != '\0' && !g.weak && i + g.ntoks <= m->last)
			return g.geo;
	return "";
}

/* Fills sub and geo from the row of a reading. */
static void
read_as(struct dl_mention *m, long row)
{
	m->sub = dl_table_cell(&dl_tab_namesakes, row, DL_NAMESAKES_SUB);
	m->geo = dl_table_cell(&dl_tab_namesakes, row, DL_NAMESAKES_GEO);
}

/* The place before this one lies in it: Atlanta, Georgia. */
static const char *
inside_geo(const struct dl_toks *s, const struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i], *a = i > 0 ? m - 1 : NULL;

	if (a == NULL || a->sent != m->sent || a->last + 1 != m->first ||
	    !dl_tok_is(s, a->last, ',') || a->label != DL_LOC)
		return "";
	return a->gaz.name != NULL && !ambiguous(s, a) ? a->gaz.geo : "";
}

/*
 * Of several places with the name: the one of this country; else the first
 * (the best known) unless the document speaks of another's country only.
 */
static void
choose(const struct dl_places *p, const struct dl_toks *s,
    struct dl_mention *m, const char *in)
{
	const struct dl_table *t = &dl_tab_namesakes;
	uint32_t at = 0, n, most = 0;
	long row, best = -1;
	bool firm;

	while ((row = dl_table_next(t, low_text(s, m), &at)) >= 0) {
		if (strcmp(dl_table_cell(t, row, DL_NAMESAKES_GEO), in) == 0) {
			read_as(m, row);
			return;
		}
		n = dl_places_count(p, dl_table_cell(t, row,
		    DL_NAMESAKES_GEO));
		if (best < 0 || n > most) {
			firm = best < 0 && (n > 0 || dl_table_cell(t, row,
			    DL_NAMESAKES_MARK)[0] != '\0');
			most = n;
			best = row;
			if (firm)
				break;
		}
	}
	if (best >= 0 && in[0] == '\0')
		read_as(m, best);
}

/* London, Ontario: a name of its own, since London alone is another. */
static struct dl_str
qualified(const struct dl_etext *t, struct dl_str name, struct dl_str in)
{
	static const char state[] = " state";	/* New York state */
	size_t k = sizeof(state) - 1;
	char *p;

	if (in.n > k && memcmp(in.p + in.n - k, state, k) == 0)
		in.n -= k;
	p = dl_arena_alloc(&t->doc->arena, name.n + in.n + 2);
	memcpy(p, name.p, name.n);
	memcpy(p + name.n, ", ", 2);
	memcpy(p + name.n + 2, in.p, in.n);
	return dl_str(p, name.n + in.n + 2);
}

/* The text itself says where it is. */
static void
told(struct dl_places *p, const struct dl_etext *t, struct dl_mentions *l,
    size_t i, const struct dl_gaz *in)
{
	const struct dl_toks *s = &t->sents[l->m[i].sent];
	struct dl_mention *m = &l->m[i], state;
	const char *geo = in->geo;

	state = (struct dl_mention){ .sent = m->sent, .first = m->last + 1,
	    .last = m->last + 1 + in->ntoks };
	if (ambiguous(s, &state) && m->geo[0] != '\0')
		geo = m->geo;
	if (m->geo[0] != '\0' && strcmp(m->geo, geo) != 0)
		m->value = qualified(t, m->value, cstr(in->name));
	m->geo = geo;
	if (m->sub[0] == '\0' || strcmp(m->sub, "country") == 0)
		m->sub = "city";
	*dl_dict_at(&p->told, low_text(s, m)) = (uint32_t)i + 1;
}

/* What the document has said before of the same name. */
static bool
told_before(const struct dl_places *p, const struct dl_toks *s,
    struct dl_mentions *l, struct dl_mention *m)
{
	uint32_t *at = dl_dict_get(&p->told, low_text(s, m));
	const struct dl_mention *a;

	if (at == NULL)
		return false;
	a = &l->m[*at - 1];
	if (m->geo[0] != '\0' && strcmp(m->geo, a->geo) != 0 &&
	    dl_places_count(p, m->geo) > 0)
		return false;
	m->value = a->value;
	m->sub = a->sub;
	m->geo = a->geo;
	return true;
}

void
dl_place_name(struct dl_places *p, const struct dl_etext *t,
    struct dl_mentions *l, size_t i)
{
	struct dl_mention *m = &l->m[i];
	const struct dl_toks *s = &t->sents[m->sent];
	struct dl_gaz in;

	if (m->gaz.name != NULL && m->gaz.label == DL_LOC) {
		m->value = cstr(m->gaz.name);
		m->sub = m->gaz.sub;
		m->geo = m->gaz.geo;
	} else {
		m->value = dl_etext_name(t, s, m->first, m->last);
		m->sub = m->head == m->label ? m->kind : "";
		m->geo = dl_country_inside(t, m);
	}
	if (is(m->sub, "country", "nationality") && !ambiguous(s, m))
		return;
	if (container(s, m, &in)) {
		told(p, t, l, i, &in);
		return;
	}
	if (told_before(p, s, l, m))
		return;
	choose(p, s, m, inside_geo(s, l, i));
	/* A place that nobody knows is one of the country spoken of. */
	if (m->gaz.name == NULL && m->geo[0] == '\0' && p->sure &&
	    !is(m->sub, "sea", "river") && !is(m->sub, "mountain",
	    "continent"))
		m->geo = p->home;
}

void
dl_places_free(struct dl_places *p)
{
	dl_dict_free(&p->countries);
	dl_dict_free(&p->told);
}
