/*
 * evgroup: gives event records that tell of the same event the same value.
 */
#include <stdlib.h>
#include <unistd.h>

#include "group/group.h"
#include "stream/filter.h"

#define USAGE	"[-hsuV] [-w days] [file ...]"

static int32_t
window(struct dl_filter *f, const char *s)
{
	char *end;
	long days = strtol(s, &end, 10);

	if (end == s || *end != '\0' || days < 1 || days > 100000)
		dl_filter_usage(f);
	return (int32_t)days;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_group group = { 0 };
	struct dl_doc *doc;
	int c, status;

	dl_filter_init(&f, "evgroup", USAGE);
	while ((c = dl_filter_option(&f, argc, argv, "sw:")) != -1)
		switch (c) {
		case 's':
			group.name_stories = true;
			break;
		case 'w':
			group.window = window(&f, optarg);
			break;
		default:
			dl_filter_usage(&f);
		}
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_group_doc(&group, doc);
	status = dl_filter_close(&f);
	dl_group_free(&group);
	return status;
}
