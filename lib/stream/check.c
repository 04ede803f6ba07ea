/*
 * What a record must be in its place in the stream; dateline(5), Order.
 */
#include "base/buf.h"
#include "stream/check.h"
#include "stream/escape.h"
#include "text/utf8.h"

static void
open_doc(struct dl_check *c, const struct dl_rec *r)
{
	dl_buf_clear(&c->doc);
	dl_buf_addstr(&c->doc, r->doc);
	c->doc_start = r->start;
	c->doc_end = r->end;
	c->open = true;
	c->sent = dl_str("", 0);
	c->sent_start = c->sent_end = r->start;
}

/* True if offset `at' of the document splits a character of the sentence. */
static inline bool
splits(const struct dl_check *c, uint64_t at)
{
	if (at <= c->sent_start || at - c->sent_start >= c->sent.n ||
	    (unsigned char)c->sent.p[at - c->sent_start] < 0x80)
		return false;
	return dl_utf8_inside(c->sent.p, c->sent.n,
	    (size_t)(at - c->sent_start));
}

void
dl_check_keep(struct dl_check *c)
{
	if (c->sent.n == 0 || c->sent.p == c->copy.p)
		return;
	dl_buf_clear(&c->copy);
	dl_buf_addstr(&c->copy, c->sent);
	c->sent = dl_buf_str(&c->copy);
}

static void
open_sent(struct dl_check *c, const struct dl_rec *r)
{
	c->sent_start = r->start;
	c->sent_end = r->end;
	c->sent = dl_str_is(r->text, ".") ? dl_str("", 0) : r->text;
	if (!r->plain) {
		dl_buf_clear(&c->copy);
		dl_unescape(&c->copy, c->sent);
		c->sent = dl_buf_str(&c->copy);
	} else if (!c->stays)
		dl_check_keep(c);
}

/* True if the text differs from what its sentence has in that place. */
static inline bool
other_text(struct dl_check *c, const struct dl_rec *r)
{
	struct dl_str text = r->text, have;

	if (r->start < c->sent_start || r->end - c->sent_start > c->sent.n ||
	    dl_str_is(text, "."))
		return false;
	have = dl_str(c->sent.p + (r->start - c->sent_start),
	    (size_t)(r->end - r->start));
	if (!r->plain) {
		dl_buf_clear(&c->tmp);
		dl_unescape(&c->tmp, text);
		text = dl_buf_str(&c->tmp);
	}
	return !dl_str_eq(have, text);
}

static inline const char *
check_place(const struct dl_check *c, const struct dl_rec *r, int rank)
{
	if (!c->open || (r->doc.p != c->doc.p &&
	    !dl_str_eq(r->doc, dl_buf_str(&c->doc))))
		return "record before its document's doc record";
	if (r->start < c->doc_start || r->end > c->doc_end)
		return "span lies beyond the document";
	if (r->start < c->start || (r->start == c->start &&
	    (r->end > c->end || (r->end == c->end && rank < c->rank))))
		return "record is out of order";
	if (r->kind == DL_SENT && r->start < c->sent_end)
		return "sentence overlaps the one before";
	return NULL;
}

const char *
dl_check(struct dl_check *c, const struct dl_rec *r)
{
	const char *wrong;
	int rank = dl_kind_rank(r->kind);

	if (r->kind == DL_DOC) {
		if (c->open && dl_str_eq(r->doc, dl_buf_str(&c->doc)))
			return "second doc record of one document";
		open_doc(c, r);
	} else if ((wrong = check_place(c, r, rank)) != NULL)
		return wrong;
	/* A record that is wrong leaves the place where it was. */
	if (rank == 3) {
		if (splits(c, r->start) || splits(c, r->end))
			return "span begins or ends inside a character";
		if (other_text(c, r))
			return "text differs from its sentence";
	}
	c->start = r->start;
	c->end = r->end;
	c->rank = rank;
	if (r->kind == DL_SENT)
		open_sent(c, r);
	return NULL;
}

void
dl_check_free(struct dl_check *c)
{
	dl_buf_free(&c->doc);
	dl_buf_free(&c->copy);
	dl_buf_free(&c->tmp);
}
