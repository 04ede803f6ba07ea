/*
 * A hash table with open addressing; keys are hashes already.
 */
#include <string.h>

#include "base/mem.h"
#include "crf/keys.h"

static void
grow(struct dl_keys *t)
{
	size_t i, k, mask;

	t->nslots = t->nslots == 0 ? 1 << 16 : t->nslots * 2;
	mask = t->nslots - 1;
	t->slots = dl_realloc(t->slots, t->nslots * sizeof(t->slots[0]));
	memset(t->slots, 0, t->nslots * sizeof(t->slots[0]));
	for (i = 0; i < t->n; i++) {
		for (k = (size_t)t->of[i].key & mask; t->slots[k] != 0;
		    k = (k + 1) & mask)
			;
		t->slots[k] = (uint32_t)i + 1;
	}
}

uint32_t
dl_keys_at(struct dl_keys *t, uint64_t key)
{
	size_t k, mask;

	if (t->nslots < 2 * (t->n + 1))
		grow(t);
	mask = t->nslots - 1;
	for (k = (size_t)key & mask; t->slots[k] != 0; k = (k + 1) & mask)
		if (t->of[t->slots[k] - 1].key == key)
			break;
	if (t->slots[k] == 0) {
		t->of = dl_array_room(t->of, &t->cap, t->n + 1,
		    sizeof(t->of[0]));
		t->of[t->n] = (struct dl_key){ key, 0, 0 };
		t->slots[k] = (uint32_t)++t->n;
	}
	t->of[t->slots[k] - 1].count++;
	return t->slots[k] - 1;
}

uint32_t *
dl_keys_rows(struct dl_keys *t, uint32_t cutoff, size_t *n)
{
	uint32_t *rows = dl_alloc((t->n + 1) * sizeof(rows[0]));
	size_t i;

	*n = 0;
	for (i = 0; i < t->n; i++)
		if (t->of[i].count >= cutoff) {
			rows[(*n)++] = (uint32_t)i;
			t->of[i].id = (uint32_t)*n;
		}
	return rows;
}

void
dl_keys_free(struct dl_keys *t)
{
	dl_free(t->of);
	dl_free(t->slots);
	*t = (struct dl_keys){ .n = 0 };
}
