/*
 * evgroup: gives event records that tell of the same event the same value.
 */
#include <stdlib.h>
#include <unistd.h>

#include "group/group.h"
#include "stream/filter.h"

#define USAGE	"[-hsuV] [-d documents] [-w days] [file ...]"

static int32_t
number(struct dl_filter *f, const char *s, long max)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (end == s || *end != '\0' || n < 1 || n > max)
		dl_filter_usage(f);
	return (int32_t)n;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_group group = { 0 };
	struct dl_doc *doc;
	int c, status;

	dl_filter_init(&f, "evgroup", USAGE);
	while ((c = dl_filter_option(&f, argc, argv, "d:sw:")) != -1)
		switch (c) {
		case 'd':
			group.reach = (uint64_t)number(&f, optarg, 1000000000);
			break;
		case 's':
			group.name_stories = true;
			break;
		case 'w':
			group.window = number(&f, optarg, 100000);
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
