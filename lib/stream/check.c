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
	dl_buf_clear(&c->sent);
	c->sent_start = c->sent_end = r->start;
}

/* True if offset `at' of the document splits a character of the sentence. */
static bool
splits(const struct dl_check *c, uint64_t at)
{
	if (at <= c->sent_start || at - c->sent_start >= c->sent.n)
		return false;
	return dl_utf8_inside(c->sent.p, c->sent.n,
	    (size_t)(at - c->sent_start));
}

static void
open_sent(struct dl_check *c, const struct dl_rec *r)
{
	dl_buf_clear(&c->sent);
	c->sent_start = r->start;
	c->sent_end = r->end;
	if (!dl_str_is(r->text, "."))
		dl_unescape(&c->sent, r->text);
}

/* True if the text differs from what its sentence has in that place. */
static bool
other_text(struct dl_check *c, const struct dl_rec *r)
{
	size_t at, have = c->sent.n;
	bool other;

	if (dl_str_is(r->text, ".") || r->start < c->sent_start ||
	    r->end - c->sent_start > have)
		return false;
	at = (size_t)(r->start - c->sent_start);
	if (r->plain)
		return memcmp(c->sent.p + at, r->text.p, r->text.n) != 0;
	/* Unescape behind the sentence, compare, and forget it again. */
	dl_unescape(&c->sent, r->text);
	other = c->sent.n - have != r->end - r->start ||
	    memcmp(c->sent.p + at, c->sent.p + have, c->sent.n - have) != 0;
	c->sent.n = have;
	return other;
}

static const char *
check_place(struct dl_check *c, const struct dl_rec *r)
{
	int k = dl_kind_rank(r->kind);

	if (!c->open || !dl_str_eq(r->doc, dl_buf_str(&c->doc)))
		return "record before its document's doc record";
	if (r->start < c->doc_start || r->end > c->doc_end)
		return "span lies beyond the document";
	if (r->start < c->start || (r->start == c->start &&
	    (r->end > c->end || (r->end == c->end && k < c->rank))))
		return "record is out of order";
	if (r->kind == DL_SENT && r->start < c->sent_end)
		return "sentence overlaps the one before";
	return NULL;
}

const char *
dl_check(struct dl_check *c, const struct dl_rec *r)
{
	const char *wrong;

	if (r->kind == DL_DOC) {
		if (c->open && dl_str_eq(r->doc, dl_buf_str(&c->doc)))
			return "second doc record of one document";
		open_doc(c, r);
	} else if ((wrong = check_place(c, r)) != NULL)
		return wrong;
	/* A record that is wrong leaves the place where it was. */
	if (dl_kind_rank(r->kind) == 3) {
		if (splits(c, r->start) || splits(c, r->end))
			return "span begins or ends inside a character";
		if (other_text(c, r))
			return "text differs from its sentence";
	}
	c->start = r->start;
	c->end = r->end;
	c->rank = dl_kind_rank(r->kind);
	if (r->kind == DL_SENT)
		open_sent(c, r);
	return NULL;
}

void
dl_check_free(struct dl_check *c)
{
	dl_buf_free(&c->doc);
	dl_buf_free(&c->sent);
}
