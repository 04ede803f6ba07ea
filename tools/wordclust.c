/*
 * wordclust: classes and vectors of words from unlabelled text.
 */
#include <errno.h>
#include <unistd.h>

#include "base/err.h"
#include "base/start.h"
#include "cluster/exchange.h"
#include "cluster/write.h"

#define SWEEPS	12			/* at most, of each level */

static const char usage[] = "[-hV] [-m documents] [-n words] "
    "[-s sources] [-w vectors] file ...";

static void
progress(int level, size_t moved)
{
	dl_warn(NULL, 0, "level %d: %zu words moved", level, moved);
}

static void
print(const struct dl_corpus *c, const uint32_t *class, struct dl_out *out)
{
	size_t i;

	for (i = 0; i < c->nwords; i++) {
		dl_buf_addstr(&out->buf, c->words[i].text);
		dl_buf_addc(&out->buf, '\t');
		dl_buf_addu(&out->buf, class[i]);
		dl_buf_addc(&out->buf, '\n');
		dl_out_commit(out);
	}
}

static int
read_all(struct dl_corpus *c, char **files)
{
	int status = DL_OK;

	for (; *files != NULL; files++)
		if (dl_corpus_read(c, *files) != 0) {
			dl_warn(*files, 0, "%s", strerror(errno));
			status = DL_FAIL;
		}
	return status;
}

int
main(int argc, char **argv)
{
	struct dl_corpus corpus = { .min_docs = 10, .min_sources = 3,
	    .max_words = 100000 };
	struct dl_out out, vectors;
	struct dl_args args = { &out, usage, argc, argv };
	const char *path = NULL;
	uint32_t *class;
	int c, status;

	dl_start("wordclust", &out);
	while ((c = dl_option(&args, "m:n:s:w:")) != -1)
		switch (c) {
		case 'm':
			corpus.min_docs = (uint32_t)dl_number(c, optarg, 1,
			    1000000);
			break;
		case 'n':
			corpus.max_words = (uint32_t)dl_number(c, optarg, 1,
			    1000000);
			break;
		case 's':
			corpus.min_sources = (uint32_t)dl_number(c, optarg, 1,
			    1000000);
			break;
		case 'w':
			path = optarg;
			break;
		}
	if (optind >= argc)
		dl_usage(&out, usage, DL_FAIL);
	if (path != NULL)
		dl_out_create(&vectors, path);	/* before the long work */
	status = read_all(&corpus, argv + optind);
	dl_corpus_count(&corpus);
	class = dl_alloc(corpus.nwords * sizeof(class[0]));
	dl_exchange(&corpus, SWEEPS, class, progress);
	print(&corpus, class, &out);
	if (path != NULL) {
		dl_context_write(&corpus, &vectors);
		dl_out_close(&vectors);
	}
	dl_out_close(&out);
	dl_free(class);
	dl_corpus_free(&corpus);
	return status;
}
