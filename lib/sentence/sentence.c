/*
 * From paragraphs to sentences.  A sent record bears its number in the
 * document as its value, the label of its paragraph, and the paragraph's
 * number as `para'.  It stands in the place of the para record, unless that
 * is to be kept or has no sentence at all.
 */
#include "sentence/sentence.h"
#include "sentence/split.h"

static void
add(struct dl_sentence *x, struct dl_doc *doc, const struct dl_rec *para,
    struct dl_str text, uint64_t nsent, uint64_t npara)
{
	size_t at;
	char *label;

	label = dl_arena_alloc(&doc->arena, para->label.n + 1);
	memcpy(label, para->label.p, para->label.n);
	label[para->label.n] = '\0';
	dl_buf_clear(&x->attrs);
	dl_buf_adds(&x->attrs, "para=");
	dl_buf_addu(&x->attrs, npara);
	at = x->attrs.n;
	dl_buf_addu(&x->attrs, nsent);
	dl_doc_add(doc, DL_SENT, para->start, text, label,
	    dl_str(x->attrs.p + at, x->attrs.n - at), dl_str(x->attrs.p, at));
}

void
dl_sentence_split(struct dl_sentence *x, struct dl_doc *doc)
{
	size_t i, start, end, next;
	uint64_t nsent = 0, npara = 0, before;
	enum dl_split_event ev;
	struct dl_rec para;

	for (i = 0; i < doc->nlines; i++) {
		if (!doc->lines[i].good ||
		    doc->lines[i].rec.kind != DL_PARA)
			continue;
		para = doc->lines[i].rec;
		struct dl_str text = dl_doc_bytes(doc, para.text);
		struct dl_split s = { .p = text.p, .n = text.n,
		    .opt = &x->opt, .old = true };
		npara++;
		before = nsent;
		while ((ev = dl_split_next(&s, &start, &end, &next)) !=
		    DL_SPLIT_DONE) {
			struct dl_rec at = para;

			if (ev != DL_SPLIT_SENT)
				continue;
			at.start += start;
			add(x, doc, &at, dl_str(text.p + start, end - start),
			    ++nsent, npara);
		}
		doc->lines[i].dropped = !x->keep && nsent > before;
	}
}

void
dl_sentence_free(struct dl_sentence *x)
{
	dl_buf_free(&x->attrs);
}
