/*
 * Online story detection; see story.h.  The constants were chosen on the
 * development sets of stories (ECB+, BASIL, AllSides) by B-cubed.
 */
#include "base/mem.h"
#include "date/calendar.h"
#include "group/open.h"
#include "stream/escape.h"
#include "text/table.h"

#define TOP	96			/* terms of a centroid */
#define KEEP	256			/* terms of a sum, cut to this ... */
#define PRUNE	512			/* ... when it has more than this */
#define PROBE	32			/* terms of a document looked up */
#define PROBES	64			/* more than that: see dl_tally */
#define CLOSE	4			/* stories whose cosine is computed */

#define BODY	2			/* units of weight: half counts */
#define LEAD	4			/* of the first sentences */
#define TITLE	8
#define FIRST	3			/* sentences, with the title */

/* What a word of sentence i counts. */
static uint32_t
unit(const struct dl_sent *s, size_t i)
{
	if (i == 0 || dl_str_is(s->label, "title"))
		return TITLE;
	return i < FIRST ? LEAD : BODY;
}

void
dl_story_terms(struct dl_terms *v, const struct dl_doc *doc,
    const struct dl_words *d)
{
	size_t i;

	v->n = 0;
	for (i = 0; i < d->nsents && d->first[i] < DL_STORY_WORDS; i++) {
		const struct dl_sent *s = &doc->sents[i];

		/* A sentence may hold no word, a document neither. */
		if (dl_str_is(s->label, "boiler") ||
		    d->first[i] == d->first[i + 1])
			continue;
		dl_terms_add(v, d->w + d->first[i],
		    d->first[i + 1] - d->first[i], unit(s, i), NULL, 0);
	}
	dl_terms_finish(v);
}

/* The story is known by this name from now on. */
void
dl_story_name(struct dl_stories *st, struct dl_story *s, struct dl_str name)
{
	uint32_t hash = dl_hash(name);

	if (s->ndocs == 0)
		dl_buf_addstr(&s->name, name);
	if (s->nnames < DL_STORY_NAMES)
		s->names[s->nnames++] = hash;
	else				/* the newest takes the last place */
		s->names[DL_STORY_NAMES - 1] = hash;
	dl_postings_add(&st->named, hash, (uint32_t)(s - st->s));
}

/*
 * Walks the list of the i-th term: what it shares with the stories in it.  The
 * lists are long, and whether a story has been met is a toss-up: no branches.
 */
static void
follow(struct dl_stories *st, size_t i, uint32_t at)
{
	uint32_t w = st->probe.t[i].w, slot;
	uint64_t first = st->docs * PROBES, now = first + i, was;
	uint64_t square = (uint64_t)w * w;
	size_t n = st->nfound;
	struct dl_tally *y;

	for (; at != 0; at = dl_postings_link(&st->index, at))
		do {
			slot = st->index.pool[at];
			y = &st->tally[slot];
			was = y->probe;
			y->shared = (y->shared & (0 - (uint64_t)(was >=
			    first))) + (square & (0 - (uint64_t)(was != now)));
			y->probe = now;
			st->found[n] = slot;
			n += was < first;
		} while (!dl_postings_linked(&st->index, --at));
	st->nfound = n;
}

/* Puts a story among the best by what it shares; ties: the one found first. */
static size_t
rank(const struct dl_stories *st, uint32_t *best, size_t n, uint32_t slot)
{
	uint64_t shared = st->tally[slot].shared;
	size_t i;

	if (n < CLOSE)
		n++;
	for (i = n - 1; i > 0 && st->tally[best[i - 1]].shared < shared; i--)
		best[i] = best[i - 1];
	best[i] = slot;
	return n;
}

static bool
alive(const struct dl_stories *st, const struct dl_story *s)
{
	return (int64_t)s->day - st->day <= st->window->days &&
	    dl_story_fresh(st, s);
}

struct dl_story *
dl_story_by_name(struct dl_stories *st, struct dl_str name)
{
	uint32_t hash = dl_hash(name), slot;
	uint32_t at = dl_postings_first(&st->named, hash);

	while (dl_postings_next(&st->named, &at, &slot))
		if (alive(st, &st->s[slot]))
			return &st->s[slot];
	return NULL;
}

struct dl_story *
dl_story_nearest(struct dl_stories *st, uint32_t *best)
{
	struct dl_story *found = NULL;
	uint32_t close[CLOSE], at[PROBE], slot, c;
	size_t i, n = 0;

	st->found = dl_array_room(st->found, &st->fcap, st->n + 1,
	    sizeof(*st->found));
	st->nfound = 0;
	dl_terms_copy(&st->probe, &st->vec);
	dl_terms_top(&st->probe, PROBE);
	for (i = 0; i < st->probe.n; i++)
		dl_postings_ask(&st->index, st->probe.t[i].id);
	for (i = 0; i < st->probe.n; i++)
		at[i] = dl_postings_find(&st->index, st->probe.t[i].id);
	for (i = 0; i < st->probe.n; i++)
		follow(st, i, at[i]);
	for (i = 0; i < st->nfound; i++) {
		slot = st->found[i];
		if ((n < CLOSE || st->tally[slot].shared >
		    st->tally[close[n - 1]].shared) && alive(st, &st->s[slot]))
			n = rank(st, close, n, slot);
	}
	*best = 0;
	if (n > 0)
		dl_spread(&st->spread, &st->vec);
	for (i = 0; i < n; i++) {
		c = dl_spread_like(&st->spread, &st->s[close[i]].top);
		if (c > *best) {
			*best = c;
			found = &st->s[close[i]];
		}
	}
	return found;
}

