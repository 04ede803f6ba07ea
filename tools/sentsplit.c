/*
 * sentsplit: paragraphs to sentences.
 */
#include <unistd.h>

#include "sentence/own.h"
#include "sentence/print.h"
#include "sentence/sentence.h"
#include "stream/filter.h"

static const char usage[] =
    "[-0hkpquvV] [-a file] [-f field] [-n never|blank|always] [file ...]";

static void
format(struct dl_buf *b, struct dl_doc *doc, const struct dl_rec *rec)
{
	(void)doc;
	dl_buf_addstr(b, rec->text);
}

static enum dl_newline
newline(const char *policy)
{
	static const char *const names[] = { "blank", "never", "always" };
	int i;

	for (i = DL_NEWLINE_BLANK; i <= DL_NEWLINE_ALWAYS; i++)
		if (strcmp(policy, names[i]) == 0)
			return (enum dl_newline)i;
	dl_fatal(NULL, 0, "-n takes never, blank or always");
}

static int
print_all(struct dl_print *print, struct dl_out *out, char **files)
{
	static char dash[] = "-", *none[] = { dash, NULL };
	int status = DL_OK, k;

	for (files = *files == NULL ? none : files; *files != NULL; files++) {
		k = dl_print_file(print, *files, out);
		if (k > status)
			status = k;
	}
	return status;
}

int
main(int argc, char **argv)
{
	struct dl_filter f;
	struct dl_sentence sentence = { 0 };
	struct dl_print print = { 0 };
	struct dl_own own = { 0 };
	struct dl_doc *doc;
	bool plain = false;
	int c;

	dl_filter_init(&f, "sentsplit", usage);
	f.plain = DL_PARAS;
	f.repeat = true;
	f.format = format;
	while ((c = dl_filter_option(&f, argc, argv, "0a:kn:pq")) != -1)
		switch (c) {
		case '0':
			print.verbatim = true;
			break;
		case 'a':
			dl_own_read(&own, optarg);
			sentence.opt.own = &own;
			break;
		case 'k':
			sentence.keep = true;
			break;
		case 'n':
			sentence.opt.newline = newline(optarg);
			break;
		case 'p':
			plain = true;
			break;
		case 'q':
			sentence.opt.quotes = true;
			break;
		}
	sentence.opt.careful = sentence.opt.quotes || own.n > 0;
	print.opt = sentence.opt;
	if (plain ? f.field > 0 || sentence.keep || f.progress.on :
	    print.verbatim)
		dl_filter_usage(&f);
	if (sentence.opt.newline == DL_NEWLINE_NEVER)
		f.plain = DL_WHOLE;
	if (plain)
		f.status = print_all(&print, &f.out, argv + optind);
	else
		while ((doc = dl_filter_next(&f)) != NULL)
			dl_sentence_split(&sentence, doc);
	dl_print_free(&print);
	dl_own_free(&own);
	return dl_filter_close(&f);
}
