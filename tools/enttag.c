/*
 * enttag: adds ent records with canonical names to every document.
 */
#include <unistd.h>

#include "base/start.h"
#include "entity/entity.h"
#include "entity/inline.h"
#include "stream/filter.h"

static const char usage[] = "[-hpuvV] [-A aliases] [-f field] [-m model] "
    "[-o inline] [file ...]";

int
main(int argc, char **argv)
{
	struct dl_entity entity = { 0 };
	struct dl_filter f;
	struct dl_doc *doc;
	bool first = true;
	int c, status;

	dl_filter_init(&f, "enttag", usage);
	f.plain = DL_LINES;
	f.format = dl_entity_format;
	while ((c = dl_filter_option(&f, argc, argv, "A:m:o:p")) != -1) {
		if (c == 'A')
			dl_aliases_read(&entity.aliases, optarg);
		else if (c == 'p')
			entity.recogniser.tagger.probable = true;
		else if (c == 'm')
			dl_model_load(&entity.recogniser.model, optarg);
		else if (strcmp(optarg, "inline") == 0)
			f.silent = true;
		else
			dl_fatal(NULL, 0, "-o takes inline");
	}
	if (f.silent && f.field > 0)
		dl_filter_usage(&f);
	while ((doc = dl_filter_next(&f)) != NULL) {
		dl_entity_tag(&entity, doc);
		if (f.silent)
			dl_inline_write(&f.out, doc, first);
		first = false;
	}
	status = dl_filter_close(&f);
	dl_entity_free(&entity);
	return status;
}
