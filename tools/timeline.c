/*
 * timeline: a stream of events -> one line a group, by first day.
 */
#include <unistd.h>

#include "base/start.h"
#include "base/term.h"
#include "stream/filter.h"
#include "view/forms.h"

static const char usage[] = "[-AhtV] [-a actor] [-b day] [-e day] [-l lanes] "
    "[-m mentions] [-n documents] [-o form] [-s status] [-w width] "
    "[-y types] [file ...]";

static size_t
count(int option)
{
	return (size_t)dl_number(option, optarg, 0, INT32_MAX);
}

static struct dl_str
word(void)
{
	return dl_str(optarg, strlen(optarg));
}

/* Sets what the option says; false if its argument is none. */
static bool
set(struct dl_timeline *t, struct dl_look *look, int c)
{
	int32_t other;

	switch (c) {
	case 'A': t->all = true; return true;
	case 'a': t->actor = word(); return true;
	case 'b': return dl_timeline_span(word(), &t->from, &other);
	case 'e': return dl_timeline_span(word(), &other, &t->to);
	case 'l': return dl_lanes_named(optarg, &look->lanes);
	case 'm': t->min_mentions = count(c); return true;
	case 'n': t->min_docs = count(c); return true;
	case 'o': return dl_form_named(optarg, &look->form);
	case 's': t->status = word(); return true;
	case 't': look->form = DL_TSV; return true;
	case 'w': look->width = count(c); return true;
	default: t->types = word(); return true;
	}
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_timeline t;
	struct dl_look look = { .width = dl_term_width(STDOUT_FILENO),
	    .colours = dl_term_colours(STDOUT_FILENO) };
	struct dl_doc *doc;
	size_t left;
	int c, status;

	dl_filter_init(&f, "timeline", usage);
	dl_timeline_init(&t);
	f.silent = true;
	while ((c = dl_filter_option(&f, argc, argv,
	    "Aa:b:e:l:m:n:o:s:tw:y:")) != -1)
		if (!set(&t, &look, c))
			dl_fatal(NULL, 0, "-%c: not understood", c);
	t.sources = dl_form_sources(look.form);
	while ((doc = dl_filter_next(&f)) != NULL)
		dl_timeline_doc(&t, doc);
	dl_timeline_finish(&t);
	left = dl_form_write(&t, &f.out, &look);
	status = dl_filter_close(&f);
	if (left > 0)
		dl_warn(NULL, 0, "groups without a day, not in the calendar: "
		    "%zu", left);
	dl_timeline_free(&t);
	return status;
}
