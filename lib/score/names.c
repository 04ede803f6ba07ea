/*
 * An interning table: open addressing with linear probing over FNV-1a
 * hashes, at most half full.
 */
#include "base/mem.h"
#include "score/names.h"
#include "text/hash.h"

static void
grow(struct dl_names *t)
{
	size_t i, k;

	dl_free(t->slots);
	t->nslots = t->nslots == 0 ? 256 : t->nslots * 2;
	t->slots = dl_alloc(t->nslots * sizeof(*t->slots));
	memset(t->slots, 0, t->nslots * sizeof(*t->slots));
	for (i = 0; i < t->n; i++) {
		k = t->list[i].hash & (t->nslots - 1);
		while (t->slots[k] != 0)
			k = (k + 1) & (t->nslots - 1);
		t->slots[k] = (uint32_t)i + 1;
	}
}

uint32_t
dl_name_id(struct dl_names *t, struct dl_str s)
{
	uint32_t h = dl_hash(s);
	size_t k;

	if (t->n * 2 >= t->nslots)
		grow(t);
	k = h & (t->nslots - 1);
	for (; t->slots[k] != 0; k = (k + 1) & (t->nslots - 1)) {
		uint32_t id = t->slots[k] - 1;

		if (t->list[id].hash == h &&
		    dl_str_eq(dl_name_text(t, id), s))
			return id;
	}
	t->list = dl_array_room(t->list, &t->cap, t->n + 1, sizeof(*t->list));
	t->list[t->n] = (struct dl_name){ t->pool.n, s.n, h };
	dl_buf_addstr(&t->pool, s);
	t->slots[k] = (uint32_t)++t->n;
	return (uint32_t)t->n - 1;
}

struct dl_str
dl_name_text(const struct dl_names *t, uint32_t id)
{
	return dl_str(t->pool.p + t->list[id].at, t->list[id].len);
}

void
dl_names_free(struct dl_names *t)
{
	dl_buf_free(&t->pool);
	dl_free(t->list);
	dl_free(t->slots);
}
