/*
 * Candidates of a mention; see candidate.h.  Most of the time goes into memory
 * that is not in any cache: so the groups are looked at in three passes, and
 * what the next one reads is asked for in the one before.
 */
#include "base/mem.h"
#include "group/candidate.h"
#include "text/table.h"

#define LOOK	128			/* groups tried of one list */
#define LINE	64			/* bytes that come together */

/* The two first participants, in either order; 0 if one is missing. */
static uint32_t
pair(struct dl_side src, struct dl_side tgt)
{
	uint32_t a, b;

	if (src.n == 0 || tgt.n == 0)
		return 0;
	a = src.a[0].country != 0 ? src.a[0].country : src.a[0].name;
	b = tgt.a[0].country != 0 ? tgt.a[0].country : tgt.a[0].name;
	return a < b ? dl_key_mix(a, b) : dl_key_mix(b, a);
}

#define MOST_KEYS	(2 + 2 * (DL_LEMMA_CLASSES + 1))

/* The keys under which groups that a mention may join are listed. */
struct keys {
	uint32_t k[MOST_KEYS];
	unsigned n;
};

static void
keys_of(struct keys *ks, uint32_t story, uint32_t stem, const uint32_t *cls,
    unsigned ncls, uint32_t type, uint32_t actors)
{
	unsigned i;

	ks->n = 0;
	ks->k[ks->n++] = dl_key_mix(story, stem);
	for (i = 0; i < ncls; i++)
		ks->k[ks->n++] = dl_key_mix(story, dl_key_mix(1, cls[i]));
	if (actors == 0)
		return;
	ks->k[ks->n++] = dl_key_mix(story, dl_key_mix(type, actors));
	ks->k[ks->n++] = dl_key_mix(actors, dl_key_mix(2, stem));
	for (i = 0; i < ncls; i++)
		ks->k[ks->n++] = dl_key_mix(actors, dl_key_mix(3, cls[i]));
}

static uint32_t
id_key(struct dl_str id)
{
	return dl_key_mix(4, dl_hash(id));
}

void
dl_candidates_list_id(struct dl_group *g, uint32_t slot, struct dl_str id)
{
	dl_postings_add(&g->index, id_key(id), slot);
}

static void
add(struct dl_group *g, const struct keys *ks, uint32_t slot)
{
	unsigned i;

	for (i = 0; i < ks->n; i++)
		dl_postings_add(&g->index, ks->k[i], slot);
}

void
dl_candidates_list(struct dl_group *g, uint32_t slot,
    const struct dl_mention *m, uint32_t story)
{
	struct keys ks;

	keys_of(&ks, story, m->lemma.stem, m->lemma.cls, m->lemma.ncls,
	    m->type,
	    pair(dl_actors_side(&m->src), dl_actors_side(&m->tgt)));
	add(g, &ks, slot);
}

void
dl_candidates_relist(struct dl_group *g, uint32_t slot)
{
	struct dl_cluster *c = &g->c[slot];
	struct keys ks;
	size_t i;

	for (i = 0; i < c->nlemmas; i++) {
		keys_of(&ks, c->story, c->lemmas[i].stem, c->cls, c->ncls,
		    c->type, pair(dl_cluster_src(c), dl_cluster_tgt(c)));
		add(g, &ks, slot);
	}
	dl_candidates_list_id(g, slot, dl_group_id_str(&c->id));
	for (i = 0; i < c->nmerged; i++)
		dl_candidates_list_id(g, slot,
		    dl_group_id_str(&c->merged[i]));
}

struct dl_cluster *
dl_candidates_known(struct dl_group *g, struct dl_str id)
{
	uint32_t at = dl_postings_first(&g->index, id_key(id)), slot;

	while (dl_postings_next(&g->index, &at, &slot))
		if (g->c[slot].open && dl_cluster_has_id(&g->c[slot], id))
			return &g->c[slot];
	return NULL;
}

/* Puts a group among those that are looked at, once a mention. */
static void
find(struct dl_group *g, uint32_t slot)
{
	struct dl_seen *seen = &g->seen[slot];

	if (seen->mark == g->mark)
		return;
	seen->mark = g->mark;
	g->found[g->nfound++].slot = slot;
	dl_prefetch(&g->c[slot]);
	dl_prefetch((const char *)&g->c[slot] + LINE);
	dl_prefetch(seen->views);
	dl_prefetch((const char *)seen->views + LINE);
}

/* Finds the groups that are listed under the keys of one story. */
static void
find_listed(struct dl_group *g, uint32_t story)
{
	const struct dl_mention *m = &g->m;
	struct keys ks;
	uint32_t at[MOST_KEYS], slot;
	unsigned i, look;

	keys_of(&ks, story, m->lemma.stem, m->lemma.cls, m->lemma.ncls,
	    m->type,
	    pair(dl_actors_side(&m->src), dl_actors_side(&m->tgt)));
	g->found = dl_array_room(g->found, &g->foundcap,
	    g->nfound + ks.n * LOOK + 1, sizeof(*g->found));
	for (i = 0; i < ks.n; i++)
		dl_postings_ask(&g->index, ks.k[i]);
	for (i = 0; i < ks.n; i++)
		at[i] = dl_postings_find(&g->index, ks.k[i]);
	for (i = 0; i < ks.n; i++)
		for (look = 0; look < LOOK &&
		    dl_postings_next(&g->index, &at[i], &slot); look++)
			find(g, slot);
}

static bool
in_window(const struct dl_group *g, const struct dl_cluster *c)
{
	return (int64_t)g->day - c->day <= g->window->days &&
	    (int64_t)c->first - g->day <= g->window->days &&
	    c->doc + g->window->reach >= g->docs;
}

/* Leaves those that nothing forbids which stands in the group itself. */
static void
sift(struct dl_group *g, const struct dl_story *story)
{
	struct dl_candidate *x;
	const struct dl_cluster *c;
	size_t i, n;

	for (i = n = 0; i < g->nfound; i++) {
		x = &g->found[n];
		x->slot = g->found[i].slot;
		c = &g->c[x->slot];
		if (!c->open || !in_window(g, c))
			continue;
		x->near = c->story == story->id || c->doc == g->docs ||
		    (story->from != 0 && c->story == story->from);
		if (!dl_match_possible(g->weights.w, &g->m, c, g->docs,
		    x->near, &x->score))
			continue;
		dl_prefetch(c->actors);
		n++;
	}
	g->nfound = n;
}

struct dl_cluster *
dl_candidates_best(struct dl_group *g, const struct dl_story *story)
{
	struct dl_cluster *best = NULL;
	int most = g->weights.w[DL_LEAST] - 1, score;
	size_t i;

	g->mark = g->mark % UINT32_MAX + 1;
	g->nfound = 0;
	find_listed(g, story->id);
	/* Its first documents were of the story that it was part of. */
	if (story->from != 0)
		find_listed(g, story->from);
	if (g->last < g->n)
		find(g, (uint32_t)g->last);
	sift(g, story);
	if (g->nfound > 0)
		dl_spread(&g->words, &g->m.words);
	for (i = 0; i < g->nfound; i++) {
		const struct dl_candidate *x = &g->found[i];

		score = dl_match(g->weights.w, &g->m, &g->words,
		    &g->c[x->slot], g->docs, x->near, x->score, most + 1);
		if (score > most) {
			most = score;
			best = &g->c[x->slot];
		}
	}
	return best;
}
