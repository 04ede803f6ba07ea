/*
 * Spots are names of sportnames.tsv, clubs of the gazetteer, and places the
 * recogniser has found.  What is said of one name of a list (against Elbonia
 * and Zubrowka) is said of the others.
 */
#include "base/mem.h"
#include "entity/spot.h"
#include "tables.h"

static struct dl_spot *
add_spot(struct dl_spots *l, size_t sent, size_t first, size_t last)
{
	l->s = dl_array_room(l->s, &l->cap, l->n + 1, sizeof(l->s[0]));
	l->s[l->n] = (struct dl_spot){ .sent = (uint32_t)sent,
	    .first = (uint32_t)first, .last = (uint32_t)last,
	    .class = DL_OTHER_NAME, .row = -1, .label = DL_NONE };
	return &l->s[l->n++];
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

/* The spot of a mention that is in no table of names of sport. */
static void
other_spot(struct dl_spots *l, const struct dl_mention *m)
{
	struct dl_spot *p = add_spot(l, m->sent, m->first, m->last);

	if (townlike(m))
		p->class = DL_OTHER_PLACE;
}

/*
 * Spots of a sentence in their order: the longest names of the tables, and
 * mentions that begin with none.  *at is the first mention of the sentence, and
 * moves behind it.
 */
static void
find_spots(struct dl_spots *l, const struct dl_toks *s, size_t sent,
    const struct dl_mentions *m, size_t *at)
{
	struct dl_spot *p;
	struct dl_gaz g;
	size_t i, n;
	long row;

	for (i = 0; i < s->n; i += n) {
		while (*at < m->n && m->m[*at].sent == sent &&
		    m->m[*at].last <= i)
			++*at;
		n = sport_name(s, i, &row);
		if (dl_tok_cap(&s->t[i]) && dl_gaz_find(s, i, false, &g) &&
		    is_club(&g) && g.ntoks > n) {
			n = g.ntoks;
			p = add_spot(l, sent, i, i + n);
			p->class = DL_CLUB;
			p->gaz = g;
		} else if (n > 0) {
			p = add_spot(l, sent, i, i + n);
			p->row = row;
			p->class = (enum dl_spot_class)dl_table_int(
			    &dl_tab_sportnames, row, DL_SPORTNAMES_CLASS);
		} else {
			if (*at < m->n && m->m[*at].sent == sent &&
			    m->m[*at].first == i)
				other_spot(l, &m->m[*at]);
			n = 1;
		}
	}
	while (*at < m->n && m->m[*at].sent == sent)
		++*at;
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
share_cues(struct dl_spots *l, const struct dl_etext *t)
{
	struct dl_spot *p = l->s;
	size_t i, n = l->n;

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
bool
dl_spot_in_league(const struct dl_spot *p)
{
	const char *geo = p->row < 0 ? p->gaz.name == NULL ? "" : p->gaz.geo :
	    dl_table_cell(&dl_tab_sportnames, p->row, DL_SPORTNAMES_GEO);

	return strcmp(geo, "USA") == 0 || strcmp(geo, "CAN") == 0;
}

/* The name of a club that has one of its own, or "". */
const char *
dl_spot_name(const struct dl_spot *p)
{
	return p->row < 0 ? p->gaz.name == NULL ? "" : p->gaz.name :
	    dl_table_cell(&dl_tab_sportnames, p->row, DL_SPORTNAMES_NAME);
}

void
dl_spots_find(struct dl_spots *l, const struct dl_etext *t,
    enum dl_sport sport, const struct dl_mentions *m)
{
	struct dl_spot *p;
	size_t i, at = 0;

	l->n = 0;
	for (i = 0; i < t->doc->nsents; i++)
		find_spots(l, &t->sents[i], i, m, &at);
	for (i = 0; i < l->n; i++) {
		p = &l->s[i];
		p->cue = dl_clubcue_of(&t->sents[p->sent], p->first, p->last);
		if (!p->cue.sure && (sport == DL_SINGLES ||
		    dl_spot_in_league(p)))
			p->cue.points = 0;
	}
	share_cues(l, t);
}

void
dl_spots_free(struct dl_spots *l)
{
	dl_free(l->s);
	*l = (struct dl_spots){ .n = 0 };
}
