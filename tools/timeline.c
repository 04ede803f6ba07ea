/*
 * timeline: a stream of events -> one line a group, by first day.
 */
#include <unistd.h>

#include "base/start.h"
#include "stream/filter.h"
#include "view/timeline.h"

#define WIDTH	100			/* bytes of a label on a terminal */

static const char usage[] = "[-AhtV] [-a actor] [-N documents] [-n mentions] "
    "[-s status] [-y types] [file ...]";

static uint64_t
count(int option)
{
	return (uint64_t)dl_number(option, optarg, 0, INT32_MAX);
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_timeline t = { 0 };
	struct dl_doc *doc;
	int c, status;
	bool tsv = false;

	dl_filter_init(&f, "timeline", usage);
	f.silent = true;
	while ((c = dl_filter_option(&f, argc, argv, "Aa:N:n:s:ty:")) != -1)
		switch (c) {
		case 'A':
			t.all = true;
			break;
		case 'a':
			t.actor = dl_str(optarg, strlen(optarg));
			break;
		case 'N':
			t.min_docs = count(c);
			break;
		case 'n':
			t.min_mentions = count(c);
			break;
		case 's':
			t.status = dl_str(optarg, strlen(optarg));
			break;
		case 't':
			tsv = true;
			break;
		case 'y':
			t.types = dl_str(optarg, strlen(optarg));
			break;
		}
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_timeline_doc(&t, doc);
	dl_timeline_finish(&t);
	if (tsv)
		dl_timeline_tsv(&t, &f.out);
	else
		dl_timeline_text(&t, &f.out, WIDTH);
	status = dl_filter_close(&f);
	dl_timeline_free(&t);
	return status;
}
