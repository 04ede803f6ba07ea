/*
 * The skeleton of every filter, under a small tagger that knows one name:
 * streams, plain text, fields; what is passed, what is added and where.
 */
#include <stdlib.h>
#include <unistd.h>

#include "stream/filter.h"
#include "unit.h"

#define DOC	"d\t0\t37\tdoc\tarticle\t.\t.\t.\n"
#define S1	"d\t0\t23\tsent\tbody\t1\tKim met Xi on Thursday.\t.\n"
#define E1	"d\t0\t3\tent\tPER\tKim Jong Un\tKim\t.\n"
#define S2	"d\t24\t35\tsent\tbody\t2\tKim agreed.\t.\n"
#define E2	"d\t24\t27\tent\tPER\tKim Jong Un\tKim\t.\n"
#define HEAD	"#dateline 1\n"

static char in_path[] = "/tmp/dl-unit-in-XXXXXX";
static int out_fd;

/* Adds a PER for each `Kim', found from the end backwards. */
static void
tag(struct dl_doc *d)
{
	for (size_t s = d->nsents; s-- > 0;) {
		struct dl_str t = d->sents[s].text;

		for (size_t i = t.n; i-- > 0;)
			if (i + 3 <= t.n && memcmp(t.p + i, "Kim", 3) == 0)
				dl_doc_add(d, DL_ENT, d->sents[s].start + i,
				    dl_str(t.p + i, 3), "PER",
				    DL_STR("Kim Jong Un"), dl_str("", 0));
	}
}

static void
show(struct dl_buf *b, struct dl_doc *d, const struct dl_rec *r)
{
	(void)d;
	dl_buf_addstr(b, r->value);
}

static struct dl_buf output;
static bool repeat;			/* the option of that name */

/* Runs the tagger over text; what it wrote is in `output'. */
static int
run(struct dl_str text, enum dl_plain plain, const char *option)
{
	static char name[] = "test", *argv[4];
	struct dl_filter f;
	struct dl_doc *d;
	char opt[32];
	FILE *fp = fopen(in_path, "wb");
	int argc = 0, c, st;
	ssize_t k;

	if (fp == NULL || fwrite(text.p, 1, text.n, fp) != text.n ||
	    fclose(fp) != 0 || ftruncate(out_fd, 0) == -1 ||
	    lseek(out_fd, 0, SEEK_SET) == -1)
		abort();
	argv[argc++] = name;
	if (option != NULL) {
		snprintf(opt, sizeof(opt), "%s", option);
		argv[argc++] = opt;
	}
	argv[argc++] = in_path;
	argv[argc] = NULL;
	dl_filter_init(&f, "test", "[file ...]");
	dl_out_init(&f.out, dup(out_fd), "output");
	f.plain = plain;
	f.format = show;
	f.repeat = repeat;
	optind = 1;
	while ((c = dl_filter_option(&f, argc, argv, "")) != -1)
		abort();
	while ((d = dl_filter_next(&f)) != NULL)
		tag(d);
	st = dl_filter_close(&f);
	dl_buf_clear(&output);
	if (lseek(out_fd, 0, SEEK_SET) == -1)
		abort();
	while ((k = read(out_fd, dl_buf_room(&output, 4096), 4096)) > 0)
		output.n += (size_t)k;
	return st;
}

static const struct {
	int status;
	const char *what, *in, *out;
} streams[] = {
	{ 0, "nothing", "", "" },
	{ 0, "a header", HEAD, HEAD },
	{ 0, "comments", "# a\n#b\n", "# a\n#b\n" },
	{ 0, "blank lines", "\n \n\n", "\n \n\n" },
	{ 0, "a mention is added behind its sentence",
	    HEAD DOC S1 S2, HEAD DOC S1 E1 S2 E2 },
	{ 0, "no header", DOC S1 S2, DOC S1 E1 S2 E2 },
	{ 0, "what stands is not added again",
	    HEAD DOC S1 E1 S2 E2, HEAD DOC S1 E1 S2 E2 },
	{ 0, "comments stay where they stand",
	    "# x\n" HEAD DOC "# a\n" S1 "# b\n" S2 "# c\n",
	    "# x\n" HEAD DOC "# a\n" S1 "# b\n" E1 S2 "# c\n" E2 },
	{ 0, "two documents", DOC S1 "e\t0\t3\tdoc\tarticle\t.\t.\t.\n"
	    "e\t0\t3\tsent\tbody\t1\tKim\t.\n",
	    DOC S1 E1 "e\t0\t3\tdoc\tarticle\t.\t.\t.\n"
	    "e\t0\t3\tsent\tbody\t1\tKim\t.\n"
	    "e\t0\t3\tent\tPER\tKim Jong Un\tKim\t.\n" },
	{ 1, "a bad line stays where it stands",
	    DOC S1 "bad\n" S2, DOC S1 "bad\n" E1 S2 E2 },
	{ 1, "a record of another document",
	    DOC S1 "x\t0\t3\tent\tPER\t.\tKim\t.\n",
	    DOC S1 "x\t0\t3\tent\tPER\t.\tKim\t.\n" E1 },
	{ 1, "a sentence that overlaps the one before is no sentence",
	    DOC S1 "d\t12\t14\tsent\tbody\t2\ton\t.\n" S2,
	    DOC S1 "d\t12\t14\tsent\tbody\t2\ton\t.\n" E1 S2 E2 },
	{ 0, "other kinds pass", DOC S1 "d\t0\t1\tz\tA\t.\tK\t.\n" S2,
	    DOC S1 E1 "d\t0\t1\tz\tA\t.\tK\t.\n" S2 E2 },
	{ 1, "CRLF is bad and stays a stream", "#dateline 1\r\n"
	    "d\t0\t3\tdoc\tarticle\t.\t.\t.\r\n", "#dateline 1\r\n"
	    "d\t0\t3\tdoc\tarticle\t.\t.\t.\r\n" }
};

