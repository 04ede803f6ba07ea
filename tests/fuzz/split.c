/*
 * The ways to the sentences of a text: with every candidate looked at closely
 * and with the easy ones passed over, shown as a whole and byte by byte,
 * printed from a file and from reads of any length, and by way of records.
 * All give the same.
 */
#include <sys/socket.h>

#include <unistd.h>

#include "knowledge.h"
#include "sentence/print.h"
#include "sentence/sentence.h"
#include "stream/sniff.h"
#include "text/paragraph.h"

enum { READS = 64 };

/* Appends what an event says. */
static void
note(struct dl_buf *to, enum dl_split_event ev, size_t start, size_t end)
{
	dl_buf_addc(to, ev == DL_SPLIT_LINE ? 'l' : 's');
	dl_buf_addu(to, start);
	dl_buf_addc(to, '-');
	dl_buf_addu(to, end);
	dl_buf_addc(to, '\n');
}

/* The sentences of the text, shown `step' bytes at a time. */
static void
split(struct dl_buf *to, struct dl_str text,
    const struct dl_split_options *opt, size_t step)
{
	struct dl_split s = { .p = text.p, .open = true, .opt = opt };
	size_t start, end, next;
	enum dl_split_event ev;

	dl_buf_clear(to);
	while ((ev = dl_split_next(&s, &start, &end, &next)) !=
	    DL_SPLIT_DONE) {
		if (ev != DL_SPLIT_MORE)
			note(to, ev, start, end);
		else if (s.n == text.n)
			s.open = false;
		else
			s.n = text.n - s.n < step ? text.n : s.n + step;
	}
}

/* What comes out behind out->fd, a file. */
static void
slurp(struct dl_buf *to, struct dl_out *out)
{
	off_t n;

	dl_out_flush(out);
	n = lseek(out->fd, 0, SEEK_END);
	dl_buf_clear(to);
	if (pread(out->fd, dl_buf_room(to, (size_t)n + 1), (size_t)n, 0) != n)
		abort();
	to->n = (size_t)n;
	dl_out_close(out);
}

static int
scratch(struct dl_str text)
{
	char path[] = "/tmp/dl-fuzz-XXXXXX";
	int fd = mkstemp(path);

	if (fd == -1 || unlink(path) == -1 ||
	    (text.n > 0 && write(fd, text.p, text.n) != (ssize_t)text.n) ||
	    lseek(fd, 0, SEEK_SET) == -1)
		abort();
	return fd;
}

/* Prints the sentences of the text; read at once, or in so many pieces. */
static void
print(struct dl_buf *to, struct dl_str text, struct dl_print *x, size_t reads)
{
	struct dl_out out;
	size_t i, k;
	int sv[2];

	if (reads == 0)
		sv[0] = scratch(text);
	else if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sv) == -1)
		abort();
	for (i = 0; reads > 0 && i < text.n; i += k) {
		k = text.n / reads + 1;
		if (k > text.n - i)
			k = text.n - i;
		if (write(sv[1], text.p + i, k) != (ssize_t)k)
			abort();
	}
	if (reads > 0)
		close(sv[1]);
	dup2(sv[0], STDIN_FILENO);
	close(sv[0]);
	dl_out_init(&out, scratch(dl_str("", 0)), "out");
	PROMISE(dl_print_file(x, "-", &out) <= 1, "the status");
	slurp(to, &out);
}

/* The same by way of records. */
static void
print_records(struct dl_buf *to, struct dl_str text, struct dl_print *x)
{
	struct dl_doc d = { 0 };
	struct dl_sentence s = { .opt = x->opt };
	struct dl_buf stream = { 0 };
	struct dl_str para;
	size_t at = 0;
	struct dl_out out;

	dl_doc_begin(&d, DL_STR("d"), text.n, dl_str("", 0), dl_str("", 0));
	while (dl_paragraph(text, &at, &para))
		dl_doc_add(&d, DL_PARA, (uint64_t)(para.p - text.p), para,
		    "body", dl_str("", 0), dl_str("", 0));
	dl_doc_settle(&d);
	dl_sentence_split(&s, &d);
	dl_out_init(&out, scratch(dl_str("", 0)), "out");
	dl_buf_adds(&out.buf, "#dateline 1\n");
	dl_doc_write(&d, &out);
	slurp(&stream, &out);
	print(to, dl_buf_str(&stream), x, 0);
	dl_buf_free(&stream);
	dl_doc_free(&d);
}

/* Not a stream, nor in UTF-16. */
static bool
is_text(struct dl_str text)
{
	struct dl_in in;
	int fd = scratch(text), type;

	dup2(fd, STDIN_FILENO);
	close(fd);
	dl_in_open(&in, "-");
	type = dl_sniff(&in);
	dl_in_close(&in);
	return type == DL_IN_TEXT;
}

static bool
same(const struct dl_buf *a, const struct dl_buf *b)
{
	return dl_str_eq(dl_buf_str(a), dl_buf_str(b));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct dl_str text = dl_str(n > 0 ? (const char *)data : "", n);
	struct dl_buf a = { 0 }, b = { 0 };

	for (int i = 0; i < 3; i++) {
		struct dl_split_options opt = {
			.newline = (enum dl_newline)i,
			.quotes = n & 4, .careful = n & 4
		}, careful = opt;
		struct dl_print x = { .opt = opt, .verbatim = n & 1 };

		careful.careful = true;
		split(&a, text, &careful, n + 1);
		split(&b, text, &opt, n + 1);
		PROMISE(same(&a, &b), "the easy and the close look");
		split(&b, text, &opt, 1 + n % 7);
		PROMISE(same(&a, &b), "the whole and its pieces");
		/* One of three at a time, as it opens many files. */
		if ((n / 2) % 3 != (size_t)i || !is_text(text))
			continue;
		print(&a, text, &x, 0);
		print(&b, text, &x, 1 + n % READS);
		PROMISE(same(&a, &b), "any reads");
		if (opt.newline == DL_NEWLINE_NEVER)
			continue;
		print_records(&b, text, &x);
		PROMISE(same(&a, &b), "plain text and records");
		dl_print_free(&x);
	}
	dl_buf_free(&a);
	dl_buf_free(&b);
	return 0;
}
