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
#define MEMBER	64			/* terms kept of a document */
#define PROBE	32			/* terms of a document looked up */
#define PROBES	64			/* more than that: see dl_tally */
#define CLOSE	4			/* stories whose cosine is computed */

#define BODY	2			/* units of weight: half counts */
#define TITLE	8

static void
vector(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *d)
{
	size_t i;

	st->vec.n = 0;
	for (i = 0; i < d->nsents && d->first[i] < DL_STORY_WORDS; i++) {
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
	dl_terms_copy(&st->probe, &st->vec);
	dl_terms_top(&st->probe, PROBE);
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

/*
 * Walks the list of the i-th term: what it shares with the stories in it.  The
 * lists are long, and whether a story has been met is a toss-up: no branches.
 */
static void
follow(struct dl_stories *st, size_t i, uint32_t at)
{
	struct dl_term t = st->probe.t[i];
	uint32_t slot;
	uint64_t first = st->docs * PROBES, now = first + i, was;
	uint64_t square = (uint64_t)t.w * t.w, shared;
	size_t n = st->nfound;
	struct dl_tally *y;

	while (dl_postings_next(&st->index, &at, &slot)) {
		y = &st->tally[slot];
		was = y->probe;
		shared = was < first ? 0 : y->shared;
		y->shared = shared + (was == now ? 0 : square);
		y->probe = now;
		st->found[n] = slot;
		n += was < first;
	}
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

/* The open story that is known by the name, or NULL. */
static struct dl_story *
by_name(struct dl_stories *st, struct dl_str name)
{
	uint32_t hash = dl_hash(name), slot;
	uint32_t at = dl_postings_first(&st->named, hash);

	while (dl_postings_next(&st->named, &at, &slot))
		if (alive(st, &st->s[slot]))
			return &st->s[slot];
	return NULL;
}

/* The open story nearest to the vector, and how near. */
static struct dl_story *
nearest(struct dl_stories *st, uint32_t *best)
{
	struct dl_story *found = NULL;
	uint32_t close[CLOSE], at[PROBE], slot, c;
	size_t i, n = 0;

	st->found = dl_array_room(st->found, &st->fcap, st->n + 1,
	    sizeof(*st->found));
	st->nfound = 0;
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
	dl_terms_normalise(&s->top);
	dl_story_weigh(st, s);
}

static void
keep_terms(struct dl_stories *st, struct dl_story *s, uint32_t id,
    const struct dl_terms *v)
{
	dl_terms_copy(&st->spare, v);
	dl_terms_top(&st->spare, MEMBER);
	dl_members_add(s->members, id, &st->spare, &st->spread);
}

/*
 * Keeps the heaviest terms of documents, from the second one on; of a large
 * story those of every fourth.
 */
static void
keep(struct dl_stories *st, struct dl_story *s, uint32_t id)
{
	if (s->ndocs == 0 || (s->ndocs >= DL_MEMBERS && s->ndocs % 4 != 0))
		return;
	if (s->members == NULL) {
		s->members = dl_alloc(sizeof(*s->members));
		*s->members = (struct dl_members){ .n = 0 };
		/* The sum of one document is that document. */
		keep_terms(st, s, s->id, &s->sum);
	}
	keep_terms(st, s, id, &st->vec);
}

static void
join(struct dl_stories *st, struct dl_story *s, uint32_t id)
{
	keep(st, s, id);
	dl_terms_sum(&s->sum, &st->vec, &st->spare);
	centre(st, s);
	if (s->ndocs++ == 0 || s->day < st->day)
		s->day = st->day;
	s->doc = st->docs;
	if (relisted(s->ndocs))
		dl_story_list(st, (uint32_t)(s - st->s));
}

static struct dl_story *
begin(struct dl_stories *st, uint32_t id)
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

/* A story is what its members say, and nothing else. */
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

/*
 * Divides a story that proves to be two.  The newer one has the id that it had
 * if it had begun with its first document.  Returns the story of the newest
 * document.
 */
static struct dl_story *
divide(struct dl_stories *st, struct dl_story *s)
{
	struct dl_buf name = { 0 };
	struct dl_story *new;
	struct dl_members *m;
	size_t slot = (size_t)(s - st->s);
	uint32_t part;
	bool last;

	/* After a document that was kept: one more has been counted since. */
	if (s->members == NULL ||
	    (s->ndocs > DL_MEMBERS && s->ndocs % 4 != 1) ||
	    !dl_members_parted(s->members, &part))
		return s;
	last = part >> (s->members->n - 1) & 1;
	m = dl_alloc(sizeof(*m));
	*m = (struct dl_members){ .n = 0 };
	dl_members_divide(s->members, m, part);
	new = begin(st, m->m[0].id);
	s = &st->s[slot];
	new->members = m;
	new->from = s->id;
	dl_postings_add(&st->ids, s->id, (uint32_t)(st->n - 1));
	new->day = s->day;
	new->doc = s->doc;
	new->ndocs = m->n;
	s->ndocs -= m->n;
	rebuild(st, s);
	rebuild(st, new);
	if (st->window->merge) {
		dl_buf_addx(&name, new->id);
		add_name(st, new, dl_buf_str(&name));
		dl_buf_free(&name);
	}
	return last ? new : s;
}

/* The story of that name, of which nothing else is known. */
static const struct dl_story *
given_story(struct dl_stories *st, struct dl_str name)
{
	uint32_t id = dl_hash(name);

	st->given.id = id == 0 ? 1 : id;
	dl_buf_clear(&st->given.name);
	dl_buf_addstr(&st->given.name, name);
	return &st->given;
}

/* The first day of a stream is that of what came before it without one. */
static void
first_day(struct dl_stories *st)
{
	size_t i;

	st->dated = true;
	for (i = 0; i < st->n; i++)
		st->s[i].day = st->day;
	for (i = 0; i < st->copies.n; i++)
		st->copies.a[i].day = st->day;
}

static void
set_day(struct dl_stories *st, const struct dl_doc *doc)
{
	int32_t day;

	if (dl_day_parse(doc->dct, &day)) {
		st->day = day;
		if (!st->dated)
			first_day(st);
	}
	if (st->near == 0)
		st->near = DL_STORY_NEAR;
}

/* The name of a story that begins with the document: its id and its day. */
static uint32_t
name_of(const struct dl_doc *doc)
{
	return dl_hash_more(dl_hash(doc->id), doc->dct.p, doc->dct.n);
}

/*
 * Two documents share fewer words than a document and the sum of many: the
 * more documents a story has, the nearer one has to be.
 */
static uint32_t
least(const struct dl_stories *st, const struct dl_story *s)
{
	static const uint8_t more[] = { 0, 4, 7, 8 };
	uint32_t n = s->ndocs < sizeof(more) ? s->ndocs : sizeof(more);

	return (st->near + more[n - 1]) * DL_TERMS_ONE / 100;
}

/* The open story of that id, or NULL. */
static struct dl_story *
by_id(struct dl_stories *st, uint32_t id)
{
	uint32_t at = dl_postings_first(&st->ids, id), slot;

	while (dl_postings_next(&st->ids, &at, &slot))
		if (st->s[slot].id == id && alive(st, &st->s[slot]))
			return &st->s[slot];
	return NULL;
}

/* The story of a copy: that of the original.  NULL: it is none. */
static struct dl_story *
fold(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *words, const struct dl_str *name)
{
	const struct dl_original *o;
	struct dl_story *s;

	st->original.n = 0;
	o = dl_copies_find(&st->copies, doc, words, DL_STORY_WORDS,
	    st->window, st->day, st->docs);
	if (o == NULL)
		return NULL;
	s = name != NULL ? by_name(st, *name) : by_id(st, o->story);
	if (s == NULL)
		return NULL;
	dl_buf_addstr(&st->original, dl_str(o->name, o->nname));
	if (s->day < st->day)
		s->day = st->day;
	s->doc = st->docs;
	return s;
}

const struct dl_story *
dl_story_doc(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *words)
{
	struct dl_story *s = NULL;
	struct dl_str name;
	bool named = dl_attr_get(doc->attrs, "story", &name);
	uint32_t c;

	st->docs++;
	set_day(st, doc);
	if (named && !st->window->merge)
		return given_story(st, name);
	dl_stories_expire(st);
	if ((s = fold(st, doc, words, named ? &name : NULL)) != NULL)
		return s;
	vector(st, doc, words);
	if (named)
		s = by_name(st, name);
	if (s == NULL) {
		s = nearest(st, &c);
		if (s == NULL || c < least(st, s))
			s = begin(st, named ? dl_hash(name) : name_of(doc));
		if (named)
			add_name(st, s, name);
	}
	join(st, s, name_of(doc));
	s = divide(st, s);
	dl_copies_add(&st->copies, doc->id, s->id, st->day, st->docs);
	return s;
}

/* The index of its doc record, or nlines. */
static size_t
doc_line(const struct dl_doc *doc)
{
	size_t i;

	for (i = 0; i < doc->nlines; i++)
		if (doc->lines[i].good && doc->lines[i].rec.kind == DL_DOC)
			break;
	return i;
}

/* Sets an attribute of the doc record, if it is not so already. */
static void
set_attr(struct dl_doc *doc, const char *key, struct dl_str value)
{
	struct dl_buf attrs = { 0 };
	struct dl_str has;
	size_t i = doc_line(doc);

	if (i < doc->nlines) {
		struct dl_str was = doc->lines[i].rec.attrs;

		if (!dl_attr_get(was, key, &has) || !dl_str_eq(has, value)) {
			dl_attr_set(&attrs, was, key, value);
			dl_doc_set_attrs(doc, i, dl_buf_str(&attrs));
		}
	}
	dl_buf_free(&attrs);
}

void
dl_story_mark(struct dl_doc *doc, const struct dl_stories *st,
    const struct dl_story *s)
{
	struct dl_buf name = { 0 };

	dl_buf_addstr(&name, dl_buf_str(&s->name));
	if (name.n == 0)
		dl_buf_addx(&name, s->id);
	set_attr(doc, "story", dl_buf_str(&name));
	if (s != &st->given && st->original.n > 0)
		set_attr(doc, "dup", dl_buf_str(&st->original));
	dl_buf_free(&name);
}
