/*
 * artgroup: gives articles about the same happenings the same story.
 */
#include <unistd.h>

#include "base/start.h"
#include "group/story.h"

static const char usage[] = "[-hjuvV] [-b documents] [-m megabytes] "
    "[-p file] [-t hundredths] [-w days] "
    "[file ...]";

static void
group(void *arg, struct dl_doc *doc)
{
	struct dl_stories *s = arg;

	dl_words_read(&s->words, doc, DL_STORY_WORDS);
	dl_story_mark(doc, s, dl_story_doc(s, doc, &s->words));
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_window w = DL_WINDOW;
	struct dl_stories s = { .window = &w };
	int c, status;

	dl_filter_init(&f, "artgroup", usage);
	while ((c = dl_filter_option(&f, argc, argv,
	    DL_WINDOW_LETTERS "t:")) != -1)
		if (!dl_window_option(&w, c, optarg) && c == 't')
			s.near = (uint32_t)dl_number(c, optarg, 1, 100);
	dl_window_run(&w, &f, argc - optind, argv + optind, group, &s);
	status = dl_filter_close(&f);
	dl_stories_free(&s);
	return status;
}
