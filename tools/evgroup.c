/*
 * evgroup: gives event records that tell of the same event the same value.
 */
#include <unistd.h>

#include "group/group.h"

static const char usage[] = "[-hjuvV] [-b documents] [-m megabytes] "
    "[-p file] [-W weights] [-w days] [file ...]";

static void
group(void *arg, struct dl_doc *doc)
{
	dl_group_doc(arg, doc);
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_window w = DL_WINDOW;
	struct dl_group g = { .window = &w };
	int c, status;

	dl_filter_init(&f, "evgroup", usage);
	dl_weights_begin(&g.weights);
	while ((c = dl_filter_option(&f, argc, argv,
	    DL_WINDOW_LETTERS "W:")) != -1)
		if (!dl_window_option(&w, c, optarg) && c == 'W')
			dl_weights_read(&g.weights, optarg);
	dl_window_run(&w, &f, argc - optind, argv + optind, group, &g);
	status = dl_filter_close(&f);
	dl_group_free(&g);
	return status;
}
