/*
 * artgroup: gives articles about the same happenings the same story.
 */
#include <unistd.h>

#include "base/start.h"
#include "group/hold.h"

static const char usage[] = "[-hjuvV] [-b documents] [-k documents] "
    "[-m megabytes] [-p file] [-t hundredths] [-w days] [file ...]";

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_window w = DL_WINDOW;
	struct dl_stories s = { .window = &w, .most = DL_STORY_HELD };
	struct dl_hold h = { .filter = &f, .stories = &s };
	int c, status;

	dl_filter_init(&f, "artgroup", usage);
	while ((c = dl_filter_option(&f, argc, argv,
	    DL_WINDOW_LETTERS "k:t:")) != -1)
		if (dl_window_option(&w, c, optarg))
			continue;
		else if (c == 'k')
			s.most = (size_t)dl_number(c, optarg, 1, DL_STORY_MOST);
		else if (c == 't')
			s.near = (uint32_t)dl_number(c, optarg, 1, 100);
	dl_hold_begin(&h);
	dl_window_run(&w, &f, argc - optind, argv + optind, dl_hold_doc, &h);
	dl_hold_end(&h);
	status = dl_filter_close(&f);
	dl_stories_free(&s);
	return status;
}
