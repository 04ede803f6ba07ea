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
dl_table_next_hash(const struct dl_table *t, struct dl_str key, uint32_t hash,
    uint32_t *at)
{
	return next(t, key, hash, at);
}

long
dl_table_find_hash(const struct dl_table *t, struct dl_str key, uint32_t hash)
{
	uint32_t at = 0;

	return next(t, key, hash, &at);
}

long
dl_table_next(const struct dl_table *t, struct dl_str key, uint32_t *at)
{
	return next(t, key, dl_hash(key), at);
}

long
dl_table_find(const struct dl_table *t, struct dl_str key)
{
	return dl_table_find_hash(t, key, dl_hash(key));
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

bool
dl_table_begins_hash(const struct dl_table *t, struct dl_str key,
    uint32_t hash)
{
	bool more;

	probe(t, key, hash, &more);
	return more;
}

/* Is there a key with this hash?  Where not, no byte need be compared. */
static bool
may_be(const struct dl_table *t, uint32_t hash)
{
	const struct dl_slot *s;
	uint32_t i, mask = t->nslots - 1;

	for (i = 0; i < t->nslots; i++) {
		s = &t->slots[(hash + i) & mask];
		if (s->len == 0)
			return false;
		if (s->hash == hash)
			return true;
	}
	return false;
}

/* The tokens from i to j as a key: a space where none is glued. */
static struct dl_str
key_of(char *key, const struct dl_toks *s, size_t i, size_t j,
    const char *text)
{
	size_t n = 0, at, k;

	for (at = i; at <= j; at++) {
		k = s->t[at].end - s->t[at].start;
		if (at > i && !(s->t[at].flags & DL_GLUED))
			key[n++] = ' ';
		memcpy(key + n, text + s->t[at].start, k);
		n += k;
	}
	return dl_str(key, n);
}

/*
 * Most words begin no key, and most that do are not followed by what goes on
 * with it: the hash says so before a key is put together.
 */
size_t
dl_table_phrase(const struct dl_table *t, const struct dl_toks *s, size_t i,
    bool fold, long *row)
{
	const char *text = fold ? s->low : s->text;
	char key[KEY_MAX];
	struct dl_str word;
	size_t best = 0, j, n;
	uint32_t hash;
	bool more;
	long r;

	if (i >= s->n)
		return 0;
	word = fold ? dl_tok_low(s, i) : dl_tok_text(s, i);
	hash = fold ? s->t[i].hash : dl_hash(word);
	if (!dl_table_may_find(t, hash))
		return 0;
	n = word.n;
	r = probe(t, word, hash, &more);
	if (r >= 0) {
		*row = r;
		best = 1;
	}
	if (n + 1 > KEY_MAX)
		return best;
	for (j = i + 1; more && j < s->n; j++) {
		word = dl_str(text + s->t[j].start,
		    s->t[j].end - s->t[j].start);
		if (n + word.n + 1 > KEY_MAX)
			break;
		if (!(s->t[j].flags & DL_GLUED)) {
			hash = dl_hash_byte(hash, ' ');
			n++;
		}
		hash = dl_hash_more(hash, word.p, word.n);
		n += word.n;
		if (!may_be(t, hash))
			break;
		r = probe(t, key_of(key, s, i, j, text), hash, &more);
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
