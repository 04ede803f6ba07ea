/*
 * The grouper: candidates from an index, the best match, groups with their
 * ids, and the window that keeps memory flat; see group.h.
 */
#include "base/mem.h"
#include "date/calendar.h"
#include "group/candidate.h"
#include "text/table.h"

#define SWEEP	1024			/* groups before the first clean-up */
#define SHARE	4			/* part of the room that stories have */

static void
release(struct dl_group *g, struct dl_cluster *c)
{
	g->bytes -= c->bytes;
	dl_cluster_free(c);
}

/* Whether a mention can still join it: see dl_match for anchors. */
static bool
reachable(const struct dl_group *g, const struct dl_cluster *c)
{
	if ((int64_t)c->day + g->window->days < g->day ||
	    c->doc + g->window->reach < g->docs)
		return false;
	return c->named || dl_story_alive(&g->stories, c->story) ||
	    (c->when == DL_WHEN_SAID && c->nsrc > 0 && c->ntgt > 0 &&
	    (int64_t)c->end_day - c->begin < 31);
}

/* Bytes of the groups, and of their part of the lists, which name n. */
static size_t
used(const struct dl_group *g, size_t n)
{
	uint64_t lists = dl_postings_bytes(&g->index);

	if (n > 0)
		lists = lists * g->n / n;
	return g->n * (sizeof(*g->c) + sizeof(*g->seen)) + g->bytes +
	    (size_t)lists;
}

/* Closes the groups that were least recently told of, to free a third. */
static void
crowded(struct dl_group *g)
{
	uint64_t cut = dl_window_cut(&g->c->doc, g->n, sizeof(*g->c));
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->c[i].doc <= cut)
			release(g, &g->c[i]);
}

/* Takes the closed groups out. */
static void
compact(struct dl_group *g)
{
	size_t i, n;

	for (i = n = 0; i < g->n; i++)
		if (g->c[i].open) {
			g->c[n] = g->c[i];
			g->seen[n++] = g->seen[i];
		}
	g->n = n;
}

/*
 * Closes what is out of the window, and the oldest if there are too many.  It
 * is done when the groups or their lists have doubled since the last time, so
 * that its cost is shared by all mentions.
 */
static void
expire(struct dl_group *g)
{
	size_t i, room = g->window->room / SHARE * (SHARE - 1), n = g->n;

	if (n < g->sweep && g->index.nnodes < g->sweep * 8 &&
	    used(g, n) < room)
		return;
	for (i = 0; i < g->n; i++)
		if (!reachable(g, &g->c[i]))
			release(g, &g->c[i]);
	compact(g);
	if (g->n > 0 && used(g, n) > room / 4 * 3) {
		crowded(g);
		compact(g);
	}
	dl_postings_clear(&g->index);
	for (i = 0; i < g->n; i++)
		dl_candidates_relist(g, (uint32_t)i);
	g->sweep = g->n < SWEEP ? SWEEP : g->n * 2;
	while (g->index.nnodes * 2 > g->sweep * 8)
		g->sweep *= 2;
}

/* TYPE-YYYY-MM-DD-hhhhhhhh: what, when, and a hash of the first mention. */
static void
make_id(struct dl_group *g, const struct dl_doc *doc)
{
	const struct dl_rec *rec = &doc->lines[g->m.line].rec;
	struct dl_buf *b = &g->tmp;
	struct dl_str v;
	char day[16];
	uint32_t h;

	h = dl_key_mix(dl_hash(rec->doc), (uint32_t)rec->start);
	h = dl_key_mix(dl_key_mix(h, (uint32_t)rec->end), dl_hash(rec->text));
	if (dl_attr_get(rec->attrs, "src", &v))
		h = dl_key_mix(h, dl_hash(v));
	if (dl_attr_get(rec->attrs, "tgt", &v))
		h = dl_key_mix(h, dl_key_mix(5, dl_hash(v)));
	dl_buf_clear(b);
	if (dl_str_is(rec->label, "."))
		dl_buf_adds(b, "EVENT");
	else
		dl_buf_addstr(b, rec->label);
	dl_buf_addc(b, '-');
	if (g->m.begin == DL_NO_DAY)
		dl_buf_adds(b, "undated");
	else
		dl_buf_add(b, day, dl_day_format(g->m.begin, day));
	dl_buf_addc(b, '-');
	dl_buf_addx(b, h);
}

static struct dl_cluster *
begin(struct dl_group *g, struct dl_str id, const struct dl_story *story)
{
	struct dl_cluster *c;

	g->c = dl_array_room(g->c, &g->cap, g->n + 1, sizeof(*g->c));
	g->seen = dl_array_room(g->seen, &g->seencap, g->n + 1,
	    sizeof(*g->seen));
	g->seen[g->n] = (struct dl_seen){ NULL, 0 };
	c = &g->c[g->n];
	dl_cluster_begin(c, id);
	g->bytes += c->bytes;
	c->story = story->id;
	c->named = story == &g->stories.given;
	c->day = c->first = g->day;
	dl_candidates_list_id(g, (uint32_t)g->n++, id);
	return c;
}

/*
 * The day from which the window counts: of the newest document, or, for what
 * is announced for a day that is said, that day, at most a year ahead.
 */
static int32_t
last_day(const struct dl_group *g, const struct dl_cluster *c)
{
	int32_t day = g->day > c->day ? g->day : c->day;

	if (c->when != DL_WHEN_SAID || c->end_day <= day ||
	    (int64_t)c->end_day - c->begin > 31 ||
	    (int64_t)c->end_day - g->day > 366)
		return day;
	return c->end_day;
}