/* True for 1, 2, 3, 4, 6, 8, 12, 16: sizes at which a story is listed anew. */
static bool
relisted(uint32_t n)
{
	while (n > 3 && n % 2 == 0)
		n /= 2;
	return n <= 3;
}

/* The sum has changed: it is pruned, and the centroid made of it. */
static void
centre(struct dl_stories *st, struct dl_story *s)
{
	if (s->sum.n > PRUNE)
		dl_terms_top(&s->sum, KEEP);
	if (s->top.cap < TOP && s->top.cap < s->sum.n) {
		dl_free(s->top.t);
		s->top.cap = s->sum.n < TOP ? s->sum.n : TOP;
		s->top.t = dl_alloc(s->top.cap * sizeof(*s->top.t));
	}
	dl_terms_heaviest(&s->top, &s->sum, TOP);
	s->length = dl_terms_normalise(&s->top);
	dl_story_weigh(st, s);
}

/*
 * Keeps the heaviest terms of documents, from the second one on; of a large
 * story those of every fourth.
 */
static void
keep(struct dl_stories *st, struct dl_story *s, const struct dl_held *h)
{
	if (s->ndocs == 0 || (s->ndocs >= DL_MEMBERS && s->ndocs % 4 != 0))
		return;
	if (s->members == NULL) {
		s->members = dl_alloc(sizeof(*s->members));
		*s->members = (struct dl_members){ .n = 0 };
		/* The sum of one document is that document. */
		dl_terms_copy(&st->spare, &s->sum);
		dl_terms_top(&st->spare, DL_MEMBER);
		dl_members_add(s->members, s->id, &st->spare);
	}
	dl_members_add(s->members, h->id, &h->top);
	s->grown = true;
}

void
dl_story_join(struct dl_stories *st, struct dl_story *s,
    const struct dl_held *h)
{
	keep(st, s, h);
	dl_terms_sum(&s->sum, &h->v, &st->spare);
	centre(st, s);
	if (s->ndocs++ == 0 || s->day < st->day)
		s->day = st->day;
	s->doc = h->number;
	if (relisted(s->ndocs))
		dl_story_list(st, (uint32_t)(s - st->s));
}

struct dl_story *
dl_story_begin(struct dl_stories *st, uint32_t id)
{
	struct dl_story *s;

	st->s = dl_array_room(st->s, &st->cap, st->n + 1, sizeof(*st->s));
	s = &st->s[st->n++];
	*s = (struct dl_story){ 0 };
	st->tally = dl_array_room(st->tally, &st->tcap, st->n,
	    sizeof(*st->tally));
	st->tally[st->n - 1] = (struct dl_tally){ 0 };
	s->id = id == 0 ? 1 : id;
	s->open = true;
	dl_postings_add(&st->ids, s->id, (uint32_t)(st->n - 1));
	return s;
}

static void
rebuild(struct dl_stories *st, struct dl_story *s)
{
	unsigned i;

	s->sum.n = 0;
	for (i = 0; i < s->members->n; i++)
		dl_terms_sum(&s->sum, &s->members->m[i].v, &st->spare);
	centre(st, s);
	dl_story_list(st, (uint32_t)(s - st->s));
}

void
dl_story_divide(struct dl_stories *st, uint32_t slot)
{
	struct dl_buf name = { 0 };
	struct dl_story *s = &st->s[slot], *new;
	struct dl_members m = { .n = 0 };

	if (!s->grown)
		return;
	s->grown = false;
	if (!dl_members_divide(s->members, &m, &st->parts))
		return;
	new = dl_story_begin(st, m.m[0].id);
	s = &st->s[slot];
	new->members = dl_alloc(sizeof(m));
	*new->members = m;
	new->from = s->id;
	dl_postings_add(&st->ids, s->id, (uint32_t)(st->n - 1));
	new->day = s->day;
	new->doc = s->doc;
	/* They are what their members say, and nothing else. */
	new->ndocs = m.n;
	s->ndocs = s->members->n;
	rebuild(st, s);
	rebuild(st, new);
	if (st->window->merge) {
		dl_buf_addx(&name, new->id);
		dl_story_name(st, new, dl_buf_str(&name));
		dl_buf_free(&name);
	}
}

/*
 * Two documents share fewer words than a document and the sum of many: the
 * more documents a story has, the nearer one has to be.
 */
uint32_t
dl_story_least(const struct dl_stories *st, const struct dl_story *s)
{
	static const uint8_t more[] = { 0, 4, 7, 8 };
	uint32_t n = s->ndocs < sizeof(more) ? s->ndocs : sizeof(more);

	return (st->near + more[n - 1]) * DL_TERMS_ONE / 100;
}

struct dl_story *
dl_story_by_id(struct dl_stories *st, uint32_t id)
{
	uint32_t at = dl_postings_first(&st->ids, id), slot;

	while (dl_postings_next(&st->ids, &at, &slot))
		if (st->s[slot].id == id && alive(st, &st->s[slot]))
			return &st->s[slot];
	return NULL;
}
