/*
 * The tagger of events, between made-up names and dates: a word with a
 * capital is a name, a number a date.
 */
#include "event/event.h"
#include "knowledge.h"
#include "text/token.h"

static void
add_names(struct dl_doc *d)
{
	struct dl_toks s = { 0 };

	for (size_t i = 0; i < d->nsents; i++) {
		struct dl_str t = d->sents[i].text;

		dl_tokenise(&s, t.p, t.n);
		for (size_t j = 0; j < s.n; j++) {
			struct dl_str w = dl_tok_text(&s, j);
			uint64_t at = d->sents[i].start + s.t[j].start;

			if (s.t[j].flags & DL_CAP)
				dl_doc_add(d, DL_ENT, at, w, j % 2 ? "LOC" :
				    "PER", w, j % 2 ? DL_STR(
				    "sub=country;geo=JPN") : dl_str("", 0));
			else if (s.t[j].type == DL_NUM)
				dl_doc_add(d, DL_DATE, at, w, "DATE",
				    DL_STR("2018-03-29"), DL_STR(
				    "begin=2018-03-29;end=2018-03-29"));
		}
	}
	dl_toks_free(&s);
	dl_doc_settle(d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const dcts[] = { "2018-03-29", "" };
	struct dl_str text = dl_str(n > 0 ? (const char *)data : "", n);
	static struct dl_event tagger;
	struct dl_doc d = { 0 };

	tagger.all = n % 2;
	tagger.why = n % 3 == 0;
	for (int i = 0; i < 2; i++) {
		make_doc(&d, text, dcts[i], DL_SENT);
		add_names(&d);
		dl_event_tag(&tagger, &d);
		check_added(&d, text);
		dl_doc_settle(&d);
		check_places(&d);
		dl_event_tag(&tagger, &d);
		PROMISE(d.nadded == 0, "a second run adds nothing");
	}
	dl_doc_free(&d);
	return 0;
}
