/*
 * Online story detection; see story.h.  The constants were chosen on the
 * development sets of stories (ECB+, BASIL, AllSides) by B-cubed.
 */
#include "base/mem.h"
#include "group/story.h"
#include "stream/escape.h"
#include "text/table.h"

#define NEAR	(DL_TERMS_ONE * 25 / 100)	/* least cosine to join */
#define TOP	96			/* terms of a centroid */
#define KEEP	256			/* terms of a sum, cut to this ... */
#define PRUNE	512			/* ... when it has more than this */
#define PROBE	48			/* terms of a document looked up */
#define MOST	4096			/* stories kept open */
#define CLOSE	4			/* stories whose cosine is computed */
#define SWEEP	64			/* stories before the first clean-up */

#define BODY	2			/* units of weight: half counts */
#define TITLE	8

static void
vector(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *d)
{
	size_t i;

	st->vec.n = 0;
	for (i = 0; i < doc->nsents; i++) {
		const struct dl_sent *s = &doc->sents[i];

		/* A sentence may hold no word, a document neither. */
		if (dl_str_is(s->label, "boiler") ||
		    d->first[i] == d->first[i + 1])
			continue;
		dl_terms_add(&st->vec, d->w + d->first[i],
		    d->first[i + 1] - d->first[i], i == 0 ||
		    dl_str_is(s->label, "title") ? TITLE : BODY, NULL, 0);
	}
	dl_terms_finish(&st->vec);
}

static void
index_story(struct dl_stories *st, uint32_t slot)
{
	const struct dl_terms *top = &st->s[slot].top;
	size_t i;

	for (i = 0; i < top->n; i++)
		dl_postings_add(&st->index, top->t[i].id, slot);
}

static void
index_names(struct dl_stories *st, uint32_t slot)
{
	const struct dl_story *s = &st->s[slot];
	unsigned i;

	for (i = 0; i < s->nnames; i++)
		dl_postings_add(&st->named, s->names[i], slot);
}

/* The story is known by this name from now on. */
static void
add_name(struct dl_stories *st, struct dl_story *s, struct dl_str name)
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

static void
release(struct dl_stories *st, struct dl_story *s)
{
	dl_terms_free(&s->sum);
	dl_terms_free(&s->top);
	dl_buf_free(&s->name);
	s->open = false;
	st->nopen--;
}

/*
 * Closes the stories that are out of the window, and the oldest if crowded;
 * done when they or their lists have doubled since the last time.
 */
static void
expire(struct dl_stories *st, int32_t day, int32_t window, uint64_t reach)
{
	size_t i, n, many = st->nopen > MOST ? st->nopen - MOST * 3 / 4 : 0;

	if (st->n < st->sweep && st->index.nnodes < st->sweep * TOP * 4)
		return;
	for (i = 0; i < st->n; i++) {
		struct dl_story *s = &st->s[i];

		if (!s->open)
			continue;
		if ((int64_t)s->day + window < day ||
		    s->doc + reach < st->docs)
			release(st, s);
		else if (many > 0) {
			release(st, s);
			many--;
		}
	}
	dl_postings_clear(&st->index);
	dl_postings_clear(&st->named);
	for (i = n = 0; i < st->n; i++)
		if (st->s[i].open) {
			st->s[n] = st->s[i];
			index_names(st, (uint32_t)n);
			index_story(st, (uint32_t)n++);
		}
	st->n = n;
	st->sweep = n < SWEEP ? SWEEP : n * 2;
}

/* Walks the list of one term: what it shares with the stories in it. */
static void
follow(struct dl_stories *st, struct dl_term t)
{
	uint32_t at = dl_postings_first(&st->index, t.id), slot;
	struct dl_story *s;

	while (dl_postings_next(&st->index, &at, &slot)) {
		s = &st->s[slot];
		if (s->mark != st->docs) {
			s->mark = st->docs;
			s->shared = 0;
			st->found = dl_array_room(st->found, &st->fcap,
			    st->nfound + 1, sizeof(*st->found));
			st->found[st->nfound++] = slot;
		} else if (s->probe == t.id)
			continue;
		s->probe = t.id;
		s->shared += (uint64_t)t.w * t.w;
	}
}

