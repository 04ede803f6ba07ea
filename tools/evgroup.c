/*
 * evgroup: gives event records that tell of the same event the same value.
 */
#include <unistd.h>

#include "base/start.h"
#include "group/group.h"
#include "stream/filter.h"

static const char usage[] = "[-hmuvV] [-b documents] [-p file] [-w days] "
    "[file ...]";

static void
group_all(struct dl_filter *f, struct dl_group *group)
{
	struct dl_doc *doc;

	while ((doc = dl_filter_next(f)) != NULL)
		dl_group_doc(group, doc);
}

/* What an earlier run wrote: its groups and stories stand, and are known. */
static void
group_past(struct dl_filter *f, struct dl_group *group, char *file)
{
	bool merge = group->merge;

	dl_filter_operands(f, 1, &file);
	f->silent = group->merge = true;
	group_all(f, group);
	f->silent = false;
	group->merge = merge;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_group group = { 0 };
	char *past = NULL;
	int c, status;

	dl_filter_init(&f, "evgroup", usage);
	while ((c = dl_filter_option(&f, argc, argv, "b:mp:w:")) != -1)
		switch (c) {
		case 'b':
			group.reach = (uint64_t)dl_number(c, optarg, 1,
			    1000000000);
			break;
		case 'm':
			group.merge = true;
			break;
		case 'p':
			past = optarg;
			break;
		case 'w':
			group.window = (int32_t)dl_number(c, optarg, 1, 100000);
			break;
		}
	if (past != NULL) {
		group_past(&f, &group, past);
		dl_filter_operands(&f, argc - optind, argv + optind);
	}
	group_all(&f, &group);
	status = dl_filter_close(&f);
	dl_group_free(&group);
	return status;
}
