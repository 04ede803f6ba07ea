/*
 * Documents of one day, looked at together; see story.h.
 */
#include "base/mem.h"
#include "date/calendar.h"
#include "group/open.h"
#include "stream/escape.h"
#include "text/table.h"

#define ALIKE	65			/* percent of what makes a document one
					   of a story: two groups are one */
#define EACH	(16 * 1024)		/* bytes of room for each one held */
#define NONE	UINT32_MAX

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
	for (i = 0; i < st->nheld; i++)
		st->held[i].day = st->day;
}

/* The day of the document becomes that of the stream, if it has one. */
static void
set_day(struct dl_stories *st, const struct dl_doc *doc, struct dl_held *h)
{
	int32_t day;

	h->undated = !dl_day_parse(doc->dct, &day);
	if (!h->undated) {
		st->day = day;
		if (!st->dated)
			first_day(st);
	}
	h->day = st->day;
}

/* The name of a story that begins with the document: its id and its day. */
static uint32_t
name_of(const struct dl_doc *doc)
{
	return dl_hash_more(dl_hash(doc->id), doc->dct.p, doc->dct.n);
}

bool
dl_story_due(const struct dl_stories *st, const struct dl_doc *doc)
{
	size_t most = st->most > 0 ? st->most : 1, i;
	int32_t day;

	if (st->nheld == 0 || st->decided)
		return false;
	if (most > st->window->reach)
		most = (size_t)st->window->reach;
	if (most > st->window->room / EACH)
		most = st->window->room / EACH;
	if (st->nheld >= most)
		return true;
	if (!st->dated || !dl_day_parse(doc->dct, &day))
		return false;
	for (i = 0; i < st->nheld; i++)
		if (st->held[i].day >= day)
			return false;
	return true;
}

/* The next one to hold, emptied. */
static struct dl_held *
next_held(struct dl_stories *st)
{
	struct dl_held *h;
	size_t was = st->heldcap, i;

	if (st->decided)
		st->nheld = 0;
	st->decided = false;
	st->held = dl_array_room(st->held, &st->heldcap, st->nheld + 1,
	    sizeof(*st->held));
	for (i = was; i < st->heldcap; i++)
		st->held[i] = (struct dl_held){ .id = 0 };
	h = &st->held[st->nheld++];
	dl_buf_clear(&h->name);
	dl_buf_clear(&h->dup);
	h->slot = NONE;
	h->original = 0;
	h->story = 0;
	h->number = ++st->docs;
	return h;
}

/* Looks for what the document is a copy of, if its story is still open. */
static void
find_original(struct dl_stories *st, struct dl_held *h,
    const struct dl_doc *doc, const struct dl_words *words)
{
	const struct dl_original *o = dl_copies_find(&st->copies, doc, words,
	    DL_STORY_WORDS, st->window, st->day, st->docs);

	if (o == NULL || (o->doc < st->held->number &&
	    dl_story_by_id(st, o->story) == NULL)) {
		dl_copies_add(&st->copies, doc->id, 0, st->day, st->docs);
		return;
	}
	h->original = o->doc;
	h->story = o->story;
	dl_buf_addstr(&h->dup, dl_str(o->name, o->nname));
}

void
dl_story_hold(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *words)
{
	struct dl_held *h = next_held(st);
	struct dl_str name;

	if (st->near == 0)
		st->near = DL_STORY_NEAR;
	set_day(st, doc, h);
	h->id = name_of(doc);
	h->named = dl_attr_get(doc->attrs, "story", &name);
	h->given = h->named && !st->window->merge;
	if (h->named)
		dl_buf_addstr(&h->name, name);
	if (h->given)
		return;
	dl_story_terms(&st->vec, doc, words);
	dl_terms_copy(&h->v, &st->vec);
	dl_terms_top(&st->vec, DL_MEMBER);
	dl_terms_copy(&h->top, &st->vec);
	find_original(st, h, doc, words);
}

static bool
same_name(const struct dl_held *a, const struct dl_held *b)
{
	return a->named && b->named &&
	    dl_str_eq(dl_buf_str(&a->name), dl_buf_str(&b->name));
}

