/*
 * What a group knows of its event, as mentions join it; see group.h.
 */
#include "group/group.h"

/* Keeps the classes that the group and the mention share. */
static void
narrow(struct dl_cluster *c, const struct dl_lemma *l)
{
	unsigned i, j, n = 0;
	uint32_t keep[DL_LEMMA_CLASSES];

	for (i = 0; i < c->ncls; i++)
		for (j = 0; j < l->ncls; j++)
			if (c->cls[i] == l->cls[j])
				keep[n++] = c->cls[i];
	if (c->mentions == 0) {
		memcpy(c->cls, l->cls, sizeof(c->cls));
		c->ncls = l->ncls;
	} else if (n > 0) {
		memcpy(c->cls, keep, n * sizeof(*keep));
		c->ncls = n;
	}
}

/* A said day replaces the document's; two said ones leave what they share. */
static void
join_days(struct dl_cluster *c, const struct dl_mention *m)
{
	if (m->when > c->when) {
		c->when = m->when;
		c->begin = m->begin;
		c->end_day = m->end_day;
	} else if (m->when == DL_WHEN_SAID && c->when == DL_WHEN_SAID &&
	    m->begin <= c->end_day && c->begin <= m->end_day) {
		if (m->begin > c->begin)
			c->begin = m->begin;
		if (m->end_day < c->end_day)
			c->end_day = m->end_day;
	}
}

/* True if the lemma is a new one of the group. */
static bool
join_words(struct dl_cluster *c, const struct dl_mention *m)
{
	bool new = false;
	unsigned i;

	for (i = 0; i < c->nwords; i++)
		if (c->words[i] == m->lemma.word)
			break;
	if (i == c->nwords && i < sizeof(c->words) / sizeof(*c->words)) {
		new = true;
		c->words[i] = m->lemma.word;
		c->stems[i] = m->lemma.stem;
		c->nwords++;
	}
	/* The first half of the views stays, the second is the newest. */
	i = c->nviews;
	if (i == DL_GROUP_VIEWS)
		i = DL_GROUP_VIEWS / 2 +
		    (unsigned)(c->mentions % (DL_GROUP_VIEWS / 2));
	else
		c->nviews++;
	dl_terms_copy(&c->views[i], &m->words);
	return new;
}

bool
dl_cluster_add(struct dl_cluster *c, const struct dl_mention *m)
{
	bool new;

	narrow(c, &m->lemma);
	new = join_words(c, m);
	join_days(c, m);
	dl_actors_join(&c->src, &m->src);
	dl_actors_join(&c->tgt, &m->tgt);
	if (c->mentions == 0)
		c->type = m->type;
	if (c->where == 0) {
		c->where = m->where;
		c->geo = m->geo;
	}
	if (c->ordinal == 0)
		c->ordinal = m->ordinal;
	if (m->modal != DL_MODAL_NONE)
		c->modal = m->modal;
	c->start = m->start;
	c->end = m->end;
	c->mentions++;
	return new;
}
