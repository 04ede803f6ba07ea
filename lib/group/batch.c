/*
 * Documents of one day, looked at together; see story.h.
 */
#include "base/mem.h"
#include "group/open.h"
#include "text/table.h"

#define ALIKE	65			/* percent of what makes a document one
					   of a story: two groups are one */

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
	for (i = group == DL_NO_SLOT ? 0 : group; i < st->nheld; i++)
		if (!st->held[i].given && st->held[i].original == 0 &&
		    (group == DL_NO_SLOT || st->held[i].group == group)) {
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
	if (slot != DL_NO_SLOT && nearer_story(st, n, other, slot)) {
		st->held[st->at[other]].slot = slot;
		st->held[group].slot = DL_NO_SLOT;
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
	size_t i, n = members(st, DL_NO_SLOT), k;
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

	if (st->held[a].slot == DL_NO_SLOT)
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
	size_t i, j, n = members(st, DL_NO_SLOT);
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
	s = h->slot == DL_NO_SLOT ? begin(st, i) : &st->s[h->slot];
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
	struct dl_held *h = st->held, *end;

	if (st->nheld == 0 || st->decided)
		return;
	end = h + st->nheld;
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
		if (h->slot != DL_NO_SLOT)
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
