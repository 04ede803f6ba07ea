/*
 * Documents that wait for their story; see hold.h.
 */
#include "base/mem.h"
#include "group/hold.h"

#define PART	8			/* of the room of the window that the
					   lines of documents may take */

/* Writes what is held; it has been decided about. */
static void
write_pages(struct dl_hold *h)
{
	struct dl_buf *out = &h->filter->out.buf;
	const struct dl_page *p;
	const char *text = h->text.p;
	size_t i, at = 0;

	for (i = 0; i < h->npages; i++) {
		p = &h->page[i];
		if (p->to > 0) {
			dl_buf_add(out, text + at, p->from - at);
			dl_story_attrs(out, h->stories, p->held,
			    dl_str(text + p->from, p->to - p->from));
			at = p->to;
		}
		dl_buf_add(out, text + at, p->end - at);
		dl_out_commit(&h->filter->out);
		at = p->end;
	}
	h->npages = 0;
	dl_buf_clear(&h->text);
}

static void
drain(void *arg)
{
	struct dl_hold *h = arg;

	dl_stories_decide(h->stories);
	write_pages(h);
}

/* Appends the lines of the document, and notes where its attributes are. */
static void
take(void *arg, const struct dl_doc *doc)
{
	struct dl_hold *h = arg;
	const struct dl_line *l;
	struct dl_page *p;
	size_t i, n;

	h->page = dl_array_room(h->page, &h->cap, h->npages + 1,
	    sizeof(*h->page));
	p = &h->page[h->npages++];
	*p = (struct dl_page){ .held = h->stories->nheld - 1 };
	for (i = 0; i < doc->nlines; i++) {
		l = &doc->lines[i];
		dl_buf_addstr(&h->text, l->raw);
		if (h->pending && p->to == 0 && l->good &&
		    l->rec.kind == DL_DOC) {
			for (n = 0; l->raw.p[l->raw.n - n - 1] != '\t'; n++)
				;
			p->to = h->text.n;
			p->from = p->to - n;
		}
		dl_buf_addc(&h->text, '\n');
	}
	p->end = h->text.n;
	h->pending = false;
}

void
dl_hold_begin(struct dl_hold *h)
{
	h->filter->take = take;
	h->filter->drain = drain;
	h->filter->taker = h;
}

void
dl_hold_doc(void *hold, struct dl_doc *doc)
{
	struct dl_hold *h = hold;
	struct dl_stories *st = h->stories;

	if (dl_story_due(st, doc) ||
	    h->text.n > st->window->room / PART)
		drain(h);
	dl_words_read(&st->words, doc, DL_STORY_WORDS);
	dl_story_hold(st, doc, &st->words);
	h->pending = true;
}

void
dl_hold_end(struct dl_hold *h)
{
	drain(h);
	dl_buf_free(&h->text);
	dl_free(h->page);
}
