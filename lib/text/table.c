/*
 * Look-up in the generated tables: open addressing over dl_hash.
 */
#include "text/table.h"

#define KEY_MAX	128			/* bytes; longer phrases never match */

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

static long
next(const struct dl_table *t, struct dl_str key, uint32_t hash, uint32_t *at)
{
	const struct dl_slot *s;

	while ((s = find(t, key, hash, at)) != NULL)
		if (s->row > 0)
			return (long)s->row - 1;
	return -1;
}

long
dl_table_next(const struct dl_table *t, struct dl_str key, uint32_t *at)
{
	return next(t, key, dl_hash(key), at);
}

long
dl_table_find(const struct dl_table *t, struct dl_str key)
{
	uint32_t at = 0;

	return dl_table_next(t, key, &at);
}

long
dl_table_next_low(const struct dl_table *t, const struct dl_toks *s, size_t i,
    uint32_t *at)
{
	return next(t, dl_tok_low(s, i), s->t[i].hash, at);
}

long
dl_table_find_low(const struct dl_table *t, const struct dl_toks *s, size_t i)
{
	uint32_t at = 0;

	return dl_table_next_low(t, s, i, &at);
}

/* The key so far, with its hash. */
struct phrase {
	char key[KEY_MAX];
	size_t n;
	uint32_t hash;
};

/* Adds token j, behind a space unless it is glued; false if too long. */
static bool
add_token(struct phrase *p, const struct dl_toks *s, size_t j, bool fold)
{
	const char *from = (fold ? s->low : s->text) + s->t[j].start;
	size_t k = s->t[j].end - s->t[j].start, n = p->n;

	if (n + k + 1 > KEY_MAX)
		return false;
	if (n > 0 && !(s->t[j].flags & DL_GLUED))
		p->key[n++] = ' ';
	memcpy(p->key + n, from, k);
	n += k;
	if (p->n == 0 && fold)
		p->hash = s->t[j].hash;
	else
		p->hash = dl_hash_more(p->hash, p->key + p->n, n - p->n);
	p->n = n;
	return true;
}

size_t
dl_table_phrase(const struct dl_table *t, const struct dl_toks *s, size_t i,
    bool fold, long *row)
{
	const struct dl_slot *slot;
	struct phrase p;
	size_t best = 0, j;
	uint32_t at;
	bool more = true;

	/* Field by field: the key itself needs no zeros. */
	p.n = 0;
	p.hash = DL_HASH_EMPTY;
	for (j = i; more && j < s->n && add_token(&p, s, j, fold); j++) {
		more = false;
		for (at = 0; (slot = find(t, dl_str(p.key, p.n), p.hash,
		    &at)) != NULL;) {
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
