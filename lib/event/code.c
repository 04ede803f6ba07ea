/*
 * Country and sector of an actor, as PLOVER codes them: the country from the
 * name's own record, from a capital, from what the document said of a person
 * before, or from codes.tsv; the sector from the title, the kind of
 * organisation or codes.tsv.
 */
#include "event/code.h"
#include "text/hash.h"
#include "text/table.h"
#include "text/utf8.h"

#include "tables.h"

struct dl_str
dl_cell(const struct dl_table *t, long row, unsigned col)
{
	const char *s = dl_table_cell(t, row, col);

	return dl_str(s, strlen(s));
}

enum dl_agent_kind
dl_agent_kind(long row)
{
	return (enum dl_agent_kind)dl_table_int(&dl_tab_agents, row,
	    DL_AGENTS_KIND);
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

/* The name of a country that has a capital in our table, or empty. */
struct dl_str
dl_country(struct dl_str geo)
{
	const char *s;
	long row;

	for (row = 0; geo.n > 0 && row < (long)dl_tab_capitals.nrows; row++) {
		s = dl_table_cell(&dl_tab_capitals, row, DL_CAPITALS_GEO);
		if (s[0] == geo.p[0] && dl_str_is(geo, s))
			return dl_cell(&dl_tab_capitals, row,
			    DL_CAPITALS_COUNTRY);
	}
	return dl_str("", 0);
}

/* Sector of a title (Prime Minister): that of the longest agent noun at its
 * end, for an Attorney General is no general. */
static struct dl_str
title_sector(struct dl_event_state *e, struct dl_str title)
{
	struct dl_str low = lower(e, title);
	size_t i;
	long row;

	for (i = 0; i < low.n; i++)
		if (i == 0 || low.p[i - 1] == ' ') {
			row = dl_table_find(&dl_tab_agents, dl_str(low.p + i,
			    low.n - i));
			if (row >= 0)
				return dl_cell(&dl_tab_agents, row,
				    DL_AGENTS_SECTOR);
		}
	return dl_str("", 0);
}

static void
from_kind(struct dl_actor *a, struct dl_str sub)
{
	long row = sub.n > 0 ? dl_table_find(&dl_tab_orgkinds, sub) : -1;

	if (row < 0)
		return;
	if (a->geo.n == 0)
		a->geo = dl_cell(&dl_tab_orgkinds, row, DL_ORGKINDS_COUNTRY);
	if (a->sector.n == 0)
		a->sector = dl_cell(&dl_tab_orgkinds, row,
		    DL_ORGKINDS_SECTOR);
	a->paper = dl_table_cell(&dl_tab_orgkinds, row,
	    DL_ORGKINDS_PAPER)[0] != '\0';
}

void
dl_actor_code(struct dl_event_state *e, struct dl_actor *a,
    const struct dl_ref *m, int32_t known)
{
	const struct dl_known *k = &e->mem.known[known];

	if (k->coded) {
		a->geo = k->code_geo;
		a->sector = k->code_sector;
	}
	if (a->geo.n == 0 && !dl_str_is(m->sub, "igo"))
		a->geo = m->geo;	/* the Norwegian Red Cross */
	from_kind(a, m->sub);
	if (a->geo.n == 0)
		a->geo = m->geo;
	if (a->sector.n == 0 && m->title.n > 0)
		a->sector = title_sector(e, m->title);
	if (a->sector.n == 0 && a->kind == DL_A_COUNTRY)
		a->sector = DL_STR("GOV");
}

void
dl_actor_said(const struct dl_event_state *e, struct dl_actor *a,
    int32_t known)
{
	const struct dl_known *k = &e->mem.known[known];

	if (a->kind != DL_A_PERSON && a->kind != DL_A_ORG)
		return;
	if (a->geo.n == 0)
		a->geo = k->geo;
	if (a->sector.n == 0)
		a->sector = k->sector;
}

/* The document names somebody with a country or an office. */
void
dl_learn(struct dl_event_state *e, const struct dl_actor *a,
    const struct dl_ref *m)
{
	struct dl_known *k;
	int32_t at;

	if (a->geo.n == 0 && a->sector.n == 0)
		return;
	at = m->known;
	if (!dl_str_eq(e->mem.known[at].value, a->value))
		at = dl_known(e, a->value);	/* may move the array */
	k = &e->mem.known[at];
	if (a->geo.n > 0)
		k->geo = a->geo;
	if (a->sector.n > 0)
		k->sector = a->sector;
}

static size_t
slot_of(const struct dl_memory *m, struct dl_str value, uint32_t hash)
{
	size_t i;

	for (i = hash & (m->nslots - 1); m->slots[i] >= 0 &&
	    (m->known[m->slots[i]].hash != hash ||
	    !dl_str_eq(m->known[m->slots[i]].value, value));
	    i = (i + 1) & (m->nslots - 1))
		;
	return i;
}

static void
grow(struct dl_memory *m)
{
	size_t i;

	dl_free(m->slots);
	m->nslots = m->nslots == 0 ? 256 : 2 * m->nslots;
	m->slots = dl_alloc(m->nslots * sizeof(*m->slots));
	for (i = 0; i < m->nslots; i++)
		m->slots[i] = -1;
	for (i = 0; i < m->nknown; i++)
		m->slots[slot_of(m, m->known[i].value, m->known[i].hash)] =
		    (int32_t)i;
}

int32_t
dl_known(struct dl_event_state *e, struct dl_str value)
{
	struct dl_memory *m = &e->mem;
	uint32_t hash = dl_hash(value), low_hash;
	struct dl_known *k;
	struct dl_str low, the;
	size_t slot;
	long row;

	if (2 * (m->nknown + 1) > m->nslots)
		grow(m);
	slot = slot_of(m, value, hash);
	if (m->slots[slot] >= 0)
		return m->slots[slot];
	m->known = dl_array_room(m->known, &m->known_cap, m->nknown + 1,
	    sizeof(*m->known));
	k = &m->known[m->nknown];
	k->geo = k->sector = k->capital = k->country = dl_str(NULL, 0);
	k->code_geo = k->code_sector = dl_str(NULL, 0);
	k->value = value;
	k->hash = hash;
	low = lower(e, value);
	low_hash = dl_hash(low);
	row = dl_table_find_hash(&dl_tab_capitals, low, low_hash);
	if (row >= 0) {
		k->capital = dl_cell(&dl_tab_capitals, row, DL_CAPITALS_GEO);
		k->country = dl_cell(&dl_tab_capitals, row,
		    DL_CAPITALS_COUNTRY);
	}
	the = without_the(low);
	row = dl_table_find_hash(&dl_tab_codes, the, the.n == low.n ?
	    low_hash : dl_hash(the));
	k->coded = row >= 0;
	if (row >= 0) {
		k->code_geo = dl_cell(&dl_tab_codes, row, DL_CODES_COUNTRY);
		k->code_sector = dl_cell(&dl_tab_codes, row, DL_CODES_SECTOR);
	}
	m->slots[slot] = (int32_t)m->nknown;
	return (int32_t)m->nknown++;
}

/* Everything but the room for the next document; a table that one long
 * document has made large is given back. */
void
dl_forget(struct dl_memory *m)
{
	struct dl_memory empty = { .known = m->known,
	    .known_cap = m->known_cap, .slots = m->slots,
	    .nslots = m->nslots };
	size_t i;

	if (m->nslots > 65536) {
		dl_free(empty.slots);
		empty.slots = NULL;
		empty.nslots = 0;
	}
	for (i = 0; i < empty.nslots; i++)
		empty.slots[i] = -1;
	*m = empty;
}