/* Puts a story among the best by what it shares; ties: the one found first. */
static size_t
rank(struct dl_story **best, size_t n, struct dl_story *s)
{
	size_t i;

	if (n == CLOSE && best[n - 1]->shared >= s->shared)
		return n;
	if (n < CLOSE)
		n++;
	for (i = n - 1; i > 0 && best[i - 1]->shared < s->shared; i--)
		best[i] = best[i - 1];
	best[i] = s;
	return n;
}

static bool
alive(const struct dl_stories *st, const struct dl_story *s, int32_t day,
    int32_t window, uint64_t reach)
{
	return s->open && (int64_t)s->day - day <= window &&
	    (int64_t)day - s->day <= window && s->doc + reach >= st->docs;
}

/* The open story that is known by the name, or NULL. */
static struct dl_story *
by_name(struct dl_stories *st, struct dl_str name, int32_t day,
    int32_t window, uint64_t reach)
{
	uint32_t hash = dl_hash(name), slot;
	uint32_t at = dl_postings_first(&st->named, hash);

	while (dl_postings_next(&st->named, &at, &slot))
		if (alive(st, &st->s[slot], day, window, reach))
			return &st->s[slot];
	return NULL;
}

/* The open story nearest to the vector, and how near. */
static struct dl_story *
nearest(struct dl_stories *st, int32_t day, int32_t window, uint64_t reach,
    uint32_t *best)
{
	struct dl_story *close[CLOSE], *found = NULL, *s;
	size_t i, n = 0;
	uint32_t c;

	dl_terms_copy(&st->probe, &st->vec);
	dl_terms_top(&st->probe, PROBE);
	st->nfound = 0;
	for (i = 0; i < st->probe.n; i++)
		follow(st, st->probe.t[i]);
	for (i = 0; i < st->nfound; i++) {
		s = &st->s[st->found[i]];
		if (alive(st, s, day, window, reach))
			n = rank(close, n, s);
	}
	*best = 0;
	for (i = 0; i < n; i++) {
		c = dl_terms_cosine(&st->vec, &close[i]->top);
		if (c > *best) {
			*best = c;
			found = close[i];
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

static void
join(struct dl_stories *st, struct dl_story *s, int32_t day)
{
	dl_terms_sum(&s->sum, &st->vec, &st->spare);
	if (s->sum.n > PRUNE)
		dl_terms_top(&s->sum, KEEP);
	dl_terms_copy(&st->spare, &s->sum);
	dl_terms_top(&st->spare, TOP);
	dl_terms_copy(&s->top, &st->spare);
	dl_terms_normalise(&s->top);
	if (s->ndocs++ == 0 || s->day < day)
		s->day = day;
	s->doc = st->docs;
	if (relisted(s->ndocs))
		index_story(st, (uint32_t)(s - st->s));
}

static struct dl_story *
begin(struct dl_stories *st, uint32_t id)
{
	struct dl_story *s;

	st->s = dl_array_room(st->s, &st->cap, st->n + 1, sizeof(*st->s));
	s = &st->s[st->n++];
	*s = (struct dl_story){ 0 };
	s->id = id == 0 ? 1 : id;
	s->open = true;
	st->nopen++;
	return s;
}

uint32_t
dl_story_doc(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *words, int32_t day, int32_t window, uint64_t reach,
    struct dl_str *name)
{
	struct dl_story *s = NULL;
	struct dl_str given;
	bool named = dl_attr_get(doc->attrs, "story", &given);
	uint32_t c;

	st->docs++;
	if (named && !st->merge) {
		*name = given;
		c = dl_hash(given);
		return c == 0 ? 1 : c;
	}
	if (st->sweep == 0)
		st->sweep = SWEEP;
	expire(st, day, window, reach);
	vector(st, doc, words);
	if (named)
		s = by_name(st, given, day, window, reach);
	if (s == NULL) {
		s = nearest(st, day, window, reach, &c);
		if (s == NULL || c < NEAR)
			s = begin(st, dl_hash(named ? given : doc->id));
		if (named)
			add_name(st, s, given);
	}
	join(st, s, day);
	*name = dl_buf_str(&s->name);
	return s->id;
}

void
dl_stories_free(struct dl_stories *st)
{
	size_t i;

	for (i = 0; i < st->n; i++)
		if (st->s[i].open)
			release(st, &st->s[i]);
	dl_free(st->s);
	dl_postings_free(&st->index);
	dl_postings_free(&st->named);
	dl_terms_free(&st->vec);
	dl_terms_free(&st->probe);
	dl_terms_free(&st->spare);
	dl_free(st->found);
	*st = (struct dl_stories){ 0 };
}
