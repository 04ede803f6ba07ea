/*
 * enttag: adds ent records with canonical names to every document.
 */
#include <unistd.h>

#include "entity/entity.h"
#include "stream/filter.h"

static const char usage[] = "[-huV] [-f field] [-m model] [file ...]";

int
main(int argc, char **argv)
{
	struct dl_entity entity = { 0 };
	struct dl_filter f;
	struct dl_doc *doc;
	int status;

	dl_filter_init(&f, "enttag", usage);
	f.plain = DL_LINES;
	f.format = dl_entity_format;
	while (dl_filter_option(&f, argc, argv, "m:") != -1)
		dl_model_load(&entity.recogniser.model, optarg);
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_entity_tag(&entity, doc);
	status = dl_filter_close(&f);
	dl_entity_free(&entity);
	return status;
}
