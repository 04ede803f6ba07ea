/*
 * What a group knows of its event, as mentions join it; see group.h.
 */
#include "base/mem.h"
#include "group/group.h"

#define CHUNK	16			/* bytes that the allocator adds */

struct dl_side
dl_cluster_src(const struct dl_cluster *c)
{
	return (struct dl_side){ c->actors, c->nsrc };
}

struct dl_side
dl_cluster_tgt(const struct dl_cluster *c)
{
	return (struct dl_side){ c->nsrc > 0 ? c->actors + c->nsrc : c->actors,
	    c->ntgt };
}

static struct dl_group_id
new_id(struct dl_cluster *c, struct dl_str s)
{
	struct dl_group_id id = { dl_alloc(s.n), s.n };

	if (s.n > 0)
		memcpy(id.p, s.p, s.n);
	c->bytes += (uint32_t)s.n + CHUNK;
	return id;
}

void
dl_cluster_begin(struct dl_cluster *c, struct dl_str id)
{
	*c = (struct dl_cluster){ .open = true, .begin = DL_NO_DAY,
	    .end_day = DL_NO_DAY };
	c->id = new_id(c, id);
}

void
dl_cluster_merge(struct dl_cluster *c, struct dl_str id)
{
	c->merged = dl_realloc(c->merged, ((size_t)c->nmerged + 1) *
	    sizeof(*c->merged));
	c->merged[c->nmerged++] = new_id(c, id);
	c->bytes += (uint32_t)sizeof(*c->merged);
}

bool
dl_cluster_has_id(const struct dl_cluster *c, struct dl_str id)
{
	size_t i;

	if (dl_str_eq(dl_str(c->id.p, c->id.n), id))
		return true;
	for (i = 0; i < c->nmerged; i++)
		if (dl_str_eq(dl_str(c->merged[i].p, c->merged[i].n), id))
			return true;
	return false;
}

void
dl_cluster_free(struct dl_cluster *c)
{
	struct dl_view *v;
	size_t i;

	while ((v = c->views) != NULL) {
		c->views = v->next;
		dl_free(v);
	}
	for (i = 0; i < c->nmerged; i++)
		dl_free(c->merged[i].p);
	dl_free(c->merged);
	dl_free(c->actors);
	dl_free(c->id.p);
	c->open = false;
}

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
		c->ncls = (uint8_t)l->ncls;
	} else if (n > 0) {
		memcpy(c->cls, keep, n * sizeof(*keep));
		c->ncls = (uint8_t)n;
	}
}

/* A said day replaces the document's; two said ones leave what they share. */
static void
join_days(struct dl_cluster *c, const struct dl_mention *m)
{
	if (m->when > c->when) {
		c->when = (uint8_t)m->when;
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
	unsigned i;

	for (i = 0; i < c->nlemmas; i++)
		if (c->lemmas[i].word == m->lemma.word)
			return false;
	if (i == sizeof(c->lemmas) / sizeof(*c->lemmas))
		return false;
	c->lemmas[i] = (struct dl_form){ m->lemma.word, m->lemma.stem };
	c->nlemmas++;
	return true;
}

/*
 * Keeps the words of the sentence.  The first half of the views stays, the
 * second is the newest.
 */
static void
join_view(struct dl_cluster *c, const struct dl_terms *words)
{
	struct dl_view *v, **at = &c->views;
	struct dl_term t[DL_VIEW_TERMS];
	struct dl_terms most = { .t = t, .cap = DL_VIEW_TERMS };
	uint16_t *weights;
	unsigned i = c->nviews;
	size_t n = words->n < most.cap ? words->n : most.cap;

	if (i < DL_GROUP_VIEWS)
		c->nviews++;
	else
		i = DL_GROUP_VIEWS / 2 +
		    (unsigned)(c->mentions % (DL_GROUP_VIEWS / 2));
	while (i-- > 0)
		at = &(*at)->next;
	if ((v = *at) == NULL || v->cap < n) {
		struct dl_view *next = v == NULL ? NULL : v->next;

		c->bytes += (uint32_t)(v == NULL ? sizeof(*v) + CHUNK : 0);
		c->bytes += (uint32_t)((n - (v == NULL ? 0 : v->cap)) *
		    (sizeof(*v->id) + sizeof(*weights)));
		v = dl_realloc(v, sizeof(*v) + n *
		    (sizeof(*v->id) + sizeof(*weights)));
		v->next = next;
		v->cap = (uint16_t)n;
		*at = v;
	}
	dl_terms_heaviest(&most, words, n);
	v->n = (uint16_t)most.n;
	weights = dl_view_weights(v);
	for (i = 0; i < most.n; i++) {
		v->id[i] = t[i].id;
		weights[i] = (uint16_t)t[i].w;
	}
}

/* Adds the participants that are new. */
static void
join_actors(struct dl_cluster *c, const struct dl_mention *m)
{
	struct dl_actors src = { .n = 0 }, tgt = { .n = 0 };
	unsigned n;
	bool more;

	dl_actors_join(&src, dl_cluster_src(c));
	dl_actors_join(&tgt, dl_cluster_tgt(c));
	more = dl_actors_join(&src, dl_actors_side(&m->src));
	more = dl_actors_join(&tgt, dl_actors_side(&m->tgt)) || more;
	if (!more)
		return;
	n = src.n + tgt.n;
	c->bytes += (uint32_t)((n - c->nsrc - c->ntgt) * sizeof(*c->actors) +
	    (c->actors == NULL ? CHUNK : 0));
	c->actors = dl_realloc(c->actors, n * sizeof(*c->actors));
	memcpy(c->actors, src.a, src.n * sizeof(*src.a));
	memcpy(c->actors + src.n, tgt.a, tgt.n * sizeof(*tgt.a));
	c->nsrc = (uint8_t)src.n;
	c->ntgt = (uint8_t)tgt.n;
}

bool
dl_cluster_add(struct dl_cluster *c, const struct dl_mention *m)
{
	bool new;

	narrow(c, &m->lemma);
	new = join_words(c, m);
	join_view(c, &m->words);
	join_days(c, m);
	join_actors(c, m);
	if (c->mentions == 0)
		c->type = m->type;
	if (c->where == 0) {
		c->where = m->where;
		c->geo = m->geo;
	}
	if (c->ordinal == 0)
		c->ordinal = (uint8_t)m->ordinal;
	if (m->modal != DL_MODAL_NONE)
		c->modal = (uint8_t)m->modal;
	c->start = m->start;
	c->end = m->end;
	c->mentions++;
	return new;
}
