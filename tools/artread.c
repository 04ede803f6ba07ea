/*
 * artread: text files to documents and paragraphs.
 */
#include <unistd.h>

#include "article/readfile.h"
#include "base/err.h"
#include "base/start.h"
#include "stream/record.h"

static const char usage[] =
    "[-hluvV] [-d date] [-e charset] [-i id] [-M meta.tsv] [file ...]";

static struct dl_str
argument(void)
{
	return dl_str(optarg, strlen(optarg));
}

static void
take_charset(struct dl_article *a)
{
	int set = dl_charset_named(optarg);

	if (set < 0)
		dl_fatal("-e", 0, "not a character set that is known: auto, "
		    "utf-8, cp1252, latin1, latin9, macroman, utf-16le, "
		    "utf-16be");
	a->convert = true;
	a->charset = (enum dl_charset)set;
}

int
main(int argc, char **argv)
{
	static char dash[] = "-";
	struct dl_readfile r = { .count = 0 };
	struct dl_out out;
	struct dl_args args = { &out, usage, argc, argv };
	int c, i, status = DL_OK, k;

	dl_start("artread", &out);
	while ((c = dl_option(&args, "d:e:i:lM:uv")) != -1)
		switch (c) {
		case 'd':
			if (!dl_docdate_given(argument(), &r.article.dct))
				dl_fatal("-d", 0, "not a date YYYY-MM-DD");
			break;
		case 'e':
			take_charset(&r.article);
			break;
		case 'i':
			r.id = argument();
			if (!dl_id_good(r.id))
				dl_fatal("-i", 0, "not an id");
			break;
		case 'l':
			r.list = true;
			break;
		case 'M':
			k = dl_meta_read(&r.article.meta, optarg);
			status = k > status ? k : status;
			break;
		case 'u':
			out.eager = true;
			break;
		case 'v':
			dl_progress_start(&r.progress);
			break;
		}
	dl_buf_adds(&out.buf, "#dateline 1\n");
	dl_out_commit(&out);
	for (i = optind; i == optind || i < argc; i++) {
		k = dl_readfile(&r, i < argc ? argv[i] : dash, &out);
		status = k > status ? k : status;
	}
	dl_out_flush(&out);
	dl_progress_end(&r.progress);
	dl_readfile_free(&r);
	dl_out_close(&out);
	return status;
}
