/*
 * Look-up in the generated tables: open addressing over dl_hash.
 */
#include "text/table.h"

#define KEY_MAX	128			/* bytes; longer phrases never match */

/* The next slot with this key from *at on (NULL: none); *at moves on. */
static inline const struct dl_slot *
find(const struct dl_table *t, struct dl_str key, uint32_t hash, uint32_t *at)
{
	const struct dl_slot *s;
	uint32_t i, mask = t->nslots - 1;

	for (i = *at; i < t->nslots; i++) {
		s = &t->slots[(hash + i) & mask];
		if (s->len == 0)
			return NULL;
		if (s->hash == hash && s->len == key.n &&
		    memcmp(t->pool + s->key, key.p, key.n) == 0) {
			*at = i + 1;
			return s;
		}
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

/* The first row with this key, or -1; *more: longer keys begin with it. */
static long
probe(const struct dl_table *t, struct dl_str key, uint32_t hash, bool *more)
{
	const struct dl_slot *slot;
	uint32_t at = 0;
	long row = -1;

	*more = false;
	while ((slot = find(t, key, hash, &at)) != NULL) {
		*more = *more || slot->more != 0;
		if (row < 0)
			row = (long)slot->row - 1;
	}
	return row;
}

bool
dl_table_knows(const struct dl_table *t, struct dl_str key, uint32_t hash)
{
	uint32_t at = 0;

	return find(t, key, hash, &at) != NULL;
}

bool
dl_table_begins(const struct dl_table *t, struct dl_str key)
{
	bool more;

	probe(t, key, dl_hash(key), &more);
	return more;
}

size_t
dl_table_phrase(const struct dl_table *t, const struct dl_toks *s, size_t i,
    bool fold, long *row)
{
	struct dl_str first;
	struct phrase p;
	size_t best = 0, j;
	bool more;
	long r;

	if (i >= s->n)
		return 0;
	first = fold ? dl_tok_low(s, i) : dl_tok_text(s, i);
	/* Most words begin no key: they are not copied. */
	r = probe(t, first, fold ? s->t[i].hash : dl_hash(first), &more);
	if (r >= 0) {
		*row = r;
		best = 1;
	}
	if (!more)
		return best;
	p.n = 0;
	p.hash = DL_HASH_EMPTY;
	add_token(&p, s, i, fold);
	for (j = i + 1; more && j < s->n && add_token(&p, s, j, fold); j++) {
		r = probe(t, dl_str(p.key, p.n), p.hash, &more);
		if (r < 0)
			continue;
		*row = r;
		best = j - i + 1;
	}
	return best;
}

const char *
dl_table_cell(const struct dl_table *t, long row, unsigned col)
{
	return t->pool + t->cells[(size_t)row * t->ncols + col];
}

int
dl_table_int(const struct dl_table *t, long row, unsigned col)
{
	return (int32_t)t->cells[(size_t)row * t->ncols + col];
}
