/*
 * evtag: adds an event record for every word that reports an event.
 */
#include <unistd.h>

#include "date/calendar.h"
#include "event/before.h"
#include "event/event.h"
#include "stream/filter.h"

static const char usage[] = "[-aehuvV] [-d date] [-f field] [-T file] "
    "[file ...]";

int
main(int argc, char **argv)
{
	struct dl_before before = { .dates = { .found = { .n = 0 } } };
	struct dl_event events = { .all = false };
	struct dl_filter f;
	struct dl_doc *doc;
	int32_t day;
	int c;

	dl_filter_init(&f, "evtag", usage);
	f.plain = DL_LINES;
	f.format = dl_event_format;
	while ((c = dl_filter_option(&f, argc, argv, "ad:eT:")) != -1)
		switch (c) {
		case 'a':
			events.all = true;
			break;
		case 'd':
			f.dct = dl_str(optarg, strlen(optarg));
			if (dl_day_parse(f.dct, &day))
				break;
			dl_warn(NULL, 0, "-d: not a date");
			dl_filter_usage(&f);
		case 'e':
			events.why = true;
			break;
		case 'T':
			dl_event_rules(&events, optarg);
			break;
		}
	while ((doc = dl_filter_next(&f)) != NULL) {
		if (dl_filter_bare(&f))
			dl_before_tag(&before, doc);
		dl_event_tag(&events, doc);
	}
	dl_before_free(&before);
	dl_event_free(&events);
	return dl_filter_close(&f);
}
