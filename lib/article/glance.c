/*
 * Most paragraphs hold nothing of what boilerplate.tsv lists, and to find
 * that out they need not be cut into tokens: the first word of each phrase, or
 * its first two, is in a small set of hashes behind a Bloom filter, and the
 * words of the paragraph are looked up there.  A word here is a run of
 * ASCII letters and digits, so that `Photo:', `(photo' and `photo' are one.
 */
#include "article/glance.h"
#include "base/mem.h"
#include "tables.h"
#include "text/alnum.h"
#include "text/hash.h"
#include "text/table.h"

static uint32_t
bit_of(uint32_t h)
{
	return (h ^ h >> 15) % DL_GLANCE_BITS;
}

static void
put(struct dl_glance_set *s, uint32_t h)
{
	s->bit[bit_of(h) / 64] |= UINT64_C(1) << bit_of(h) % 64;
	s->hash = dl_array_room(s->hash, &s->cap, s->n + 1, sizeof *s->hash);
	s->hash[s->n++] = h;
}

static bool
in_list(const struct dl_glance_set *s, uint32_t h)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->hash[i] == h)
			return true;
	return false;
}

static inline bool
has(const struct dl_glance_set *s, uint32_t h)
{
	return ((s->bit[bit_of(h) / 64] >> bit_of(h) % 64) & 1) != 0 &&
	    in_list(s, h);
}

/*
 * The hash of the next word from *i on, which moves behind it; the hash goes
 * on from h.  False if there is none.
 */
static inline bool
next_word(struct dl_str s, size_t *i, uint32_t *h)
{
	size_t k = *i;
	unsigned char c;

	while (k < s.n && dl_alnum[(unsigned char)s.p[k]] == 0)
		k++;
	*i = k;
	for (; k < s.n && (c = dl_alnum[(unsigned char)s.p[k]]) != 0; k++)
		*h = (*h ^ c) * 16777619u;
	if (k == *i)
		return false;
	*i = k;
	return true;
}

/* For what has no word: its first two bytes. */
static uint32_t
no_word(struct dl_str s)
{
	return dl_hash(dl_str(s.p, s.n < 2 ? s.n : 2));
}

/* The place of the first three letters of the word at i in `begin'. */
static inline unsigned
begin_of(struct dl_str s, size_t i, unsigned *bit)
{
	unsigned a = dl_alnum[(unsigned char)s.p[i]] & 31u, b = 0, c = 0;

	if (i + 1 < s.n)
		b = dl_alnum[(unsigned char)s.p[i + 1]] & 31u;
	if (b != 0 && i + 2 < s.n)
		c = dl_alnum[(unsigned char)s.p[i + 2]] & 31u;
	*bit = c;
	return a << 5 | b;
}

static void
enter_begin(struct dl_glance_sets *g, struct dl_str key)
{
	unsigned at, bit;
	size_t i = 0;

	while (dl_alnum[(unsigned char)key.p[i]] == 0)
		i++;
	at = begin_of(key, i, &bit);
	g->begin[at] |= UINT32_C(1) << bit;
}

static void
enter(struct dl_str key, struct dl_glance_sets *g)
{
	uint32_t h = DL_HASH_EMPTY;
	size_t i = 0;

	if (!next_word(key, &i, &h)) {
		put(&g->one, no_word(key));
		return;
	}
	enter_begin(g, key);
	if (next_word(key, &i, &h))
		put(&g->two, h);
	else
		put(&g->one, h);
}

/* Which set a row belongs to; NULL: it only helps other rows. */
static struct dl_glance_sets *
sets_of(struct dl_glance *g, long row)
{
	const struct dl_table *t = &dl_tab_boilerplate;
	const char *where = dl_table_cell(t, row, DL_BOILERPLATE_WHERE);
	const char *effect = dl_table_cell(t, row, DL_BOILERPLATE_EFFECT);

	if (strcmp(effect, "count") == 0)
		return NULL;
	if (where[0] == 's' || where[0] == 'w')
		return &g->start;
	if (strcmp(effect, "line") == 0 || strcmp(effect, "link") == 0 ||
	    strcmp(effect, "caption") == 0)
		return &g->within;
	if (strcmp(effect, "tail") == 0 || strcmp(effect, "trade") == 0)
		return &g->tail;
	if (strcmp(effect, "credit") == 0 || strcmp(effect, "stock") == 0 ||
	    strcmp(effect, "mark") == 0)
		return &g->credit;
	return NULL;
}

/* The keys of a row: its first cell, cut at the bars. */
static void
enter_row(const char *keys, struct dl_glance_sets *g)
{
	size_t n;

	for (; *keys != '\0'; keys += n + (keys[n] == '|')) {
		n = strcspn(keys, "|");
		enter(dl_str(keys, n), g);
	}
}

void
dl_glance_init(struct dl_glance *g)
{
	struct dl_glance_sets *sets;
	long row;

	if (g->ready)
		return;
	for (row = 0; row < (long)dl_tab_boilerplate.nrows; row++)
		if ((sets = sets_of(g, row)) != NULL)
			enter_row(dl_table_cell(&dl_tab_boilerplate, row,
			    DL_BOILERPLATE_PHRASE), sets);
	g->ready = true;
}

bool
dl_glance_start(const struct dl_glance_sets *g, struct dl_str s)
{
	uint32_t h = DL_HASH_EMPTY;
	size_t i = 0;

	if (s.n > 0 && (unsigned char)s.p[0] >= 0x80 &&
	    has(&g->one, no_word(s)))
		return true;
	if (!next_word(s, &i, &h))
		return false;
	if (has(&g->one, h))
		return true;
	return next_word(s, &i, &h) && has(&g->two, h);
}

/* Does a phrase begin with the word at *i, which moves behind it? */
static bool
begins(const struct dl_glance_sets *g, struct dl_str s, size_t *i)
{
	uint32_t h = DL_HASH_EMPTY;
	size_t k;

	next_word(s, i, &h);
	if (has(&g->one, h))
		return true;
	k = *i;
	return next_word(s, &k, &h) && has(&g->two, h);
}

bool
dl_glance_within(const struct dl_glance_sets *g, struct dl_str s)
{
	size_t i = 0;
	unsigned at, bit;

	for (;;) {
		while (i < s.n && dl_alnum[(unsigned char)s.p[i]] == 0)
			i++;
		if (i == s.n)
			return false;
		at = begin_of(s, i, &bit);
		if ((g->begin[at] >> bit & 1) != 0) {
			if (begins(g, s, &i))
				return true;
			continue;
		}
		while (i < s.n && dl_alnum[(unsigned char)s.p[i]] != 0)
			i++;
	}
}

static void
free_sets(struct dl_glance_sets *g)
{
	dl_free(g->one.hash);
	dl_free(g->two.hash);
}

void
dl_glance_free(struct dl_glance *g)
{
	free_sets(&g->start);
	free_sets(&g->within);
	free_sets(&g->tail);
	free_sets(&g->credit);
}