/* Room for the members of a link. */
static void
room(struct dl_stories *st, size_t n)
{
	st->at = dl_array_room(st->at, &st->atcap, n, sizeof(*st->at));
	st->tops = dl_array_room(st->tops, &st->topcap, n,
	    sizeof(*st->tops));
	st->days = dl_array_room(st->days, &st->dayscap, n,
	    sizeof(*st->days));
}

/* Lists the documents of a group, or all: st->at, and their terms. */
static size_t
members(struct dl_stories *st, uint32_t group)
{
	size_t i, n = 0;

	room(st, st->nheld);
	for (i = group == NONE ? 0 : group; i < st->nheld; i++)
		if (!st->held[i].given && st->held[i].original == 0 &&
		    (group == NONE || st->held[i].group == group)) {
			st->at[n] = (uint32_t)i;
			st->days[n] = st->held[i].undated ? DL_LINK_NO_DAY :
			    st->held[i].day;
			st->tops[n++] = &st->held[i].top;
		}
	return n;
}

/* The likeness of a document to an open story. */
static uint32_t
likeness(struct dl_stories *st, const struct dl_held *h, uint32_t slot)
{
	dl_spread(&st->spread, &h->v);
	return dl_spread_like(&st->spread, &st->s[slot].top);
}

/* True if the documents of the cluster are, on the whole, nearer the story. */
static bool
nearer_story(struct dl_stories *st, size_t n, uint32_t other, uint32_t slot)
{
	uint64_t sum[2] = { 0 };
	size_t i, count[2] = { 0 };
	int k;

	for (i = 0; i < n; i++) {
		k = st->parts.of[i] == other;
		sum[k] += likeness(st, &st->held[st->at[i]], slot);
		count[k]++;
	}
	return sum[1] * count[0] > sum[0] * count[1];
}

/*
 * Divides a group, if it proves to be two.  The part that is nearer to the
 * story that they were to join does so.
 */
static bool
part(struct dl_stories *st, uint32_t group)
{
	size_t i, n = members(st, group);
	uint32_t other, slot = st->held[group].slot;

	if (!dl_parted(&st->parts, st->tops, n, &other))
		return false;
	for (i = 0; i < n; i++)
		if (st->parts.of[i] == other)
			st->held[st->at[i]].group = st->at[other];
	if (slot != NONE && nearer_story(st, n, other, slot)) {
		st->held[st->at[other]].slot = slot;
		st->held[group].slot = NONE;
	}
	return true;
}

/* Now is when the document came. */
static void
at_the_time(struct dl_stories *st, const struct dl_held *h)
{
	st->docs = h->number;
	st->day = h->day;
}

/* The open story that a document could join, or NULL. */
static struct dl_story *
candidate(struct dl_stories *st, const struct dl_held *h)
{
	struct dl_story *s;
	uint32_t cosine;

	at_the_time(st, h);
	dl_terms_copy(&st->vec, &h->v);
	s = dl_story_nearest(st, &cosine);
	return s == NULL || cosine < dl_story_least(st, s) ? NULL : s;
}

/* What the documents of a story tell on the average, as member k of a link. */
static void
mean(struct dl_stories *st, const struct dl_story *s, size_t k)
{
	size_t i, was = st->meancap;
	struct dl_terms *m;

	st->mean = dl_array_room(st->mean, &st->meancap, k + 1,
	    sizeof(*st->mean));
	for (i = was; i < st->meancap; i++)
		st->mean[i] = (struct dl_terms){ .n = 0 };
	m = &st->mean[k];
	dl_terms_copy(m, &s->top);
	for (i = 0; i < m->n; i++)
		m->t[i].w = (uint32_t)(m->t[i].w * s->length /
		    DL_TERMS_ONE / s->ndocs);
}

/* The open stories that the n documents in st->at could join, behind them. */
static size_t
stories(struct dl_stories *st, size_t n)
{
	uint64_t now = st->held->number;
	struct dl_story *s;
	size_t i, k = 0;

	for (i = 0; i < n; i++) {
		s = candidate(st, &st->held[st->at[i]]);
		if (s == NULL || s->asked == now)
			continue;
		s->asked = now;
		room(st, n + k + 1);
		mean(st, s, k);
		st->days[n + k] = s->day;
		st->at[n + k++] = (uint32_t)(s - st->s);
	}
	for (i = 0; i < k; i++)
		st->tops[n + i] = &st->mean[i];
	return k;
}

