/*
 * The splitter: sentences lie in their paragraph, in order, and between them
 * there is only white space.
 */
#include "knowledge.h"
#include "sentence/sentence.h"
#include "text/utf8.h"

static void
gap(struct dl_str text, uint64_t from, uint64_t to)
{
	uint32_t cp;

	PROMISE(from <= to && to <= text.n, "sentences in order");
	while (from < to) {
		from += dl_utf8_decode(text.p + from, text.n - from, &cp);
		PROMISE(dl_is_space(cp) || cp < 0x20 || cp == 0x7F,
		    "nothing is lost between sentences");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct dl_str text = dl_str(n > 0 ? (const char *)data : "", n);
	struct dl_doc d = { 0 };

	for (int i = 0; i < 6; i++) {
		struct dl_sentence s = { .keep = i & 1, 
		    .opt.newline = (enum dl_newline)(i / 2) };
		uint64_t at = 0;

		make_doc(&d, text, "", DL_PARA);
		dl_sentence_split(&s, &d);
		check_added(&d, text);
		for (size_t j = 0; j < d.nadded; j++) {
			if (d.added[j].rec.kind != DL_SENT)
				continue;
			gap(text, at, d.added[j].rec.start);
			at = d.added[j].rec.end;
		}
		gap(text, at, n);
	}
	dl_doc_free(&d);
	return 0;
}
