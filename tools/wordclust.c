/*
 * wordclust: classes and vectors of words from unlabelled text, or classes
 * from vectors.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/start.h"
#include "cluster/exchange.h"
#include "cluster/points.h"
#include "cluster/write.h"

#define SWEEPS	12			/* at most, of each level */

static const char usage[] = "[-hvV] [-m documents] [-n words] "
    "[-s sources] [-w vectors] file ...";

static void
progress(int level, size_t moved)
{
	dl_warn(NULL, 0, "level %d: %zu words moved", level, moved);
}

static void
print(struct dl_out *out, struct dl_str word, uint32_t class)
{
	dl_buf_addstr(&out->buf, word);
	dl_buf_addc(&out->buf, '\t');
	dl_buf_addu(&out->buf, class);
	dl_buf_addc(&out->buf, '\n');
	dl_out_commit(out);
}

/* Classes of words whose vectors a file has. */
static void
read_vectors(const char *path, size_t most, struct dl_out *out)
{
	struct dl_points p = { .n = 0 };
	uint32_t *class;
	size_t i;

	if (dl_points_read(&p, path, most) == -1)
		dl_fatal(path, 0, "%s", strerror(errno));
	class = dl_alloc((p.n + 1) * sizeof(class[0]));
	dl_points_classes(&p, class, progress);
	for (i = 0; i < p.n; i++)
		print(out, p.word[i], class[i]);
	dl_free(class);
	dl_points_free(&p);
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

/* Classes of the words of texts; path: of a file for their vectors, or NULL. */
static int
read_text(struct dl_corpus *c, char **files, const char *path,
    struct dl_out *out)
{
	struct dl_out vectors;
	uint32_t *class;
	size_t i;
	int status;

	if (path != NULL)
		dl_out_create(&vectors, path);	/* before the long work */
	status = read_all(c, files);
	dl_corpus_count(c);
	class = dl_alloc(c->nwords * sizeof(class[0]));
	dl_exchange(c, SWEEPS, class, progress);
	for (i = 0; i < c->nwords; i++)
		print(out, c->words[i].text, class[i]);
	if (path != NULL) {
		dl_context_write(c, &vectors);
		dl_out_close(&vectors);
	}
	dl_free(class);
	dl_corpus_free(c);
	return status;
}

int
main(int argc, char **argv)
{
	struct dl_corpus corpus = { .min_docs = 10, .min_sources = 3,
	    .max_words = 100000 };
	struct dl_out out;
	struct dl_args args = { &out, usage, argc, argv };
	const char *path = NULL;
	bool given = false;
	int c, status = DL_OK;

	dl_start("wordclust", &out);
	while ((c = dl_option(&args, "m:n:s:vw:")) != -1)
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
		case 'v':
			given = true;
			break;
		case 'w':
			path = optarg;
			break;
		}
	if (optind >= argc || (given && (argc - optind > 1 || path != NULL)))
		dl_usage(&out, usage, DL_FAIL);
	if (given)
		read_vectors(argv[optind], corpus.max_words, &out);
	else
		status = read_text(&corpus, argv + optind, path, &out);
	dl_out_close(&out);
	return status;
}
