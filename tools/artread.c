/*
 * artread: text files to documents and paragraphs.
 */
#include <unistd.h>

#include "article/readfile.h"
#include "base/err.h"
#include "base/start.h"
#include "stream/record.h"

static const char usage[] =
    "[-huV] [-d date] [-i id] [-M meta.tsv] [file ...]";

int
main(int argc, char **argv)
{
	static char dash[] = "-";
	struct dl_readfile r = { .count = 0 };
	struct dl_out out;
	struct dl_args args = { &out, usage, argc, argv };
	int c, i, status = DL_OK, k;

	dl_start("artread", &out);
	while ((c = dl_option(&args, "d:i:M:u")) != -1)
		switch (c) {
		case 'd':
			if (!dl_docdate_given(dl_str(optarg, strlen(optarg)),
			    &r.article.dct))
				dl_fatal("-d", 0, "not a date YYYY-MM-DD");
			break;
		case 'i':
			r.id = dl_str(optarg, strlen(optarg));
			if (!dl_id_good(r.id))
				dl_fatal("-i", 0, "not an id");
			break;
		case 'M':
			k = dl_meta_read(&r.article.meta, optarg);
			status = k > status ? k : status;
			break;
		case 'u':
			out.eager = true;
			break;
		}
	dl_buf_adds(&out.buf, "#dateline 1\n");
	dl_out_commit(&out);
	for (i = optind; i == optind || i < argc; i++) {
		k = dl_readfile(&r, i < argc ? argv[i] : dash, &out);
		status = k > status ? k : status;
	}
	dl_readfile_free(&r);
	dl_out_close(&out);
	return status;
}
