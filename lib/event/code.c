/*
 * Country and sector of an actor, as PLOVER codes them: the country from the
 * name's own record, from a capital, from what the document said of a person
 * before, or from codes.tsv; the sector from the title, the kind of
 * organisation or codes.tsv.
 */
#include "event/parts.h"
#include "text/table.h"
#include "text/utf8.h"

#include "tables.h"

struct dl_str
dl_cell(const struct dl_table *t, long row, unsigned col)
{
	const char *s = dl_table_cell(t, row, col);

	return dl_str(s, strlen(s));
}

static struct dl_str
lower(struct dl_event_state *e, struct dl_str s)
{
	dl_buf_clear(&e->tmp);
	dl_utf8_lower(s.p, s.n, dl_buf_room(&e->tmp, s.n + 1));
	return dl_str(e->tmp.p, s.n);
}

static struct dl_str
without_the(struct dl_str s)
{
	if (s.n > 4 && memcmp(s.p, "the ", 4) == 0)
		return dl_str(s.p + 4, s.n - 4);
	return s;
}

bool
dl_capital(struct dl_str name, struct dl_str *geo, struct dl_str *country)
{
	char low[32];
	long row;

	if (name.n == 0 || name.n >= sizeof(low))
		return false;		/* no capital has so long a name */
	dl_utf8_lower(name.p, name.n, low);
	row = dl_table_find(&dl_tab_capitals, dl_str(low, name.n));
	if (row < 0)
		return false;
	*geo = dl_cell(&dl_tab_capitals, row, DL_CAPITALS_GEO);
	*country = dl_cell(&dl_tab_capitals, row, DL_CAPITALS_COUNTRY);
	return true;
}

/* The name of a country that has a capital in our table, or empty. */
struct dl_str
dl_country(struct dl_str geo)
{
	long row;

	for (row = 0; row < (long)dl_tab_capitals.nrows; row++)
		if (dl_str_eq(dl_cell(&dl_tab_capitals, row, DL_CAPITALS_GEO),
		    geo))
			return dl_cell(&dl_tab_capitals, row,
			    DL_CAPITALS_COUNTRY);
	return dl_str("", 0);
}

/* Sector of a title (Prime Minister, Gen.): that of its last agent noun. */
static struct dl_str
title_sector(struct dl_event_state *e, struct dl_str title)
{
	struct dl_str low = lower(e, title);
	size_t i = low.n;
	long row;

	while (i > 0) {
		if (i == 1 || low.p[i - 2] == ' ') {
			row = dl_table_find(&dl_tab_agents, dl_str(low.p +
			    i - 1, low.n - i + 1));
			if (row >= 0)
				return dl_cell(&dl_tab_agents, row,
				    DL_AGENTS_SECTOR);
		}
		i--;
	}
	return dl_str("", 0);
}

static void
from_kind(struct dl_actor *a, struct dl_str sub)
{
	static const struct {
		const char *sub, *geo, *sector;
	} kinds[] = {
		{ "igo", "IGO", "GOV" }, { "ngo", "NGO", "NGO" },
		{ "agency", "", "GOV" }, { "armed", "", "REB" },
		{ "company", "", "BUS" }, { "media", "", "MED" },
		{ "party", "", "PTY" }, { "university", "", "EDU" },
		{ "sport", "", "CVL" }
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (!dl_str_is(sub, kinds[i].sub))
			continue;
		if (a->geo.n == 0)
			a->geo = dl_str(kinds[i].geo, strlen(kinds[i].geo));
		if (a->sector.n == 0)
			a->sector = dl_str(kinds[i].sector, 3);
		a->paper = dl_str_is(sub, "media");
	}
}

static void
from_memory(struct dl_event_state *e, struct dl_actor *a)
{
	size_t i;

	for (i = e->mem.nknown; i-- > 0;)
		if (dl_str_eq(e->mem.known[i].value, a->value)) {
			if (a->geo.n == 0)
				a->geo = e->mem.known[i].geo;
			if (a->sector.n == 0)
				a->sector = e->mem.known[i].sector;
			return;
		}
}

void
dl_actor_code(struct dl_event_state *e, struct dl_actor *a,
    const struct dl_ref *m)
{
	long row = dl_table_find(&dl_tab_codes,
	    without_the(lower(e, a->value)));

	if (row >= 0) {
		a->geo = dl_cell(&dl_tab_codes, row, DL_CODES_COUNTRY);
		a->sector = dl_cell(&dl_tab_codes, row, DL_CODES_SECTOR);
	}
	if (m != NULL) {
		from_kind(a, m->sub);
		if (a->geo.n == 0)
			a->geo = m->geo;
		if (a->sector.n == 0 && m->title.n > 0)
			a->sector = title_sector(e, m->title);
	}
	if (a->kind == DL_A_PERSON || a->kind == DL_A_ORG)
		from_memory(e, a);
	if (a->sector.n == 0 && a->kind == DL_A_COUNTRY)
		a->sector = DL_STR("GOV");
}

/*
 * The document names somebody with a country or an office.  Names beyond the
 * first thousand of a document are not kept, so that look-up stays bounded.
 */
void
dl_learn(struct dl_event_state *e, const struct dl_actor *a)
{
	struct dl_memory *m = &e->mem;
	size_t i;

	if (a->geo.n == 0 && a->sector.n == 0)
		return;
	for (i = 0; i < m->nknown; i++)
		if (dl_str_eq(m->known[i].value, a->value)) {
			if (a->geo.n > 0)
				m->known[i].geo = a->geo;
			if (a->sector.n > 0)
				m->known[i].sector = a->sector;
			return;
		}
	if (m->nknown >= 1000)
		return;
	m->known = dl_array_room(m->known, &m->known_cap, m->nknown + 1,
	    sizeof(*m->known));
	m->known[m->nknown++] = (struct dl_known){ a->value, a->geo,
	    a->sector };
}
