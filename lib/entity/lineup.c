/*
 * The last word tells a competition; the neighbours tell a player.
 */
#include "entity/lineup.h"

/* The cup or open of a place or a sponsor is no place and no organisation. */
void
dl_mark_events(struct dl_mentions *l)
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

/* G Oberlin, as lists of players have it; but W Elbonia is a place. */
static bool
initialled(const struct dl_toks *s, const struct dl_mention *m)
{
	struct dl_gaz g;

	if (strchr("NSEW", s->text[s->t[m->first].start]) != NULL &&
	    dl_gaz_find(s, m->first + 1, false, &g) && g.label == DL_LOC)
		return false;
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

/* Mention i may be a player: it has an initial, or stands between others. */
static bool
is_player(const struct dl_toks *s, const struct dl_mentions *l, size_t i)
{
	const struct dl_mention *m = &l->m[i];
	bool behind = i > 0 && lists_person(s, m - 1, m, m - 1);
	bool before = i + 1 < l->n && lists_person(s, m, m + 1, m + 1);

	if (m->label == DL_ORG)
		return initialled(s, m) && (behind || before);
	return initialled(s, m) || (behind && before);
}

/* A place among the players of a list is one of them. */
void
dl_mark_players(const struct dl_etext *t, struct dl_mentions *l)
{
	struct dl_mention *m;
	size_t i;

	for (i = 0; i < l->n; i++) {
		m = &l->m[i];
		if ((m->label != DL_LOC && m->label != DL_ORG) ||
		    m->type != NULL || (m->gaz.name != NULL &&
		    strcmp(m->gaz.sub, "city") != 0))
			continue;
		if (is_player(&t->sents[m->sent], l, i)) {
			m->label = DL_PER;
			m->percent = 0;
		}
	}
}
