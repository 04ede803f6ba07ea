/*
 * Copies of reports; see copies.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "group/copies.h"

#define RUN	4			/* words of a shingle */
#define BASE	0x9E3779B1u
#define BASE_RUN (BASE * BASE * BASE * BASE)
#define EVERY	6			/* shingle is kept */
#define LISTED	5			/* hashes under which one is found */
#define FEWEST	5			/* kept hashes that tell something */
#define ALIKE	70			/* percent of the shorter one's */
#define LOOK	8			/* documents tried of one list */
#define SWEEP	256

static int
by_value(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
}

/* One of EVERY hashes, by its high bits: the low ones of a product repeat. */
static bool
sampled(uint32_t h)
{
	return (h ^ h >> 15) * 0x7FEB352Du < UINT32_MAX / EVERY;
}

/* Sorts the hashes, and leaves each once. */
static void
order(struct dl_copies *c)
{
	size_t i, n = 0;

	if (c->nnow > 1)
		qsort(c->now, c->nnow, sizeof(*c->now), by_value);
	for (i = 0; i < c->nnow; i++)
		if (i == 0 || c->now[i] != c->now[i - 1])
			c->now[n++] = c->now[i];
	c->nnow = n;
}

/*
 * The sketch of the document.  The hash of a run is a polynomial, so that the
 * next one takes two multiplications (Karp and Rabin 1987).
 */
static void
sketch(struct dl_copies *c, const struct dl_doc *doc,
    const struct dl_words *d, size_t most)
{
	uint32_t last[RUN] = { 0 }, h = 0, *old;
	size_t i, n = 0, s;

	c->nnow = 0;
	for (s = 0; s < d->nsents && d->first[s] < most; s++) {
		if (dl_str_is(doc->sents[s].label, "boiler"))
			continue;
		c->now = dl_array_room(c->now, &c->nowcap, c->nnow +
		    d->first[s + 1] - d->first[s], sizeof(*c->now));
		for (i = d->first[s]; i < d->first[s + 1]; i++) {
			old = &last[n++ % RUN];
			h = h * BASE + d->w[i].id - *old * BASE_RUN;
			*old = d->w[i].id;
			if (n >= RUN && sampled(h))
				c->now[c->nnow++] = h;
		}
	}
	order(c);
}

static bool
alike(const struct dl_copies *c, const struct dl_original *o)
{
	size_t i = 0, j = 0, shared = 0, least = o->n;

	if (c->nnow < least)
		least = c->nnow;
	while (i < c->nnow && j < o->n) {
		uint32_t x = c->now[i], y = o->hash[j];

		shared += x == y;
		i += x <= y;
		j += y <= x;
	}
	return shared * 100 >= least * ALIKE;
}

static void
forget(struct dl_copies *c, struct dl_original *o)
{
	c->bytes -= o->nname + o->n * sizeof(*o->hash);
	dl_free(o->name);
	dl_free(o->hash);
}

static void
list(struct dl_copies *c, uint32_t slot)
{
	const struct dl_original *o = &c->a[slot];
	uint32_t i;

	for (i = 0; i < o->n && i < LISTED; i++)
		dl_postings_add(&c->index, o->hash[i], slot);
}

/* Forgets the `old' oldest, and lists the others anew. */
static void
compact(struct dl_copies *c, size_t old)
{
	size_t i;

	for (i = 0; i < old; i++)
		forget(c, &c->a[i]);
	c->n -= old;
	if (old > 0)
		memmove(c->a, c->a + old, c->n * sizeof(*c->a));
	dl_postings_clear(&c->index);
	for (i = 0; i < c->n; i++)
		list(c, (uint32_t)i);
	c->sweep = c->n < SWEEP ? SWEEP : c->n * 2;
}

static bool
fresh(const struct dl_original *o, const struct dl_window *w, int32_t day,
    uint64_t number)
{
	return (int64_t)day - o->day <= w->days &&
	    (int64_t)o->day - day <= w->days && o->doc + w->reach >= number;
}

const struct dl_original *
dl_copies_find(struct dl_copies *c, const struct dl_doc *doc,
    const struct dl_words *d, size_t most, const struct dl_window *w,
    int32_t day, uint64_t number)
{
	const struct dl_original *o, *found = NULL;
	uint32_t at, slot;
	size_t i, look;

	if (c->n >= c->sweep && c->n > 0) {
		for (i = 0; i < c->n && !fresh(&c->a[i], w, day, number); i++)
			;
		compact(c, i);
	}
	sketch(c, doc, d, most);
	if (c->nnow < FEWEST)
		return NULL;
	for (i = 0; i < c->nnow; i++)
		dl_postings_ask(&c->index, c->now[i]);
	for (i = 0; i < c->nnow; i++) {
		at = dl_postings_first(&c->index, c->now[i]);
		for (look = 0; look < LOOK &&
		    dl_postings_next(&c->index, &at, &slot); look++) {
			o = &c->a[slot];
			if ((found == NULL || o > found) &&
			    fresh(o, w, day, number) && alike(c, o))
				found = o;
		}
	}
	return found;
}

void
dl_copies_add(struct dl_copies *c, struct dl_str name, uint32_t story,
    int32_t day, uint64_t number)
{
	struct dl_original *o;

	if (c->nnow < FEWEST)
		return;
	c->a = dl_array_room(c->a, &c->cap, c->n + 1, sizeof(*c->a));
	o = &c->a[c->n];
	*o = (struct dl_original){ .story = story, .day = day, .doc = number };
	o->nname = (uint32_t)name.n;
	o->name = dl_alloc(name.n);
	if (name.n > 0)
		memcpy(o->name, name.p, name.n);
	o->n = (uint32_t)c->nnow;
	o->hash = dl_alloc(c->nnow * sizeof(*o->hash));
	memcpy(o->hash, c->now, c->nnow * sizeof(*o->hash));
	c->bytes += o->nname + o->n * sizeof(*o->hash);
	list(c, (uint32_t)c->n++);
}

void
dl_copies_halve(struct dl_copies *c)
{
	compact(c, c->n / 2);
}

size_t
dl_copies_bytes(const struct dl_copies *c)
{
	/* What the allocator adds to two pieces besides. */
	return c->n * (sizeof(*c->a) + 32) + c->bytes +
	    dl_postings_bytes(&c->index);
}

void
dl_copies_free(struct dl_copies *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		forget(c, &c->a[i]);
	dl_free(c->a);
	dl_free(c->now);
	dl_postings_free(&c->index);
	*c = (struct dl_copies){ 0 };
}
