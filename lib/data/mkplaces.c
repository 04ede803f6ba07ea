/*
 * A perfect hash of the keys by hash and displace (Pagh 1999; the search as
 * in Belazzougui, Botelho and Dietzfelbinger 2009): the fullest bucket first,
 * each by the least number that leads all of its keys to free places.
 */
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "data/mkgrammar.h"
#include "text/hash.h"

#define BUCKETS	(1 << DL_LX_BUCKETS)
#define FULL	64			/* keys of one bucket */

struct bucket {
	uint32_t number, n;
	uint32_t hash[FULL];
	const struct mk_key *key[FULL];
};

static int
fuller(const void *va, const void *vb)
{
	const struct bucket *a = va, *b = vb;

	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

/* Puts the keys of a bucket to their places; false if one is taken. */
static bool
settle(struct mk_places *p, const struct bucket *b, uint32_t displaced)
{
	uint32_t i, at;

	for (i = 0; i < b->n; i++) {
		at = dl_lx_place(b->hash[i], displaced);
		if (p->keys[at] != NULL)
			break;
		p->keys[at] = b->key[i];
		p->hashes[at] = b->hash[i];
	}
	if (i == b->n)
		return true;
	while (i-- > 0) {
		at = dl_lx_place(b->hash[i], displaced);
		p->keys[at] = NULL;
		p->hashes[at] = 0;
	}
	return false;
}

static void
fill(struct bucket *buckets, const struct mk_words *w)
{
	struct bucket *b;
	uint32_t h;
	size_t i;

	for (i = 0; i < BUCKETS; i++)
		buckets[i] = (struct bucket){ .number = (uint32_t)i };
	for (i = 0; i < w->nkeys; i++) {
		h = dl_hash(dl_str(w->keys[i].text, w->keys[i].n));
		b = &buckets[h >> (32 - DL_LX_BUCKETS)];
		if (b->n == FULL || h == 0)
			dl_fatal("timex-words.tsv", 0, "no perfect hash");
		b->hash[b->n] = h;
		b->key[b->n++] = &w->keys[i];
	}
}

struct mk_places *
mk_places_make(const struct mk_words *w)
{
	struct bucket *buckets = dl_alloc(BUCKETS * sizeof(*buckets));
	struct mk_places *p = dl_alloc(sizeof(*p));
	uint32_t i, d;

	memset(p, 0, sizeof(*p));
	fill(buckets, w);
	qsort(buckets, BUCKETS, sizeof(*buckets), fuller);
	for (i = 0; i < BUCKETS && buckets[i].n > 0; i++) {
		for (d = 0; d <= UINT16_MAX; d++)
			if (settle(p, &buckets[i], d))
				break;
		if (d > UINT16_MAX)
			dl_fatal("timex-words.tsv", 0, "no perfect hash: "
			    "too many keys");
		p->displace[buckets[i].number] = (uint16_t)d;
	}
	dl_free(buckets);
	return p;
}
