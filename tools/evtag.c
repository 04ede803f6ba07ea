/*
 * evtag: adds an event record for every word that reports an event.
 */
#include <unistd.h>

#include "event/event.h"
#include "stream/filter.h"

static const char usage[] = "[-ahruV] [-d date] [-f field] [file ...]";

int
main(int argc, char **argv)
{
	struct dl_event events = { .all = false };
	struct dl_filter f;
	struct dl_doc *doc;
	int c;

	dl_filter_init(&f, "evtag", usage);
	f.plain = DL_LINES;
	f.format = dl_event_format;
	while ((c = dl_filter_option(&f, argc, argv, "ad:r")) != -1)
		switch (c) {
		case 'a':
			events.all = true;
			break;
		case 'd':
			f.dct = dl_str(optarg, strlen(optarg));
			break;
		case 'r':
			events.why = true;
			break;
		default:
			dl_filter_usage(&f);
		}
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_event_tag(&events, doc);
	dl_event_free(&events);
	return dl_filter_close(&f);
}
