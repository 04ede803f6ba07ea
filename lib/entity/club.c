/*
 * In reports of sport a town's name stands for its club more often than not
 * (a class of errors of its own with taggers that learn from other news), and
 * so do short names (sportnames.tsv).  The words beside a name decide
 * (clubcue.h); where they have once, they have for the name in the whole
 * report, except where the place itself is meant.
 */
#include "entity/club.h"
#include "entity/clubcue.h"
#include "base/mem.h"
#include "tables.h"

/* What a name may be: the classes of sportnames.tsv, and more. */
enum class { CLUB, WORD, TOWN, NATION, GROUND, EVENT, PLACE, OTHER };

#define SEVERAL	UINT32_MAX		/* clubs of one town */

struct dl_spot {
	uint32_t sent, first, last;
	enum class class;
	long row;			/* of sportnames.tsv, or -1 */
	struct dl_gaz gaz;		/* of a club that is not there */
	size_t at, n;			/* the mentions it lies over */
	struct dl_clubcue cue;
	enum dl_label label;		/* what it becomes, or DL_NONE */
};

static struct dl_spot *
add_spot(struct dl_clubs *c, size_t sent, size_t first, size_t last)
{
	struct dl_spots *l = &c->spots;

	l->s = dl_array_room(l->s, &l->cap, l->n + 1, sizeof(l->s[0]));
	l->s[l->n] = (struct dl_spot){ .sent = (uint32_t)sent,
	    .first = (uint32_t)first, .last = (uint32_t)last,
	    .class = OTHER, .row = -1, .label = DL_NONE };
	return &l->s[l->n++];
}

static struct dl_str
low_text(const struct dl_toks *s, size_t first, size_t last)
{
	return dl_str(s->low + s->t[first].start,
	    s->t[last - 1].end - s->t[first].start);
}

/* A name has capitals, but for its small words, and ends with a word. */
static bool
named(const struct dl_toks *s, size_t i, size_t n)
{
	size_t j;

	for (j = i; j < i + n; j++)
		if (s->t[j].type == DL_WORD && !dl_tok_cap(&s->t[j]) &&
		    s->t[j].end - s->t[j].start > 3)
			return false;
	return i + n >= s->n || !(s->t[i + n].flags & DL_GLUED) ||
	    (s->t[i + n].type != DL_WORD && s->t[i + n].type != DL_NUM);
}

/* The name of sport that begins at token i: its length, 0 if none. */
static size_t
sport_name(const struct dl_toks *s, size_t i, long *row)
{
	size_t n;

	if (!dl_tok_cap(&s->t[i]) && s->t[i].type != DL_NUM)
		return 0;
	if (!dl_table_may_find(&dl_tab_sportnames, s->t[i].hash))
		return 0;
	n = dl_table_phrase(&dl_tab_sportnames, s, i, true, row);
	return n > 0 && named(s, i, n) ? n : 0;
}

static bool
is_club(const struct dl_gaz *g)
{
	return g->name != NULL && g->label == DL_ORG && !g->weak &&
	    strcmp(g->sub, "sport") == 0;
}

/* A town or a part of a country, for all that is known. */
static bool
townlike(const struct dl_mention *m)
{
	if (m->label != DL_LOC || (m->gaz.name == NULL && m->head != DL_NONE))
		return false;
	return m->gaz.name == NULL || strcmp(m->gaz.sub, "city") == 0 ||
	    strcmp(m->gaz.sub, "state") == 0;
}

/* The spot of a mention that is in no table of sport. */
static void
other_spot(struct dl_clubs *c, const struct dl_mention *m)
{
	struct dl_spot *p = add_spot(c, m->sent, m->first, m->last);

	if (is_club(&m->gaz) && m->gaz.ntoks == m->last - m->first) {
		p->class = CLUB;
		p->gaz = m->gaz;
	} else if (townlike(m))
		p->class = PLACE;
}

/*
 * Spots of a sentence in their order: names of the table, and mentions that
 * are none.  *at is the first mention of the sentence, and moves behind it.
 */
