/*
 * In reports of sport a town's name stands for its club more often than not
 * (a class of errors of its own with taggers that learn from other news), and
 * so do short names (sportnames.tsv).  The words beside a name decide
 * (clubcue.h); where they have once, they have for the name in the whole
 * report, except where the place itself is meant.
 */
#include "entity/club.h"
#include "entity/lineup.h"
#include "tables.h"

#define SEVERAL	UINT32_MAX		/* clubs of one town */

/* The mention is the spot and numbers behind it: points, or goals. */
static bool
with_numbers(const struct dl_toks *s, const struct dl_spot *p,
    const struct dl_mention *m)
{
	size_t i;

	if (m->first != p->first)
		return false;
	for (i = p->last; i < m->last; i++)
		if (s->t[i].type != DL_NUM)
			return false;
	return true;
}

/* Which mentions a spot lies over; false if it is part of a longer name. */
static bool
place_spot(struct dl_spot *p, const struct dl_toks *s,
    const struct dl_mentions *l, size_t *at)
{
	const struct dl_mention *m;
	size_t i;

	while (*at < l->n && (l->m[*at].sent < p->sent ||
	    (l->m[*at].sent == p->sent && l->m[*at].last <= p->first)))
		++*at;
	p->at = *at;
	for (i = *at; i < l->n && l->m[i].sent == p->sent &&
	    l->m[i].first < p->last; i++) {
		m = &l->m[i];
		if (m->type != NULL || m->first < p->first ||
		    (m->last > p->last && !with_numbers(s, p, m)))
			return false;
	}
	p->n = i - *at;
	return true;
}

/* A part of the full name of spot i is its short form, if of no other's. */
static void
note_short(struct dl_clubs *c, struct dl_str part, size_t i)
{
	const struct dl_spot *p = c->spots.s;
	uint32_t *at = dl_dict_at(&c->full, part);

	if (*at == 0)
		*at = (uint32_t)i + 1;
	else if (*at != SEVERAL && strcmp(dl_spot_name(&p[i]),
	    dl_spot_name(&p[*at - 1])) != 0)
		*at = SEVERAL;
}

/*
 * The full name of a club stands for the town it begins with and the nickname
 * it ends with; it speaks, though not loud, for the club wherever the town is
 * named.
 */
static void
note_full_name(struct dl_clubs *c, const struct dl_toks *s, size_t i)
{
	const struct dl_spot *p = &c->spots.s[i];
	size_t j;

	for (j = p->first + 1; j < p->last && j < p->first + 3; j++) {
		note_short(c, dl_toks_low(s, p->first, j), i);
		if (!dl_spot_in_league(p))
			++*dl_dict_at(&c->points, dl_toks_low(s, p->first,
			    j));
	}
	for (j = p->last; --j > p->first && j + 3 > p->last;)
		note_short(c, dl_toks_low(s, j, p->last), i);
}

static void
count_points(struct dl_clubs *c, const struct dl_etext *t)
{
	const struct dl_toks *s;
	const struct dl_spot *p;
	size_t i;

	dl_dict_clear(&c->points);
	dl_dict_clear(&c->full);
	for (i = 0; i < c->spots.n; i++) {
		p = &c->spots.s[i];
		s = &t->sents[p->sent];
		if (p->class == DL_CLUB)
			note_full_name(c, s, i);
		if (!p->cue.place)
			*dl_dict_at(&c->points, dl_toks_low(s, p->first,
			    p->last)) += p->cue.points;
	}
}

/* The word is used as a name of its own: the Elbonians, not Elbonia Hall. */
static bool
stands_alone(const struct dl_etext *t, const struct dl_spot *p)
{
	const struct dl_toks *s = &t->sents[p->sent];

	if (t->headline[p->sent] || (p->last < s->n &&
	    dl_tok_cap(&s->t[p->last])))
		return false;
	return p->first > 0 && dl_str_is(dl_tok_low(s, p->first - 1), "the");
}

static bool
next_to_name(const struct dl_toks *s, const struct dl_spot *p)
{
	return (p->last < s->n && dl_tok_cap(&s->t[p->last])) ||
	    (p->first > 0 && dl_tok_cap(&s->t[p->first - 1]) &&
	    p->first > 1);
}

/* A town: with a cue of its own, or as elsewhere in the report. */
static bool
town_is_club(const struct dl_clubs *c, const struct dl_toks *s,
    const struct dl_spot *p, enum dl_label is)
{
	const uint32_t *sum = dl_dict_get(&c->points, dl_toks_low(s, p->first,
	    p->last));

	if (p->cue.place)
		return false;
	if (p->cue.points >= DL_CLUB_SURE)
		return is != DL_NONE || !next_to_name(s, p);
	return (is == DL_LOC || is == DL_ORG) && sum != NULL &&
	    *sum >= DL_CLUB_SURE;
}

/* The word is the name of a people. */
static bool
is_people(const struct dl_toks *s, const struct dl_spot *p)
{
	struct dl_gaz g;

	return dl_gaz_find(s, p->first, false, &g) &&
	    strcmp(g.sub, "nationality") == 0;
}

static bool
word_is_club(const struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_spot *p, enum dl_label is)
{
	const struct dl_toks *s = &t->sents[p->sent];
	const uint32_t *sum = dl_dict_get(&c->points, dl_toks_low(s, p->first,
	    p->last));

	if (p->cue.place || (is == DL_NONE && next_to_name(s, p)))
		return false;
	if (p->cue.points >= DL_CLUB_SURE)
		return true;
	/* The Indians are a people first. */
	if (is == DL_MISC && is_people(s, p))
		return false;
	if (stands_alone(t, p))
		return true;
	return !t->headline[p->sent] && p->first > 0 && sum != NULL &&
	    *sum >= DL_CLUB_SURE;
}

