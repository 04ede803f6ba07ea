/*
 * Brackets round names.  White space becomes a single space, so that a
 * sentence is a line; control bytes are written as in the stream, so that
 * no text can do anything to a terminal.
 */
#include "entity/inline.h"

static void
put_text(struct dl_buf *b, struct dl_str s)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t i;
	unsigned char c;

	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (c == ' ' || (c >= '\t' && c <= '\r')) {
			if (b->n > 0 && b->p[b->n - 1] != ' ')
				dl_buf_addc(b, ' ');
		} else if (c < ' ' || c == 0x7F) {
			dl_buf_adds(b, "\\x");
			dl_buf_addc(b, hex[c >> 4]);
			dl_buf_addc(b, hex[c & 15]);
		} else
			dl_buf_addc(b, (char)c);
	}
}

static void
put_name(struct dl_buf *b, struct dl_doc *doc, const struct dl_rec *rec,
    struct dl_str text)
{
	struct dl_str value = dl_doc_bytes(doc, rec->value);

	dl_buf_addc(b, '[');
	dl_buf_addstr(b, rec->label);
	dl_buf_addc(b, ' ');
	put_text(b, text);
	if (value.n > 0 && !dl_str_eq(value, text)) {
		dl_buf_adds(b, " = ");
		put_text(b, value);
	}
	dl_buf_addc(b, ']');
}

static void
put_sentence(struct dl_buf *b, struct dl_doc *doc, size_t i)
{
	const struct dl_sent *s = &doc->sents[i];
	const struct dl_rec *rec;
	size_t *at, n = dl_doc_mentions(doc, i, DL_ENT, &at), k, from, to;
	size_t done = 0;

	for (k = 0; k < n; k++) {
		rec = &doc->lines[at[k]].rec;
		from = (size_t)(rec->start - s->start);
		to = (size_t)(rec->end - s->start);
		if (from < done || to > s->text.n || from == to)
			continue;
		put_text(b, dl_str(s->text.p + done, from - done));
		put_name(b, doc, rec, dl_str(s->text.p + from, to - from));
		done = to;
	}
	put_text(b, dl_str(s->text.p + done, s->text.n - done));
	dl_buf_addc(b, '\n');
}

void
dl_inline_write(struct dl_out *out, struct dl_doc *doc, bool first)
{
	size_t i;

	dl_doc_settle(doc);
	if (!first && doc->nsents > 0)
		dl_buf_addc(&out->buf, '\n');
	for (i = 0; i < doc->nsents; i++) {
		put_sentence(&out->buf, doc, i);
		dl_out_commit(out);
	}
}