static void
join(struct dl_group *g, struct dl_cluster *c, uint32_t story)
{
	const struct dl_mention *m = &g->m;
	size_t bytes = c->bytes;
	bool new;

	new = dl_cluster_add(c, m);
	g->seen[c - g->c].views = c->views;
	g->bytes += c->bytes - bytes;
	c->day = last_day(g, c);
	c->doc = g->docs;
	g->last = (size_t)(c - g->c);
	if (new || story != c->story || m->src.n + m->tgt.n > 0)
		dl_candidates_list(g, (uint32_t)(c - g->c), m, story);
}

/* The group of that id is part of c from now on. */
static void
merge(struct dl_group *g, struct dl_cluster *c, struct dl_str id)
{
	size_t bytes = c->bytes;

	dl_cluster_merge(c, id);
	g->bytes += c->bytes - bytes;
	dl_candidates_list_id(g, (uint32_t)(c - g->c), id);
}

/* Sets nth, the number of the mention in its group. */
static void
write_nth(struct dl_group *g, struct dl_doc *doc, uint64_t nth)
{
	struct dl_str attrs = doc->lines[g->m.line].rec.attrs, was;
	struct dl_buf number = { 0 };

	dl_buf_clear(&g->tmp);
	if (!g->m.numbered) {
		if (!dl_str_is(attrs, ".")) {
			dl_buf_addstr(&g->tmp, attrs);
			dl_buf_addc(&g->tmp, ';');
		}
		dl_buf_adds(&g->tmp, "nth=");
		dl_buf_addu(&g->tmp, nth);
	} else {
		dl_buf_addu(&number, nth);
		if (dl_attr_get(attrs, "nth", &was) &&
		    !dl_str_eq(was, dl_buf_str(&number)))
			dl_attr_set(&g->tmp, attrs, "nth",
			    dl_buf_str(&number));
	}
	if (g->tmp.n > 0)
		dl_doc_set_attrs(doc, g->m.line, dl_buf_str(&g->tmp));
	dl_buf_free(&number);
}

/* An event that has a group already. */
static void
standing(struct dl_group *g, struct dl_doc *doc, const struct dl_story *story)
{
	struct dl_str id = dl_doc_bytes(doc,
	    doc->lines[g->m.line].rec.value);
	struct dl_cluster *c = dl_candidates_known(g, id);

	if (c == NULL && g->window->merge &&
	    (c = dl_candidates_best(g, story)) != NULL)
		merge(g, c, id);
	if (c == NULL)
		c = begin(g, id, story);
	join(g, c, story->id);
	if (!g->window->merge)
		return;
	if (!dl_str_eq(dl_group_id_str(&c->id), id))
		dl_doc_set_value(doc, g->m.line, dl_group_id_str(&c->id));
	write_nth(g, doc, c->mentions);
}

static void
event(struct dl_group *g, struct dl_doc *doc, const struct dl_story *story,
    int32_t day)
{
	struct dl_cluster *c;

	dl_mention_read(&g->evidence, &g->m, g->m.line, day);
	if (!dl_str_is(doc->lines[g->m.line].rec.value, ".")) {
		standing(g, doc, story);
		return;
	}
	if ((c = dl_candidates_best(g, story)) == NULL) {
		make_id(g, doc);
		if ((c = dl_candidates_known(g, dl_buf_str(&g->tmp))) == NULL)
			c = begin(g, dl_buf_str(&g->tmp), story);
	}
	join(g, c, story->id);
	dl_doc_set_value(doc, g->m.line, dl_group_id_str(&c->id));
	write_nth(g, doc, c->mentions);
}

/* A document without a date is of the day of the last one, or of the first. */
static void
set_day(struct dl_group *g, int32_t day)
{
	size_t i;

	if (day == DL_NO_DAY)
		return;
	g->day = day;
	if (!g->dated)
		for (i = 0; i < g->n; i++)
			g->c[i].day = g->c[i].first = day;
	g->dated = true;
}

void
dl_group_doc(struct dl_group *g, struct dl_doc *doc)
{
	const struct dl_story *story;
	int32_t day = DL_NO_DAY;
	size_t i;

	g->stories.window = g->window;
	g->stories.share = SHARE;
	if (g->sweep == 0)
		g->sweep = SWEEP;
	if (!dl_day_parse(doc->dct, &day))
		day = DL_NO_DAY;
	set_day(g, day);
	g->docs++;
	g->last = SIZE_MAX;
	expire(g);
	dl_mention_begin(&g->evidence, doc);
	story = dl_story_doc(&g->stories, doc, &g->evidence.words);
	for (i = 0; i < doc->nlines; i++)
		if (doc->lines[i].good &&
		    doc->lines[i].rec.kind == DL_EVENT) {
			g->m.line = i;
			event(g, doc, story, day);
		}
}

void
dl_group_free(struct dl_group *g)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		release(g, &g->c[i]);
	dl_free(g->c);
	dl_free(g->seen);
	dl_free(g->found);
	dl_postings_free(&g->index);
	dl_stories_free(&g->stories);
	dl_mention_end(&g->evidence);
	dl_terms_free(&g->m.words);
	dl_spread_free(&g->words);
	dl_buf_free(&g->tmp);
	*g = (struct dl_group){ 0 };
}
