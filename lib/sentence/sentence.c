/*
 * From paragraphs to sentences.  A sent record bears its number in the
 * document as its value, the label of its paragraph, the paragraph's number as
 * `para', and its `dup'.  It stands in the place of the para record, unless
 * that is to be kept or has no sentence at all.
 */
#include "sentence/sentence.h"
#include "sentence/split.h"

/* What the sentences of one paragraph have in common. */
struct para {
	const struct dl_rec *rec;
	struct dl_str text;		/* unescaped */
	struct dl_rec sent;		/* a sentence, but for its place, its
					   number and its text */
};

static struct para
open_para(struct dl_doc *doc, const struct dl_rec *rec, uint64_t number)
{
	struct para p = { .rec = rec, .text = dl_doc_bytes(doc, rec->text) };
	struct dl_str dup;

	dl_buf_clear(&doc->tmp);
	dl_buf_adds(&doc->tmp, "para=");
	dl_buf_addu(&doc->tmp, number);
	if (dl_attr_get(rec->attrs, "dup", &dup))
		dl_attr_addraw(&doc->tmp, "dup", dup);
	p.sent = (struct dl_rec){
		.doc = doc->id, .kind = DL_SENT, .kindname = DL_STR("sent"),
		.label = rec->label, .attrs = dl_str(dl_arena_dup(&doc->arena,
		    doc->tmp.p, doc->tmp.n), doc->tmp.n),
		.plain = rec->plain
	};
	return p;
}

/* Adds the sentence [start, end) of the paragraph. */
static void
add(struct dl_doc *doc, struct para *p, size_t start, size_t end,
    uint64_t number)
{
	struct dl_rec *r = &p->sent;
	struct dl_str text = dl_str(p->text.p + start, end - start);
	char *digits = dl_arena_alloc(&doc->arena, DL_DECIMAL);

	r->start = p->rec->start + start;
	r->end = p->rec->start + end;
	r->value = dl_str(digits, dl_decimal(digits, number));
	/* Where nothing is escaped the text is a piece of the paragraph's; a
	   lone stop has an escape of its own. */
	r->text = r->plain && text.n > 1 ? text : dl_doc_field(doc, text);
	dl_doc_add_rec(doc, r);
}

void
dl_sentence_split(const struct dl_sentence *x, struct dl_doc *doc)
{
	size_t i, start, end, next;
	uint64_t nsent = 0, npara = 0, before;
	enum dl_split_event ev;
	struct para p;

	for (i = 0; i < doc->nlines; i++) {
		if (!doc->lines[i].good ||
		    doc->lines[i].rec.kind != DL_PARA)
			continue;
		p = open_para(doc, &doc->lines[i].rec, ++npara);
		struct dl_split s = { .p = p.text.p, .n = p.text.n,
		    .opt = &x->opt, .old = true };
		before = nsent;
		while ((ev = dl_split_next(&s, &start, &end, &next)) !=
		    DL_SPLIT_DONE)
			if (ev == DL_SPLIT_SENT)
				add(doc, &p, start, end, ++nsent);
		doc->lines[i].dropped = !x->keep && nsent > before;
	}
}
