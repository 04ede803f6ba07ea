/*
 * Look-up in the generated tables: open addressing, FNV-1a.
 */
#include "text/table.h"

#define KEY_MAX	128			/* bytes; longer phrases never match */

uint32_t
dl_table_hash(struct dl_str s)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h;
}

/* The next slot with this key from *at on (NULL: none); *at moves on. */
static const struct dl_slot *
find(const struct dl_table *t, struct dl_str key, uint32_t hash, uint32_t *at)
{
	const struct dl_slot *s;
	uint32_t mask = t->nslots - 1;

	if (t->nslots == 0)
		return NULL;
	for (; *at < t->nslots; ) {
		s = &t->slots[(hash + *at) & mask];
		if (s->len == 0)
			return NULL;
		(*at)++;
		if (s->hash == hash && s->len == key.n &&
		    memcmp(t->pool + s->key, key.p, key.n) == 0)
			return s;
	}
	return NULL;
}

long
dl_table_next(const struct dl_table *t, struct dl_str key, uint32_t *at)
{
	uint32_t hash = dl_table_hash(key);
	const struct dl_slot *s;

	while ((s = find(t, key, hash, at)) != NULL)
		if (s->row > 0)
			return (long)s->row - 1;
	return -1;
}

long
dl_table_find(const struct dl_table *t, struct dl_str key)
{
	uint32_t at = 0;

	return dl_table_next(t, key, &at);
}

size_t
dl_table_phrase(const struct dl_table *t, const struct dl_toks *s, size_t i,
    bool fold, long *row)
{
	const char *from = fold ? s->low : s->text;
	const struct dl_slot *slot;
	char key[KEY_MAX];
	size_t n = 0, best = 0, j, k;
	uint32_t at, hash;
	bool more = true;

	for (j = i; more && j < s->n; j++) {
		k = s->t[j].end - s->t[j].start;
		if (n + k + 1 > KEY_MAX)
			break;
		if (j > i && !(s->t[j].flags & DL_GLUED))
			key[n++] = ' ';
		memcpy(key + n, from + s->t[j].start, k);
		n += k;
		more = false;
		hash = dl_table_hash(dl_str(key, n));
		for (at = 0; (slot = find(t, dl_str(key, n), hash, &at)) !=
		    NULL;) {
			more = more || slot->more != 0;
			if (slot->row == 0 || best == j - i + 1)
				continue;
			best = j - i + 1;
			*row = (long)slot->row - 1;
		}
	}
	return best;
}

const char *
dl_table_cell(const struct dl_table *t, long row, unsigned col)
{
	return t->pool + t->cells[(size_t)row * t->ncols + col];
}
