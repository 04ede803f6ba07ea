/*
 * Open addressing over an array of items; twice as many slots as items.
 */
#include "base/mem.h"
#include "entity/dict.h"

void
dl_dict_clear(struct dl_dict *d)
{
	if (d->n > 0)
		memset(d->slots, 0, d->nslots * sizeof(d->slots[0]));
	d->n = 0;
}

void
dl_dict_free(struct dl_dict *d)
{
	dl_free(d->items);
	dl_free(d->slots);
	*d = (struct dl_dict){ .n = 0 };
}

/* The slot of key: its own, or the free one where it would stand. */
static size_t
slot_of(const struct dl_dict *d, struct dl_str key, uint32_t hash)
{
	size_t mask = d->nslots - 1, i = hash & mask;
	const struct dl_dict_item *it;

	for (; d->slots[i] != 0; i = (i + 1) & mask) {
		it = &d->items[d->slots[i] - 1];
		if (it->hash == hash && dl_str_eq(it->key, key))
			break;
	}
	return i;
}

static void
grow(struct dl_dict *d)
{
	size_t i;

	d->nslots = d->nslots == 0 ? 256 : d->nslots * 2;
	d->slots = dl_realloc(d->slots, d->nslots * sizeof(d->slots[0]));
	memset(d->slots, 0, d->nslots * sizeof(d->slots[0]));
	for (i = 0; i < d->n; i++)
		d->slots[slot_of(d, d->items[i].key, d->items[i].hash)] =
		    (uint32_t)i + 1;
}

static uint32_t *
at(struct dl_dict *d, struct dl_str key, uint32_t hash)
{
	size_t i;

	if (d->nslots < 2 * (d->n + 1))
		grow(d);
	i = slot_of(d, key, hash);
	if (d->slots[i] == 0) {
		d->items = dl_array_room(d->items, &d->cap, d->n + 1,
		    sizeof(d->items[0]));
		d->items[d->n] = (struct dl_dict_item){ key, hash, 0 };
		d->slots[i] = (uint32_t)++d->n;
	}
	return &d->items[d->slots[i] - 1].value;
}

static uint32_t *
get(const struct dl_dict *d, struct dl_str key, uint32_t hash)
{
	size_t i;

	if (d->n == 0)
		return NULL;
	i = slot_of(d, key, hash);
	return d->slots[i] == 0 ? NULL : &d->items[d->slots[i] - 1].value;
}

uint32_t *
dl_dict_at(struct dl_dict *d, struct dl_str key)
{
	return at(d, key, dl_hash(key));
}

uint32_t *
dl_dict_get(const struct dl_dict *d, struct dl_str key)
{
	return get(d, key, dl_hash(key));
}

uint32_t *
dl_dict_at_low(struct dl_dict *d, const struct dl_toks *s, size_t i)
{
	return at(d, dl_tok_low(s, i), s->t[i].hash);
}

uint32_t *
dl_dict_get_low(const struct dl_dict *d, const struct dl_toks *s, size_t i)
{
	return get(d, dl_tok_low(s, i), s->t[i].hash);
}
