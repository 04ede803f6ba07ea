/*
 * sentsplit: paragraphs to sentences.
 */
#include <unistd.h>

#include "sentence/print.h"
#include "sentence/sentence.h"
#include "stream/filter.h"

static const char usage[] = "[-hklpuV] [-f field] [file ...]";

static void
format(struct dl_buf *b, struct dl_doc *doc, const struct dl_rec *rec)
{
	(void)doc;
	dl_buf_addstr(b, rec->text);
}

static int
print_all(bool lines, struct dl_out *out, char **files)
{
	static char dash[] = "-", *none[] = { dash, NULL };
	struct dl_print print = { .lines = lines };
	int status = DL_OK, k;

	for (files = *files == NULL ? none : files; *files != NULL; files++) {
		k = dl_print_file(&print, *files, out);
		if (k > status)
			status = k;
	}
	dl_print_free(&print);
	return status;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_sentence sentence = { 0 };
	struct dl_doc *doc;
	bool print = false;
	int c;

	dl_filter_init(&f, "sentsplit", usage);
	f.plain = DL_PARAS;
	f.repeat = true;
	f.format = format;
	while ((c = dl_filter_option(&f, argc, argv, "klp")) != -1)
		switch (c) {
		case 'k':
			sentence.keep = true;
			break;
		case 'l':
			sentence.lines = true;
			break;
		case 'p':
			print = true;
			break;
		}
	if (print && (f.field > 0 || sentence.keep))
		dl_filter_usage(&f);
	if (print)
		f.status = print_all(sentence.lines, &f.out, argv + optind);
	else
		while ((doc = dl_filter_next(&f)) != NULL)
			dl_sentence_split(&sentence, doc);
	dl_sentence_free(&sentence);
	return dl_filter_close(&f);
}