/* Finds the groups of those that are held, and which stories they join. */
static void
group(struct dl_stories *st)
{
	size_t i, n = members(st, NONE), k;
	uint32_t first;

	if (n == 0)
		return;
	k = stories(st, n);
	dl_link_begin(&st->link, st->tops, n + k, k, st->days,
	    st->window->days);
	dl_link_join(&st->link, 1, st->near * ALIKE * DL_TERMS_ONE / 10000);
	for (i = 0; i < n; i++)
		st->held[st->at[i]].group = st->at[st->link.of[i]];
	for (i = n; i < n + k; i++)
		if ((first = st->link.of[i]) < n)
			st->held[st->at[first]].slot = st->at[i];
	for (i = 0; i < st->nheld; i++)
		while (!st->held[i].given && st->held[i].original == 0 &&
		    st->held[i].group == i && part(st, (uint32_t)i))
			;
}

/* Groups a < b are one. */
static void
unite(struct dl_stories *st, uint32_t a, uint32_t b)
{
	size_t i;

	if (st->held[a].slot == NONE)
		st->held[a].slot = st->held[b].slot;
	for (i = b; i < st->nheld; i++)
		if (st->held[i].group == b)
			st->held[i].group = a;
}

/*
 * Groups in which documents name one story are one, and of that story if it is
 * open.  All else was found without a look at names: when a stream comes again
 * that has been told its stories, the same is found as the first time.
 */
static void
unite_names(struct dl_stories *st)
{
	size_t i, j, n = members(st, NONE);
	struct dl_held *h, *o;
	struct dl_story *s;

	for (i = 0; i < n; i++) {
		h = &st->held[st->at[i]];
		for (j = 0; j < i && h->named; j++) {
			o = &st->held[st->at[j]];
			if (!same_name(h, o))
				continue;
			if (h->group < o->group)
				unite(st, h->group, o->group);
			else if (o->group < h->group)
				unite(st, o->group, h->group);
			break;
		}
	}
	/* The first name counts. */
	for (i = n; i-- > 0;) {
		h = &st->held[st->at[i]];
		at_the_time(st, h);
		if (h->named && (s = dl_story_by_name(st,
		    dl_buf_str(&h->name))) != NULL)
			st->held[h->group].slot = (uint32_t)(s - st->s);
	}
}

/* A new story of the group; a name that one of its documents has is its. */
static struct dl_story *
begin(struct dl_stories *st, uint32_t group)
{
	const struct dl_held *h = NULL;
	struct dl_story *s;
	size_t i, n = members(st, group);

	for (i = 0; i < n && h == NULL; i++)
		if (st->held[st->at[i]].named)
			h = &st->held[st->at[i]];
	s = dl_story_begin(st, h != NULL ? dl_hash(dl_buf_str(&h->name)) :
	    st->held[group].id);
	if (h != NULL)
		dl_story_name(st, s, dl_buf_str(&h->name));
	return s;
}

/* The story is known by the name of the document, if that is new. */
static void
tell_name(struct dl_stories *st, struct dl_story *s, const struct dl_held *h)
{
	if (h->named && dl_story_by_name(st, dl_buf_str(&h->name)) == NULL)
		dl_story_name(st, s, dl_buf_str(&h->name));
}

static void
place(struct dl_stories *st, uint32_t i)
{
	struct dl_held *h = &st->held[i];
	struct dl_story *s;

	if (h->group != i)
		h->slot = st->held[h->group].slot;
	s = h->slot == NONE ? begin(st, i) : &st->s[h->slot];
	h->slot = (uint32_t)(s - st->s);
	dl_story_join(st, s, h);
	tell_name(st, s, h);
}

/*
 * Divides the story of a document if it proves to be two.  Documents that are
 * held go with its members, others to the part that they are nearer to.
 */
