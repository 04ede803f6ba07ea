/*
 * timeline: a stream of events -> one line a group, by first day.
 */
#include <stdlib.h>
#include <unistd.h>

#include "stream/filter.h"
#include "view/timeline.h"

#define USAGE	"[-AhtV] [-a actor] [-N documents] [-n mentions] " \
		"[-s status] [-y types] [file ...]"
#define WIDTH	100			/* bytes of a label on a terminal */

static uint64_t
number(struct dl_filter *f, const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (end == s || *end != '\0' || n < 0)
		dl_filter_usage(f);
	return (uint64_t)n;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_timeline t = { 0 };
	struct dl_doc *doc;
	int c, status, tsv = 0;

	dl_filter_init(&f, "timeline", USAGE);
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
			t.min_docs = number(&f, optarg);
			break;
		case 'n':
			t.min_mentions = number(&f, optarg);
			break;
		case 's':
			t.status = dl_str(optarg, strlen(optarg));
			break;
		case 't':
			tsv = 1;
			break;
		case 'y':
			t.types = dl_str(optarg, strlen(optarg));
			break;
		default:
			dl_filter_usage(&f);
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
