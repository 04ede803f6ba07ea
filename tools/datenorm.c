/*
 * datenorm: adds a date record for every time expression.
 */
#include <unistd.h>

#include "base/start.h"
#include "date/date.h"
#include "stream/filter.h"

static const char usage[] = "[-ehUuvV] [-D field] [-d date] [-f field] "
    "[-m mode] [-o order] [-T table] [-z zone] [file ...]";

static void
format(struct dl_buf *out, struct dl_doc *doc, const struct dl_rec *rec)
{
	(void)doc;
	dl_buf_addstr(out, rec->value);
}

/* An option with a word; false if the word is wrong. */
static bool
set(struct dl_filter *f, struct dl_date *d, int option, const char *word)
{
	switch (option) {
	case 'd':
		f->dct = dl_str(word, strlen(word));
		return dl_date_valid(f->dct);
	case 'm':
		return dl_date_set_mode(d, word);
	case 'o':
		return dl_date_set_order(d, word);
	case 'z':
		return dl_date_set_zone(d, word);
	default:
		return true;
	}
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_date dates = { .mode = DL_MODE_AUTO };
	struct dl_doc *doc;
	int c;

	dl_filter_init(&f, "datenorm", usage);
	f.plain = DL_LINES;
	f.format = format;
	f.dct_good = dl_date_valid;
	while ((c = dl_filter_option(&f, argc, argv, "D:d:em:o:T:Uz:")) != -1)
		if (!set(&f, &dates, c, optarg)) {
			dl_warn(NULL, 0, "-%c: unknown %s", c, c == 'd' ?
			    "form of a date" : "word");
			dl_filter_usage(&f);
		} else if (c == 'D')
			f.dct_field = dl_number(c, optarg, 1, 1000000);
		else if (c == 'e')
			dates.why = true;
		else if (c == 'T')
			dl_book_read(&dates.book, optarg);
		else if (c == 'U')
			dates.unresolved = true;
	if (f.dct_field > 0 && f.field == 0)
		dl_filter_usage(&f);
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_date_tag(&dates, doc);
	dl_date_free(&dates);
	return dl_filter_close(&f);
}
