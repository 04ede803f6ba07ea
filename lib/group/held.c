/*
 * Documents that wait for their story are taken in, and told when it is known;
 * see story.h.  batch.c decides about them.
 */
#include "base/mem.h"
#include "date/calendar.h"
#include "group/open.h"
#include "text/table.h"

#define EACH	(16 * 1024)		/* bytes of room for each one held */

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
	h->slot = DL_NO_SLOT;
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