static void
find_spots(struct dl_clubs *c, const struct dl_toks *s, size_t sent,
    const struct dl_mentions *l, size_t *at)
{
	struct dl_spot *p;
	struct dl_gaz g;
	size_t i, n;
	long row;

	for (i = 0; i < s->n; i += n) {
		while (*at < l->n && l->m[*at].sent == sent &&
		    l->m[*at].last <= i)
			++*at;
		n = sport_name(s, i, &row);
		if (n > 0) {
			p = add_spot(c, sent, i, i + n);
			p->row = row;
			p->class = (enum class)dl_table_int(
			    &dl_tab_sportnames, row, DL_SPORTNAMES_CLASS);
		} else if (*at < l->n && l->m[*at].sent == sent &&
		    l->m[*at].first == i) {
			other_spot(c, &l->m[*at]);
			n = 1;
			continue;
		} else if (dl_tok_cap(&s->t[i]) && (*at >= l->n ||
		    l->m[*at].sent != sent || l->m[*at].first > i) &&
		    dl_gaz_find(s, i, false, &g) && is_club(&g)) {
			n = g.ntoks;
			p = add_spot(c, sent, i, i + n);
			p->class = CLUB;
			p->gaz = g;
		} else
			n = 1;
	}
	while (*at < l->n && l->m[*at].sent == sent)
		++*at;
}

/* Which mentions a spot lies over; false if it is part of a longer name. */
static bool
place_spot(struct dl_spot *p, const struct dl_mentions *l, size_t *at)
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
		if (m->first < p->first || m->last > p->last ||
		    m->type != NULL)
			return false;
	}
	p->n = i - *at;
	return true;
}

/* Only `and', `or' or a comma stands between two spots. */
static bool
joined(const struct dl_toks *s, const struct dl_spot *a,
    const struct dl_spot *b)
{
	size_t i = a->last;

	if (a->sent != b->sent)
		return false;
	if (dl_tok_is(s, i, ','))
		i++;
	if (i < b->first && (dl_particle(s, i, DL_IN_AND) ||
	    dl_str_is(dl_tok_low(s, i), "or")))
		i++;
	return i == b->first && i > a->last;
}

/* What is said of one name of a list is said of the next. */
static void
share(struct dl_clubcue *to, const struct dl_clubcue *from)
{
	if (to->points == 0 && !to->place)
		*to = *from;
}

static void
share_cues(struct dl_clubs *c, const struct dl_etext *t)
{
	struct dl_spot *p = c->spots.s;
	size_t i, n = c->spots.n;

	for (i = 1; i < n; i++)
		if (joined(&t->sents[p[i].sent], &p[i - 1], &p[i]))
			share(&p[i].cue, &p[i - 1].cue);
	for (i = n; i-- > 1;)
		if (joined(&t->sents[p[i].sent], &p[i - 1], &p[i]))
			share(&p[i - 1].cue, &p[i].cue);
}

/*
 * Of a league whose clubs all have their town in their name, beside which the
 * town's name is often its own.
 */
static bool
league(const struct dl_spot *p)
{
	const char *geo = p->row < 0 ? p->gaz.name == NULL ? "" : p->gaz.geo :
	    dl_table_cell(&dl_tab_sportnames, p->row, DL_SPORTNAMES_GEO);

	return strcmp(geo, "USA") == 0 || strcmp(geo, "CAN") == 0;
}

/* The name of a club that has one of its own, or "". */
static const char *
full_name(const struct dl_spot *p)
{
	return p->row < 0 ? p->gaz.name == NULL ? "" : p->gaz.name :
	    dl_table_cell(&dl_tab_sportnames, p->row, DL_SPORTNAMES_NAME);
}

/*
 * A full name of a club stands for the town it begins with, if no other does;
 * it speaks, though not loud, for the club wherever the town is named.
 */