static void
divide(struct dl_stories *st, uint32_t slot)
{
	size_t i, was = st->n;
	struct dl_story *s, *new;
	struct dl_held *h;

	dl_story_divide(st, slot);
	if (st->n == was)
		return;
	s = &st->s[slot];
	new = &st->s[was];
	for (i = 0; i < st->nheld; i++) {
		h = &st->held[i];
		if (h->slot != slot || dl_members_have(s->members, h->id))
			continue;
		if (dl_members_have(new->members, h->id) ||
		    likeness(st, h, slot) < likeness(st, h, (uint32_t)was))
			h->slot = (uint32_t)was;
	}
}

/* The story of a copy is that of the original. */
static void
fold(struct dl_stories *st, struct dl_held *h)
{
	struct dl_story *s = NULL;

	if (h->named)
		s = dl_story_by_name(st, dl_buf_str(&h->name));
	if (s == NULL)
		s = h->original >= st->held->number ? &st->s[st->held[
		    h->original - st->held->number].slot] :
		    dl_story_by_id(st, h->story);
	if (s == NULL) {		/* closed since it was found */
		s = dl_story_begin(st, h->id);
		tell_name(st, s, h);
		dl_story_join(st, s, h);
	}
	tell_name(st, s, h);
	h->slot = (uint32_t)(s - st->s);
	if (s->day < st->day)
		s->day = st->day;
	s->doc = h->number;
}

/* Originals that are held are known by their story from now on. */
static void
tell_copies(struct dl_stories *st)
{
	struct dl_original *o;
	size_t i;

	for (i = st->copies.n; i-- > 0;) {
		o = &st->copies.a[i];
		if (o->doc < st->held->number)
			break;
		o->story = st->s[st->held[o->doc -
		    st->held->number].slot].id;
	}
}

void
dl_stories_decide(struct dl_stories *st)
{
	struct dl_held *h = st->held, *end = h + st->nheld;

	if (st->nheld == 0 || st->decided)
		return;
	at_the_time(st, h);
	dl_stories_expire(st);
	group(st);
	unite_names(st);
	for (; h < end; h++)
		if (!h->given && h->original == 0) {
			at_the_time(st, h);
			place(st, (uint32_t)(h - st->held));
		}
	for (h = st->held; h < end; h++)
		if (h->slot != NONE)
			divide(st, h->slot);
	for (h = st->held; h < end; h++)
		if (!h->given && h->original != 0) {
			at_the_time(st, h);
			fold(st, h);
		}
	tell_copies(st);
	at_the_time(st, end - 1);
	st->decided = true;
}

/* The story of that name, of which nothing else is known. */
static const struct dl_story *
given_story(struct dl_stories *st, struct dl_str name)
{
	uint32_t id = dl_hash(name);

	st->given.id = id == 0 ? 1 : id;
	return &st->given;
}

const struct dl_story *
dl_story_doc(struct dl_stories *st, const struct dl_doc *doc,
    const struct dl_words *words)
{
	struct dl_held *h;

	dl_story_hold(st, doc, words);
	dl_stories_decide(st);
	h = &st->held[st->nheld - 1];
	return h->given ? given_story(st, dl_buf_str(&h->name)) :
	    &st->s[h->slot];
}

/* Appends attributes with one that is as given, if it is not so already. */
static void
set_attr(struct dl_buf *b, struct dl_str attrs, const char *key,
    struct dl_str value)
{
	struct dl_str has;

	if (dl_attr_get(attrs, key, &has) && dl_str_eq(has, value))
		dl_buf_addstr(b, attrs);
	else
		dl_attr_set(b, attrs, key, value);
}

void
dl_story_attrs(struct dl_buf *b, const struct dl_stories *st, size_t i,
    struct dl_str attrs)
{
	const struct dl_held *h = &st->held[i];
	struct dl_buf name = { 0 }, with = { 0 };

	dl_buf_addstr(&name, h->given ? dl_buf_str(&h->name) :
	    dl_buf_str(&st->s[h->slot].name));
	if (name.n == 0)
		dl_buf_addx(&name, st->s[h->slot].id);
	set_attr(&with, attrs, "story", dl_buf_str(&name));
	if (h->dup.n > 0)
		set_attr(b, dl_buf_str(&with), "dup", dl_buf_str(&h->dup));
	else
		dl_buf_addstr(b, dl_buf_str(&with));
	dl_buf_free(&name);
	dl_buf_free(&with);
}