static void
test_streams(void)
{
	for (size_t i = 0; i < sizeof(streams) / sizeof(streams[0]); i++) {
		const char *in = streams[i].in;

		unit_int(run(dl_str(in, strlen(in)), DL_LINES, NULL),
		    streams[i].status, "%s: status", streams[i].what);
		unit_str(dl_buf_str(&output), streams[i].out, "%s",
		    streams[i].what);
	}
}

/* Numbers of records of a kind. */
static int
count(const char *kind)
{
	int n = 0;

	dl_buf_addc(&output, '\0');
	for (const char *p = output.p; (p = strstr(p, kind)) != NULL; p++)
		n++;
	output.n--;
	return n;
}

static void
test_text(void)
{
	static const char two[] = "Kim met Xi.\nThey agreed\n\n Kim left. \n";

	unit_int(run(DL_STR(two), DL_LINES, NULL), 0, "lines");
	unit_int(count("\tsent\t"), 3, "a sentence a line");
	unit_int(count("\tent\t"), 2, "mentions in them");
	unit_ok(output.n > 12 && memcmp(output.p, HEAD, 12) == 0,
	    "a header is written");
	unit_ok(strstr(output.p, "\t26\t35\tsent\t") != NULL,
	    "white space around a line is outside");
	unit_int(run(DL_STR(two), DL_PARAS, NULL), 0, "paragraphs");
	unit_int(count("\tpara\t"), 2, "between blank lines");
	unit_int(run(DL_STR("\xFF\xFEK\0"), DL_LINES, NULL), 1, "UTF-16");
	unit_int((long long)output.n, 0, "nothing is made of it");
}

static const struct {
	int status;
	const char *option, *in, *out;
} rows[] = {
	{ 0, "-f2", "a\tKim met Kim.\tb\n",
	    "a\tKim met Kim.\tb\tKim Jong Un|Kim Jong Un\n" },
	{ 0, "-f2", "a\tnobody\n", "a\tnobody\t.\n" },
	{ 0, "-f1", "Kim\n", "Kim\tKim Jong Un\n" },
	{ 0, "-f1", "Kim", "Kim\tKim Jong Un\n" },
	{ 0, "-f1", "Kim\r\n", "Kim\tKim Jong Un\r\n" },
	{ 0, "-f2", "a\t\tb\n", "a\t\tb\t.\n" },
	{ 1, "-f3", "a\tKim\n", "a\tKim\n" },
	{ 1, "-f2", "\n", "\n" },
	{ 0, "-f1", "", "" },
	{ 0, "-f1", "#Kim\n", "#Kim\tKim Jong Un\n" },
	{ 0, "-f8", S1, "d\t0\t23\tsent\tbody\t1\tKim met Xi on Thursday."
	    "\t.\t.\n" }
};

static void
test_fields(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *in = rows[i].in;

		unit_int(run(dl_str(in, strlen(in)), DL_LINES,
		    rows[i].option), rows[i].status, "row %zu: status", i);
		unit_str(dl_buf_str(&output), rows[i].out, "row %zu", i);
	}
	repeat = true;
	unit_int(run(DL_STR("a\tKim, Kim\n"), DL_LINES, "-f2"), 0,
	    "a line a record: status");
	unit_str(dl_buf_str(&output), "a\tKim, Kim\tKim Jong Un\n"
	    "a\tKim, Kim\tKim Jong Un\n", "a line a record");
}

int
main(void)
{
	char out_path[] = "/tmp/dl-unit-out-XXXXXX";
	int fd = mkstemp(in_path);

	out_fd = mkstemp(out_path);
	if (fd == -1 || out_fd == -1 ||
	    freopen("/dev/null", "w", stderr) == NULL)
		abort();
	close(fd);
	unlink(out_path);
	test_streams();
	test_text();
	test_fields();
	unlink(in_path);
	dl_buf_free(&output);
	return unit_done();
}