/* What a spot becomes, or DL_NONE: what it is (is) stays. */
static enum dl_label
decide(const struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_spot *p, enum dl_label is)
{
	const struct dl_toks *s = &t->sents[p->sent];

	switch (p->class) {
	case DL_CLUB:
		return p->cue.place && is != DL_ORG ? DL_NONE : DL_ORG;
	case DL_CLUB_WORD:
		return word_is_club(c, t, p, is) ? DL_ORG : DL_NONE;
	case DL_CLUB_TOWN:
		return town_is_club(c, s, p, is) ? DL_ORG : DL_NONE;
	case DL_OTHER_PLACE:
		return !p->cue.place && p->cue.sure && c->sport == DL_TEAMS ?
		    DL_ORG : DL_NONE;
	case DL_SPORT_NATION:
		return is == DL_ORG || is == DL_MISC ? DL_LOC : DL_NONE;
	case DL_GROUND:
		return DL_LOC;
	case DL_COMPETITION:
		return DL_MISC;
	default:
		return DL_NONE;
	}
}

/* A person of the document, or a club that bears a person's name? */
static bool
is_person(const struct dl_toks *s, const struct dl_dict *surnames,
    const struct dl_spot *p, enum dl_label is)
{
	if (is != DL_PER || p->class > DL_CLUB_TOWN)
		return false;
	return p->cue.points < DL_CLUB_SURE || dl_dict_get(surnames,
	    dl_toks_span(s, p->first, p->last)) != NULL;
}

/*
 * The name of a club with a short form: the one full name of the report that
 * has it; the one of the table; else the form itself, of a town as a table has
 * it where the text is in capitals.
 */
static const char *
club_name(const struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_mention *m, const struct dl_spot *p)
{
	const struct dl_toks *s = &t->sents[p->sent];
	const uint32_t *at = dl_dict_get(&c->full, dl_toks_low(s, p->first,
	    p->last));
	struct dl_str name;
	char *copy;

	if (at != NULL && *at != SEVERAL &&
	    dl_spot_name(&c->spots.s[*at - 1])[0] != '\0')
		return dl_spot_name(&c->spots.s[*at - 1]);
	if (dl_spot_name(p)[0] != '\0')
		return dl_spot_name(p);
	if ((s->t[p->first].flags & DL_UPPER) && m->gaz.name != NULL)
		return m->gaz.name;
	name = dl_etext_name(t, s, p->first, p->last);
	copy = dl_arena_alloc(&t->doc->arena, name.n + 1);
	memcpy(copy, name.p, name.n);
	copy[name.n] = '\0';
	return copy;
}

/* The entry that a gazetteer would have for the spot. */
static struct dl_gaz
entry(const struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_mention *m, const struct dl_spot *p)
{
	static const char *const subs[] = { "sport", "sport", "sport", "state",
	    "site", "event", "sport" };
	bool club = p->class != DL_GROUND && p->class != DL_COMPETITION;
	const char *geo = m->gaz.name != NULL ? m->gaz.geo : "";

	if (p->row >= 0)
		geo = dl_table_cell(&dl_tab_sportnames, p->row,
		    DL_SPORTNAMES_GEO);
	return (struct dl_gaz){ .name = club ? club_name(c, t, m, p) :
	    dl_spot_name(p), .sub = subs[p->class], .geo = geo, .title = "",
	    .label = p->label, .ntoks = p->last - p->first };
}

static void
set_name(const struct dl_clubs *c, const struct dl_etext *t,
    struct dl_mention *m, const struct dl_spot *p)
{
	m->label = p->label;
	m->percent = 0;
	if (p->class == DL_SPORT_NATION)
		return;			/* as the tables of places have it */
	m->gaz = p->row < 0 && p->gaz.name != NULL ? p->gaz :
	    entry(c, t, m, p);
	m->head = p->label;
	m->kind = m->gaz.sub;
}

static void
replace(struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_mentions *l, const struct dl_spot *p, bool same)
{
	struct dl_mention m = { .sent = p->sent, .first = p->first,
	    .last = p->last, .title.name = "", .sub = "", .geo = "",
	    .office = "" };

	if (same)
		m = l->m[p->at];
	set_name(c, t, &m, p);
	dl_edit_add(&c->edits, p->at, p->n, &m);
}

/* Decides about each spot, and writes what has changed into the list. */
static void
decide_all(struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_dict *surnames, struct dl_mentions *l)
{
	struct dl_spot *p;
	enum dl_label is;
	size_t i, at = 0;
	bool same;

	for (i = 0; i < c->spots.n; i++) {
		p = &c->spots.s[i];
		if (!place_spot(p, &t->sents[p->sent], l, &at))
			continue;
		same = p->n == 1 && l->m[at].first == p->first &&
		    l->m[at].last == p->last;
		is = same ? l->m[at].label : DL_NONE;
		if (!is_person(&t->sents[p->sent], surnames, p, is))
			p->label = decide(c, t, p, is);
		if (p->label != DL_NONE)
			replace(c, t, l, p, same);
	}
	dl_edits_apply(&c->edits, l);
}

void
dl_clubs(struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_dict *surnames, struct dl_mentions *l)
{
	if ((c->sport = dl_sport_of(t)) == DL_NO_SPORT)
		return;
	dl_spots_find(&c->spots, t, c->sport, l);
	count_points(c, t);
	dl_spots_split(&c->spots, t, &c->edits, l);
	decide_all(c, t, surnames, l);
	dl_mark_events(l);
	dl_mark_players(t, l);
}

void
dl_clubs_free(struct dl_clubs *c)
{
	dl_spots_free(&c->spots);
	dl_dict_free(&c->points);
	dl_dict_free(&c->full);
	dl_edits_free(&c->edits);
}
