/*
 * enttrain: fits the sequence model of enttag to labelled streams.
 */
#include <unistd.h>

#include "base/start.h"
#include "entity/learn.h"
#include "entity/report.h"
#include "stream/filter.h"

static const char usage[] = "[-hV] [-c classes] [-e dev] [-k runs] [-n rows] "
    "[-r rounds] [-s silver] [-w vectors] -o model file ...";

/* Reads the documents of a filter's input. */
static void
read_all(struct dl_lessons *all, struct dl_filter *f)
{
	struct dl_doc *doc;

	while ((doc = dl_filter_next(f)) != NULL)
		if (!dl_lesson_add(all, doc))
			dl_fatal(NULL, 0, "a label is longer than %d bytes, "
			    "or there are more than %d", DL_TYPE_NAME - 1,
			    DL_MAX_TYPES);
}

/* The same of one more file, if there is one; its name stays where it is. */
static void
read_also(struct dl_lessons *all, struct dl_filter *f, char **file)
{
	if (*file == NULL)
		return;
	dl_filter_operands(f, 1, file);
	read_all(all, f);
}

int
main(int argc, char **argv)
{
	struct dl_learn learn = { .train = { .cutoff = 6, .rate = 0.02,
	    .l2 = 0.002, .drop = 0.1 } };
	struct dl_lessons gold = { .n = 0 }, dev = { .n = 0 };
	const char *model = NULL, *classes[2] = { NULL, NULL }, *vectors = NULL;
	struct dl_filter f;
	char *test = NULL, *silver = NULL;
	struct dl_rounds n = { 1, 5 };
	long rows = 350000;
	int c, nclasses = 0, i;

	dl_filter_init(&f, "enttrain", usage);
	f.silent = true;
	while ((c = dl_filter_option(&f, argc, argv, "c:e:k:n:o:r:s:w:")) != -1)
		switch (c) {
		case 'c':
			if (nclasses == 2)
				dl_filter_usage(&f);
			classes[nclasses++] = optarg;
			break;
		case 'e':
			test = optarg;
			break;
		case 'k':
			n.runs = dl_number(c, optarg, 1, 100);
			break;
		case 'n':
			rows = dl_number(c, optarg, 1, 50000000);
			break;
		case 'o':
			model = optarg;
			break;
		case 'r':
			n.rounds = dl_number(c, optarg, 1, 1000);
			break;
		case 's':
			silver = optarg;
			break;
		case 'w':
			vectors = optarg;
			break;
		}
	if (model == NULL)
		dl_filter_usage(&f);
	learn.train.max_rows = (uint32_t)rows;
	for (i = 0; i < nclasses; i++)
		dl_learn_classes(&learn, classes[i], i > 0);
	if (vectors != NULL)
		dl_learn_vectors(&learn, vectors);
	read_all(&gold, &f);
	gold.silver = gold.n;
	read_also(&gold, &f, &silver);
	read_also(&dev, &f, &test);
	dl_train_report(&learn, &gold, &dev, &n, model);
	dl_lessons_free(&gold);
	dl_lessons_free(&dev);
	dl_learn_free(&learn);
	return dl_filter_close(&f);
}