static void
note_full_name(struct dl_clubs *c, const struct dl_toks *s, size_t i)
{
	const struct dl_spot *p = &c->spots.s[i];
	struct dl_str town;
	uint32_t *at;
	size_t j;

	for (j = p->first + 1; j < p->last && j < p->first + 3; j++) {
		town = low_text(s, p->first, j);
		if (!league(p))
			++*dl_dict_at(&c->points, town);
		at = dl_dict_at(&c->full, town);
		if (*at == 0)
			*at = (uint32_t)i + 1;
		else if (*at != SEVERAL && strcmp(full_name(p),
		    full_name(&c->spots.s[*at - 1])) != 0)
			*at = SEVERAL;
	}
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
		if (p->class == CLUB)
			note_full_name(c, s, i);
		if (!p->cue.place)
			*dl_dict_at(&c->points, low_text(s, p->first,
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
	const uint32_t *sum = dl_dict_get(&c->points, low_text(s, p->first,
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
	const uint32_t *sum = dl_dict_get(&c->points, low_text(s, p->first,
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
	case CLUB:
		return p->cue.place && is != DL_ORG ? DL_NONE : DL_ORG;
	case WORD:
		return word_is_club(c, t, p, is) ? DL_ORG : DL_NONE;
	case TOWN:
		return town_is_club(c, s, p, is) ? DL_ORG : DL_NONE;
	case PLACE:
		return !p->cue.place && p->cue.sure && c->sport == DL_TEAMS ?
		    DL_ORG : DL_NONE;
	case NATION:
		return is == DL_ORG ? DL_LOC : DL_NONE;
	case GROUND:
		return DL_LOC;
	case EVENT:
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
	if (is != DL_PER || p->class > TOWN)
		return false;
	return p->cue.points < DL_CLUB_SURE || dl_dict_get(surnames,
	    dl_toks_span(s, p->first, p->last)) != NULL;
}

/*
 * The name of a town's club: the one full name of the report that begins with
 * the town's; else the town's, as a table has it where the text is in capitals.
 */
static const char *
town_club(const struct dl_clubs *c, const struct dl_etext *t,
    const struct dl_mention *m, const struct dl_spot *p)
{
	const struct dl_toks *s = &t->sents[p->sent];
	const uint32_t *at = dl_dict_get(&c->full, low_text(s, p->first,
	    p->last));
	struct dl_str name;
	char *copy;

	if (at != NULL && *at != SEVERAL &&
	    full_name(&c->spots.s[*at - 1])[0] != '\0')
		return full_name(&c->spots.s[*at - 1]);
	if ((s->t[p->first].flags & DL_UPPER) && m->gaz.name != NULL)
		return m->gaz.name;
	name = dl_etext_name(t, s, p->first, p->last);
	copy = dl_arena_alloc(&t->doc->arena, name.n + 1);
	memcpy(copy, name.p, name.n);
	copy[name.n] = '\0';
	return copy;
}

static void
set_name(const struct dl_clubs *c, const struct dl_etext *t,
    struct dl_mention *m, const struct dl_spot *p)
{
	static const char *const subs[] = { "sport", "sport", "sport", "state",
	    "site", "event" };
	const struct dl_table *tab = &dl_tab_sportnames;
	const char *name = full_name(p);

	m->label = m->head = p->label;
	m->percent = 0;
	m->kind = p->class <= EVENT ? subs[p->class] : "sport";
	if (p->class == NATION)		/* as the tables of places have it */
		return;
	if (p->row < 0 && p->gaz.name != NULL) {
		m->gaz = p->gaz;
		return;
	}
	m->gaz = (struct dl_gaz){ .name = name[0] != '\0' ? name :
	    town_club(c, t, m, p), .sub = m->kind, .title = "",
	    .label = p->label, .geo = p->row >= 0 ? dl_table_cell(tab, p->row,
	    DL_SPORTNAMES_GEO) : m->gaz.name != NULL ? m->gaz.geo : "",
	    .ntoks = p->last - p->first };
}

static bool
within(const struct dl_spot *p, const struct dl_mention *m)
{
	return p->sent == m->sent && p->first >= m->first &&
	    p->last <= m->last;
}

/* Nothing that may be part of a name stands in [i, to): and, v, 2-1. */
static bool
between_names(const struct dl_toks *s, size_t i, size_t to)
{
	for (; i < to; i++)
		if (s->t[i].type == DL_WORD && (dl_tok_cap(&s->t[i]) ||
		    s->t[i].end - s->t[i].start > 3))
			return false;
	return true;
}

/*
 * How many of the spots from p on are all of the names in a mention: Elbonia
 * v Zubrowka, taken for one; a competition and what stands behind its comma.
 */
static size_t
parts_of(const struct dl_toks *s, const struct dl_spot *p, size_t n,
    const struct dl_mention *m)
{
	size_t k;

	if (n == 0 || p->row < 0 || p->first != m->first)
		return 0;
	if (p->class == EVENT && p->last + 1 < m->last &&
	    dl_tok_is(s, p->last, ','))
		return 1;
	for (k = 1; k < n && within(&p[k], m) && p[k].row >= 0 &&
	    p[k].first > p[k - 1].last; k++)
		if (!between_names(s, p[k - 1].last, p[k].first))
			return 0;
	return k > 1 && between_names(s, p[k - 1].last, m->last) ? k : 0;
}

/* A part of m; its label is that of what it is without a match. */
static void
add_part(struct dl_clubs *c, const struct dl_mention *m, size_t at, size_t n,
    size_t first, size_t last, enum dl_label label)
{
	struct dl_mention part = *m;

	part.first = (uint32_t)first;
	part.last = (uint32_t)last;
	part.label = label;
	part.gaz.name = NULL;
	part.head = DL_NONE;
	part.kind = "";
	dl_edit_add(&c->edits, at, n, &part);
}

static void
split(struct dl_clubs *c, const struct dl_etext *t, struct dl_mentions *l)
{
	const struct dl_spot *p = c->spots.s;
	const struct dl_mention *m;
	size_t i, j = 0, k, n;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		while (j < c->spots.n && (p[j].sent < m->sent ||
		    (p[j].sent == m->sent && p[j].first < m->first)))
			j++;
		n = parts_of(&t->sents[m->sent], &p[j], c->spots.n - j, m);
		for (k = 0; k < n; k++)
			add_part(c, m, k == 0 ? i : i + 1, k == 0, p[j + k]
			    .first, p[j + k].last, p[j + k].class == TOWN ||
			    p[j + k].class == NATION ? DL_LOC : DL_ORG);
		if (n == 1)
			add_part(c, m, i + 1, 0, p[j].last + 1, m->last,
			    m->label);
	}
	dl_edits_apply(&c->edits, l);
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

/* The cup or open of a place or a sponsor is no place and no organisation. */
static void
mark_events(struct dl_mentions *l)
{
	struct dl_mention *m;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if ((m->label == DL_ORG || m->label == DL_LOC) &&
		    m->type == NULL && m->gaz.name == NULL &&
		    m->head == DL_MISC && strcmp(m->kind, "event") == 0) {
			m->label = DL_MISC;
			m->percent = 0;
		}
	}
}

/* G Oberlin, as lists of players have it. */
static bool
initialled(const struct dl_toks *s, const struct dl_mention *m)
{
	return m->last - m->first == 2 && dl_tok_cap(&s->t[m->first]) &&
	    s->t[m->first].end - s->t[m->first].start == 1 &&
	    dl_tok_cap(&s->t[m->first + 1]);
}

/* Only a comma stands between two mentions, the second of them a person. */
static bool
lists_person(const struct dl_toks *s, const struct dl_mention *a,
    const struct dl_mention *b, const struct dl_mention *person)
{
	return a->sent == b->sent && a->last + 1 == b->first &&
	    dl_tok_is(s, a->last, ',') && person->label == DL_PER;
}

/* A place among the players of a list is one of them. */
static void
mark_players(const struct dl_etext *t, struct dl_mentions *l)
{
	const struct dl_toks *s;
	struct dl_mention *m;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		s = &t->sents[m->sent];
		if (m->label != DL_LOC || m->type != NULL ||
		    (m->gaz.name != NULL && strcmp(m->gaz.sub, "city") != 0))
			continue;
		if (initialled(s, m) || (i > 0 && i + 1 < l->n &&
		    lists_person(s, m - 1, m, m - 1) &&
		    lists_person(s, m, m + 1, m + 1))) {
			m->label = DL_PER;
			m->percent = 0;
		}
	}
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
		if (!place_spot(p, l, &at))
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
	struct dl_spot *p;
	size_t i, at = 0;

	if ((c->sport = dl_sport_of(t)) == DL_NO_SPORT)
		return;
	c->spots.n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		find_spots(c, &t->sents[i], i, l, &at);
	for (i = 0; i < c->spots.n; i++) {
		p = &c->spots.s[i];
		p->cue = dl_clubcue_of(&t->sents[p->sent], p->first, p->last);
		if (!p->cue.sure && (c->sport == DL_SINGLES || league(p)))
			p->cue.points = 0;
	}
	share_cues(c, t);
	count_points(c, t);
	split(c, t, l);
	decide_all(c, t, surnames, l);
	mark_events(l);
	mark_players(t, l);
}

void
dl_clubs_free(struct dl_clubs *c)
{
	dl_free(c->spots.s);
	dl_dict_free(&c->points);
	dl_dict_free(&c->full);
	dl_edits_free(&c->edits);
}
