/*
 * Which stories stay open: their lists, what they take, and what is closed
 * when they are out of the window or too many; see story.h.
 */
#include "base/mem.h"
#include "group/open.h"

#define SWEEP	64			/* stories before the first clean-up */
#define LISTED	384			/* terms listed for one of them */

void
dl_story_list(struct dl_stories *st, uint32_t slot)
{
	const struct dl_terms *top = &st->s[slot].top;
	size_t i;

	for (i = 0; i < top->n; i++)
		dl_postings_add(&st->index, top->t[i].id, slot);
}

/* Under its names, its id and that of the story that it was part of. */
static void
index_ids(struct dl_stories *st, uint32_t slot)
{
	const struct dl_story *s = &st->s[slot];
	unsigned i;

	for (i = 0; i < s->nnames; i++)
		dl_postings_add(&st->named, s->names[i], slot);
	dl_postings_add(&st->ids, s->id, slot);
	if (s->from != 0)
		dl_postings_add(&st->ids, s->from, slot);
}

static void
release(struct dl_stories *st, struct dl_story *s)
{
	st->bytes -= s->bytes;
	dl_terms_free(&s->sum);
	dl_terms_free(&s->top);
	if (s->members != NULL)
		dl_members_free(s->members);
	dl_free(s->members);
	dl_buf_free(&s->name);
	s->open = false;
}

void
dl_story_weigh(struct dl_stories *st, struct dl_story *s)
{
	size_t terms = s->sum.cap + s->top.cap, i;

	st->bytes -= s->bytes;
	if (s->members != NULL)
		for (i = 0; i < s->members->n; i++)
			terms += s->members->m[i].v.cap;
	s->bytes = (uint32_t)(terms * sizeof(struct dl_term) +
	    (s->members != NULL ? sizeof(*s->members) : 0));
	st->bytes += s->bytes;
}

/* Bytes of the stories, and of the lists that name them. */
static size_t
used(const struct dl_stories *st)
{
	return st->n * (sizeof(*st->s) + sizeof(*st->tally)) + st->bytes +
	    dl_postings_bytes(&st->index) + dl_postings_bytes(&st->named) +
	    dl_postings_bytes(&st->ids) + dl_copies_bytes(&st->copies);
}

/* Closes the third of the stories that have been without news the longest. */
static void
crowded(struct dl_stories *st)
{
	uint64_t cut = dl_window_cut(&st->s->doc, st->n, sizeof(*st->s));
	size_t i;

	for (i = 0; i < st->n; i++)
		if (st->s[i].doc <= cut)
			release(st, &st->s[i]);
}

/* Takes the closed stories out, and lists the others anew. */
static void
compact(struct dl_stories *st)
{
	size_t i, n;

	dl_postings_clear(&st->index);
	dl_postings_clear(&st->named);
	dl_postings_clear(&st->ids);
	for (i = n = 0; i < st->n; i++)
		if (st->s[i].open) {
			st->s[n] = st->s[i];
			st->tally[n] = (struct dl_tally){ 0 };
			index_ids(st, (uint32_t)n);
			dl_story_list(st, (uint32_t)n++);
		}
	st->n = n;
}

bool
dl_story_fresh(const struct dl_stories *st, const struct dl_story *s)
{
	return (int64_t)st->day - s->day <= st->window->days &&
	    s->doc + st->window->reach >= st->docs;
}

void
dl_stories_expire(struct dl_stories *st)
{
	size_t i, room = st->window->room / (st->share > 0 ? st->share : 1);

	if (st->sweep == 0)
		st->sweep = SWEEP;
	if (st->n < st->sweep && st->index.nnodes < st->sweep * LISTED &&
	    used(st) < room)
		return;
	for (i = 0; i < st->n; i++)
		if (!dl_story_fresh(st, &st->s[i]))
			release(st, &st->s[i]);
	compact(st);
	if (st->n > 0 && used(st) > room / 4 * 3) {
		crowded(st);
		compact(st);
		dl_copies_halve(&st->copies);
	}
	st->sweep = st->n < SWEEP ? SWEEP : st->n * 2;
}

bool
dl_story_alive(const struct dl_stories *st, uint32_t id)
{
	uint32_t at = dl_postings_first(&st->ids, id), slot;

	while (dl_postings_next(&st->ids, &at, &slot))
		if (dl_story_fresh(st, &st->s[slot]))
			return true;
	return false;
}

void
dl_stories_free(struct dl_stories *st)
{
	size_t i;

	for (i = 0; i < st->n; i++)
		release(st, &st->s[i]);
	dl_free(st->s);
	dl_postings_free(&st->index);
	dl_postings_free(&st->named);
	dl_postings_free(&st->ids);
	dl_copies_free(&st->copies);
	dl_words_free(&st->words);
	dl_terms_free(&st->vec);
	dl_terms_free(&st->probe);
	dl_terms_free(&st->spare);
	dl_spread_free(&st->spread);
	dl_free(st->tally);
	dl_free(st->found);
	dl_buf_free(&st->given.name);
	for (i = 0; i < st->heldcap; i++) {
		dl_terms_free(&st->held[i].v);
		dl_terms_free(&st->held[i].top);
		dl_buf_free(&st->held[i].name);
		dl_buf_free(&st->held[i].dup);
	}
	dl_free(st->held);
	for (i = 0; i < st->meancap; i++)
		dl_terms_free(&st->mean[i]);
	dl_free(st->mean);
	dl_free(st->tops);
	dl_free(st->at);
	dl_free(st->days);
	dl_link_free(&st->link);
	dl_link_free(&st->parts);
	*st = (struct dl_stories){ 0 };
}
