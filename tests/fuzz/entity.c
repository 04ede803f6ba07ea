/*
 * The tagger of names: with a date of the document, and without.
 */
#include "entity/entity.h"
#include "knowledge.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const dcts[] = { "2018-03-29", "" };
	struct dl_str text = dl_str(n > 0 ? (const char *)data : "", n);
	static struct dl_entity tagger;
	struct dl_doc d = { 0 };

	for (int i = 0; i < 2; i++) {
		make_doc(&d, text, dcts[i], DL_SENT);
		dl_entity_tag(&tagger, &d);
		check_added(&d, text);
		dl_doc_settle(&d);
		check_places(&d);
		dl_entity_tag(&tagger, &d);
		PROMISE(d.nadded == 0, "a second run adds nothing");
	}
	dl_doc_free(&d);
	return 0;
}
