/*
 * evgroup: gives event records that tell of the same event the same value.
 */
#include <unistd.h>

#include "base/start.h"
#include "group/group.h"
#include "stream/filter.h"

static const char usage[] = "[-hsuV] [-b documents] [-w days] [file ...]";

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_group group = { 0 };
	struct dl_doc *doc;
	int c, status;

	dl_filter_init(&f, "evgroup", usage);
	while ((c = dl_filter_option(&f, argc, argv, "b:sw:")) != -1)
		switch (c) {
		case 'b':
			group.reach = (uint64_t)dl_number(c, optarg, 1,
			    1000000000);
			break;
		case 's':
			group.name_stories = true;
			break;
		case 'w':
			group.window = (int32_t)dl_number(c, optarg, 1, 100000);
			break;
		}
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_group_doc(&group, doc);
	status = dl_filter_close(&f);
	dl_group_free(&group);
	return status;
}
