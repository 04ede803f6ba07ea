/*
 * datenorm: adds a date record for every time expression.
 */
#include <unistd.h>

#include "date/date.h"
#include "stream/filter.h"

static const char usage[] = "[-huV] [-d date] [-f field] [file ...]";

static void
format(struct dl_buf *out, struct dl_doc *doc, const struct dl_rec *rec)
{
	(void)doc;
	dl_buf_addstr(out, rec->value);
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_date dates = { .found = { .n = 0 } };
	struct dl_doc *doc;
	int c;

	dl_filter_init(&f, "datenorm", usage);
	f.plain = DL_LINES;
	f.format = format;
	while ((c = dl_filter_option(&f, argc, argv, "d:")) != -1)
		switch (c) {
		case 'd':
			f.dct = dl_str(optarg, strlen(optarg));
			if (dl_date_valid(f.dct))
				break;
			dl_warn(NULL, 0, "-d: not a date YYYY-MM-DD");
			dl_filter_usage(&f);
		}
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_date_tag(&dates, doc);
	dl_date_free(&dates);
	return dl_filter_close(&f);
}
