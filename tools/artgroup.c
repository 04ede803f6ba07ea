/*
 * artgroup: gives articles about the same happenings the same story.
 */
#include <unistd.h>

#include "base/start.h"
#include "group/story.h"
#include "stream/filter.h"

static const char usage[] = "[-hmuvV] [-b documents] [-p file] "
    "[-t hundredths] [-w days] [file ...]";

static void
group_all(struct dl_filter *f, struct dl_stories *stories)
{
	struct dl_words words = { 0 };
	struct dl_doc *doc;

	while ((doc = dl_filter_next(f)) != NULL) {
		dl_words_read(&words, doc);
		dl_story_mark(doc, dl_story_doc(stories, doc, &words));
	}
	dl_words_free(&words);
}

/* What an earlier run wrote: its stories stand, and are known. */
static void
group_past(struct dl_filter *f, struct dl_stories *stories, char *file)
{
	bool merge = stories->merge;

	dl_filter_operands(f, 1, &file);
	f->silent = stories->merge = true;
	group_all(f, stories);
	f->silent = false;
	stories->merge = merge;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_stories s = { 0 };
	char *past = NULL;
	int c, status;

	dl_filter_init(&f, "artgroup", usage);
	while ((c = dl_filter_option(&f, argc, argv, "b:mp:t:w:")) != -1)
		switch (c) {
		case 'b':
			s.reach = (uint64_t)dl_number(c, optarg, 1,
			    1000000000);
			break;
		case 'm':
			s.merge = true;
			break;
		case 'p':
			past = optarg;
			break;
		case 't':
			s.near = (uint32_t)dl_number(c, optarg, 1, 100);
			break;
		case 'w':
			s.window = (int32_t)dl_number(c, optarg, 1, 100000);
			break;
		}
	if (past != NULL) {
		group_past(&f, &s, past);
		dl_filter_operands(&f, argc - optind, argv + optind);
	}
	group_all(&f, &s);
	status = dl_filter_close(&f);
	dl_stories_free(&s);
	return status;
}
